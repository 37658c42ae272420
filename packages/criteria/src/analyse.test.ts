import { caseFactDictionary, disputeFactDictionary } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import { complete, disjoint, implies, overlaps, reachable, satisfiable, type Predicate } from "./index.ts";

type Dispute = Predicate<typeof disputeFactDictionary>;

describe("questions about criteria for disputes", () => {
  test("a bound on a criterion: stricter is within, looser is not, with a dispute that shows it", () => {
    const national: Dispute = { amountFen: { greaterOrEqual: 500_000 } };
    expect(implies(disputeFactDictionary, { amountFen: { greaterThan: 800_000 } }, national).verdict).toBe("yes");
    expect(implies(disputeFactDictionary, { amountFen: { greaterThan: 300_000 } }, national)).toEqual({
      verdict: "no",
      witness: { facts: { amountFen: 300_001 }, cells: { amountFen: { from: 300_001, below: 500_000 } } },
    });
  });

  test("whole numbers have nothing between them", () => {
    expect(satisfiable(disputeFactDictionary, { policeCalls: { greaterThan: 2, lessThan: 3 } })).toEqual({ verdict: "no" });
    expect(disjoint(disputeFactDictionary, { policeCalls: { lessThan: 3 } }, { policeCalls: { greaterThan: 2 } }).verdict).toBe("yes");
  });

  test("a gap hides behind a missing fact: so it is asked twice, and of what is given", () => {
    const grades: readonly Dispute[] = [{ policeCalls: { lessThan: 3 } }, { policeCalls: { greaterThan: 3 } }];
    expect(complete(disputeFactDictionary, grades)).toEqual({
      allKnown: { verdict: "no", witness: { facts: { policeCalls: 3 }, cells: { policeCalls: { value: 3 } } } },
      withMissing: { verdict: "no", witness: expect.anything() as object },
    });
    expect(complete(disputeFactDictionary, grades, { given: { policeCalls: { notEqual: 3 } } })).toEqual({ allKnown: { verdict: "yes" }, withMissing: { verdict: "yes" } });
  });

  test("the second of two bands that cover the first never speaks", () => {
    const bands: readonly Dispute[] = [{ daysOpen: { lessThan: 30 } }, { daysOpen: { lessThan: 10 } }, { daysOpen: { greaterOrEqual: 30 } }];
    expect(reachable(disputeFactDictionary, bands).map((v) => v.verdict)).toEqual(["yes", "no", "yes"]);
    expect(overlaps(disputeFactDictionary, bands).pairs.map(({ a, b }) => [a, b])).toEqual([[0, 1]]);
  });
});

describe("what cannot be said", () => {
  const pairs = Array.from({ length: 20 }, (_, i) => i);
  const facts = Object.fromEntries(pairs.flatMap((i) => [[`a${i}`, caseFactDictionary.closed], [`b${i}`, caseFactDictionary.closed]]));
  const both = (i: number) => ({ [`a${i}`]: { equal: true }, [`b${i}`]: { equal: true } });

  test("too large, after the same steps everywhere", () => {
    const [a, b] = [{ or: pairs.map(both) }, { or: [...pairs].reverse().map(both) }];
    expect(implies(facts, a, b, { steps: 100_000 })).toEqual({ verdict: "unknown", why: "tooLarge" });
  });

  test("what hangs on a host's function; what does not is answered", () => {
    const options = { hostFields: ["overdue"] };
    expect(satisfiable(caseFactDictionary, { overdue: { equal: true } }, options)).toEqual({ verdict: "unknown", why: "hostFunction" });
    expect(satisfiable(caseFactDictionary, { overdue: { equal: true }, attempts: { lessThan: 0 } }, options)).toEqual({ verdict: "no" });
    expect(satisfiable(caseFactDictionary, { or: [{ overdue: { equal: true } }, { closed: { equal: true } }] }, options).verdict).toBe("yes");
  });
});

describe("a grid of 4,096 rules is decided", () => {
  const side = Array.from({ length: 64 }, (_, i) => i);
  const band = (i: number) => ({ greaterOrEqual: i * 10, ...(i < 63 && { lessThan: i * 10 + 10 }) });
  const grid = side.flatMap((x) => side.map((y): Dispute => ({ peopleInvolved: band(x), daysOpen: band(y) })));
  const given: Dispute = { peopleInvolved: { isMissing: false }, daysOpen: { isMissing: false } };

  test("no gap, and with one rule less the gap", () => {
    expect(complete(disputeFactDictionary, grid, { given })).toEqual({ allKnown: { verdict: "yes" }, withMissing: { verdict: "yes" } });
    expect(complete(disputeFactDictionary, grid.filter((_, i) => i !== 1000), { given }).allKnown).toMatchObject({ verdict: "no", witness: { facts: { peopleInvolved: 150, daysOpen: 400 } } });
  });
  test("no overlap, and with one rule wider the overlap", () => {
    expect(overlaps(disputeFactDictionary, grid)).toEqual({ pairs: [] });
    expect(overlaps(disputeFactDictionary, grid.with(0, { peopleInvolved: { lessThan: 11 }, daysOpen: { lessThan: 10 } })).pairs).toMatchObject([{ a: 0, b: 64, witness: { facts: { peopleInvolved: 10, daysOpen: 0 } } }]);
  });
});
