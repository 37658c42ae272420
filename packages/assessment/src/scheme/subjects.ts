import { accept, refuse, type Outcome } from "@fengqiao/model";
import { add, decimalText, divide, rational, rationalOfText, type Rational } from "../exact/rational.ts";
import { acceptUnless, finding, type AssessmentFinding } from "../findings.ts";
import type { GroupKey } from "../measure/period.ts";
import type { MeasureTable, RateResult } from "../measure/result.ts";
import type { Appraisal, PointRange, SubjectInput } from "./appraisal.ts";
import type { Scheme } from "./scheme.ts";

/** Marks that named assessors gave: by subject, then by indicator. */
export type JudgedMarks = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * What a scheme appraises its subjects from: the groups of the tables by one key (the townships of `area`), and the marks that were judged.
 * Refuses a subject that is in the judged marks or tables but not on the list of subjects.
 *
 * @example
 * ```ts
 * import { appraise, measureAll, onTimeRate, subjectsFrom, type Scheme } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const label = { "zh-CN": "季度考核", en: "quarterly appraisal" };
 * const scheme: Scheme = {
 *   id: "quarterly", label, subject: "township", every: "quarter", decimals: 1, rounding: "halfUp", total: 100, ranked: true, src: "xiji S038",
 *   indicators: [
 *     { id: "onTime", label, measure: "onTime", fullMarks: 60, scoring: { by: "share" }, whenUndefined: "withhold", src: "xiji S038" },
 *     { id: "cooperation", label, fullMarks: 40, scoring: { by: "judged" }, whenUndefined: "withhold", src: "xiji S038" },
 *   ],
 * };
 * const facts = { hasDeadline: true, closed: true, metDeadline: true };
 * const boundary = { caseId: "boundary", asOf, area: "硝河乡", state: "closed", openedAt: "2026-07-02T09:00:00+08:00", dueAt: "2026-08-02T09:00:00+08:00", facts };
 * const tables = must(measureAll([onTimeRate], [boundary], { asOf, by: ["area"] }));
 * const inputs = must(subjectsFrom(scheme, ["硝河乡"], tables, "area", { 硝河乡: { cooperation: 36 } }));
 * must(appraise(scheme, inputs)).map((a) => a.total); // => [{ low: "96", high: "96" }]
 * subjectsFrom(scheme, ["白崖乡"], tables, "area").findings.map((f) => f.code); // => ["subject.unknown"]
 * ```
 */
export function subjectsFrom(scheme: Scheme, subjects: readonly string[], tables: readonly MeasureTable<RateResult>[], by: GroupKey, judged: JudgedMarks = {}): Outcome<readonly SubjectInput[], AssessmentFinding<"subject.unknown">> {
  const known = new Set(subjects);
  const strangers = [...Object.keys(judged), ...tables.flatMap((table) => table.groups.map((g) => g.group[by] ?? null))].filter((s) => s !== null && !known.has(s));
  return acceptUnless(
    [...new Set(strangers)].map((subject) => finding("subject.unknown", "", { subject: subject ?? "" })),
    subjects.map((subject) => ({
      subject,
      inputs: Object.fromEntries(
        scheme.indicators.map((indicator) => {
          const rate = tables.find((table) => table.measure === indicator.measure)?.groups.find((g) => g.group[by] === subject);
          const marks = Object.hasOwn(judged, subject) ? judged[subject]?.[indicator.id] : undefined;
          return [indicator.id, { ...(rate && { rate }), ...(marks !== undefined && { judged: marks }) }];
        }),
      ),
    })),
  );
}

/**
 * A year's points from the appraisals of its parts: the mean, exact, rounded half up to so many places. Refuses parts of different subjects, and
 * a part without points: it leaves the year without.
 *
 * @example
 * ```ts
 * import { appraise, yearlyPoints, type Indicator, type Scheme } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const label = { "zh-CN": "季度考核", en: "quarterly appraisal" };
 * const cooperation: Indicator = { id: "cooperation", label, fullMarks: 100, scoring: { by: "judged" }, whenUndefined: "withhold", src: "xiji S038" };
 * const scheme: Scheme = { id: "quarterly", label, subject: "township", every: "quarter", decimals: 1, rounding: "halfUp", total: 100, ranked: false, indicators: [cooperation], src: "xiji S038" };
 * const quarter = (judged?: number) => must(appraise(scheme, [{ subject: "硝河乡", inputs: { cooperation: { judged } } }]));
 * must(yearlyPoints([66, 70, 66].flatMap(quarter), 2)); // => { low: "67.33", high: "67.33" }
 * yearlyPoints([...quarter(66), ...quarter()], 2).findings.map((f) => [f.code, f.path]); // => [["rollUp.incomplete", "/1"]]
 * ```
 */
export function yearlyPoints(parts: readonly Appraisal[], decimals: number): Outcome<PointRange, AssessmentFinding<"rollUp.empty" | "rollUp.incomplete" | "rollUp.otherSubject">> {
  const [first] = parts;
  if (!first) return refuse(finding("rollUp.empty", "", {}));
  const other = parts.findIndex((part) => part.subject !== first.subject);
  if (other > 0) return refuse(finding("rollUp.otherSubject", `/${other}`, { first: first.subject, second: parts[other]?.subject ?? "" }));
  const totals = parts.map((part) => part.total);
  const missing = totals.findIndex((total) => total === null);
  if (missing >= 0) return refuse(finding("rollUp.incomplete", `/${missing}`, { subject: first.subject }));
  const mean = (pick: (points: PointRange) => string): string => {
    const sum = totals.reduce<Rational>((all, total) => add(all, rationalOfText(total ? pick(total) : "0") ?? rational(0)), rational(0));
    return decimalText(divide(sum, rational(parts.length)), decimals, "halfUp");
  };
  return accept({ low: mean((p) => p.low), high: mean((p) => p.high) });
}
