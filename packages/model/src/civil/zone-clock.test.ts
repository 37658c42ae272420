import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "./day-number.ts";
import { DAY, HOUR, MINUTE } from "./time-of-day.ts";
import { zoneClock, type ZoneClock } from "./zone-clock.ts";

const clock = (zone: string): ZoneClock => {
  const found = zoneClock(zone);
  if (found === undefined) throw new Error(zone);
  return found;
};
const at = (zone: string, date: string, hours: number, minutes = 0): string | undefined => clock(zone).instantOf(clock(zone).epochOf({ day: dayNumber(date), time: hours * HOUR + minutes * MINUTE }));

describe("a zone's clock", () => {
  it.each([
    ["Asia/Shanghai", "2026-02-14", 9, "2026-02-14T09:00:00+08:00"],
    ["Asia/Shanghai", "1986-07-01", 9, "1986-07-01T09:00:00+09:00"],
    ["America/New_York", "2015-03-08", 2, "2015-03-08T03:00:00-04:00"],
    ["America/New_York", "2015-11-01", 1, "2015-11-01T01:00:00-04:00"],
    ["Europe/London", "2026-01-01", 0, "2026-01-01T00:00:00Z"],
    ["America/Sao_Paulo", "2018-11-04", 0, "2018-11-04T01:00:00-02:00"],
    ["Australia/Lord_Howe", "2026-04-05", 1, "2026-04-05T01:00:00+11:00"],
    ["Asia/Kathmandu", "2026-04-05", 1, "2026-04-05T01:00:00+05:45"],
    ["UTC", "0000-01-01", 0, "0000-01-01T00:00:00Z"],
  ])("%s %s %i:00 is %s", (zone, date, hours, instant) => {
    expect(at(zone, date, hours)).toBe(instant);
  });

  it("knows the first and last instant of a day, also where midnight is missing or comes twice, and where the whole day is missing", () => {
    const day = (zone: string, date: string): (string | undefined)[] => {
      const c = clock(zone);
      return [c.instantOf(c.startOfDay(dayNumber(date))), c.instantOf(c.endOfDay(dayNumber(date)))];
    };
    expect(day("America/Sao_Paulo", "2018-11-04")).toEqual(["2018-11-04T01:00:00-02:00", "2018-11-04T23:59:59.999-02:00"]);
    expect(day("America/Sao_Paulo", "2018-02-17")).toEqual(["2018-02-17T00:00:00-02:00", "2018-02-17T23:59:59.999-03:00"]);
    expect(day("Pacific/Apia", "2011-12-29")).toEqual(["2011-12-29T00:00:00-10:00", "2011-12-29T23:59:59.999-10:00"]);
    expect(day("Asia/Shanghai", "2026-12-31")).toEqual(["2026-12-31T00:00:00+08:00", "2026-12-31T23:59:59.999+08:00"]);
  });

  it("keeps an instant exact whose offset has seconds", () => {
    const shanghai = clock("Asia/Shanghai");
    const epoch = Date.UTC(1890, 0, 1, 0, 0, 0);
    expect(Date.parse(shanghai.instantOf(epoch) ?? "")).toBe(epoch);
    expect(shanghai.wallTimeOf(epoch)).toEqual({ day: dayNumber("1890-01-01"), time: 8 * HOUR + 5 * MINUTE + 43_000 });
  });

  it("leaves out what is less than a millisecond", () => {
    expect([0.5, 999.9, -0.5].map((epoch) => clock("UTC").instantOf(epoch))).toEqual(["1970-01-01T00:00:00Z", "1970-01-01T00:00:00.999Z", "1969-12-31T23:59:59.999Z"]);
  });

  it.each(["Asia/Xiji", "", "Mars/Olympus", "constructor"])("does not know %j", (zone) => {
    expect(zoneClock(zone)).toBeUndefined();
  });

  it("does not write instants outside the years 0000–9999", () => {
    expect(clock("UTC").instantOf(Date.UTC(9999, 11, 31, 23, 59, 59, 999))).toBe("9999-12-31T23:59:59.999Z");
    expect(clock("UTC").instantOf(Date.UTC(10_000, 0, 1))).toBeUndefined();
    expect(clock("UTC").instantOf(Number.NaN)).toBeUndefined();
  });

  const zones = fc.constantFrom("Asia/Shanghai", "Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "America/Sao_Paulo", "Pacific/Apia", "Asia/Gaza", "Antarctica/Troll").map(clock);
  const epochs = fc.integer({ min: Date.UTC(1970, 0, 1) / 1000, max: Date.UTC(2037, 11, 31) / 1000 }).map((s) => s * 1000);

  it("agrees with Intl on every instant", () => {
    const formats = new Map<string, Intl.DateTimeFormat>();
    fc.assert(
      fc.property(zones, epochs, (zone, epoch) => {
        let format = formats.get(zone.zone);
        if (format === undefined) formats.set(zone.zone, (format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone.zone, dateStyle: "short", timeStyle: "medium" })));
        const { day, time } = zone.wallTimeOf(epoch);
        expect(new Date(day * DAY + time).toISOString().slice(0, 19).replace("T", " ")).toBe(format.format(epoch));
        expect(Date.parse(zone.instantOf(epoch) ?? "")).toBe(epoch);
      }),
      { numRuns: 3000 },
    );
  });

  it("goes to wall time and back, except where a wall time comes twice", () => {
    fc.assert(
      fc.property(zones, epochs, (zone, epoch) => {
        const back = zone.epochOf(zone.wallTimeOf(epoch));
        if (back !== epoch) {
          expect(back).toBeLessThan(epoch);
          expect(zone.wallTimeOf(back)).toEqual(zone.wallTimeOf(epoch));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
