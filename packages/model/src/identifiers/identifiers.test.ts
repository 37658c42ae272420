import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCitizenNumber } from "./citizen-number.ts";
import { checkCreditCode, checkOrganisationCode } from "./credit-code.ts";
import { readDivisionCode, type DivisionTable } from "./division-code.ts";

const codes = (outcome: { readonly findings: readonly { readonly code: string }[] }): string[] => outcome.findings.map((f) => f.code);

describe("division codes", () => {
  test.each([
    ["640000", "province", []],
    ["640400", "prefecture", ["640000"]],
    ["640422", "county", ["640000", "640400"]],
    ["640422000000", "county", ["640000000000", "640400000000"]],
    ["640422102000", "township", ["640000000000", "640400000000", "640422000000"]],
    ["640422102203", "village", ["640000000000", "640400000000", "640422000000", "640422102000"]],
    ["441900003000", "township", ["440000000000", "441900000000"]],
  ])("%s is a %s", (code, level, parts) => {
    expect(readDivisionCode(code)).toMatchObject({ ok: true, value: { level, parts }, findings: [] });
  });
  test.each([
    ["64042", "division.shape"],
    ["64042210220", "division.shape"],
    ["６４０４２２", "division.shape"],
    ["990422", "division.province"],
    ["640022", "division.gap"],
    ["640422000203", "division.gap"],
  ])("%s is refused: %s", (code, finding) => {
    const read = readDivisionCode(code);
    expect([read.ok, ...codes(read)]).toEqual([false, finding]);
  });
  const table: DivisionTable = { id: "xiji-2023", validFrom: "2023-06-30", validTo: "2024-06-30", source: "statistical codes 2023", divisions: { "640422": "西吉县", "640422102203": "崔中村" } };
  test.each([
    ["640422102203", "2023-09-01", true, []],
    ["640422000000", "2023-09-01", true, []],
    ["640422102299", "2023-09-01", false, ["division.unlisted"]],
    ["640422102203", "2025-01-01", false, ["division.tableDate"]],
    ["640422702203", "2023-09-01", false, ["division.range", "division.unlisted"]],
  ])("with a table, %s on %s: an unknown village is accepted and flagged", (code, asOf, named, flags) => {
    const read = readDivisionCode(code, { table, asOf });
    expect(read.ok && read.value.name !== undefined).toBe(named);
    expect([read.ok, codes(read)]).toEqual([true, flags]);
  });
  const areas = new URL("../../../../../shared/data/divisions/areas.csv", import.meta.url);
  test.skipIf(!existsSync(areas))("every county of the published list is read as a county (skipped without shared data)", () => {
    const listed = readFileSync(areas, "utf8").split("\n").slice(1).flatMap((line) => (/^\d{6}/.exec(line) ?? []));
    expect(listed.length).toBeGreaterThan(2800);
    expect(listed.filter((code) => { const read = readDivisionCode(code); return !read.ok || read.value.level === "province"; })).toEqual([]);
  });
});

describe("citizen numbers", () => {
  test("the specimen of the standard", () => {
    expect(checkCitizenNumber("11010519491231002X")).toEqual({ ok: true, value: "11010519491231002X", findings: [] });
    expect(checkCitizenNumber(" 11010519491231002x ").ok).toBe(true);
  });
  test.each([
    ["110105491231002", "number.shape"],
    ["1101051949123100XX", "number.shape"],
    ["01010519491231002X", "number.prefix"],
    ["110105194902300021", "number.date"],
    ["110105194913310021", "number.date"],
    ["110105194912310021", "number.checkDigit"],
    ["", "number.shape"],
  ])("%j is refused: %s, without repeating the number", (number, code) => {
    const checked = checkCitizenNumber(number);
    expect([checked.ok, ...codes(checked)]).toEqual([false, code]);
    expect(JSON.stringify(checked)).not.toContain("19491231");
  });
  test("a birthday that is still to come", () => {
    expect(codes(checkCitizenNumber("11010519491231002X", "1949-12-31"))).toEqual(["number.date"]);
  });
  test("nothing but the number itself comes out: no sex, no age", () => {
    const checked = checkCitizenNumber("11010519491231002X");
    expect(checked.ok && typeof checked.value).toBe("string");
  });
  test("for every single wrong digit, the check digit tells", () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const number = Array.from("11010519491231002X");
        number[at] = String((Number(number[at]) + by) % 10);
        expect(codes(checkCitizenNumber(number.join("")))).toEqual(["number.checkDigit"]);
      }),
    );
  });
});

describe("credit codes and the organisation code inside", () => {
  test.each([
    ["914403001922038216", "192203821"],
    ["9144030071526726XG", "71526726X"],
    ["91110000802100433B", "802100433"],
    ["91100000100003962T", "100003962"],
    ["91330100799655058B", "799655058"],
  ])("%s, of a well-known organisation", (code, organisationCode) => {
    const checked = checkCreditCode(code);
    expect(checked).toMatchObject({ ok: true, value: { code, authority: "9", kind: "1", organisationCode } });
    expect(checkOrganisationCode(`${organisationCode.slice(0, 8)}-${organisationCode.slice(8)}`).ok).toBe(true);
  });
  test.each([
    ["91440300192203821", "number.shape", "GB 32100"],
    ["9144030019220382I6", "number.shape", "GB 32100"],
    ["914403001922038217", "number.checkDigit", "GB 32100"],
  ])("%s is refused: %s of %s", (code, finding, standard) => {
    expect(checkCreditCode(code)).toMatchObject({ ok: false, findings: [{ code: finding, params: { standard } }] });
  });
  test("a right outer check over a wrong organisation code", () => {
    const outer = Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY").map((last) => checkCreditCode(`91440300192203822${last}`)).filter((c) => !c.ok && c.findings[0].params.standard === "GB 11714");
    expect(outer).toHaveLength(1);
  });
  test("for every swap of two neighbours that differ, a check tells", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 15 }), (at) => {
        const code = Array.from("914403001922038216");
        [code[at], code[at + 1]] = [code[at + 1]!, code[at]!];
        const swapped = code.join("");
        expect(swapped === "914403001922038216" || !checkCreditCode(swapped).ok).toBe(true);
      }),
    );
  });
});
