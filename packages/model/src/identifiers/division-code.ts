import * as z from "zod";
import { accept, refuse, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import type { LocalDate } from "../time.ts";

/** The level of a {@link Division}: three of GB/T 2260, and two of the statistical 12-digit code below them. */
export type DivisionLevel = "province" | "prefecture" | "county" | "township" | "village";

/** What a division code says of itself. */
export interface Division {
  /** As given: 6 or 12 digits. */
  readonly code: string;
  readonly level: DivisionLevel;
  /** The codes of the divisions above it, highest first, in the length of the code itself. */
  readonly parts: readonly string[];
  /** The name in the table, where one was given and lists the code. */
  readonly name?: string;
}

/** A list of divisions with the days on which it holds; codes are split and merged every year. */
export interface DivisionTable {
  readonly id: string;
  /** The first day on which it holds. */
  readonly validFrom: LocalDate;
  /** The first day on which it no longer holds. */
  readonly validTo?: LocalDate;
  readonly source: string;
  /** Code (6 or 12 digits) → name. */
  readonly divisions: Readonly<Record<string, string>>;
}

/** Why a division code cannot be, or what is unusual about it. */
export type DivisionFinding = ModelFinding<"division.shape" | "division.province" | "division.gap" | "division.range" | "division.unlisted" | "division.tableDate">;

/** The 34 provinces, regions, municipalities and special regions of GB/T 2260. */
const provinces = new Set("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(" "));

const SHAPE = /^\d{6}(\d{6})?$/;

/** For a record's field; {@link readDivisionCode} says more. */
export const divisionCode = z.string().regex(SHAPE);

/** Whether the two digits stand for a province. */
export function isProvince(digits: string): boolean {
  return provinces.has(digits);
}

function levelOf(code: string): DivisionLevel {
  if (code.length === 12 && !code.endsWith("000")) return "village";
  if (code.length === 12 && code.slice(6, 9) !== "000") return "township";
  if (code.slice(4, 6) !== "00") return "county";
  return code.slice(2, 4) === "00" ? "province" : "prefecture";
}

const digitsOf: Readonly<Record<DivisionLevel, number>> = { province: 2, prefecture: 4, county: 6, township: 9, village: 12 };

/** The divisions above, in the length of the code itself. Dongguan and its like have townships and no counties: no part for those. */
function partsOf(code: string, level: DivisionLevel): string[] {
  const cuts = Object.values(digitsOf).filter((digits) => digits < digitsOf[level]);
  return [...new Set(cuts.map((digits) => code.slice(0, digits).padEnd(code.length, "0")))];
}

/** A higher part of zeros under a lower one that is none: no such place can be. */
function hasGap(code: string): boolean {
  const [prefecture, county, township, village] = [code.slice(2, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9)];
  if (prefecture === "00" && (county !== "00" || Number(township) > 0)) return true;
  return township === "000" && Number(village) > 0;
}

/** Township parts are 001–599, village parts too (GB/T 10114 practice); others are met in ledgers and flagged. */
function outOfRange(code: string): boolean {
  return code.length === 12 && (Number(code.slice(6, 9)) > 599 || Number(code.slice(9)) > 599);
}

function lookUp(code: string, table: DivisionTable, asOf: LocalDate): { name?: string; finding?: DivisionFinding } {
  if (asOf < table.validFrom || (table.validTo !== undefined && asOf >= table.validTo)) {
    return { finding: modelFinding("division.tableDate", "", { table: table.id, asOf }, [table.source]) };
  }
  const spellings = [code, code.length === 12 && code.endsWith("000000") ? code.slice(0, 6) : code.padEnd(12, "0")];
  const known = spellings.find((spelling) => Object.hasOwn(table.divisions, spelling));
  if (known !== undefined) return { name: table.divisions[known] ?? "" };
  return { finding: modelFinding("division.unlisted", "", { code, table: table.id }, [table.source]) };
}

/**
 * Reads a division code of 6 digits (GB/T 2260) or 12 (statistical, down to the village): shape, province, level. An unknown place
 * is accepted and flagged, never refused: development zones have codes of their own and lists are always late. With a table that does
 * not hold on the day, the code is not looked up, and that is told.
 *
 * @example
 * ```ts
 * import { must, readDivisionCode } from "@fengqiao/model";
 *
 * must(readDivisionCode("640422")); // => { code: "640422", level: "county", parts: ["640000", "640400"] }
 *
 * const table = { id: "xiji-2023", validFrom: "2023-06-30", source: "statistical codes 2023", divisions: { "640422102203": "崔中村" } };
 * readDivisionCode("640422102299", { table, asOf: "2023-09-01" }).findings.map((f) => [f.code, f.severity]); // => [["division.unlisted", "warning"]]
 * ```
 */
export function readDivisionCode(text: string, lookup?: { readonly table: DivisionTable; readonly asOf: LocalDate }): Outcome<Division, DivisionFinding> {
  if (!SHAPE.test(text)) return refuse(modelFinding("division.shape", "", {}));
  if (!isProvince(text.slice(0, 2))) return refuse(modelFinding("division.province", "", { digits: text.slice(0, 2) }));
  if (hasGap(text)) return refuse(modelFinding("division.gap", "", { code: text }));
  const findings: DivisionFinding[] = outOfRange(text) ? [modelFinding("division.range", "", { code: text })] : [];
  const { name, finding } = lookup ? lookUp(text, lookup.table, lookup.asOf) : {};
  if (finding) findings.push(finding);
  const level = levelOf(text);
  return accept({ code: text, level, parts: partsOf(text, level), ...(name !== undefined && { name }) }, findings);
}
