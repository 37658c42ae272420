import { describe, expect, it } from "vitest";
import { decimalText, rational, rationalOfText } from "../exact/rational.ts";
import { falseDiscovery } from "./false-discovery.ts";
import { exactInterval, wilsonInterval } from "./interval.ts";
import { binomialLowerTail, binomialUpperTail } from "./tail.ts";

const r = (text: string) => rationalOfText(text) ?? rational(0);

describe("tails against published tables", () => {
  it.each([
    [7, 10, "0.5", "0.171875"], [10, 10, "0.5", "0.000977"], [3, 20, "0.1", "0.323073"], [0, 5, "0.3", "1.000000"], [5, 5, "1", "1.000000"], [1, 5, "0", "0.000000"],
  ])("binomial: %i or more of %i at %s", (k, n, chance, p) => expect(decimalText(binomialUpperTail(k, n, r(chance)), 6, "halfUp")).toBe(p));
  it("both tails make 1", () => expect(decimalText(binomialLowerTail(4, 12, r("0.4")), 6, "halfUp")).toBe("0.438178"));
  it("is the same exact sum that long-hand gives", () => {
    const p = rational(1, 3);
    const longhand = [7, 8].reduce((sum, k) => sum + (k === 7 ? 8 : 1) * 2 ** (8 - k), 0);
    const tail = binomialUpperTail(7, 8, p);
    expect(Number((tail.n * 10n ** 18n) / tail.d)).toBeCloseTo((longhand / 3 ** 8) * 1e18, -4);
  });
  it("does not tire at large counts", () => expect(decimalText(binomialUpperTail(501_000, 1_000_000, rational(1, 2)), 4, "halfUp")).toBe("0.0228"));
});

/** Newcombe, Statistics in Medicine 17 (1998), table I: methods 3 and 5. */
describe("intervals against a published table", () => {
  it.each([
    [81, 263, "0.2553", "0.3662", "0.2527", "0.3676"],
    [15, 148, "0.0624", "0.1605", "0.0578", "0.1617"],
    [0, 20, "0.0000", "0.1611", "0.0000", "0.1684"],
    [1, 29, "0.0061", "0.1718", "0.0009", "0.1776"],
  ])("%i of %i", (x, n, ...expected) => {
    const [wilson, exact] = [wilsonInterval(x, n), exactInterval(x, n)];
    const bounds = [wilson.low, wilson.high, exact.low, exact.high].map(Number);
    expected.forEach((value, i) => expect(Math.abs((bounds[i] ?? 9) - Number(value))).toBeLessThan(0.00011));
    expect(Number(exact.low)).toBeLessThanOrEqual(Number(wilson.low));
  });
  it("all of all ends at 1", () => expect(wilsonInterval(13, 13)).toMatchObject({ low: "0.7719", high: "1.0000" }));
});

/** Benjamini and Hochberg, J. R. Statist. Soc. B 57 (1995), section 3: fifteen tests, four are believed at 5 %. */
it("false discovery as in the paper that proposed it", () => {
  const p = ["0.0001", "0.0004", "0.0019", "0.0095", "0.0201", "0.0278", "0.0298", "0.0344", "0.0459", "0.3240", "0.4262", "0.5719", "0.6528", "0.7590", "1.0000"].map(r);
  expect(falseDiscovery([...p].reverse(), r("0.05")).filter(Boolean)).toHaveLength(4);
  expect(falseDiscovery(p, r("0.05")).slice(0, 5)).toEqual([true, true, true, true, false]);
});
