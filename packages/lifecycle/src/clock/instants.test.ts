import { instant } from "@fengqiao/model";
import { expect, test } from "vitest";
import { compareInstants, isInstant, later } from "./instants.ts";

test.each([
  "2021-08-10T09:00:00+08:00", "2021-08-10T09:00:00Z", "2021-08-10T09:00:00.5+08:00", "2024-02-29T00:00:00Z", "2023-02-29T00:00:00Z", "2021-04-31T00:00:00Z", "2021-13-01T00:00:00Z",
  "2021-00-01T00:00:00Z", "2021-01-00T00:00:00Z", "2021-01-01T24:00:00Z", "2021-01-01T23:60:00Z", "2021-01-01T23:59:60Z", "2021-01-01 00:00:00Z", "2021-01-01T00:00:00", "2021-01-01T00:00:00+8:00",
  "2021-01-01T00:00:00+08:00x", "2021-01-01T00:00:00x+08:00", "2021-01-01T00:00:00-24:00", "", "2021-08-10", "二〇二一年八月十日",
])("%s is judged as the model judges it", (text) => {
  expect(isInstant(text)).toBe(instant.safeParse(text).success);
});

test.each([7, null, undefined, {}, []])("%j is no instant", (value) => {
  expect(isInstant(value)).toBe(false);
});

test("instants are compared by what they mean, whatever their offsets", () => {
  expect(compareInstants("2021-08-10T09:00:00+08:00", "2021-08-10T01:00:00Z")).toBe(0);
  expect(compareInstants("2021-08-10T09:00:00+08:00", "2021-08-10T02:00:00Z")).toBeLessThan(0);
  expect(compareInstants("2021-08-10T09:00:01+08:00", "2021-08-10T09:00:00+08:00")).toBeGreaterThan(0);
  expect(later("2021-08-10T09:00:00+08:00", "2021-08-10T09:00:01+08:00")).toBe("2021-08-10T09:00:01+08:00");
});
