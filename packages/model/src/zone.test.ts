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
    ["Asia/Shanghai", "1988-07-01T09:00:00", "1988-07-01T09:00:00+09:00"],
    ["America/New_York", "2015-03-08T02:30:00", "2015-03-08T03:30:00-04:00"],
    ["America/New_York", "2015-11-01T01:30:00", "2015-11-01T01:30:00-04:00"],
    ["Europe/Amsterdam", "2011-03-27T02:10:00", "2011-03-27T03:10:00+02:00"],
    ["Asia/Kathmandu", "2020-01-01T00:00:00", "2020-01-01T00:00:00+05:45"],
  ])("%s %s", (name, local, at) => {
    expect(zone(name).instantOf(local)).toBe(at);
  });
});
test("an instant in local time and back", () => {
  const boston = zone("America/New_York");
  expect(boston.localOf(Date.parse("2015-07-05T16:04:20Z"))).toBe("2015-07-05T12:04:20");
  expect(boston.write(Date.parse("2015-07-05T16:04:20Z"))).toBe("2015-07-05T12:04:20-04:00");
  expect(boston.dayOf(Date.parse("2015-07-05T03:59:59Z"))).toBe("2015-07-04");
});
test("an unknown zone is a finding", () => {
  expect(openZone("Asia/Xiji")).toMatchObject({ ok: false, findings: [{ code: "zone.unknown", params: { zone: "Asia/Xiji" } }] });
});
