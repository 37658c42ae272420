import { disputeFactDictionary, type Case, type Contribution, type Field, type Label, type Level, type ScoreResult } from "fengqiao";
import { factText, joined } from "../wording/facts.ts";
import type { Grade } from "./report.ts";

const fields: Readonly<Record<string, Field>> = disputeFactDictionary;
const and: Label = { "zh-CN": "；", en: "; " };

/** A score as it is shown: the grade, the facts that brought points, the facts that nobody stated. */
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
    missing: score.missing.flatMap((field) => fields[field]?.label ?? []),
  };
}

/** The facts behind some points, by the words of the fact dictionary. */
function wordsOf({ label, evidence }: Contribution): { readonly label: Label; readonly text: Label } {
  const known = evidence.flatMap(({ field, cell }) => {
    const definition = fields[field];
    return definition === undefined || "missing" in cell ? [] : [{ label: definition.label, text: factText(cell, definition) }];
  });
  const names = joined(known.map((k) => k.label), and);
  return { label: label ?? names, text: joined(known.map((k) => k.text), and) };
}
