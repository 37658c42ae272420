import type { Instant, Zone } from "../time.ts";
import { type DayNumber, dayOfCivil, FIRST_DAY, isoOfDay, LAST_DAY } from "./day-number.ts";
import { DAY, type Epoch, HOUR, MINUTE, offsetText, timeText, type WallTime, wallTime } from "./time-of-day.ts";

/**
 * One zone's clock in numbers, for counting: instants to wall time and back, exact to the millisecond, also where an offset has
 * seconds (local mean time). Offsets come from the host's ICU and are remembered year by year, for the years 0000–9999 only, so
 * that a clock that is held on to stays small.
 */
export interface ZoneClock {
  readonly zone: Zone;
  /** What the clock on the wall shows at an instant. */
  wallTimeOf(epoch: Epoch): WallTime;
  /** In a gap (summer time begins) the time moves forward by the gap; of two equal wall times the earlier one is meant. */
  epochOf(wall: WallTime): Epoch;
  /** The first instant of a local day, also where midnight does not exist. */
  startOfDay(day: DayNumber): Epoch;
  /** The last millisecond of a local day: 24:00 belongs to the next one. */
  endOfDay(day: DayNumber): Epoch;
  /** RFC 3339 with the zone's offset (`Z` where it is none), or `undefined` outside the years 0000–9999. */
  instantOf(epoch: Epoch): Instant | undefined;
}

const EARLIEST = FIRST_DAY * DAY;
const LATEST = (LAST_DAY + 1) * DAY - 1;
const OFFSET = /GMT(?:([+-])(\d{2}):?(\d{2})?(?::?(\d{2}))?)?$/;
// No zone changes its offset twice within this span and back; a change inside it is then found by halving.
const STEP = 5 * DAY;

/**
 * The clock of an IANA zone, or `undefined` where the host does not know it.
 *
 * @example
 * ```ts
 * import { DAY, dayNumber, HOUR, MINUTE, zoneClock } from "@fengqiao/model/civil";
 *
 * const shanghai = zoneClock("Asia/Shanghai");
 * shanghai?.instantOf(shanghai.epochOf({ day: dayNumber("2026-02-14"), time: 9 * HOUR + 30 * MINUTE })); // => "2026-02-14T09:30:00+08:00"
 * // on this day in 1986 the clocks went forward
 * const spring = dayNumber("1986-05-04");
 * (shanghai?.startOfDay(spring + 1) ?? 0) - (shanghai?.startOfDay(spring) ?? 0) === DAY - HOUR; // => true
 * zoneClock("Asia/Xiji"); // => undefined
 * ```
 */
export function zoneClock(zone: Zone): ZoneClock | undefined {
  const offsetFromHost = offsetReader(zone);
  if (offsetFromHost === undefined) return undefined;
  const offsetAt = rememberByYear(offsetFromHost);

  const epochOf = ({ day, time }: WallTime): Epoch => {
    const wall = day * DAY + time;
    const before = offsetAt(wall - DAY);
    const after = offsetAt(wall + DAY);
    const earlier = wall - before;
    if (before === after || offsetAt(earlier) === before) return earlier;
    const later = wall - after;
    return offsetAt(later) === after ? later : earlier;
  };
  const startOfDay = (day: DayNumber): Epoch => epochOf({ day, time: 0 });

  return {
    zone,
    epochOf,
    startOfDay,
    endOfDay: (day) => startOfDay(day + 1) - 1,
    wallTimeOf: (epoch) => wallTime(epoch + offsetAt(epoch)),
    instantOf: (epoch) => {
      // RFC 3339 writes offsets in minutes; the seconds of a local mean time go into the time itself.
      const minutes = Math.trunc(offsetAt(epoch) / MINUTE);
      const wall = epoch + minutes * MINUTE;
      if (!(wall >= EARLIEST && wall <= LATEST)) return undefined;
      const { day, time } = wallTime(wall);
      return `${isoOfDay(day)}T${timeText(time)}${minutes === 0 ? "Z" : offsetText(minutes)}`;
    },
  };
}

function offsetReader(zone: Zone): ((epoch: Epoch) => number) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  } catch {
    return undefined;
  }
  return (epoch) => {
    const match = OFFSET.exec(format.format(epoch));
    if (match?.[1] === undefined) return 0;
    const [, sign, hours, minutes = "0", seconds = "0"] = match;
    return (sign === "-" ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000);
  };
}

interface OffsetChange {
  readonly at: Epoch;
  readonly after: number;
}

interface YearOfOffsets {
  readonly first: number;
  readonly changes: readonly OffsetChange[];
}

/** Asking ICU costs microseconds; a year's changes of offset are at most a handful. */
function rememberByYear(offsetFromHost: (epoch: Epoch) => number): (epoch: Epoch) => number {
  const years = new Map<number, YearOfOffsets>();
  return (epoch) => {
    if (Number.isNaN(epoch)) return epoch;
    const year = new Date(Math.min(Math.max(epoch, EARLIEST), LATEST)).getUTCFullYear();
    let known = years.get(year);
    if (known === undefined) years.set(year, (known = offsetsOfYear(year, offsetFromHost)));
    let offset = known.first;
    for (const change of known.changes) if (epoch >= change.at) offset = change.after;
    return offset;
  };
}

function offsetsOfYear(year: number, offsetFromHost: (epoch: Epoch) => number): YearOfOffsets {
  const from = dayOfCivil(year, 1, 1) * DAY;
  const to = dayOfCivil(year + 1, 1, 1) * DAY;
  const first = offsetFromHost(from);
  const changes: OffsetChange[] = [];
  let offset = first;
  for (let left = from; left < to; left += STEP) {
    const right = Math.min(left + STEP, to);
    const after = offsetFromHost(right);
    if (after === offset) continue;
    changes.push({ at: changeBetween(left, right, offset, offsetFromHost), after });
    offset = after;
  }
  return { first, changes };
}

function changeBetween(left: Epoch, right: Epoch, before: number, offsetFromHost: (epoch: Epoch) => number): Epoch {
  let lo = left;
  let hi = right;
  while (hi - lo > 1000) {
    const middle = Math.floor((lo + hi) / 2000) * 1000;
    if (offsetFromHost(middle) === before) lo = middle;
    else hi = middle;
  }
  return hi;
}
