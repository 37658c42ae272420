import { expectTypeOf, test } from "vitest";
import type { LedgerEntry } from "../ledger/row-reader.ts";
import type { Classes } from "../privacy/data-class.ts";
import { audiences } from "../privacy/audience.ts";
import { redact } from "../privacy/redact.ts";
import type { Agreement } from "./case/agreement.ts";
import type { Evaluation } from "./case/evaluation.ts";
import type { Dispute } from "./dispute.ts";
import { parseRecord } from "./parse-record.ts";

declare const dispute: Dispute;

test("an id of one kind does not stand for another", () => {
  expectTypeOf<Agreement["dispute"]>().toEqualTypeOf<Dispute["id"]>();
  expectTypeOf<Dispute["id"]>().not.toExtend<Agreement["id"]>();
});

test("a kind of record leads to its type; one that is not there does not compile", () => {
  const read = parseRecord("agreement", {});
  if (read.ok) expectTypeOf(read.value).toEqualTypeOf<Agreement>();
  // @ts-expect-error there is no record of persons
  parseRecord("keyPerson", {});
});

test("a record is read, not written", () => {
  // @ts-expect-error amend is the one way to correct a record
  dispute.subject = "改写";
  // @ts-expect-error lists cannot be written either
  dispute.incidents[0] = dispute.incidents[1]!;
});

test("a field without a data class does not compile", () => {
  // @ts-expect-error the comment has no class
  const forgotten: Classes<Evaluation> = { id: "neutral", dispute: "neutral", party: "identifier", on: "neutral", satisfied: "neutral" };
  expectTypeOf(forgotten).toExtend<object>();
});

test("of a redacted record every field may be missing", () => {
  const seen = redact("dispute", dispute, audiences.public);
  expectTypeOf(seen.subject).toEqualTypeOf<string | undefined>();
  expectTypeOf(seen.parties?.[0]?.name).toEqualTypeOf<string | undefined>();
});

test("an entry of a ledger narrows by its kind", () => {
  const entry = {} as LedgerEntry;
  if (entry.kind === "dispute") expectTypeOf(entry.record).toEqualTypeOf<Dispute>();
  expectTypeOf<LedgerEntry<"agreement">["record"]>().toEqualTypeOf<Agreement>();
});
