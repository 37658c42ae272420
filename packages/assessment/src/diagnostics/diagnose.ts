import { accept, epochOf, type Instant, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { durations, type DurationStatistics } from "../measure/durations.ts";
import { isOpen, type Open } from "../shapes.ts";
import { untilOf } from "./until.ts";
import type { Detector } from "./detector.ts";
import type { CaseTrace } from "./trace.ts";

/** A fault in how a case went, for somebody to look at. `since` is when it began, `detail` what was met: posts, a stage, a limit, days. */
export interface ProcessFault {
  readonly detector: string;
  readonly kind: Detector["kind"];
  readonly caseId: string;
  readonly since: Instant;
  readonly detail: Readonly<Record<string, string | number>>;
}
/** What the detectors found in the cases of one as-of. */
export interface Diagnosis {
  readonly asOf: Instant;
  readonly faults: readonly ProcessFault[];
  /** Of each detector: in how many of the cases it found something. */
  readonly counts: readonly { readonly detector: string; readonly cases: number; readonly of: number }[];
  /** How many days cases spent in each stage that they have left. */
  readonly timeInStage: readonly { readonly stage: string; readonly days: DurationStatistics }[];
}
/** What `diagnose` says of the cases and detectors, as a refusal or beside the answer. */
export type DiagnoseFinding = AssessmentFinding<"asOf.invalid" | "row.duplicate" | "detector.open">;

const DAY = 86_400_000;
type Hit = Pick<ProcessFault, "since" | "detail">;

/**
 * Looks for faults of the process, never of a person: fragmented, blocked, shoved, relapsed, long in a stage, turned away at first
 * contact. A detector whose threshold is open is a finding and finds nothing. Refuses an invalid as-of and a case that stands twice.
 *
 * @example
 * ```ts
 * import { caseTraceShape, diagnose, type Detector } from "@fengqiao/assessment";
 * import { must, parseWith } from "@fengqiao/model";
 *
 * const shoved: Detector = { kind: "shoved", id: "shoved", label: { "zh-CN": "推", en: "shoved" }, handOvers: 3, src: "xiji S002" };
 * const owner = (post: string, from: number) => ({ post, from: `2026-03-0${from}T09:00:00+08:00`, to: `2026-03-0${from + 1}T09:00:00+08:00` });
 * const boundary = must(parseWith(caseTraceShape, {
 *   caseId: "boundary", openedAt: "2026-03-01T09:00:00+08:00", owners: [owner("派出所", 1), owner("村委会", 2), owner("派出所", 3)],
 *   stages: [], limits: [], progressAt: [], relapses: [],
 * }));
 * const { faults } = must(diagnose([shoved], [boundary], { asOf: "2026-09-30T18:00:00+08:00" }));
 * faults.map((f) => [f.kind, f.since, f.detail]); // => [["shoved", "2026-03-03T09:00:00+08:00", { handOvers: 2, posts: "派出所 → 村委会 → 派出所" }]]
 * ```
 */
export function diagnose(detectors: readonly Detector[], traces: readonly CaseTrace[], options: { readonly asOf: Instant }): Outcome<Diagnosis, DiagnoseFinding> {
  const asked = untilOf(options.asOf, traces, "traces");
  if (!asked.ok) return asked;
  const until = asked.value;
  const open = detectors.flatMap((d, i) => (isReady(d) ? [] : [finding("detector.open", `/detectors/${i}`, { detector: d.id })]));
  const known = traces.filter((t) => epochOf(t.openedAt) <= until).sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  const faults = detectors.filter(isReady).flatMap((d) => known.flatMap((t) => hitsOf(d, t, until, options.asOf).map((hit) => ({ detector: d.id, kind: d.kind, caseId: t.caseId, ...hit }))));
  const counts = detectors.map((d) => ({ detector: d.id, cases: new Set(faults.filter((f) => f.detector === d.id).map((f) => f.caseId)).size, of: known.length }));
  return accept({ asOf: options.asOf, faults, counts, timeInStage: timeInStage(known, until) }, open);
}

/** A detector all of whose thresholds are set. */
type Ready<D = Detector> = D extends unknown ? { readonly [K in keyof D]: Exclude<D[K], Open> } : never;
const isReady = (detector: Detector): detector is Ready => !Object.values(detector).some(isOpen);

function hitsOf(detector: Ready, trace: CaseTrace, until: number, asOf: Instant): readonly Hit[] {
  switch (detector.kind) {
    case "fragmented":
      return fragmented(trace, detector.mostOwners, detector.ownerlessDays, until, asOf);
    case "blocked":
      return blocked(trace, detector.graceDays, until);
    case "shoved":
      return shoved(trace, detector.handOvers, until);
    case "relapse":
      return trace.relapses.filter((r) => epochOf(r.relapsedAt) <= until && epochOf(r.relapsedAt) - epochOf(r.resolvedAt) <= detector.withinDays * DAY).map((r) => ({ since: r.relapsedAt, detail: { days: daysBetween(epochOf(r.resolvedAt), epochOf(r.relapsedAt)) } }));
    case "stageTime":
      return trace.stages.filter((s) => s.stage === detector.stage && endOf(s, until) - epochOf(s.from) > detector.mostDays * DAY).map((s) => ({ since: s.from, detail: { stage: s.stage, days: daysBetween(epochOf(s.from), endOf(s, until)) } }));
    case "firstContact": {
      const contact = trace.firstContact;
      return contact && (contact.did === "refused" || contact.did === "sentAway") && epochOf(contact.at) <= until ? [{ since: contact.at, detail: { post: contact.post, did: contact.did } }] : [];
    }
  }
}

const endOf = (span: { readonly to?: Instant | undefined }, until: number): number => (span.to === undefined ? until : Math.min(epochOf(span.to), until));
const daysBetween = (from: number, to: number): number => Math.floor((to - from) / DAY);

/** Sweeps over the moments at which ownership changed, from opening to closing. */
function fragmented(trace: CaseTrace, mostOwners: number, ownerlessDays: number, until: number, asOf: Instant): readonly Hit[] {
  const [start, end] = [epochOf(trace.openedAt), trace.closedAt === undefined ? until : Math.min(epochOf(trace.closedAt), until)];
  const instants = [trace.openedAt, ...trace.owners.flatMap((o) => [o.from, ...(o.to === undefined ? [] : [o.to])])].filter((at) => epochOf(at) >= start && epochOf(at) < end);
  const moments = [...new Map(instants.map((at) => [epochOf(at), at]))].sort(([a], [b]) => a - b);
  const hits: Hit[] = [];
  moments.forEach(([at, since], i) => {
    const next = moments[i + 1]?.[0] ?? end;
    const owners = trace.owners.filter((o) => epochOf(o.from) <= at && (o.to === undefined || epochOf(o.to) > at));
    if (owners.length > mostOwners) hits.push({ since, detail: { owners: owners.map((o) => o.post).sort().join("、") } });
    else if (owners.length === 0 && next - at > ownerlessDays * DAY) hits.push({ since, detail: { days: daysBetween(at, next), until: moments[i + 1]?.[1] ?? trace.closedAt ?? asOf } });
  });
  return hits;
}

function blocked(trace: CaseTrace, graceDays: number, until: number): readonly Hit[] {
  return trace.limits.flatMap((limit): Hit[] => {
    const due = epochOf(limit.dueAt);
    const end = trace.closedAt === undefined ? until : Math.min(epochOf(trace.closedAt), until);
    if (due >= end || (limit.metAt !== undefined && epochOf(limit.metAt) <= due)) return [];
    const moved = trace.progressAt.map(epochOf).filter((at) => at > due && at <= end);
    const idle = Math.min(end, ...moved) - due;
    return idle > graceDays * DAY ? [{ since: limit.dueAt, detail: { limit: limit.id, days: Math.floor(idle / DAY) } }] : [];
  });
}

/** Owners one after another; a post that gets a case back counts as shoving even below the number. */
function shoved(trace: CaseTrace, handOvers: number, until: number): readonly Hit[] {
  const chain = trace.owners.filter((o) => epochOf(o.from) <= until).sort((a, b) => epochOf(a.from) - epochOf(b.from)).filter((o, i, all) => i === 0 || o.post !== all[i - 1]?.post);
  const times = Math.max(0, chain.length - 1);
  const back = chain.find((o, i) => chain.findIndex((p) => p.post === o.post) < i);
  const last = times >= handOvers ? chain[handOvers] : back;
  return last ? [{ since: last.from, detail: { handOvers: times, posts: chain.map((o) => o.post).join(" → ") } }] : [];
}

function timeInStage(traces: readonly CaseTrace[], until: number): Diagnosis["timeInStage"] {
  const days = new Map<string, number[]>();
  for (const { stages } of traces) for (const s of stages) if (s.to !== undefined && epochOf(s.to) <= until) days.set(s.stage, [...(days.get(s.stage) ?? []), daysBetween(epochOf(s.from), epochOf(s.to))]);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stage, values]) => ({ stage, days: durations(values) }));
}
