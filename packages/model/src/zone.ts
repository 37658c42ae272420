import { dayNumber, FIRST_DAY, isoOfDay, LAST_DAY, NO_DAY } from "./civil/day-number.ts";
import { timeText, type WallTime, wallTime } from "./civil/time-of-day.ts";
import { zoneClock } from "./civil/zone-clock.ts";
import { accept, refuse, type Outcome } from "./finding.ts";
import { modelFinding, type ModelFinding } from "./findings.ts";
import type { Instant, LocalDate, Zone } from "./time.ts";

/** A local date and time without an offset, `YYYY-MM-DDTHH:mm:ss`, with milliseconds (`.sss`) where there are any. */
export type LocalDateTime = string;

/**
 * The rules of one time zone as text, taken from the host's ICU tables. It remembers a zone's changes of offset year by year, so
 * hold on to it while you work through many instants.
 *
 * It speaks of the years 0000–9999; what is no time of them (check what comes from outside with `localDate` and `instant`) is a
 * programmer's error and throws a `RangeError`. Where an offset has seconds (local mean time, in China before 1901), the offset is
 * written in whole minutes and the instant stays exact: the seconds go into its time of day.
 */
export interface ZoneRules {
  readonly zone: Zone;
  /** The instant of a local time. A time that a change of summer time skips is moved on by the gap; one that occurs twice is the first. */
  readonly instantOf: (local: LocalDateTime) => Instant;
  /** The local time of an instant given as milliseconds since 1970. */
  readonly localOf: (epochMs: number) => LocalDateTime;
  /** The instant of a point in time given as milliseconds since 1970, written with this zone's offset. */
  readonly write: (epochMs: number) => Instant;
  /** The local day of an instant. */
  readonly dayOf: (epochMs: number) => LocalDate;
}

/**
 * Opens a time zone; one that the host does not know is refused. To count in numbers, there is `zoneClock` in `@fengqiao/model/civil`.
 *
 * @example
 * ```ts
 * import { epochOf, must, openZone } from "@fengqiao/model";
 *
 * const shanghai = must(openZone("Asia/Shanghai"));
 * shanghai.instantOf("2021-08-10T09:00:00"); // => "2021-08-10T09:00:00+08:00"
 * shanghai.dayOf(epochOf("2021-08-10T18:30:00Z")); // => "2021-08-11"
 * ```
 */
export function openZone(zone: Zone): Outcome<ZoneRules, ModelFinding<"zone.unknown">> {
  const clock = zoneClock(zone);
  if (clock === undefined) return refuse(modelFinding("zone.unknown", "", { zone }));

  const write = (epochMs: number): Instant => {
    const at = clock.instantOf(epochMs);
    if (at === undefined) throw outOfRange(epochMs);
    // `Z` would leave open what the local time is (RFC 9557, section 2)
    return at.replace("Z", "+00:00");
  };
  const wallTimeOf = (epochMs: number): WallTime => {
    const wall = clock.wallTimeOf(epochMs);
    if (!(wall.day >= FIRST_DAY && wall.day <= LAST_DAY)) throw outOfRange(epochMs);
    return wall;
  };
  return accept({
    zone,
    write,
    instantOf: (local) => write(clock.epochOf(parseLocal(local))),
    localOf: (epochMs) => {
      const { day, time } = wallTimeOf(epochMs);
      return `${isoOfDay(day)}T${timeText(time)}`;
    },
    dayOf: (epochMs) => isoOfDay(wallTimeOf(epochMs).day),
  });
}

function parseLocal(local: LocalDateTime): WallTime {
  // `Date.parse` alone takes 30 February for 2 March
  const sinceEpoch = dayNumber(local.slice(0, 10)) === NO_DAY ? Number.NaN : Date.parse(`${local}Z`);
  if (Number.isNaN(sinceEpoch)) throw new RangeError(`not a local date and time: ${JSON.stringify(local)}`);
  return wallTime(sinceEpoch);
}

function outOfRange(epochMs: number): RangeError {
  return new RangeError(`not an instant of the years 0000–9999: ${epochMs}`);
}
