import type * as z from "zod";
import { accept, refuse, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { localDate, type LocalDate } from "../time.ts";
import { isProvince } from "./division-code.ts";

/** A citizen number of GB 11643, checked and with a capital X. No record of the SDK holds one: it is for a host's own forms. */
export type CitizenNumber = string & z.$brand<"CitizenNumber">;

const standard = "GB 11643";
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = "10X98765432";

const checkDigitOf = (digits: string): string => checkDigits[weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11] ?? "";

/** Residence permits for compatriots begin with 81–83, permanent residence cards of foreigners with 9. */
const knownPrefix = (digits: string): boolean => isProvince(digits) || digits === "83" || digits.startsWith("9");

/**
 * Checks a citizen number (GB 11643): 18 characters, prefix, a real date, check digit. Sex and age are never derived from it: no
 * decision here may rest on them. Findings do not repeat the number. `bornBefore` refuses a date on or after a day, if the caller has one.
 *
 * @example
 * ```ts
 * import { checkCitizenNumber } from "@fengqiao/model";
 *
 * checkCitizenNumber("11010519491231002x"); // => { ok: true, value: "11010519491231002X", findings: [] }
 * checkCitizenNumber("110105194912310021").findings.map((f) => f.code); // => ["number.checkDigit"]
 * ```
 */
export function checkCitizenNumber(text: string, bornBefore?: LocalDate): Outcome<CitizenNumber, ModelFinding<"number.shape" | "number.prefix" | "number.date" | "number.checkDigit">> {
  const number = text.normalize("NFKC").trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return refuse(modelFinding("number.shape", "", { standard }));
  if (!knownPrefix(number.slice(0, 2))) return refuse(modelFinding("number.prefix", "", { standard }));
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!localDate.safeParse(born).success || born < "1800-01-01" || (bornBefore !== undefined && born >= bornBefore)) return refuse(modelFinding("number.date", "", { standard }));
  if (checkDigitOf(number) !== number[17]) return refuse(modelFinding("number.checkDigit", "", { standard }));
  return accept(number as CitizenNumber);
}
