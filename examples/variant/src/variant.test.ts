import { execFileSync } from "node:child_process";
import { xiji } from "@fengqiao/regions/xiji";
import { disputeFactDictionary, openRules, chinaCalendarData, score } from "fengqiao";
import { describe, expect, test } from "vitest";
import { misspelt, nobodyVisits, twoLimits, wayAround } from "./broken.ts";
import { afterSilence, faultsOf, gradedOtherwise, responseTo, statesAdded } from "./compare.ts";
import { sample } from "./pack.ts";

test("the county's pack opens and nothing is wrong with the life of its disputes", () => {
  expect(faultsOf(sample, "en")).toEqual([]);
});

describe("what differs from Xiji", () => {
  test("silence sends the case back to be resolved", () => {
    expect([afterSilence(xiji)?.state, afterSilence(sample)?.state]).toEqual(["closeOut", "resolution"]);
  });
  test("a return visit follows the close-out", () => {
    expect(statesAdded(xiji, sample)).toEqual(["visit"]);
  });
  test("orange is answered within four hours, in the clock of the case and in the grades alike", () => {
    expect([responseTo(xiji, "orange"), responseTo(sample, "orange")]).toEqual([{ amount: 1, unit: "workingDay" }, { amount: 4, unit: "hour" }]);
    expect(sample.scoring?.gradeScheme.levels.find(({ id }) => id === "orange")?.responseLimit).toBe("PT4H");
  });
  test("only disputes of 15 to 19 points are graded otherwise, and the witness is one of them", () => {
    const [move, ...others] = gradedOtherwise(xiji, sample);
    expect([move?.from, move?.to, others.length]).toEqual(["yellow", "orange", 0]);
    const rules = openRules({ packs: [xiji], calendars: [chinaCalendarData] });
    const bound = rules.ok ? rules.value.on("2026-03-02").bound : rules;
    const points = bound.ok && bound.value.scoring ? score(bound.value.scoring, move!.witness.facts).score : undefined;
    expect(points).toBeGreaterThanOrEqual(15);
    expect(points).toBeLessThan(20);
    expect(Object.keys(move!.witness.facts).every((fact) => Object.hasOwn(disputeFactDictionary, fact))).toBe(true);
  });
});

test.each([
  ["a limit that is written otherwise than it is counted", twoLimits, /^\[rules\.responseLimit\].*orange.*PT4H/, /等级“orange”的响应时限不一致/],
  ["a misspelt fact is refused", misspelt, /^\[condition\.fact\].*satisfid/, /satisfid/],
  ["a role that nobody has", nobodyVisits, /^\[rule\.withoutRole\].*there is no return visitor/, /没有人是回访人员/],
  ["a way around a mandatory step", wayAround, /^\[mandatory\.bypassed\].*'case analysis'.*complexity: simple/, /必经环节“分析研判”.*难易程度：简易/],
])("%s, with the reason in both languages", (_what, pack, en, zh) => {
  expect(faultsOf(pack, "en")[0]).toMatch(en);
  expect(faultsOf(pack, "zh-CN")[0]).toMatch(zh);
});

test("the example runs", () => {
  const printed = execFileSync(process.execPath, ["--conditions=@fengqiao/source", "--disable-warning=ExperimentalWarning", `${import.meta.dirname}/main.ts`], { encoding: "utf8" });
  expect(printed).toContain("Sample County: 0 faults");
  expect(printed).toContain("yellow becomes orange");
});
