import { lifecycleCatalogue, rulesCatalogue, type AnyCatalogue, type Finding } from "fengqiao";
import { describe, expect, test } from "vitest";
import { hostCatalogue } from "../findings.ts";
import { problemOf } from "./problem.ts";
import { STATUS, statusOf } from "./status.ts";

const lifecycle: AnyCatalogue = lifecycleCatalogue;
const table: Readonly<Record<string, number | "beside">> = STATUS;

describe("the table of statuses", () => {
  test.each<[string, AnyCatalogue]>([["the lifecycle", lifecycle], ["the front door", rulesCatalogue], ["this host", hostCatalogue]])("has every code of %s", (_room, catalogue) => {
    expect(Object.keys(catalogue).filter((code) => !Object.hasOwn(table, code))).toEqual([]);
  });

  test("leaves beside an answer only what refuses nothing", () => {
    const beside = Object.keys(lifecycle).filter((code) => table[code] === "beside");
    expect(beside).toEqual(["recordedLate", "deadline.notPublished", "deadline.notSet"]);
    expect(beside.map((code) => lifecycle[code]?.severity)).not.toContain("error");
  });

  test("says of every lifecycle code who has to do something", () => {
    const by = (status: number): readonly string[] => Object.keys(lifecycle).filter((code) => table[code] === status);
    // the client's program
    expect(by(400)).toEqual(["event.malformed"]);
    // somebody else
    expect(by(403)).toEqual(["role.missing", "role.conflict"]);
    // the person, at another time or in another way
    expect(by(409)).toEqual(["event.notHere", "event.otherCase", "event.duplicate", "guard.false", "guard.unknown", "clock.behind", "clock.notDue", "clock.notExtended", "facts.notCounted", "migration.state", "migration.unreachable", "migration.mandatory"]);
    // the person, after a look at the newest revision
    expect(by(412)).toEqual(["revision.stale"]);
    // the person, in the form
    expect(by(422)).toEqual(["event.reservedId", "event.unknown", "event.afterRecorded", "event.lateWithoutReason", "event.fieldUnknown", "field.value", "field.missing"]);
    // time
    expect(by(503)).toEqual(["event.beforeLast"]);
    // the county: its packs, its file
    expect(by(500).map((code) => code.split(".")[0])).toEqual(expect.arrayContaining(["step", "chain", "condition", "calendar", "case", "journal", "audit"]));
  });

  test("what nobody knows as a refusal is the host's own trouble", () => {
    expect(["no.such", "constructor", "recordedLate"].map(statusOf)).toEqual([500, 500, 500]);
  });
});

test("a problem tells all findings, each with its place, in either language", () => {
  const findings: readonly [Finding, Finding] = [
    { code: "value.missing", severity: "error", path: "/foundOn", params: {} },
    { code: "key.unknown", severity: "error", path: "", params: { keys: ["religion"] } },
  ];
  expect(problemOf(findings, "zh-CN")).toEqual({
    type: "https://county.example/problems/value.missing",
    title: "填写有误",
    status: 422,
    detail: "缺少必填内容；未知的字段：religion",
    findings: [{ code: "value.missing", pointer: "/foundOn", message: "缺少必填内容" }, { code: "key.unknown", pointer: "", message: "未知的字段：religion" }],
  });
  expect(problemOf(findings, "en").detail).toBe("a value is missing; unknown fields: religion");
});
