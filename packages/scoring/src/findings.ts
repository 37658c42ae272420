import type { Fact } from "@fengqiao/criteria";
import { findingsOf, type Catalogue, type FindingOf } from "@fengqiao/model";

/** All that this room can find, with what each text is made from. */
export interface ScoringCodes {
  "name.duplicate": { name: string };
  "reasonCode.missing": { characteristic: string };
  "baselineScore.missing": { characteristic: string };
  "card.fieldUnknown": { field: string };
  "linear.notANumber": { field: string };
  "level.cutOff": { level: string };
  "level.notAscending": { level: string };
  "level.unreachable": { level: string };
  "attribute.unreachable": { characteristic: string; attribute: number };
  "attribute.shadowed": { characteristic: string; attribute: number; by: number };
  "characteristic.mayNotMatch": { characteristic: string; example: Readonly<Record<string, Fact>>; missing: boolean };
  "characteristic.noMatch": { characteristic: string; missing: readonly string[] };
  "characteristic.tooLarge": { characteristic: string; steps: number };
  "direction.violated": { characteristic: string; direction: string; from: Readonly<Record<string, Fact>>; to: Readonly<Record<string, Fact>> };
  "direction.unproven": { characteristic: string };
  "score.notExact": { bits: number };
  "score.factInvalid": { field: string };
  "score.factTakenAsMissing": { field: string };
  "override.unknownGrade": { grade: string };
  "override.noChange": { grade: string };
  "override.beyondLimit": { levels: number; most: number };
  "override.notComputed": { grade: string; computed: string | null };
  "override.expiry": { at: string; expiresAt: string };
  "override.endless": object;
  "sample.oneSided": { events: number; others: number };
  "sample.value": { row: number };
  "bands.differ": { before: number; after: number };
}
/** The findings of some codes of this room; of all by default. */
export type ScoringFinding<K extends keyof ScoringCodes = keyof ScoringCodes> = FindingOf<ScoringCodes, K>;

const record = (example: Readonly<Record<string, Fact>>): string => JSON.stringify(example);

/**
 * The texts of all that this room finds.
 *
 * @example
 * ```ts
 * import { scoringCatalogue } from "@fengqiao/scoring";
 *
 * scoringCatalogue["level.notAscending"].severity; // => "error"
 * ```
 */
export const scoringCatalogue: Catalogue<ScoringCodes> = {
  "name.duplicate": { severity: "error", "zh-CN": (p) => `名称“${p.name}”重复`, en: (p) => `the name '${p.name}' is used twice` },
  "reasonCode.missing": { severity: "error", "zh-CN": (p) => `“${p.characteristic}”缺少原因码`, en: (p) => `'${p.characteristic}' has no reason code` },
  "baselineScore.missing": { severity: "error", "zh-CN": (p) => `“${p.characteristic}”缺少基准分`, en: (p) => `'${p.characteristic}' has no baseline score` },
  "card.fieldUnknown": { severity: "error", "zh-CN": (p) => `字典中没有字段“${p.field}”`, en: (p) => `the dictionary has no field '${p.field}'` },
  "linear.notANumber": { severity: "error", "zh-CN": (p) => `“${p.field}”不是数值，不能参与线性计分`, en: (p) => `'${p.field}' is no number and cannot stand in a linear score` },
  "level.cutOff": { severity: "error", "zh-CN": (p) => `等级“${p.level}”的起点分有误：最低一级没有起点分，其余各级必须有`, en: (p) => `level '${p.level}': the lowest level has no cut-off, every other has one` },
  "level.notAscending": { severity: "error", "zh-CN": (p) => `等级“${p.level}”的起点分应高于前一级`, en: (p) => `the cut-off of level '${p.level}' is not above the one before it` },
  "level.unreachable": { severity: "warning", "zh-CN": (p) => `没有任何记录能达到等级“${p.level}”`, en: (p) => `no record reaches level '${p.level}'` },
  "attribute.unreachable": { severity: "warning", "zh-CN": (p) => `“${p.characteristic}”的第 ${p.attribute + 1} 个属性不可能为真`, en: (p) => `attribute ${p.attribute + 1} of '${p.characteristic}' is true of no record` },
  "attribute.shadowed": {
    severity: "warning",
    "zh-CN": (p) => `“${p.characteristic}”的第 ${p.attribute + 1} 个属性被前面的属性（如第 ${p.by + 1} 个）完全遮蔽`,
    en: (p) => `attribute ${p.attribute + 1} of '${p.characteristic}' never speaks: earlier ones (such as ${p.by + 1}) take all its records`,
  },
  "characteristic.mayNotMatch": {
    severity: "warning",
    "zh-CN": (p) => `“${p.characteristic}”存在没有属性匹配的记录${p.missing ? "（有事实缺失）" : ""}，届时没有得分：${record(p.example)}`,
    en: (p) => `'${p.characteristic}' matches nothing for some records${p.missing ? " with facts missing" : ""}, which then have no score: ${record(p.example)}`,
  },
  "characteristic.noMatch": {
    severity: "unknown",
    "zh-CN": (p) => `“${p.characteristic}”没有匹配的属性，无法计分${p.missing.length > 0 ? `；缺少：${p.missing.join("、")}` : ""}`,
    en: (p) => `no attribute of '${p.characteristic}' matches, so there is no score${p.missing.length > 0 ? `; missing: ${p.missing.join(", ")}` : ""}`,
  },
  "characteristic.tooLarge": { severity: "unknown", "zh-CN": (p) => `“${p.characteristic}”过大，未能在 ${p.steps} 步内检查`, en: (p) => `'${p.characteristic}' is too large to be checked within ${p.steps} steps` },
  "direction.violated": {
    severity: "error",
    "zh-CN": (p) => `“${p.characteristic}”声明为${p.direction === "up" ? "递增" : "递减"}，但从 ${record(p.from)} 到 ${record(p.to)} 相反`,
    en: (p) => `'${p.characteristic}' is declared '${p.direction}' but moves the other way from ${record(p.from)} to ${record(p.to)}`,
  },
  "direction.unproven": { severity: "unknown", "zh-CN": (p) => `“${p.characteristic}”的单调性未能证明`, en: (p) => `the direction of '${p.characteristic}' could not be proven` },
  "score.notExact": { severity: "error", "zh-CN": (p) => `分值超出 ${p.bits} 位精确整数范围`, en: (p) => `scores go beyond exact integers of ${p.bits} bits` },
  "score.factInvalid": { severity: "error", "zh-CN": (p) => `“${p.field}”的值不在字典范围内，无法计分`, en: (p) => `the value of '${p.field}' is outside the dictionary, so there is no score` },
  "score.factTakenAsMissing": { severity: "warning", "zh-CN": (p) => `“${p.field}”的值不在字典范围内，按缺失处理`, en: (p) => `the value of '${p.field}' is outside the dictionary and was taken as missing` },
  "override.unknownGrade": { severity: "error", "zh-CN": (p) => `等级方案中没有“${p.grade}”`, en: (p) => `the grade scheme has no '${p.grade}'` },
  "override.noChange": { severity: "error", "zh-CN": (p) => `调整后仍为“${p.grade}”，没有变化`, en: (p) => `the grade stays '${p.grade}': nothing is overridden` },
  "override.beyondLimit": { severity: "error", "zh-CN": (p) => `调整 ${p.levels} 级，超过允许的 ${p.most} 级`, en: (p) => `the grade is moved by ${p.levels} levels; at most ${p.most} are allowed` },
  "override.notComputed": { severity: "error", "zh-CN": (p) => `所调整的等级“${p.grade}”不是系统计算的等级“${p.computed ?? "无"}”`, en: (p) => `the override is about '${p.grade}', but '${p.computed ?? "no grade"}' was computed` },
  "override.expiry": { severity: "error", "zh-CN": (p) => `失效时间 ${p.expiresAt} 应晚于 ${p.at}`, en: (p) => `the override ends at ${p.expiresAt}, not after ${p.at}` },
  "override.endless": { severity: "error", "zh-CN": () => "调整没有载明失效时间，人工调整不能长期有效", en: () => "the override names no end, and none is for good" },
  "sample.oneSided": { severity: "unknown", "zh-CN": (p) => `样本中发生 ${p.events} 例、未发生 ${p.others} 例，至少各需一例`, en: (p) => `${p.events} cases with the event and ${p.others} without: one of each is the least` },
  "sample.value": { severity: "error", "zh-CN": (p) => `第 ${p.row + 1} 行的分值不是有限数`, en: (p) => `the score in row ${p.row + 1} is not a finite number` },
  "bands.differ": { severity: "error", "zh-CN": (p) => `两组的分档数不同（${p.before} 与 ${p.after}）或为空`, en: (p) => `the populations have ${p.before} and ${p.after} bands, or are empty` },
};

export const finding = findingsOf(scoringCatalogue);

/** No more findings than this are told of one value. */
export const MOST_FINDINGS = 1000;
