import { accept, refuse, type Outcome } from "@fengqiao/model";
import { compare, decimalText, rationalOfNumber, type Rational } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import { isOpen } from "../shapes.ts";
import { addSpans, capSpan, marksFor, noMarks, scaleSpan, type IndicatorInput, type Marks, type MarkSpan } from "./marks.ts";
import type { Consequence, Indicator, Scheme } from "./scheme.ts";
import { shareValue } from "./share.ts";

/** What one subject is appraised from, by the ids of the scheme's indicators. */
export interface SubjectInput {
  readonly subject: string;
  readonly inputs: Readonly<Record<string, IndicatorInput>>;
}

/** Points as exact decimal text; `low` and `high` differ where facts are missing. */
export interface Points {
  readonly low: string;
  readonly high: string;
}
export interface ScoredIndicator {
  readonly indicator: string;
  readonly marks: Points | null;
  readonly withheld?: Extract<Marks, { kind: "withheld" }>["why"];
  readonly fullMarks: number | null;
}
export interface ScoredTrack {
  readonly track: string;
  readonly assessor: string;
  readonly weight: string | null;
  readonly points: Points | null;
}

/** One subject's appraisal: every mark, the total, and what it means. Without a total there is no grade and no rank, and `incomplete` says what is missing. */
export interface Appraisal {
  readonly subject: string;
  readonly indicators: readonly ScoredIndicator[];
  readonly tracks: readonly ScoredTrack[];
  readonly bonus: Points;
  readonly total: Points | null;
  readonly incomplete: readonly string[];
  /** The grades that the total may mean: one, or all between its bounds. */
  readonly grades: readonly string[];
  /** 1 is the highest; subjects with equal totals share a rank. Absent where the scheme does not rank or facts are missing. */
  readonly rank?: number;
  /** Advice: each waits for a named post's decision with reasons, open to appeal. */
  readonly advice: readonly Consequence[];
}
export type AppraiseFinding = AssessmentFinding<"subject.duplicate" | "input.unknown" | "input.judgedOutOfRange" | "input.otherMeasure" | "subject.none">;

interface Scored {
  readonly appraisal: Appraisal;
  readonly total: MarkSpan | undefined;
}

/**
 * Appraises subjects by a scheme. Marks are rounded once each and then add exactly, so the parts make the whole on paper.
 * Refuses a subject that stands twice, inputs for indicators that the scheme does not have, and judged marks beyond the full marks;
 * nobody to appraise is a finding.
 */
export function appraise(scheme: Scheme, subjects: readonly SubjectInput[]): Outcome<readonly Appraisal[], AppraiseFinding> {
  const [fault, ...others] = inputFaults(scheme, subjects);
  if (fault) return refuse(fault, ...others);
  const scored = subjects.map((subject) => score(scheme, subject));
  return accept(
    scored.map(({ appraisal, total }) => ({ ...appraisal, ...(scheme.ranked && total && known(total) && { rank: 1 + scored.filter((other) => other.total && known(other.total) && compare(other.total.low, total.low) > 0).length }) })),
    subjects.length === 0 ? [finding("subject.none", "/subjects", {})] : [],
  );
}

const known = ({ low, high }: MarkSpan): boolean => compare(low, high) === 0;

function inputFaults(scheme: Scheme, subjects: readonly SubjectInput[]): readonly AppraiseFinding[] {
  const indicators = new Map(scheme.indicators.map((i) => [i.id, i]));
  const first = new Map<string, number>();
  return subjects.flatMap(({ subject, inputs }, i): AppraiseFinding[] => {
    const path = `/subjects/${i}`;
    const before = first.get(subject);
    first.set(subject, before ?? i);
    return [
      ...(before === undefined ? [] : [finding("subject.duplicate", path, { subject, first: before })]),
      ...Object.entries(inputs).flatMap(([id, input]): AppraiseFinding[] => {
        const indicator = indicators.get(id);
        if (!indicator) return [finding("input.unknown", `${path}/inputs/${id}`, { indicator: id })];
        if (input.rate && input.rate.measure !== indicator.measure) return [finding("input.otherMeasure", `${path}/inputs/${id}/rate`, { indicator: id, measure: input.rate.measure })];
        const { judged } = input;
        const full = isOpen(indicator.fullMarks) ? Infinity : indicator.fullMarks;
        return judged === undefined || (judged >= 0 && judged <= full) ? [] : [finding("input.judgedOutOfRange", `${path}/inputs/${id}/judged`, { indicator: id, judged: String(judged) })];
      }),
    ];
  });
}

function score(scheme: Scheme, { subject, inputs }: SubjectInput): Scored {
  const { decimals, rounding } = scheme;
  const marks = new Map(scheme.indicators.map((i) => [i.id, marksFor(i, inputs[i.id] ?? {}, decimals, rounding)]));
  const sumOf = (indicators: readonly Indicator[]): MarkSpan | undefined => {
    const all = indicators.map((i) => marks.get(i.id));
    return all.every((m) => m?.kind === "marks") ? all.reduce<MarkSpan>((sum, m) => addSpans(sum, m), noMarks) : undefined;
  };
  const blocked = capBlocks(scheme, sumOf);
  const plain = scheme.indicators.filter((i) => !i.bonus);
  const bonus = capSpan(scheme.indicators.filter((i) => i.bonus).map((i) => marks.get(i.id)).reduce<MarkSpan>((sum, m) => (m?.kind === "marks" ? addSpans(sum, m) : sum), noMarks), rationalOfNumber(scheme.bonusCap ?? 0));
  const tracks = (scheme.tracks ?? []).map((track) => ({ track, points: track.openCriteria === true && track.indicators.length === 0 ? undefined : sumOf(plain.filter((i) => track.indicators.includes(i.id))) }));
  const base = scheme.tracks ? weighted(tracks) : blocked(plain);
  const total = base && addSpans(base, bonus);
  const places = decimals + 4;
  const points = (span: MarkSpan): Points => ({ low: trimmed(span.low, places), high: trimmed(span.high, places) });
  const grades = total ? gradesOf(scheme, total) : [];
  return {
    total,
    appraisal: {
      subject,
      indicators: scheme.indicators.map((i) => scoredIndicator(i, marks.get(i.id), points)),
      tracks: tracks.map(({ track, points: span }) => ({ track: track.id, assessor: track.assessor, weight: isOpen(track.weight) ? null : String(track.weight), points: span ? points(span) : null })),
      bonus: points(bonus),
      total: total ? points(total) : null,
      incomplete: [
        ...plain.filter((i) => marks.get(i.id)?.kind === "withheld").map((i) => i.id),
        ...(scheme.tracks ?? []).filter((t) => isOpen(t.weight) || (t.openCriteria === true && t.indicators.length === 0)).map((t) => t.id),
      ],
      grades,
      advice: grades.length === 1 ? (scheme.consequences ?? []).filter((c) => c.grade === grades[0]) : [],
    },
  };
}

function scoredIndicator(indicator: Indicator, marks: Marks | undefined, points: (span: MarkSpan) => Points): ScoredIndicator {
  const fullMarks = isOpen(indicator.fullMarks) ? null : indicator.fullMarks;
  return marks?.kind === "marks" ? { indicator: indicator.id, marks: points(marks), fullMarks } : { indicator: indicator.id, marks: null, withheld: marks?.why ?? "notMeasured", fullMarks };
}

/** A block never gives more than its limit, whatever its indicators add up to. */
function capBlocks(scheme: Scheme, sumOf: (indicators: readonly Indicator[]) => MarkSpan | undefined): (indicators: readonly Indicator[]) => MarkSpan | undefined {
  const blocks = scheme.blocks ?? [];
  return (indicators) => {
    const inBlock = new Set(blocks.flatMap((b) => b.indicators));
    const parts = [sumOf(indicators.filter((i) => !inBlock.has(i.id))), ...blocks.map((b) => {
      const sum = sumOf(indicators.filter((i) => b.indicators.includes(i.id)));
      return sum && capSpan(sum, rationalOfNumber(b.most));
    })];
    return parts.every((p) => p !== undefined) ? parts.reduce(addSpans, noMarks) : undefined;
  };
}

function weighted(tracks: readonly { readonly track: { readonly weight: unknown }; readonly points: MarkSpan | undefined }[]): MarkSpan | undefined {
  let sum = noMarks;
  for (const { track, points } of tracks) {
    if (isOpen(track.weight) || !points) return undefined;
    sum = addSpans(sum, scaleSpan(points, shareValue(track.weight as number | string)));
  }
  return sum;
}

/** All grades between the worst and the best total; none while a cut-off is open. */
function gradesOf({ grades = [] }: Scheme, { low, high }: MarkSpan): readonly string[] {
  if (grades.some((g) => isOpen(g.from))) return [];
  const place = (total: Rational): number => grades.findIndex((g) => typeof g.from === "number" && compare(rationalOfNumber(g.from), total) <= 0);
  const [best, worst] = [place(high), place(low)];
  return best < 0 ? [] : grades.slice(best, worst < 0 ? grades.length : worst + 1).map((g) => g.id);
}

/** Exact decimals without trailing zeros; a third is rounded half up at so many places. */
function trimmed(value: Rational, places: number): string {
  return decimalText(value, places, "halfUp").replace(/\.?0+$/, "");
}
