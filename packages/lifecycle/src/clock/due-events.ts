import type { Calendar } from "@fengqiao/calendar";
import { actor, type Instant } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import type { CaseEvent } from "../case/event.ts";
import type { Chart } from "../chart/chart.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import { wordsOf, type Lexicon } from "../words/lexicon.ts";
import type { Mark } from "./clock.ts";
import { compareInstants, later } from "./instants.ts";
import { scheduleOf, untold, type Signal } from "./schedule.ts";

/** Who acts when time does. */
const CLOCK = actor.parse({ id: "clock", roles: ["clock"] });

/** How the ids of events of time begin; nobody else's may. */
export const OF_TIME = "clock:";

/** What time has to say about a case up to an instant, oldest first, and what cannot be said. */
export interface DueEvents {
  readonly events: readonly CaseEvent[];
  readonly findings: readonly DueFinding[];
}

/** Why it is not known when something is due: the days are not published yet, or the region has set no limit. */
export type DueFinding = LifecycleFinding<"deadline.notPublished" | "deadline.notSet">;

/** A chart, and what it calls its parts. */
export interface Spoken {
  readonly chart: Chart;
  readonly lexicon: Lexicon;
}

/**
 * The events that are due before `now`. Each may stop the clock of a later one, so a host feeds the first, then asks again (or lets
 * `settle` do it). `at` of a limit is its last instant in time, so it is due only after that.
 */
export function dueEvents({ chart, lexicon }: Spoken, kase: Case, now: Instant | undefined, calendar: Calendar): DueEvents {
  const findings: DueFinding[] = [];
  const due: { readonly event: CaseEvent; readonly at: Instant }[] = [];
  for (const [name, clock] of Object.entries(kase.clocks)) {
    const plan = chart.meta.clocks[name];
    if (plan === undefined) continue;
    const schedule = scheduleOf(plan, clock, calendar);
    if (schedule.is === "notPublished") findings.push(finding("deadline.notPublished", `/clocks/${name}`, { clock: name, year: schedule.year, words: wordsOf(lexicon, { clocks: [name] }) }));
    if (schedule.is === "notSet") findings.push(finding("deadline.notSet", `/clocks/${name}`, { clock: name, slot: schedule.slot, words: wordsOf(lexicon, { clocks: [name] }) }));
    if (schedule.is !== "at") continue;
    const told = [...clock.told];
    for (const signal of untold(schedule.signals, clock.told)) {
      if (now !== undefined && compareInstants(signal.at, now) >= 0) break;
      due.push({ at: signal.at, event: clockEvent(kase, name, clock.since, signal, told, plan.lapse) });
      told.push(signal.mark);
      // what a lapse leads to, nobody can tell before it happened
      if (plan.lapse !== undefined && signal.mark === "limit") break;
    }
  }
  due.sort((a, b) => compareInstants(a.at, b.at) || (a.event.id < b.event.id ? -1 : 1));
  return { events: [...withdrawals(chart, kase, calendar), ...due.map(({ event }) => event)], findings };
}

function clockEvent(kase: Case, clock: string, since: number, signal: Signal, told: readonly Mark[], lapse: string | undefined): CaseEvent {
  const nth = told.filter((mark) => mark === signal.mark).length;
  const recordedAt = later(signal.at, kase.lastRecordedAt);
  const common = { id: `${OF_TIME}${clock}:${since}:${signal.mark}:${nth}`, at: signal.at, recordedAt, by: CLOCK };
  return lapse !== undefined && signal.mark === "limit" ? { ...common, type: lapse } : { ...common, type: "deadline.reached", data: { clock, mark: signal.mark } };
}

/** What was told of a clock that, as it turned out, was stopped in time. */
function withdrawals(chart: Chart, kase: Case, calendar: Calendar): readonly CaseEvent[] {
  return (kase.stopped ?? []).flatMap(({ clock, stoppedAt, ...stopped }): readonly CaseEvent[] => {
    const plan = chart.meta.clocks[clock];
    const schedule = plan === undefined ? undefined : scheduleOf(plan, stopped, calendar);
    if (schedule?.is !== "at") return [];
    return stopped.told
      .filter((mark) => mark !== "reminder" && schedule.signals.some((signal) => signal.mark === mark && compareInstants(stoppedAt, signal.at) <= 0))
      .map((mark, nth) => ({ id: `${OF_TIME}${clock}:${stopped.since}:withdrawn:${mark}:${nth}`, type: "deadline.withdrawn", at: stoppedAt, recordedAt: kase.lastRecordedAt, by: CLOCK, data: { clock, mark } }));
  });
}
