import type { Instant } from "@fengqiao/model";
import { compareInstants } from "../clock/instants.ts";
import type { Schedule } from "../clock/schedule.ts";
import { CASE_CLOCK } from "../compose/chart-spec.ts";
import { metBy } from "../run/effects.ts";
import type { Table } from "../run/table.ts";
import { dueAtOf, type ClockRun, type History } from "./history.ts";

/** How a case stands to the limit that governs it. */
export interface LimitFacts {
  readonly has: boolean;
  /** `true` or `false` only where what the limit is for happened, or its time is over; `null` where neither is so. */
  readonly met: boolean | null;
  readonly overdue: boolean;
  readonly dueAt?: Instant;
}

const isOver = (dueAt: Instant | undefined, asOf: Instant): boolean => dueAt !== undefined && compareInstants(dueAt, asOf) < 0;
const isRunning = (run: ClockRun): boolean => run.stoppedAt === undefined;

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
  const governing = mine.find(isRunning) ?? (ofCase || history.resolvedAt !== undefined ? mine.findLast((run) => run.met) : undefined);
  const late = overdue.some((run) => isRunning(run) && isOver(dueAtOf(run.schedule()), asOf));
  const schedule = governing?.schedule();
  if (governing === undefined || schedule === undefined || schedule.is === "notSet") return { has: false, met: null, overdue: !ended && history.resolvedAt === undefined && (late || kase.facts.overdue === true) };
  const dueAt = dueAtOf(schedule);
  return { has: true, met: metOf(governing, schedule, asOf), overdue: !ended && late, ...(dueAt !== undefined && { dueAt }) };
}

/** Whether what the limit of some clocks is for happened in time, the last time that they ran; `null` where there is no limit, or it cannot be said yet. */
export function inTime({ runs }: History, asOf: Instant, isOne: (clock: string) => boolean): boolean | null {
  const last = runs.findLast((run) => isOne(run.name) && (run.met || isRunning(run)));
  return last === undefined ? null : metOf(last, last.schedule(), asOf);
}

function metOf({ stoppedAt }: ClockRun, schedule: Schedule, asOf: Instant): boolean | null {
  return stoppedAt !== undefined ? metBy(schedule, stoppedAt) : isOver(dueAtOf(schedule), asOf) ? false : null;
}
