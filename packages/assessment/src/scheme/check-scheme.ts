import { citationsOf, type Src } from "@fengqiao/model";
import { add, compare, rational, rationalOfNumber, type Rational } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import type { Measure } from "../measure/measure.ts";
import { isOpen } from "../shapes.ts";
import type { Indicator, Scheme } from "./scheme.ts";
import { shareValue } from "./share.ts";
import { volumeFact } from "./volume.ts";

export type SchemeFault = AssessmentFinding<
  "id.duplicate" | "id.unknown" | "measure.unknown" | "measure.context" | "measure.volume" | "scheme.measureMissing" | "scheme.weights" | "scheme.belowMinimum" | "scheme.total" | "scheme.block" | "scheme.order" | "scheme.inTwoTracks" | "scheme.notRate"
>;

/** Handling is appraised by whether it is lawful, timely and local; a number of petitions has no goal. */
const NO_GOALS_FOR_VOLUMES: Src = ["petitions 6", "petitions 18", "petitions 39", "petitions 46"];
const zero = rational(0);
const text = (value: Rational): string => (value.d === 1n ? String(value.n) : `${value.n}/${value.d}`);

/** What a scheme's shape cannot say: how its parts hang together, and what its measures may be used for. */
export function schemeFaults(scheme: Scheme, measures: readonly Measure[]): readonly SchemeFault[] {
  const ids = new Set(scheme.indicators.map((i) => i.id));
  const references = [...(scheme.tracks ?? []).flatMap((t, i) => t.indicators.map((id, k) => [id, `/tracks/${i}/indicators/${k}`] as const)), ...(scheme.blocks ?? []).flatMap((b, i) => b.indicators.map((id, k) => [id, `/blocks/${i}/indicators/${k}`] as const))];
  return [
    ...duplicates(scheme.indicators, "/indicators"),
    ...duplicates(scheme.tracks ?? [], "/tracks"),
    ...duplicates(scheme.grades ?? [], "/grades"),
    ...references.filter(([id]) => !ids.has(id)).map(([id, path]) => finding("id.unknown", path, { id })),
    ...(scheme.consequences ?? []).flatMap((c, i) => ((scheme.grades ?? []).some((g) => g.id === c.grade) ? [] : [finding("id.unknown", `/consequences/${i}/grade`, { id: c.grade })])),
    ...scheme.indicators.flatMap((indicator, i) => indicatorFaults(indicator, measures, `/indicators/${i}`)),
    ...weightFaults(scheme),
    ...totalFaults(scheme),
    ...gradeFaults(scheme),
  ];
}

function duplicates(entries: readonly { readonly id: string }[], path: string): readonly SchemeFault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, i) => {
    if (seen.has(id)) return [finding("id.duplicate", `${path}/${i}/id`, { id })];
    seen.add(id);
    return [];
  });
}

function indicatorFaults({ measure: id, scoring }: Indicator, measures: readonly Measure[], path: string): readonly SchemeFault[] {
  const faults: SchemeFault[] = [];
  if (id === undefined) {
    if (scoring.by !== "judged") faults.push(finding("scheme.measureMissing", path, { by: scoring.by }));
  } else {
    const m = measures.find((candidate) => candidate.id === id);
    const fact = m && volumeFact(m, measures);
    if (!m) faults.push(finding("measure.unknown", `${path}/measure`, { measure: id }));
    else if (m.use === "context") faults.push(finding("measure.context", `${path}/measure`, { measure: id }));
    else if (fact !== undefined) faults.push(finding("measure.volume", `${path}/measure`, { measure: id, fact }, citationsOf(NO_GOALS_FOR_VOLUMES)));
    else if (m.kind !== "rate" && scoring.by !== "judged") faults.push(finding("scheme.notRate", `${path}/measure`, { measure: id }));
  }
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
  if (complete ? compare(sum, rational(1)) !== 0 : compare(sum, rational(1)) > 0) faults.push(finding("scheme.weights", "/tracks", { sum: text(sum) }));
  tracks.forEach((t, i) => {
    if (t.minimum && !isOpen(t.weight) && compare(shareValue(t.weight), shareValue(t.minimum.share)) < 0) faults.push(finding("scheme.belowMinimum", `/tracks/${i}/weight`, { weight: text(shareValue(t.weight)), minimum: text(shareValue(t.minimum.share)) }, citationsOf(t.minimum.src)));
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
    if (order > 0 || (order < 0 && !anyOpen && !open)) faults.push(finding("scheme.total", path, { sum: text(sum), total: text(total) }));
  }
  (scheme.blocks ?? []).forEach((block, i) => {
    const { sum } = marksOf(scheme.indicators.filter((x) => block.indicators.includes(x.id)));
    if (compare(sum, rationalOfNumber(block.most)) > 0) faults.push(finding("scheme.block", `/blocks/${i}`, { sum: text(sum), most: text(rationalOfNumber(block.most)) }));
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
