import { describe, expect, it } from "vitest";
import { compare, decimalText, percentText, rational, rationalOfNumber, rationalOfText, rounded, subtract } from "./rational.ts";

describe("an exact fraction", () => {
  it.each([
    [2942, 2953, 1, "99.6%"],
    [291, 305, 1, "95.4%"],
    [8279, 8505, 0, "97%"],
    [8279, 8505, 1, "97.3%"],
    [3424, 3509, 1, "97.6%"],
    [29364, 30041, 2, "97.75%"],
    [29132, 30041, 2, "96.97%"],
    [29132, 29364, 2, "99.21%"],
    [147, 149, 2, "98.66%"],
    [1, 8, 1, "12.5%"],
    [1, 8, 0, "13%"],
    [0, 5, 2, "0.00%"],
  ])("%i of %i to %i decimals is %s", (n, d, decimals, text) => expect(percentText(rational(n, d), decimals, "halfUp")).toBe(text));

  it("rounds the half away from zero, on both sides", () => {
    expect([rational(1, 2), rational(-1, 2), rational(5, 2)].map((x) => rounded(x, "halfUp"))).toEqual([1n, -1n, 3n]);
    expect(decimalText(rational(-1, 1000), 1, "halfUp")).toBe("0.0");
  });

  it("takes a number by its decimal text, not by its double", () => {
    expect(rationalOfNumber(0.03)).toEqual(rational(3, 100));
    expect(rationalOfNumber(1e-7)).toEqual(rational(1, 10_000_000));
    expect(rationalOfText("97.750")).toEqual(rational(391, 4));
    expect(rationalOfText("98 %")).toBeUndefined();
    expect(compare(subtract(rationalOfNumber(0.3), rationalOfNumber(0.1)), rationalOfNumber(0.2))).toBe(0);
  });

  it("stays exact where doubles do not", () => {
    expect(percentText(rational(Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER), 6, "down")).toBe("99.999999%");
    expect(compare(rational(Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER), rational(1))).toBe(-1);
  });
});
