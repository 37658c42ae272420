import { laws } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { chinaCalendar, chinaCalendarData } from "../china/china-calendar.ts";
import type { Calendar } from "../editions/calendar.ts";
import { parseCalendar } from "../editions/open-calendar.ts";
import { statutoryLimits } from "../limits/statutory-limits.ts";
import { type DeadlineRule, parseDeadlineRule } from "./deadline-rule.ts";
import { explainDeadline, type ExplainOptions } from "./explain-deadline.ts";
import { setDeadline } from "./set-deadline.ts";

const china = chinaCalendar();
const objection: DeadlineRule = { label: { "zh-CN": "对转送、交办提出异议", en: "objection" }, within: { amount: 5, unit: "workingDay" }, rollForward: true, ends: "endOfDay", src: "petitions 23(3)" };

function lines(rule: DeadlineRule, at: string, calendar: Calendar, options?: ExplainOptions, assumePlainWeek = false): readonly { readonly "zh-CN": string; readonly en: string }[] {
  const set = setDeadline(rule, at, calendar, { assumePlainWeek });
  const explained = set.ok ? explainDeadline(set.value, calendar, options) : set;
  if (!explained.ok) throw new Error(JSON.stringify(explained.findings));
  return explained.value.lines;
}

describe("what the rule rests on", () => {
  const first = (rule: DeadlineRule, options?: ExplainOptions) => lines(rule, "2026-09-29T10:00:00+08:00", china, options)[0];
  it("is shown by title and article where the register is given", () => {
    expect(first(objection, { sources: laws })).toEqual({ "zh-CN": "对转送、交办提出异议（依据：《信访工作条例》第二十三条第三款）", en: "objection (source: 信访工作条例 Art. 23(3))" });
    expect(first(objection)?.en).toBe("objection (source: petitions 23(3))");
  });
  it("may be several texts", () => {
    const apply = statutoryLimits.find(({ id }) => id === "confirmation.apply");
    expect(apply && first(apply.rule, { sources: laws })?.["zh-CN"]).toBe("共同申请司法确认（依据：《中华人民共和国人民调解法》第三十三条；《中华人民共和国民事诉讼法（2023年修正）》第二百零五条）");
  });
  it("is an assumption by what is assumed", () => {
    expect(first({ ...objection, src: "ours objection" }, { sources: { ours: { basis: "assumed", title: "Set by us", by: "maintainers", on: "2026-11-21", items: { objection: "five working days" } } } })?.["zh-CN"]).toBe("对转送、交办提出异议（依据：假定：five working days）");
  });
  it("is never left out", () => {
    const { src: _, ...silent } = objection;
    expect(parseDeadlineRule(silent)).toMatchObject({ ok: false, findings: [{ code: "value.missing", path: "/src" }] });
  });
});

describe("a provisional answer says what it waits for", () => {
  const ningxia = parseCalendar(chinaCalendarData, [{ version: 1, id: "cn-nx", of: "cn", edition: "unknown", label: { "zh-CN": "宁夏回族自治区假日", en: "Holidays of Ningxia" }, years: [] }]);
  if (!ningxia.ok) throw new Error(JSON.stringify(ningxia.findings));
  it.each<[string, Parameters<typeof lines>, string, string]>([
    ["the next notice", [objection, "2026-12-24T09:00:00+08:00", china], "2026-12-29 至 2026-12-31 为暂定：国务院办公厅放假安排尚待公布 2027 年部分，可能调整这些日期", "2026-12-29 to 2026-12-31: provisional, the notice of 2027 is awaited and may change them (Holiday arrangements of the State Council General Office)"],
    ["the days of a region", [objection, "2026-11-02T09:00:00+08:00", ningxia.value], "2026-11-03 至 2026-11-09 为暂定：宁夏回族自治区假日（cn-nx）2026 年的安排未知", `2026-11-03 to 2026-11-09: provisional, the days of 2026 of "Holidays of Ningxia" (cn-nx) are not known`],
    ["a region's, over the turn of a year", [objection, "2025-12-30T09:00:00+08:00", ningxia.value], "2025-12-31 至 2026-01-07 为暂定：宁夏回族自治区假日（cn-nx）2025–2026 年的安排未知", `2025-12-31 to 2026-01-07: provisional, the days of 2025–2026 of "Holidays of Ningxia" (cn-nx) are not known`],
    ["any notice at all", [{ ...objection, within: { amount: 1, unit: "month" } }, "2026-12-16T10:00:00+08:00", china, {}, true], "2027-01-16 至 2027-01-18 为暂定：尚无公布的安排，按普通周推算", "2027-01-16 to 2027-01-18: provisional, nothing is published for them, they are counted by the plain week"],
  ])("%s", (_, given, zh, en) => {
    expect(lines(...given)).toContainEqual({ "zh-CN": zh, en });
  });
});
