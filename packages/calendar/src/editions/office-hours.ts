import { HOUR, MINUTE } from "@fengqiao/model/civil";
import type { OpenHours } from "./calendar-data.ts";

/** One stretch of a working day in which the office is open, in milliseconds since midnight; `closes` is the first moment after it. */
export interface OfficeStretch {
  readonly opens: number;
  readonly closes: number;
}

export function compileOfficeHours(hours: readonly OpenHours[]): OfficeStretch[] {
  return hours.map(({ opens, closes }) => ({ opens: timeOf(opens), closes: timeOf(closes) }));
}

function timeOf(text: string): number {
  return Number(text.slice(0, 2)) * HOUR + Number(text.slice(3)) * MINUTE;
}
