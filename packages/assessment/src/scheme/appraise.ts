import { accept, refuse, some, type Outcome } from "@fengqiao/model";
import { compare, plainText, rationalOfNumber, type Rational } from "../exact/rational.ts";
import { finding } from "../findings.ts";
import { repeated } from "../repeated.ts";
import { isOpen } from "../shapes.ts";
import { shareValue } from "../share.ts";
import type { Appraisal, AppraiseFinding, IndicatorInput, PointRange, ScoredIndicator, SubjectInput } from "./appraisal.ts";
import { addSpans, capSpan, marksFor, noMarks, scaleSpan, type Marks, type MarkSpan } from "./marks.ts";
import type { Indicator, Scheme, Track } from "./scheme.ts";

interface Scored {
  readonly appraisal: Appraisal;
  readonly total: MarkSpan | undefined;
}

/**
 * Appraises subjects by a scheme. Marks are rounded once each and then add exactly, so the parts make the whole on paper.
 * Refuses a subject that stands twice, inputs for indicators that the scheme does not have, and judged marks beyond the full marks;
 * nobody to appraise is a finding.
 *
 * @example
 * ```ts
 * import { appraise, type Indicator, type Scheme } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const label = { "zh-CN": "配合度考核", en: "cooperation" };
 * const cooperation: Indicator = { id: "cooperation", label, fullMarks: 100, scoring: { by: "judged" }, whenUndefined: "withhold", src: "xiji S038" };
 * const scheme: Scheme = {
 *   id: "quarterly", label, subject: "township", every: "quarter", decimals: 1, rounding: "halfUp", total: 100, ranked: true, indicators: [cooperation], src: "xiji S038",
 *   grades: [{ id: "excellent", label, from: 90, src: "ours grades" }, { id: "pass", label, from: 0, src: "ours grades" }],
 *   consequences: [{ grade: "excellent", kind: "honour", decidedBy: "县委政法委", appealTo: "县委组织部", src: "xiji S037" }],
 * };
 * const [xiaohe, baiya] = must(appraise(scheme, [{ subject: "硝河乡", inputs: { cooperation: { judged: 92 } } }, { subject: "白崖乡", inputs: {} }]));
 * [xiaohe?.total, xiaohe?.grades, xiaohe?.rank]; // => [{ low: "92", high: "92" }, ["excellent"], 1]
 * xiaohe?.advice.map((a) => a.decidedBy); // => ["县委政法委"]
 * [baiya?.total, baiya?.incomplete]; // => [null, ["cooperation"]]
 * ```
 */
export function appraise(scheme: Scheme, subjects: readonly SubjectInput[]): Outcome<readonly Appraisal[], AppraiseFinding> {
  const faults = inputFaults(scheme, subjects);
  if (some(faults)) return refuse(...faults);
  const scored = subjects.map((subject) => score(scheme, subject));
  return accept(
    scored.map(({ appraisal, total }) => ({ ...appraisal, ...(scheme.ranked && total && known(total) && { rank: 1 + scored.filter((other) => other.total && known(other.total) && compare(other.total.low, total.low) > 0).length }) })),
    subjects.length === 0 ? [finding("subject.none", "/subjects", {})] : [],
  );
}

const known = ({ low, high }: MarkSpan): boolean => compare(low, high) === 0;

function inputFaults(scheme: Scheme, subjects: readonly SubjectInput[]): readonly AppraiseFinding[] {
  const indicators = new Map(scheme.indicators.map((i) => [i.id, i]));
  const inputFault = (id: string, { rate, judged }: IndicatorInput, path: string): readonly AppraiseFinding[] => {
    const indicator = indicators.get(id);
    if (!indicator) return [finding("input.unknown", path, { indicator: id })];
    if (rate && rate.measure !== indicator.measure) return [finding("input.otherMeasure", `${path}/rate`, { indicator: id, measure: rate.measure })];
    const full = isOpen(indicator.fullMarks) ? Infinity : indicator.fullMarks;
    return judged === undefined || (judged >= 0 && judged <= full) ? [] : [finding("input.judgedOutOfRange", `${path}/judged`, { indicator: id, judged: String(judged) })];
  };
  return [
    ...repeated(subjects.map((one) => one.subject)).map(({ id, at, first }) => finding("subject.duplicate", `/subjects/${at}`, { subject: id, first })),
    ...subjects.flatMap(({ inputs }, i) => Object.entries(inputs).flatMap(([id, input]) => inputFault(id, input, `/subjects/${i}/inputs/${id}`))),
  ];
}

function score(scheme: Scheme, { subject, inputs }: SubjectInput): Scored {
  const { decimals, rounding, tracks = [], consequences = [] } = scheme;
  const marks = new Map(scheme.indicators.map((i) => [i.id, marksFor(i, inputs[i.id] ?? {}, decimals, rounding)]));
  const sumOf = (indicators: readonly Indicator[]): MarkSpan | undefined => {
    const all = indicators.map((i) => marks.get(i.id));
    return all.every((m) => m?.kind === "marks") ? all.reduce<MarkSpan>(addSpans, noMarks) : undefined;
  };
  const plain = scheme.indicators.filter((i) => !i.bonus);
  const earned = scheme.indicators.filter((i) => i.bonus && marks.get(i.id)?.kind === "marks");
  const bonus = capSpan(sumOf(earned) ?? noMarks, rationalOfNumber(scheme.bonusCap ?? 0));
  const scoredTracks = tracks.map((track) => ({ track, points: withoutCriteria(track) ? undefined : sumOf(plain.filter((i) => track.indicators.includes(i.id))) }));
  const base = scheme.tracks ? weighted(scoredTracks) : blocked(scheme, plain, sumOf);
  const total = base && addSpans(base, bonus);
  // weights may leave thirds, which are shown to four more places
  const points = ({ low, high }: MarkSpan): PointRange => ({ low: plainText(low, decimals + 4), high: plainText(high, decimals + 4) });
  const grades = total ? gradesOf(scheme, total) : [];
  return {
    total,
    appraisal: {
      subject,
      indicators: scheme.indicators.map((i) => scoredIndicator(i, marks.get(i.id), points)),
      tracks: scoredTracks.map(({ track, points: span }) => ({ track: track.id, assessor: track.assessor, weight: isOpen(track.weight) ? null : String(track.weight), points: span ? points(span) : null })),
      bonus: points(bonus),
      total: total ? points(total) : null,
      incomplete: [...plain.filter((i) => marks.get(i.id)?.kind === "withheld"), ...tracks.filter((track) => isOpen(track.weight) || withoutCriteria(track))].map(({ id }) => id),
      grades,
      advice: grades.length === 1 ? consequences.filter((c) => c.grade === grades[0]) : [],
    },
  };
}

/** A track whose source ends its criteria with “etc.” and of which none has been written down yet. */
const withoutCriteria = (track: Track): boolean => track.openCriteria === true && track.indicators.length === 0;

function scoredIndicator(indicator: Indicator, marks: Marks | undefined, points: (span: MarkSpan) => PointRange): ScoredIndicator {
  const fullMarks = isOpen(indicator.fullMarks) ? null : indicator.fullMarks;
  return marks?.kind === "marks" ? { indicator: indicator.id, marks: points(marks), fullMarks } : { indicator: indicator.id, marks: null, withheld: marks?.why ?? "notMeasured", fullMarks };
}

/** A block never gives more than its limit, whatever its indicators add up to. */
function blocked({ blocks = [] }: Scheme, indicators: readonly Indicator[], sumOf: (indicators: readonly Indicator[]) => MarkSpan | undefined): MarkSpan | undefined {
  const inBlock = new Set(blocks.flatMap((b) => b.indicators));
  const capped = blocks.map((b) => {
    const sum = sumOf(indicators.filter((i) => b.indicators.includes(i.id)));
    return sum && capSpan(sum, rationalOfNumber(b.most));
  });
  const parts = [sumOf(indicators.filter((i) => !inBlock.has(i.id))), ...capped];
  return parts.every((part) => part !== undefined) ? parts.reduce(addSpans, noMarks) : undefined;
}

function weighted(tracks: readonly { readonly track: Track; readonly points: MarkSpan | undefined }[]): MarkSpan | undefined {
  let sum = noMarks;
  for (const { track, points } of tracks) {
    if (isOpen(track.weight) || !points) return undefined;
    sum = addSpans(sum, scaleSpan(points, shareValue(track.weight)));
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
