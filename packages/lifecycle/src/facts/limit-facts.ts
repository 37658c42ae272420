import type { Instant } from "@fengqiao/model";
import { compareInstants } from "../clock/instants.ts";
import { CASE_CLOCK } from "../compose/chart-spec.ts";
import { metBy } from "../run/effects.ts";
import type { Table } from "../run/table.ts";
import type { ClockRun, History } from "./history.ts";

/** How a case stands to the limit that governs it. */
export interface LimitFacts {
  readonly has: boolean;
  /** `true` or `false` only where what the limit is for happened, or its time is over; `null` where neither is so. */
  readonly met: boolean | null;
  readonly overdue: boolean;
  readonly dueAt?: Instant;
}

const isOver = ({ dueAt }: ClockRun, asOf: Instant): boolean => dueAt !== undefined && compareInstants(dueAt, asOf) < 0;

/**
 * The limit that governs now, or governed when the case was resolved: that of the whole case where there is one, else that of the stage
 * in which it is to be resolved. A limit that stopped because the case was raised, handed over or left governs nothing any more; until
 * another is set, only the fact that it had run out remains.
 */
export function limitFacts(table: Table, history: History, asOf: Instant): LimitFacts {
  const { kase, runs } = history;
  const ended = table.chart.states[kase.state]?.tags.includes("end") === true;
  const overdue = runs.filter((run) => table.plans[run.name]?.overdue === true);
  const ofCase = CASE_CLOCK in table.plans;
  const mine = overdue.filter((run) => (run.name === CASE_CLOCK) === ofCase);
  const running = mine.find((run) => run.stoppedAt === undefined);
  const governing = running ?? (ofCase || history.resolvedAt !== undefined ? mine.findLast((run) => run.met) : undefined);
  const late = overdue.some((run) => run.stoppedAt === undefined && isOver(run, asOf));
  if (governing === undefined || governing.schedule.is === "notSet") return { has: false, met: null, overdue: !ended && history.resolvedAt === undefined && (late || kase.facts.overdue === true) };
  const { dueAt, schedule, stoppedAt } = governing;
  return { has: true, met: stoppedAt !== undefined ? metBy(schedule, stoppedAt) : isOver(governing, asOf) ? false : null, overdue: !ended && late, ...(dueAt !== undefined && { dueAt }) };
}

/** Whether what the limit of some clocks is for happened in time, the last time that they ran; `null` where there is no limit, or it cannot be said yet. */
export function inTime({ runs }: History, asOf: Instant, isOne: (clock: string) => boolean): boolean | null {
  const last = runs.findLast((run) => isOne(run.name) && (run.met || run.stoppedAt === undefined) && run.dueAt !== undefined);
  if (last === undefined) return null;
  return last.stoppedAt !== undefined ? metBy(last.schedule, last.stoppedAt) : isOver(last, asOf) ? false : null;
}
