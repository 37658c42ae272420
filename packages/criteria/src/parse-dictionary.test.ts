import { caseFactDictionary, disputeFactDictionary } from "@fengqiao/model";
import { expect, test } from "vitest";
import { parseDictionary } from "./index.ts";

const label = { "zh-CN": "事实", en: "fact" };
const flag = { kind: "boolean", changes: "up", label };
const another = () => structuredClone(flag);
const codes = (json: unknown) => parseDictionary(json).findings.map((f) => `${f.code} ${f.path}`);

test("the SDK's own dictionaries pass, and names with dots", () => {
  for (const own of [disputeFactDictionary, caseFactDictionary]) {
    const parsed = parseDictionary(JSON.parse(JSON.stringify(own)));
    expect(parsed.ok && parsed.value).toEqual(own);
    expect(parsed.ok && Object.keys(parsed.value)).toEqual(Object.keys(own));
  }
  expect(parseDictionary({ "event.result": another(), 纠纷类别: another(), _x: another() }).ok).toBe(true);
});

test.each([
  [{ and: flag }, "field.name /and"],
  [{ toString: flag }, "field.name /toString"],
  [{ "1": flag }, "field.name /1"],
  [{ "a b": flag }, "field.name /a b"],
  [JSON.parse(`{"__proto__":${JSON.stringify(flag)}}`), "plain.key "],
  [{ n: { kind: "integer", min: 3, max: 2, changes: "up", label } }, "field.range /n"],
  [{ n: { kind: "integer", min: 0.5, changes: "up", label } }, "field.range /n"],
  [{ n: { kind: "decimal", min: 1, max: 0, changes: "up", label } }, "field.range /n"],
  [{ c: { kind: "code", values: ["a", "a"], changes: "up", label } }, "field.values /c/values"],
  [{ c: { kind: "code", values: [], changes: "up", label } }, "value.tooSmall /c/values"],
  [{ t: { kind: "text", changes: "up", label } }, "value.rule /t/kind"],
  [{ f: { ...flag, person: true } }, "key.unknown /f"],
])("%j is refused: %s", (json, finding) => expect(codes(json)).toContain(finding));
