import { accept, refuse, type Outcome } from "@fengqiao/model";
import { add, decimalText, divide, rational, rationalOfText, type Rational } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import type { GroupKey } from "../measure/period.ts";
import type { MeasureTable, RateResult } from "../measure/result.ts";
import type { Appraisal, Points, SubjectInput } from "./appraise.ts";
import type { Scheme } from "./scheme.ts";

/** Marks that named assessors gave: by subject, then by indicator. */
export type JudgedMarks = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * What a scheme appraises its subjects from: the groups of the tables by one key (the townships of `area`), and the marks that were judged.
 * Refuses a subject that is in the judged marks or tables but not on the list of subjects.
 */
export function subjectsFrom(scheme: Scheme, subjects: readonly string[], tables: readonly MeasureTable<RateResult>[], by: GroupKey, judged: JudgedMarks = {}): Outcome<readonly SubjectInput[], AssessmentFinding<"subject.unknown">> {
  const known = new Set(subjects);
  const strangers = [...Object.keys(judged), ...tables.flatMap((table) => table.groups.map((g) => g.group[by] ?? null))].filter((s) => s !== null && !known.has(s));
  const [stranger, ...others] = [...new Set(strangers)].map((subject) => finding("subject.unknown", "", { subject: subject ?? "" }));
  if (stranger) return refuse(stranger, ...others);
  return accept(
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

/** A year's points from the points of its parts: the mean, exact, rounded half up to so many places; one part without points leaves the year without. */
export function yearlyPoints(parts: readonly Appraisal[], decimals: number): Outcome<Points, AssessmentFinding<"rollUp.empty" | "rollUp.incomplete" | "rollUp.otherSubject">> {
  const [first] = parts;
  if (!first) return refuse(finding("rollUp.empty", "", {}));
  const other = parts.findIndex((part) => part.subject !== first.subject);
  if (other > 0) return refuse(finding("rollUp.otherSubject", `/${other}`, { first: first.subject, second: parts[other]?.subject ?? "" }));
  const totals = parts.map((part) => part.total);
  const missing = totals.findIndex((total) => total === null);
  if (missing >= 0) return refuse(finding("rollUp.incomplete", `/${missing}`, { subject: first.subject }));
  const mean = (pick: (points: Points) => string): string => {
    const sum = totals.reduce<Rational>((all, total) => add(all, rationalOfText(total ? pick(total) : "0") ?? rational(0)), rational(0));
    return decimalText(divide(sum, rational(parts.length)), decimals, "halfUp");
  };
  return accept({ low: mean((p) => p.low), high: mean((p) => p.high) });
}
