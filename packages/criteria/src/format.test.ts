import { disputeCategories, disputeFactDictionary, type Field } from "@fengqiao/model";
import { expect, test } from "vitest";
import { explain, formatCell, formatExplanation, type Cell, type Predicate } from "./index.ts";

const serious: Predicate<typeof disputeFactDictionary> = { category: { isIn: ["land", "homestead"] }, or: [{ threat: { equal: true } }, { policeCalls: { greaterThan: 2 } }] };

test("an explanation reads in both languages", () => {
  const explanation = explain<typeof disputeFactDictionary>(serious, { category: "land", threat: false, policeCalls: 8 });
  expect(formatExplanation(explanation, disputeFactDictionary, "en")).toBe("holds: category is one of {land, homestead} (land); police calls about this dispute > 2 times (8 times)");
  expect(formatExplanation(explanation, disputeFactDictionary, "zh-CN")).toBe("成立：纠纷类别 属于 {land、homestead}（land）；本纠纷报警次数 > 2 次（8 次）");
  expect(formatExplanation(explain<typeof disputeFactDictionary>(serious, { category: "land", threat: false }), disputeFactDictionary, "en")).toBe("cannot be said: police calls about this dispute > 2 times (not known)");
  expect(formatExplanation(explain({}, {}), disputeFactDictionary, "zh-CN")).toBe("成立：无条件");
});

test("codes read by the labels of their list", () => {
  const explanation = explain<typeof disputeFactDictionary>(serious, { category: "land", threat: false, policeCalls: 1 });
  expect(formatExplanation(explanation, disputeFactDictionary, "zh-CN", [disputeCategories])).toBe("不成立：扬言暴力或自伤 = 是（否）；本纠纷报警次数 > 2 次（1 次）");
  expect(formatExplanation(explain<typeof disputeFactDictionary>({ category: { isIn: ["land", "homestead"] } }, { category: "land" }), disputeFactDictionary, "zh-CN", [disputeCategories])).toBe("成立：纠纷类别 属于 {山林土地纠纷、房屋宅基地纠纷}（山林土地纠纷）");
});

test("amounts read in yuan", () => {
  expect(formatExplanation(explain<typeof disputeFactDictionary>({ amountFen: { lessThan: 500_000 } }, { amountFen: 88_050 }), disputeFactDictionary, "zh-CN")).toBe("成立：涉及金额 < 5,000 元（880.5 元）");
});

const { amountFen, policeCalls, daysOpen, peopleInvolved, threat, category } = disputeFactDictionary;
const rate: Field = { kind: "decimal", changes: "freely", label: { "zh-CN": "比率", en: "rate" } };
const area: Field = { ...rate, unit: "亩" };
test.each<[Cell, Field, string, string]>([
  [{ missing: true }, policeCalls, "不详", "not known"],
  [{ value: true }, threat, "是", "yes"],
  [{ value: 0 }, policeCalls, "0 次", "0 times"],
  [{ value: 1 }, peopleInvolved, "1 人", "1 person"],
  [{ value: 1 }, daysOpen, "1 日", "1 day"],
  [{ value: 100 }, amountFen, "1 元", "1 yuan"],
  [{ value: 1 }, amountFen, "0.01 元", "0.01 yuan"],
  [{ from: 3, below: 8 }, policeCalls, "3 至 7 次", "3 to 7 times"],
  [{ from: 8 }, policeCalls, "8 次以上", "8 times or more"],
  [{ below: 30 }, daysOpen, "不满 30 日", "under 30 days"],
  [{ from: 500_000, below: 3_000_000 }, amountFen, "5,000 元以上、不满 30,000 元", "5,000 yuan or more, under 30,000 yuan"],
  [{ from: 123_456_789_050 }, amountFen, "1,234,567,890.5 元以上", "1,234,567,890.5 yuan or more"],
  [{ above: 0.5, upTo: 1000 }, rate, "超过 0.5、1,000 以下", "more than 0.5, up to 1,000"],
  [{ value: -1234.5678 }, rate, "-1,234.5678", "-1,234.5678"],
  [{ value: 1e300 }, rate, "1e+300", "1e+300"],
  [{ below: 1e21 }, area, "不满 1e+21 亩", "under 1e+21 亩"],
  [{}, rate, "任意值", "any value"],
  [{ value: "land" }, category, "山林土地纠纷", "land and forest"],
  [{ value: "land" }, { ...category, list: "county-categories" }, "land", "land"],
  [{ value: "labour dispute of long ago" }, category, "labour dispute of long ago", "labour dispute of long ago"],
])("%j of a field reads as %s", (cell, field, zh, en) => {
  expect([formatCell(cell, field, "zh-CN", [disputeCategories]), formatCell(cell, field, "en", [disputeCategories])]).toEqual([zh, en]);
});
