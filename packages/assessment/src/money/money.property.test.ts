import { label, must } from "@fengqiao/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOf, dispute } from "../testing/cases.ts";
import { splitFen } from "./fen.ts";
import type { PerCase } from "./incentive.ts";
import { payPerCase, type MediatedCase } from "./per-case.ts";

const rule: PerCase = {
  kind: "perCase", id: "perCase", label: label("以案定补", "pay per case"), payee: "mediatorsOfRecord", condition: { resolved: { equal: true } }, minFen: 5000, maxFen: 40000, src: "donge S085 (DONGE-50)",
  amounts: [{ id: "simple", when: { difficulty: { equal: "simple" } }, amountFen: 3333 }, { id: "other", when: {}, amountFen: 39_001 }], supplements: [{ id: "satisfied", when: { satisfied: { equal: "yes" } }, amountFen: 2_501 }], quantity: [{ fromCase: 3, amountFen: 777 }],
};
const mediated = fc.array(
  fc.record({ dispute: fc.nat(15), mediators: fc.uniqueArray(fc.constantFrom("m1", "m2", "m3", "m4"), { maxLength: 4 }), difficulty: fc.constantFrom("simple" as const, "major" as const), satisfied: fc.constantFrom("yes" as const, "no" as const, null), resolved: fc.option(fc.boolean(), { nil: null }), day: fc.integer({ min: 1, max: 28 }) }),
  { maxLength: 40 },
).map((list) => list.map((c, i): MediatedCase => ({ disputeId: `dispute-${c.dispute}`, mediators: c.mediators, row: dispute(`case-${i}`, { closedAt: `2026-05-${String(c.day).padStart(2, "0")}T09:00:00+08:00`, facts: { resolved: c.resolved, difficulty: c.difficulty, satisfied: c.satisfied } }) })));
const pay = (cases: readonly MediatedCase[]) => must(payPerCase(rule, cases, { asOf, period: { from: "2026-01-01T00:00:00+08:00", to: "2026-10-01T00:00:00+08:00" } }));

describe("money is conserved", () => {
  it("in every payroll: steps make amounts, shares make amounts, payees make the total; no dispute twice, every case answered", () =>
    fc.assert(
      fc.property(mediated, (cases) => {
        const { payments, notPaid, payees, totalFen } = pay(cases);
        for (const p of payments) {
          expect(p.steps.reduce((n, s) => n + s.amountFen, 0)).toBe(p.amountFen);
          expect(p.shares.reduce((n, s) => n + s.amountFen, 0)).toBe(p.amountFen);
          expect(p.amountFen).toBeGreaterThanOrEqual(5000);
          expect(p.amountFen).toBeLessThanOrEqual(40000);
        }
        expect(payees.reduce((n, p) => n + p.amountFen, 0)).toBe(totalFen);
        expect(new Set(payments.map((p) => p.disputeId)).size).toBe(payments.length);
        expect(payments.length + notPaid.length).toBe(cases.length);
      }),
    ));
  it("whatever the order of the cases", () =>
    fc.assert(fc.property(mediated.chain((cases) => fc.tuple(fc.constant(cases), fc.shuffledSubarray(cases, { minLength: cases.length }))), ([cases, shuffled]) => { expect(pay(shuffled)).toEqual(pay(cases)); })));
  it("in every split, and nobody gets more than one 分 above another", () =>
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.integer({ min: 1, max: 30 }), (amount, n) => {
        const shares = splitFen(amount, Array.from({ length: n }, (_, i) => i)).map(([, share]) => share);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(amount);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    ));
});
