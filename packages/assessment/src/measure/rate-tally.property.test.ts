import { columnsOf } from "@fengqiao/criteria";
import { must } from "@fengqiao/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mediationSuccessRate, oneVisitRate, resolutionRate, satisfactionRate } from "../standard/case-rates.ts";
import { asOf, dispute } from "../testing/cases.ts";
import { measure } from "./compute.ts";
import { caseMeasureDictionary } from "./facts.ts";
import { formatRate } from "./format.ts";
import type { RateMeasure } from "./measure.ts";
import { noCounts } from "./rate.ts";
import { rateTally } from "./rate-tally.ts";

const measures: readonly RateMeasure[] = [resolutionRate, mediationSuccessRate, satisfactionRate, oneVisitRate];
const fields = ["registered", "mediated", "resolved", "satisfied", "partyVisits"] as const;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const facts = fc.record({ registered: maybe(fc.boolean()), mediated: maybe(fc.boolean()), resolved: maybe(fc.boolean()), satisfied: maybe(fc.constantFrom("yes" as const, "no" as const, "silent" as const)), partyVisits: maybe(fc.nat(1000)) });
const townships = ["硝河乡", "白崖乡", "兴隆镇"];
const rows = fc.array(fc.record({ facts, area: fc.nat(2) }), { maxLength: 200 });

interface Row { facts: Record<string, unknown>; area: number }
const columnsFor = (list: readonly Row[]) => columnsOf(caseMeasureDictionary, Object.fromEntries(fields.map((f) => [f, list.map((r) => r.facts[f])])));

describe("a tally from columns", () => {
  it("counts what `measure` counts, in one batch or in many", () =>
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 50 }), (list, size) => {
        const tally = rateTally(caseMeasureDictionary, measures, 3);
        for (let i = 0; i < list.length; i += size) tally.add({ columns: columnsFor(list.slice(i, i + size)), group: Uint16Array.from(list.slice(i, i + size), (r) => r.area) });
        const cases = list.map((r, i) => dispute(`case-${i}`, { area: townships[r.area] ?? "", facts: r.facts }));
        measures.forEach((m, k) => {
          const { groups } = must(measure(m, cases, { asOf, by: ["area"] }));
          townships.forEach((area, g) => {
            const group = groups.find((x) => x.group.area === area);
            expect(tally.counts(k, g)).toEqual(group?.counts ?? noCounts);
            if (group) expect(formatRate(tally.rate(k, g), "en")).toBe(formatRate(group, "en"));
          });
        });
      }),
      { numRuns: 60 },
    ));
  it("a value outside the dictionary is unknown to every criterion, batch by batch", () => {
    const tally = rateTally(caseMeasureDictionary, [satisfactionRate], 1);
    tally.add({ columns: columnsOf(caseMeasureDictionary, { satisfied: ["yes", "maybe", null] }), group: new Uint8Array(3) });
    tally.add({ columns: columnsOf(caseMeasureDictionary, { satisfied: ["yes", "no"] }), group: new Uint8Array(2) });
    expect(tally.counts(0, 0)).toMatchObject({ numerator: 2, denominator: 3, maybeUnknown: 2 });
  });
  it("a row of no group is left out, a group beyond is the caller's mistake", () => {
    const tally = rateTally(caseMeasureDictionary, [resolutionRate], 1);
    const columns = columnsOf(caseMeasureDictionary, { registered: [true, true], resolved: [true, true] });
    tally.add({ columns, group: Uint8Array.of(0, 1) });
    expect(tally.counts(0, 0)).toMatchObject({ numerator: 1, denominator: 1 });
    expect(() => tally.add({ columns, group: Uint8Array.of(0, 2) })).toThrow(RangeError);
    expect(() => rateTally(caseMeasureDictionary, [{ ...resolutionRate, sum: "daysOpen" }], 1)).toThrow(TypeError);
  });
  it("too many combinations are counted measure by measure, with the same counts", () => {
    const many: RateMeasure[] = Array.from({ length: 12 }, (_, i) => ({ ...resolutionRate, of: { registered: { equal: true }, daysOpen: { greaterThan: i * 10 } }, that: { resolved: { equal: true }, attempts: { lessOrEqual: i * 7 }, handOvers: { lessOrEqual: i * 3 }, partyVisits: { lessOrEqual: i * 5 }, ownerlessDays: { lessOrEqual: i * 2 } } }));
    const one = { registered: true, resolved: true, daysOpen: 45, attempts: 2, handOvers: 9, partyVisits: 3, ownerlessDays: 0 };
    const tally = rateTally(caseMeasureDictionary, many, 1);
    tally.add({ columns: columnsOf(caseMeasureDictionary, Object.fromEntries(Object.entries(one).map(([k, v]) => [k, [v]]))), group: Uint8Array.of(0) });
    expect(many.map((_, k) => [tally.counts(k, 0).numerator, tally.counts(k, 0).denominator]).slice(0, 6)).toEqual([[0, 1], [0, 1], [0, 1], [1, 1], [1, 1], [0, 0]]);
  });
});
