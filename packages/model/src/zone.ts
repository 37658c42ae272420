import { accept, refuse, type Outcome } from "./finding.ts";
import { modelFinding, type ModelFinding } from "./findings.ts";
import type { Instant, LocalDate, Zone } from "./time.ts";

/** A local date and time without an offset, `YYYY-MM-DDTHH:mm:ss`. */
export type LocalDateTime = string;

/**
 * The rules of one time zone, taken from the host's ICU tables. It remembers the offsets that it was asked for, so hold on to it
 * while you work through many instants.
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

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${String(Math.floor(size / 60)).padStart(2, "0")}:${String(size % 60).padStart(2, "0")}`;
}

/**
 * Opens a time zone. Refuses `zone.unknown`.
 *
 * @example
 * ```ts
 * const shanghai = openZone("Asia/Shanghai");
 * if (shanghai.ok) shanghai.value.instantOf("2021-08-10T09:00:00"); // "2021-08-10T09:00:00+08:00"
 * ```
 */
export function openZone(zone: Zone): Outcome<ZoneRules, ModelFinding<"zone.unknown">> {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone, hourCycle: "h23", era: "short", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
    });
  } catch {
    return refuse(modelFinding("zone.unknown", "", { zone }));
  }
  const known = new Map<number, number>();

  /** Minutes east of UTC. Zones change their offset at a quarter of an hour, so one answer holds for all of it. */
  const offsetAt = (epochMs: number): number => {
    const bucket = Math.floor(epochMs / QUARTER);
    const before = known.get(bucket);
    if (before !== undefined) return before;
    const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((p) => p.type === type)?.value ?? "0";
    const parts = format.formatToParts(bucket * QUARTER);
    const year = part("era") === "BC" ? 1 - Number(part("year")) : Number(part("year"));
    const local = Date.UTC(year, Number(part("month")) - 1, Number(part("day")), Number(part("hour")), Number(part("minute")), Number(part("second")));
    const offset = Math.round((local - bucket * QUARTER) / MINUTE);
    known.set(bucket, offset);
    return offset;
  };
  const localOf = (epochMs: number): LocalDateTime => new Date(epochMs + offsetAt(epochMs) * MINUTE).toISOString().slice(0, 19);
  const write = (epochMs: number): Instant => `${localOf(epochMs)}${formatOffset(offsetAt(epochMs))}`;

  const instantOf = (local: LocalDateTime): Instant => {
    const wall = Date.parse(`${local}Z`);
    // the offset half a day before and after: where they differ, a change lies between
    const early = wall - offsetAt(wall - 720 * MINUTE) * MINUTE;
    const late = wall - offsetAt(wall + 720 * MINUTE) * MINUTE;
    const fitting = [early, late].filter((epoch) => epoch + offsetAt(epoch) * MINUTE === wall);
    // in a gap neither fits: the offset from before the change moves the time on by the gap
    return write(fitting.length > 0 ? Math.min(...fitting) : early);
  };
  return accept({ zone, instantOf, localOf, write, dayOf: (epochMs) => localOf(epochMs).slice(0, 10) });
}
