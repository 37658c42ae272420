import type { Period } from "@fengqiao/calendar";
import type { Instant } from "@fengqiao/model";

/** What a clock tells: a warning before the end, the end, a step after it. */
export type Mark = "reminder" | "limit" | "grace";

/** A time during which a clock stands still. Without `to` it stands still now. */
export interface Pause {
  readonly reason: string;
  readonly from: Instant;
  readonly to?: Instant;
}

/** Time that somebody gave to a clock. */
export interface ClockExtension {
  readonly by: Period;
  readonly approver: string;
  readonly approvedAt: Instant;
  readonly noticeGivenAt?: Instant;
}

/**
 * A running clock, as part of its case: only what happened to it. What it counts stands in the chart, and to which instant that comes
 * the calendar says when it is asked, so a new edition never changes a stored case.
 */
export interface Clock {
  readonly startedAt: Instant;
  /** The revision that started it; what it tells is named after it. */
  readonly since: number;
  /** What it has told so far. */
  readonly told: readonly Mark[];
  /** The time that the person in charge set: a day, an instant or an amount. */
  readonly set?: string | number;
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly ClockExtension[];
}

/** A clock that was stopped after it had told that the time was up. */
export interface StoppedClock extends Clock {
  readonly clock: string;
  readonly stoppedAt: Instant;
}

/**
 * How far a clock has come: the level of supervision that it puts on the case. `reminded` by a warning before the end, `supervised` once the
 * time is up, `escalated` a step after that.
 */
export type SupervisionLevel = "normal" | "reminded" | "supervised" | "escalated";

/** The level of one clock; that of a case is the highest. */
function levelOf(clock: Pick<Clock, "told">): SupervisionLevel {
  return clock.told.includes("grace") ? "escalated" : clock.told.includes("limit") ? "supervised" : clock.told.includes("reminder") ? "reminded" : "normal";
}

const ORDER: readonly SupervisionLevel[] = ["normal", "reminded", "supervised", "escalated"];

/**
 * The highest level of some running clocks, e.g. of all those of a case.
 *
 * @example
 * ```ts
 * import { supervisionLevel } from "@fengqiao/lifecycle";
 *
 * const startedAt = "2021-08-19T10:00:00+08:00";
 * const clocks = { resolution: { startedAt, since: 6, told: ["reminder", "limit"] }, "respond-yellow": { startedAt, since: 4, told: [] } } as const;
 * supervisionLevel(clocks); // => "supervised"
 * supervisionLevel({}); // => "normal"
 * ```
 */
export function supervisionLevel(clocks: Readonly<Record<string, Clock>>): SupervisionLevel {
  return Object.values(clocks).reduce<SupervisionLevel>((highest, clock) => (ORDER.indexOf(levelOf(clock)) > ORDER.indexOf(highest) ? levelOf(clock) : highest), "normal");
}
