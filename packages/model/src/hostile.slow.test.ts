import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPlain } from "./plain.ts";
import { parseDispute } from "./records/dispute.ts";
import { parseServiceMatter } from "./records/service-matter.ts";
import { parseLedgerMapping } from "./ledger/mapping.ts";

const fields = fc.constantFrom("id", "subject", "category", "channel", "foundOn", "place", "parties", "incidents", "attempts", "amountFen", "__proto__", "constructor", "on", "result", "format");
const hostile = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true, withTypedArray: true, withNullPrototype: true, withUnicodeString: true } as never),
    fc.constantFrom(Number.NaN, -0, Infinity, "\ud800", "x".repeat(5000), undefined, Symbol.iterator, () => 1),
    fc.dictionary(fields, tie("value")),
    fc.array(tie("value"), { maxLength: 4 }),
  ),
})).value;

test("for every input, parsing answers with a value or with findings and never throws", () => {
  let seen = 0;
  fc.assert(
    fc.property(hostile, (input) => {
      seen += 1;
      for (const outcome of [checkPlain(input), parseDispute(input), parseServiceMatter(input), parseLedgerMapping(input)]) {
        if (!outcome.ok) expect(outcome.findings.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 100_000 },
  );
  expect(seen).toBeGreaterThanOrEqual(100_000);
});
