import { expect, test } from "vitest";
import { disputeDictionary } from "@fengqiao/model";
import { parseHardStops, protectionSignals, protectionStops, raisedStops } from "./index.ts";

const none = { suspectedCrime: false, violence: false, domesticViolence: false, childInDanger: false, partyRefuses: false };

test("a child in danger is a report task, never points", () => {
  expect(raisedStops(protectionStops, { ...none, childInDanger: true })).toMatchObject([{ id: "child-in-danger", certain: true, missing: [], task: { kind: "report", to: "police" }, endsMediation: true, confidential: true }]);
});

test("what nobody has looked at is not ruled out", () => {
  const { childInDanger: _, ...rest } = none;
  expect(raisedStops(protectionStops, rest)).toMatchObject([{ id: "child-in-danger", certain: false, missing: ["childInDanger"] }]);
  expect(raisedStops(protectionStops, none)).toEqual([]);
});

test("signals of protection are no facts of a score", () => {
  expect(disputeDictionary(protectionSignals as never).ok).toBe(false);
});

test("as data: the same stops, a wrong signal is a finding with its path", () => {
  const json = JSON.parse(JSON.stringify(protectionStops)) as { id: string; predicate: object }[];
  expect(parseHardStops(json, protectionSignals)).toEqual({ ok: true, value: protectionStops, findings: [] });
  expect(parseHardStops([json[0], { ...structuredClone(json[0]), predicate: { childInDangr: { equal: true } } }], protectionSignals).findings.map((f) => [f.code, f.path])).toEqual([
    ["name.duplicate", "/1/id"],
    ["field.unknown", "/1/predicate/childInDangr"],
  ]);
});
