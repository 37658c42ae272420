import { citationsOf } from "@fengqiao/model";
import { add, compare, fractionText, rational, rationalOfNumber, type Rational } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import type { Measure } from "../measure/measure.ts";
import { repeated } from "../repeated.ts";
import { isOpen } from "../shapes.ts";
import { shareValue } from "../share.ts";
import { goalFaults, type GoalFault } from "./goal.ts";
import type { Indicator, Scheme } from "./scheme.ts";

export type SchemeFault = GoalFault | AssessmentFinding<"id.duplicate" | "id.unknown" | "scheme.measureMissing" | "scheme.weights" | "scheme.belowMinimum" | "scheme.total" | "scheme.block" | "scheme.order" | "scheme.inTwoTracks">;

const zero = rational(0);

/** What a scheme's shape cannot say: how its parts hang together, and what its measures may be used for. */
export function schemeFaults(scheme: Scheme, measures: readonly Measure[]): readonly SchemeFault[] {
  const ids = new Set(scheme.indicators.map((i) => i.id));
  const unknown = (part: "tracks" | "blocks"): readonly SchemeFault[] =>
    (scheme[part] ?? []).flatMap(({ indicators }, i) => indicators.flatMap((id, k) => (ids.has(id) ? [] : [finding("id.unknown", `/${part}/${i}/indicators/${k}`, { id })])));
  return [
    ...duplicates(scheme.indicators, "/indicators"),
    ...duplicates(scheme.tracks ?? [], "/tracks"),
    ...duplicates(scheme.grades ?? [], "/grades"),
    ...unknown("tracks"),
    ...unknown("blocks"),
    ...(scheme.consequences ?? []).flatMap((c, i) => ((scheme.grades ?? []).some((g) => g.id === c.grade) ? [] : [finding("id.unknown", `/consequences/${i}/grade`, { id: c.grade })])),
    ...scheme.indicators.flatMap((indicator, i) => indicatorFaults(indicator, measures, `/indicators/${i}`)),
    ...weightFaults(scheme),
    ...totalFaults(scheme),
    ...gradeFaults(scheme),
  ];
}

const duplicates = (entries: readonly { readonly id: string }[], path: string): readonly SchemeFault[] =>
  repeated(entries.map((entry) => entry.id)).map(({ id, at }) => finding("id.duplicate", `${path}/${at}/id`, { id }));

function indicatorFaults({ measure, scoring }: Indicator, measures: readonly Measure[], path: string): readonly SchemeFault[] {
  const judged = scoring.by === "judged";
  const faults: SchemeFault[] = [];
  if (measure !== undefined) faults.push(...goalFaults(measure, measures, `${path}/measure`, judged));
  else if (!judged) faults.push(finding("scheme.measureMissing", path, { by: scoring.by }));
  if (scoring.by === "steps") {
    const steps = scoring.steps;
    const unordered = steps.findIndex((step, k) => k > 0 && compare(shareValue(step.atLeast), shareValue(steps[k - 1]?.atLeast ?? 0)) <= 0);
    if (unordered > 0) faults.push(finding("scheme.order", `${path}/scoring/steps/${unordered}`, {}));
  }
  if (scoring.by === "linear" && compare(shareValue(scoring.from), shareValue(scoring.to)) === 0) faults.push(finding("scheme.order", `${path}/scoring/to`, {}));
  return faults;
}

/** Weights make 1 exactly once all are set; one that is open leaves the question open, but what is set may not exceed 1. */
function weightFaults({ tracks }: Scheme): readonly SchemeFault[] {
  if (!tracks) return [];
  const set = tracks.flatMap((t) => (isOpen(t.weight) ? [] : [shareValue(t.weight)]));
  const sum = set.reduce(add, zero);
  const complete = set.length === tracks.length;
  const faults: SchemeFault[] = [];
  if (complete ? compare(sum, rational(1)) !== 0 : compare(sum, rational(1)) > 0) faults.push(finding("scheme.weights", "/tracks", { sum: fractionText(sum) }));
  tracks.forEach((t, i) => {
    if (t.minimum && !isOpen(t.weight) && compare(shareValue(t.weight), shareValue(t.minimum.share)) < 0) faults.push(finding("scheme.belowMinimum", `/tracks/${i}/weight`, { weight: fractionText(shareValue(t.weight)), minimum: fractionText(shareValue(t.minimum.share)) }, citationsOf(t.minimum.src)));
  });
  const owner = new Map<string, string>();
  tracks.forEach((t, i) => {
    t.indicators.forEach((id, k) => {
      const before = owner.get(id);
      if (before !== undefined) faults.push(finding("scheme.inTwoTracks", `/tracks/${i}/indicators/${k}`, { indicator: id, first: before, second: t.id }));
      else owner.set(id, t.id);
    });
  });
  return faults;
}

/** Full marks make the total; with an open one they may stay below it. In a dual track each track has the total to itself. */
function totalFaults(scheme: Scheme): readonly SchemeFault[] {
  const total = rationalOfNumber(scheme.total);
  const faults: SchemeFault[] = [];
  const groups: readonly (readonly [string, readonly Indicator[], boolean])[] = scheme.tracks
    ? scheme.tracks.map((t, i) => [`/tracks/${i}`, scheme.indicators.filter((x) => t.indicators.includes(x.id)), t.openCriteria === true || t.indicators.length === 0] as const)
    : [["/total", scheme.indicators, false] as const];
  for (const [path, indicators, open] of groups) {
    const { sum, anyOpen } = marksOf(indicators.filter((i) => !i.bonus));
    const order = compare(sum, total);
    if (order > 0 || (order < 0 && !anyOpen && !open)) faults.push(finding("scheme.total", path, { sum: fractionText(sum), total: fractionText(total) }));
  }
  (scheme.blocks ?? []).forEach((block, i) => {
    const { sum } = marksOf(scheme.indicators.filter((x) => block.indicators.includes(x.id)));
    if (compare(sum, rationalOfNumber(block.most)) > 0) faults.push(finding("scheme.block", `/blocks/${i}`, { sum: fractionText(sum), most: fractionText(rationalOfNumber(block.most)) }));
  });
  return faults;
}

function marksOf(indicators: readonly Indicator[]): { readonly sum: Rational; readonly anyOpen: boolean } {
  const set = indicators.flatMap((i) => (isOpen(i.fullMarks) ? [] : [rationalOfNumber(i.fullMarks)]));
  return { sum: set.reduce(add, zero), anyOpen: set.length < indicators.length };
}

/** Grades stand from the highest to the lowest. */
function gradeFaults({ grades = [] }: Scheme): readonly SchemeFault[] {
  return grades.flatMap((grade, i) => {
    const above = grades[i - 1]?.from;
    return typeof grade.from === "number" && typeof above === "number" && grade.from >= above ? [finding("scheme.order", `/grades/${i}/from`, {})] : [];
  });
}
