import type { Case, Contribution, Label, Level, ScoreResult } from "fengqiao";
import { factLabel, factText, joined } from "../wording/facts.ts";
import type { Grade } from "./report.ts";

const and: Label = { "zh-CN": "；", en: "; " };

/** A score as it is shown: the grade, what brought points, the facts that nobody stated. */
export function gradeOf(score: ScoreResult, kase: Case, grades: readonly Level[]): Grade | undefined {
  const level = grades.find((one) => one.id === (kase.facts.grade ?? score.grade));
  if (level === undefined || score.score === undefined) return undefined;
  const points = (n: number): string => String(Math.round((100 * n) / score.denominator) / 100);
  return {
    grade: level.id,
    label: level.label,
    points: points(score.score),
    confirmed: kase.facts.alertStatus === "confirmed" || kase.facts.alertStatus === "overridden",
    reasons: score.contributions.filter((c) => c.points !== 0).toSorted((a, b) => b.points - a.points).map((c) => ({ ...wordsOf(c), points: points(c.points) })),
    missing: score.missing.flatMap((field) => factLabel(field) ?? []),
  };
}

/** The card's own words; where a region's card has none, those of the facts behind the points. */
function wordsOf({ label, attributeLabel, evidence }: Contribution): { readonly label: Label; readonly text: Label } {
  const known = evidence.filter(({ cell }) => !("missing" in cell));
  return {
    label: label ?? joined(known.flatMap(({ field }) => factLabel(field) ?? []), and),
    text: attributeLabel ?? joined(known.flatMap((one) => factText(one) ?? []), and),
  };
}
