import { DAY, NO_DAY } from "@fengqiao/model/civil";
import { compiledOf } from "../editions/calendar.ts";
import type { Reading } from "../editions/reading.ts";
import type { Moment } from "./counting.ts";
import type { DeadlineRule } from "./deadline-rule.ts";

/**
 * The moment from which a rule counts: the start itself, or the next opening where what comes in outside office hours waits
 * for it. `undefined`: whether the office is open that day is not published.
 */
export function beginOf(reading: Reading, rule: DeadlineRule, startedAt: number): Moment | undefined {
  const { clock, hours } = compiledOf(reading.calendar);
  const wall = clock.wallTimeOf(startedAt);
  if (rule.intake !== "officeHours") return { ...wall, epoch: startedAt };
  const working = reading.isWorking(wall.day);
  if (working === undefined) return undefined;
  if (working) {
    const stretch = hours.find(({ closes }) => wall.time < closes);
    if (stretch !== undefined) return stretch.opens <= wall.time ? { ...wall, epoch: startedAt } : at(wall.day, stretch.opens);
  }
  const next = reading.nth(wall.day, 1);
  return next === NO_DAY ? undefined : at(next, hours[0]?.opens ?? DAY);

  function at(day: number, time: number): Moment {
    return { day, time, epoch: clock.epochOf({ day, time }) };
  }
}
