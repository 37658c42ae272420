import { findingsOf, type Catalogue, type FindingOf, type Label } from "@fengqiao/model";

/** What the front door can find, beside what comes from behind it. */
export interface RulesCodes {
  "rules.noneOn": { date: string; have: readonly string[] };
  "rules.notBound": { pack: string; version: string };
  "rules.calendar": { pack: string; calendar: string; have: readonly string[] };
  "rules.overlap": { pack: string; versions: readonly string[] };
  "rules.grades": { chain: readonly string[]; scheme: readonly string[] };
  "rules.responseLimit": { grade: string; chain: Label; scheme: Label };
  "rules.noChain": { kind: string };
  "rules.noScoring": { pack: string };
  "rules.measureUnknown": { measure: string; have: readonly string[] };
}

/**
 * The texts of what the front door refuses.
 *
 * @example
 * ```ts
 * import { rulesCatalogue } from "fengqiao";
 *
 * rulesCatalogue["rules.noScoring"].en({ pack: "hotline" }); // => 'the pack "hotline" grades nothing'
 * ```
 */
export const rulesCatalogue: Catalogue<RulesCodes> = {
  "rules.noneOn": { severity: "error", "zh-CN": (p) => `${p.date} 没有生效的规则包；已绑定：${p.have.join("、")}`, en: (p) => `no rules are in force on ${p.date}; bound are ${p.have.join(", ")}` },
  "rules.notBound": { severity: "error", "zh-CN": (p) => `案件所依的规则（${p.pack} ${p.version}）没有绑定`, en: (p) => `the rules that the case keeps (${p.pack} ${p.version}) are not bound` },
  "rules.calendar": { severity: "error", "zh-CN": (p) => `规则包“${p.pack}”需要日历“${p.calendar}”；现有：${p.have.join("、")}`, en: (p) => `the pack "${p.pack}" counts by the calendar "${p.calendar}"; given are ${p.have.join(", ")}` },
  "rules.overlap": { severity: "error", "zh-CN": (p) => `“${p.pack}”的版本 ${p.versions.join("、")} 生效期重叠`, en: (p) => `the versions ${p.versions.join(", ")} of "${p.pack}" are in force at the same time` },
  "rules.grades": {
    severity: "error",
    "zh-CN": (p) => `流程的等级（${p.chain.join("、")}）与等级方案（${p.scheme.join("、")}）不一致，算出的等级将无法录入`,
    en: (p) => `the chain knows the grades ${p.chain.join(", ")}, the scheme gives ${p.scheme.join(", ")}: a computed grade could not be entered`,
  },
  "rules.responseLimit": {
    severity: "error",
    "zh-CN": (p) => `等级“${p.grade}”的响应时限不一致：流程按 ${p.chain["zh-CN"]} 计时，等级方案写 ${p.scheme["zh-CN"]}`,
    en: (p) => `the grade ${p.grade} has two response limits: the chain counts ${p.chain.en}, the grade scheme says ${p.scheme.en}`,
  },
  "rules.noChain": { severity: "error", "zh-CN": (p) => `规则包没有为“${p.kind}”设定流程`, en: (p) => `the pack opens no chain for a ${p.kind}` },
  "rules.noScoring": { severity: "error", "zh-CN": (p) => `规则包“${p.pack}”不评分`, en: (p) => `the pack "${p.pack}" grades nothing` },
  "rules.measureUnknown": { severity: "error", "zh-CN": (p) => `没有指标“${p.measure}”；现有：${p.have.join("、")}`, en: (p) => `there is no measure "${p.measure}"; there are ${p.have.join(", ")}` },
};

/** A finding of the front door; with codes, one of those. */
export type RulesFinding<K extends keyof RulesCodes = keyof RulesCodes> = FindingOf<RulesCodes, K>;

export const finding = findingsOf(rulesCatalogue);
