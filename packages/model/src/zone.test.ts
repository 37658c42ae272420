import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openZone } from "./zone.ts";

const zone = (name: string) => {
  const opened = openZone(name);
  if (!opened.ok) throw new Error(name);
  return opened.value;
};

describe("a local time as an instant", () => {
  test.each([
    ["Asia/Shanghai", "2021-08-10T09:00:00", "2021-08-10T09:00:00+08:00"],
    ["America/New_York", "2015-03-08T02:30:00", "2015-03-08T03:30:00-04:00"],
    ["Pacific/Apia", "2011-12-30T12:00:00", "2011-12-31T12:00:00+14:00"],
    ["Europe/London", "2026-01-01T00:00:00", "2026-01-01T00:00:00+00:00"],
    ["Asia/Shanghai", "2021-08-10T09:00:00.250", "2021-08-10T09:00:00.250+08:00"],
    ["Asia/Shanghai", "2021-08-10T09:00", "2021-08-10T09:00:00+08:00"],
    ["Asia/Shanghai", "0000-01-02T00:00:43", "0000-01-02T00:00:00+08:05"],
    ["Asia/Shanghai", "9999-12-31T23:59:59.999", "9999-12-31T23:59:59.999+08:00"],
  ])("%s %s", (name, local, at) => {
    expect(zone(name).instantOf(local)).toBe(at);
  });
});
test("an instant in local time and back", () => {
  const boston = zone("America/New_York");
  expect(boston.localOf(Date.parse("2015-07-05T16:04:20Z"))).toBe("2015-07-05T12:04:20");
  expect(boston.write(Date.parse("2015-07-05T16:04:20Z"))).toBe("2015-07-05T12:04:20-04:00");
  expect(boston.localOf(Date.parse("2015-07-05T16:04:20.007Z"))).toBe("2015-07-05T12:04:20.007");
  expect(boston.write(Date.parse("2015-07-05T16:04:20.007Z"))).toBe("2015-07-05T12:04:20.007-04:00");
  expect(boston.dayOf(Date.parse("2015-07-05T03:59:59Z"))).toBe("2015-07-04");
});
test("for every instant what is written is that instant, and its local time leads back to it", () => {
  // no summer time in these: no local time comes twice
  const zones = fc.constantFrom("Asia/Tokyo", "Asia/Kathmandu", "Africa/Accra", "America/Caracas").map(zone);
  const years1992To2006 = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2006, 0, 1) });
  fc.assert(
    fc.property(zones, years1992To2006, ({ write, localOf, instantOf, dayOf }, epoch) => {
      expect(Date.parse(write(epoch))).toBe(epoch);
      expect(instantOf(localOf(epoch))).toBe(write(epoch));
      expect(dayOf(epoch)).toBe(write(epoch).slice(0, 10));
    }),
  );
});
test("the day of an instant is the local one also where an offset has seconds", () => {
  const shanghai = zone("Asia/Shanghai");
  const midnight = shanghai.instantOf("1900-05-01T00:00:00");
  expect(Date.parse(midnight)).toBe(Date.UTC(1900, 3, 30, 15, 54, 17));
  expect(shanghai.dayOf(Date.parse(midnight))).toBe("1900-05-01");
  expect(shanghai.localOf(Date.parse(midnight))).toBe("1900-05-01T00:00:00");
});
test("what is no time of the years 0000–9999 throws", () => {
  const shanghai = zone("Asia/Shanghai");
  for (const local of ["", "2021-02-30T09:00:00", "2021-08-10T25:00:00", "2021-08-10T09:00:00Z", "10000-01-01T00:00:00"]) expect(() => shanghai.instantOf(local)).toThrow(RangeError);
  for (const epoch of [Number.NaN, Number.POSITIVE_INFINITY, Date.UTC(10_000, 0, 1)]) {
    for (const face of [shanghai.localOf, shanghai.write, shanghai.dayOf]) expect(() => face(epoch)).toThrow(RangeError);
  }
});
test("an unknown zone is a finding", () => {
  expect(openZone("Asia/Xiji")).toMatchObject({ ok: false, findings: [{ code: "zone.unknown", params: { zone: "Asia/Xiji" } }] });
});
