import type { Calendar } from "@fengqiao/calendar";
import { accept, refuse, type CaseRow, type Instant, type Outcome } from "@fengqiao/model";
import type { Journal, JournalEntry } from "../case/event.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import type { Charts, ReplayFinding } from "../run/replay.ts";
import type { Table } from "../run/table.ts";
import { historyOf, type History } from "./history.ts";
import { inTime, limitFacts } from "./limit-facts.ts";

/** Cases of this kind are not counted: only disputes and service matters are. */
export type FactsFinding = LifecycleFinding<"facts.notCounted">;

/** The row of a case as of an instant: only what was recorded by then counts. It names no person. */
export function caseFactsOf(charts: Charts, journal: Journal, asOf: Instant, calendar: Calendar): Outcome<CaseRow, FactsFinding | ReplayFinding> {
  const { of } = charts.table.chart.meta;
  if (of !== "dispute" && of !== "serviceMatter") return refuse(finding("facts.notCounted", "", { kind: of }));
  const history = historyOf(charts, journal, asOf, calendar);
  return history.ok ? accept(rowOf(history.value, of, asOf)) : history;
}

function rowOf(history: History, kind: "dispute" | "serviceMatter", asOf: Instant): CaseRow {
  const { table, kase, resolvedAt, closedAt } = history;
  const { facts, about } = kase;
  const is = (fact: string): boolean => facts[fact] === true;
  const limit = limitFacts(table, history, asOf);
  return {
    caseId: kase.id,
    asOf,
    ...(about.area !== undefined && { area: about.area }),
    ...(about.category !== undefined && { category: about.category }),
    ...(about.channel !== undefined && { channel: about.channel }),
    ...(typeof facts.grade === "string" && { grade: facts.grade }),
    state: kase.state,
    openedAt: kase.openedAt,
    ...(resolvedAt !== undefined && { resolvedAt }),
    ...(closedAt !== undefined && { closedAt }),
    ...(limit.dueAt !== undefined && { dueAt: limit.dueAt }),
    facts: {
      kind,
      registered: is("registered") || !("registered" in facts),
      mediated: is("mediated"),
      resolved: resolvedAt !== undefined,
      performed: is("performed"),
      closed: closedAt !== undefined,
      followedUp: is("followedUp"),
      referred: is("referred"),
      hasDeadline: limit.has,
      metDeadline: limit.met,
      overdue: limit.overdue,
      satisfied: satisfaction(facts.satisfied),
      firstPetition: about.firstPetition ?? null,
      attempts: history.entries.filter((entry) => entry.type === "handle.attempt").length,
      handOvers: history.owners.length - 1,
      daysOpen: Math.max(0, Math.floor((Date.parse(closedAt ?? asOf) - Date.parse(kase.openedAt)) / 86_400_000)),
      ...timeliness(table, history, asOf),
      foundInGrid: foundInGrid(history.entries),
      resolvedLevel: levelOf(history),
      relapsed: history.relapses.length > 0,
      escalated: history.entries.some(isEscalation),
      agreementDue: agreementDue(history.entries, asOf),
      confirmed: typeof facts.confirmation === "string" ? facts.confirmation === "confirmed" : null,
      // a case has an owner at every instant, from the opening on
      ownerlessDays: 0,
    },
  };
}

const satisfaction = (said: unknown): "yes" | "no" | "silent" | null => (said === "yes" || said === "no" || said === "silent" ? said : null);

type RowFacts = CaseRow["facts"];

/** Limits of single steps, by the stage that they belong to; an answer to an alert is a response too. */
function timeliness({ chart }: Table, history: History, asOf: Instant): Pick<RowFacts, "acceptedInTime" | "respondedInTime" | "arrivedInTime" | "fedBackInTime"> {
  const of = (stage: string) => inTime(history, asOf, (clock) => chart.states[clock]?.meta.stage === stage || (stage === "respond" && clock.startsWith("respond-")));
  return { acceptedInTime: of("register"), respondedInTime: of("respond"), arrivedInTime: of("arrive"), fedBackInTime: of("feedback") };
}

/** Whether whoever reported it does so for the grid; a case that began otherwise was not found by anybody. */
function foundInGrid(entries: Journal): boolean | null {
  const report = entries.find((entry) => entry.type === "detect.report");
  return report === undefined ? null : report.by.roles.includes("grid") || report.by.level === "grid";
}

const LEVELS: Readonly<Record<string, NonNullable<RowFacts["resolvedLevel"]>>> = {
  building: "grid", microGrid: "grid", grid: "grid", community: "village", village: "village", street: "township", town: "township", township: "township", district: "county", county: "county", city: "above", prefecture: "above", province: "above",
};

/** The level for which whoever resolved it acts; how far up the ladder the case came says something else. */
const levelOf = ({ resolvedAt, resolvedBy }: History): NonNullable<RowFacts["resolvedLevel"]> | null => (resolvedAt === undefined || resolvedBy === undefined || !Object.hasOwn(LEVELS, resolvedBy) ? null : (LEVELS[resolvedBy] ?? null));

/** Violence that was reported, or an incident that whoever linked it calls an escalation (激化). */
const isEscalation = ({ type, data }: JournalEntry): boolean => (type === "incident.link" && data?.escalation === true) || (type === "protection.flag" && data?.ground === "violence");

/** Whether the day by which the agreement is to be performed has come; `null` where none is known. */
function agreementDue(entries: Journal, asOf: Instant): boolean | null {
  const due = entries.findLast((entry) => entry.type === "agreement.conclude")?.data?.due;
  return typeof due === "string" ? due <= asOf.slice(0, 10) : null;
}
