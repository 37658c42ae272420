import { label, must } from "@fengqiao/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, rational, rationalOfText } from "../exact/rational.ts";
import { appraise } from "./appraise.ts";
import type { Scheme } from "./scheme.ts";

const judged = (id: string, fullMarks: number): Scheme["indicators"][number] => ({ id, label: label(id, id), fullMarks, scoring: { by: "judged" }, whenUndefined: "withhold", src: "test" });
const scheme: Scheme = { id: "scheme", label: label("考核", "scheme"), subject: "township", every: "year", decimals: 1, rounding: "halfUp", total: 100, ranked: true, indicators: [judged("a", 40), judged("b", 60)], src: "test" };
const marks = fc.record({ a: fc.integer({ min: 0, max: 400 }).map((n) => n / 10), b: fc.integer({ min: 0, max: 600 }).map((n) => n / 10) });

describe("for every set of marks", () => {
  const run = (list: readonly { a: number; b: number }[]) => must(appraise(scheme, list.map((m, i) => ({ subject: `township-${i}`, inputs: { a: { judged: m.a }, b: { judged: m.b } } }))));
  const points = (text: string | undefined) => rationalOfText(text ?? "") ?? rational(-1);
  it("ranking is a total preorder that follows the totals", () =>
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 12 }), (list) => {
        const appraisals = run(list);
        for (const x of appraisals) {
          for (const y of appraisals) {
            const [rx = 0, ry = 0] = [x.rank, y.rank];
            expect(Math.sign(rx - ry)).toBe(0 - compare(points(x.total?.low), points(y.total?.low)) + 0);
          }
          expect(x.rank).toBe(1 + appraisals.filter((y) => (y.rank ?? 0) < (x.rank ?? 0)).length);
        }
      }),
    ));
  it("the marks on paper add up to the total", () =>
    fc.assert(
      fc.property(marks, (m) => {
        const [appraisal] = run([m]);
        const sum = (appraisal?.indicators ?? []).map((i) => points(i.marks?.low)).reduce(add, rational(0));
        expect(compare(sum, points(appraisal?.total?.low))).toBe(0);
      }),
    ));
});
