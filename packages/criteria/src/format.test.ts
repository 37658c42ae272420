import { disputeFactDictionary } from "@fengqiao/model";
import { expect, test } from "vitest";
import { explain, formatCell, formatExplanation, type Predicate } from "./index.ts";

const serious: Predicate<typeof disputeFactDictionary> = { category: { isIn: ["land", "homestead"] }, or: [{ threat: { equal: true } }, { policeCalls: { greaterThan: 2 } }] };

test("an explanation reads in both languages", () => {
  const explanation = explain<typeof disputeFactDictionary>(serious, { category: "land", threat: false, policeCalls: 8 });
  expect(formatExplanation(explanation, disputeFactDictionary, "en")).toBe("holds: category is one of {land, homestead} (land); police calls about this dispute > 2 times (8 times)");
  expect(formatExplanation(explanation, disputeFactDictionary, "zh-CN")).toBe("成立：纠纷类别 属于 {land、homestead}（land）；本纠纷报警次数 > 2 次（8 次）");
  expect(formatExplanation(explain<typeof disputeFactDictionary>(serious, { category: "land", threat: false }), disputeFactDictionary, "en")).toBe("cannot be said: police calls about this dispute > 2 times (not known)");
  expect(formatExplanation(explain({}, {}), disputeFactDictionary, "zh-CN")).toBe("成立：无条件");
});

test("amounts read in yuan", () => {
  expect(formatExplanation(explain<typeof disputeFactDictionary>({ amountFen: { lessThan: 500_000 } }, { amountFen: 88_050 }), disputeFactDictionary, "zh-CN")).toBe("成立：涉及金额 < 5000 元（880.5 元）");
});

test("cells read as ranges", () => {
  expect([{ missing: true } as const, { value: 3 }, { value: true }, { from: 3, below: 8 }, { above: 0.5, upTo: 1000 }, {}].map((cell) => formatCell(cell, "en"))).toEqual(["is missing", "3", "yes", "≥ 3, < 8", "> 0.5, ≤ 1000", "any value"]);
});
