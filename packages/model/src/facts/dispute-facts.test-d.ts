import { expectTypeOf, test } from "vitest";
import { disputeFactDictionary } from "./default-dispute-facts.ts";
import { disputeFactsOf } from "./derive.ts";
import { disputeDictionary, type NeutralPath } from "./dispute-facts.ts";
import type { Dispute } from "../records/dispute.ts";

const label = { "zh-CN": "某项", en: "something" };
declare const record: Dispute;

test("a fact from a person does not compile", () => {
  // @ts-expect-error c17 names no field of the record
  disputeDictionary({ c17: { kind: "integer", label, changes: "freely" } });
  // @ts-expect-error a party's name is an identifier
  disputeDictionary({ name: { kind: "code", values: ["高某某"], label, changes: "never", from: { how: "value", of: "/parties/*/name" } } });
  // @ts-expect-error the subject is free text
  disputeDictionary({ told: { kind: "boolean", label, changes: "never", from: { how: "value", of: "/subject" } } });
  expectTypeOf<"/firstPetition">().not.toExtend<NeutralPath>();
  expectTypeOf<"/amountFen">().toExtend<NeutralPath>();
  expectTypeOf<"/incidents/*/weapon">().toExtend<NeutralPath>();
  expectTypeOf<"/parties/*/phone">().not.toExtend<NeutralPath>();
});

test("facts come from the record alone and from a checked dictionary", () => {
  expectTypeOf(disputeFactsOf(disputeFactDictionary, record, "2021-08-10T09:00:00+08:00").amountFen).toEqualTypeOf<number | null | undefined>();
  // @ts-expect-error an unchecked dictionary
  disputeFactsOf({ amountFen: { kind: "integer", label, changes: "freely", from: { how: "value", of: "/amountFen" } } }, record, "2021-08-10T09:00:00+08:00");
});
