import { measure, threeLists, type GroupKey, type ListInput, type MeasureRowsFinding, type MeasureTable, type ReportPeriod, type ThreeLists, type ThreeListsFinding } from "@fengqiao/assessment";
import type { Advanced, OpenFinding } from "@fengqiao/lifecycle";
import { accept, refuse, type Actor, type CaseRow, type Dispute, type Instant, type Outcome, type ServiceMatter } from "@fengqiao/model";
import { scoreDispute, type ScoreResult } from "@fengqiao/scoring";
import type { BoundPack } from "./bound-pack.ts";
import { finding, type RulesFinding } from "./findings.ts";

/** That no rules are in force on the day; every call for that day then says so. */
export type NoRules = RulesFinding<"rules.noneOn">;

/** Who opens a case, under which id of the host's, when, and when that was recorded. */
export interface CaseOpening {
  readonly caseId: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly recordedAt?: Instant;
  /** Who owns the case from the start, e.g. the centre for which an online form came in; without it, whoever opens it. */
  readonly owner?: string;
  /** Taken over from an older ledger, to which the span for late entries does not apply. */
  readonly imported?: true;
}

/** What to count, as of when, over which period and by which keys; all measures of the pack where none is named. */
export interface Assessing {
  readonly asOf: Instant;
  readonly measures?: readonly string[];
  readonly period?: ReportPeriod;
  readonly by?: readonly GroupKey[];
}

/** The rules in force on a day. */
export interface DayRules {
  /** The pack, its calendar and its charts: what a page needs for names and explanations. */
  readonly bound: Outcome<BoundPack, NoRules>;
  /** Opens the case of a dispute. The record stays with the host; the case keeps only what reports group by. */
  openDispute(dispute: Dispute, opening: CaseOpening): Outcome<Advanced, NoRules | OpenFinding | RulesFinding<"rules.noChain">>;
  /** Opens the case of a service matter. */
  openServiceMatter(matter: ServiceMatter, opening: CaseOpening): Outcome<Advanced, NoRules | OpenFinding | RulesFinding<"rules.noChain">>;
  /** Grades a dispute that has no case yet. The grade is advice. */
  score(dispute: Dispute, asOf: Instant): Outcome<ScoreResult, NoRules | RulesFinding<"rules.noScoring">>;
  /** Counts: numerators, denominators and the cases behind them. */
  assess(rows: readonly CaseRow[], assessing: Assessing): Outcome<readonly MeasureTable[], NoRules | MeasureRowsFinding | RulesFinding<"rules.measureUnknown">>;
  /** The problem, responsibility and rectification lists as of an instant. */
  lists(input: ListInput, asOf: Instant): Outcome<ThreeLists, NoRules | ThreeListsFinding>;
}

export function dayRules(bound: BoundPack | NoRules): DayRules {
  if ("code" in bound) {
    const none = () => refuse(bound);
    return { bound: none(), openDispute: none, openServiceMatter: none, score: none, assess: none, lists: none };
  }
  const { pack, ref, lifecycles, scoring } = bound;
  const { dispute, serviceMatter } = pack.opens;
  const open = (kind: string, chain: string | undefined, about: object, { caseId, by, at, recordedAt, owner, imported }: CaseOpening) => {
    const lifecycle = lifecycles.get(chain ?? "");
    if (lifecycle === undefined) return refuse(finding("rules.noChain", "/opens", { kind }));
    return lifecycle.open({ caseId, by, at, about, rules: ref, ...(recordedAt !== undefined && { recordedAt }), ...(owner !== undefined && { owner }), ...(imported === true && { imported }) });
  };
  const chainFor = (type: string): string | undefined => {
    const { byType = {}, chain } = serviceMatter ?? {};
    return Object.hasOwn(byType, type) ? byType[type] : chain;
  };
  return {
    bound: accept(bound),
    openDispute: ({ place, category, channel, firstPetition }, opening) =>
      open("dispute", dispute, { category, channel, ...(place.area !== undefined && { area: place.area }), ...(firstPetition !== undefined && { firstPetition }) }, opening),
    openServiceMatter: ({ place, type, channel }, opening) => open("serviceMatter", chainFor(type), { category: type, channel, ...(place.area !== undefined && { area: place.area }) }, opening),
    score: (record, asOf) => (scoring === undefined ? refuse(finding("rules.noScoring", "/scoring", { pack: pack.id })) : accept(scoreDispute(scoring, record, asOf))),
    assess: (rows, { asOf, measures = Object.keys(pack.measures), period, by }) => {
      const tables: MeasureTable[] = [];
      for (const id of measures) {
        const wanted = Object.hasOwn(pack.measures, id) ? pack.measures[id] : undefined;
        if (wanted === undefined) return refuse(finding("rules.measureUnknown", "/measures", { measure: id, have: Object.keys(pack.measures) }));
        const table = measure(wanted, rows, { asOf, ...(period !== undefined && { period }), ...(by !== undefined && { by }) });
        if (!table.ok) return table;
        tables.push(table.value);
      }
      return accept(tables);
    },
    lists: (input, asOf) => threeLists(input, { asOf }),
  };
}
