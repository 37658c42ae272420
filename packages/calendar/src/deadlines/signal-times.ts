import { type DayNumber, type Epoch, NO_DAY } from "@fengqiao/model/civil";
import { compiledOf } from "../editions/calendar.ts";
import { readCalendar, type Reading } from "../editions/reading.ts";
import { isDayPeriod, moveDay } from "../periods/move-day.ts";
import type { Period } from "../periods/period.ts";
import { type Counting, elapsed, endOn, type Settled } from "./counting.ts";
import type { SignalTime } from "./deadline.ts";

/**
 * When to warn and to escalate. A warning by days comes at the beginning of its day, an escalation at the end of it, so
 * that "two days before" leaves two whole days. They read the calendar for themselves: that a step of escalation is
 * provisional says nothing about the due day.
 */
export function signalTimes(counting: Counting, due: Settled): { readonly warnAt: readonly SignalTime[]; readonly escalateAt: readonly SignalTime[] } {
  const { rule, begin } = counting;
  return {
    warnAt: (rule.warn ?? []).map((period) => signalTime(counting, due, period, -1, begin.epoch)),
    escalateAt: (rule.escalate ?? []).map((period) => signalTime(counting, due, period, 1, due.epoch)),
  };
}

function signalTime(counting: Counting, due: Settled, period: Period, sign: 1 | -1, earliest: Epoch): SignalTime {
  const { rule, reading: main } = counting;
  const reading = readCalendar(main.calendar, main.options);
  let epoch: Epoch;
  if (isDayPeriod(period)) {
    const day = moveDay(reading, due.day, period, sign, rule.monthEnd);
    if (day === NO_DAY) return { notPublished: reading.missing() ?? 0 };
    epoch = onDay(reading, day, counting, due, sign);
  } else {
    epoch = due.epoch + sign * elapsed(period);
  }
  const at = compiledOf(reading.calendar).clock.instantOf(Math.max(epoch, earliest));
  if (at === undefined) return { outOfRange: true };
  return { at, ...(reading.caveats().length > 0 && { provisional: true as const }) };
}

function onDay(reading: Reading, day: DayNumber, { rule }: Counting, due: Settled, sign: 1 | -1): Epoch {
  const { clock } = compiledOf(reading.calendar);
  const { time } = clock.wallTimeOf(due.epoch);
  if (due.exact || rule.ends === "sameTime") return clock.epochOf({ day, time });
  return sign < 0 ? clock.startOfDay(day) : endOn({ reading }, day, rule.ends, time);
}
