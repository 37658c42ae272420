import * as z from "zod";
import { accept, refuse, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";

/** A unified social credit code of GB 32100, 18 characters, checked. */
export type CreditCode = string & z.$brand<"CreditCode">;

/** An organisation code of GB 11714, nine characters without the hyphen, checked. */
export type OrganisationCode = string & z.$brand<"OrganisationCode">;

/** A credit code in its parts. */
export interface CreditCodeParts {
  readonly code: CreditCode;
  /** Registering authority (1 establishment, 5 civil affairs, 9 market regulation, …). */
  readonly authority: string;
  /** Kind of organisation within the authority. */
  readonly kind: string;
  /** Division code (GB/T 2260) of the place of registration. */
  readonly division: string;
  /** The organisation code inside, positions 9–17. */
  readonly organisationCode: OrganisationCode;
}

/** No I, O, S, V, Z: they look like digits or each other. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const organisationAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

const tidy = (text: string): string => text.normalize("NFKC").trim().toUpperCase();

function checkCharacterOf(code: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(code[i] ?? ""), 0);
  return alphabet[(31 - (sum % 31)) % 31] ?? "";
}

function organisationCheckOf(code: string): string {
  const sum = organisationWeights.reduce((total, weight, i) => total + weight * organisationAlphabet.indexOf(code[i] ?? ""), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

/**
 * Checks an organisation code (GB 11714), as older ledgers have it, with or without the hyphen before its check character.
 *
 * @example
 * ```ts
 * import { checkOrganisationCode } from "@fengqiao/model";
 *
 * checkOrganisationCode("71526726-X"); // => { ok: true, value: "71526726X", findings: [] }
 * ```
 */
export function checkOrganisationCode(text: string): Outcome<OrganisationCode, ModelFinding<"number.shape" | "number.checkDigit">> {
  const code = tidy(text).replace(/^(.{8})-(.)$/, "$1$2");
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return refuse(modelFinding("number.shape", "", { standard: "GB 11714" }));
  if (organisationCheckOf(code) !== code[8]) return refuse(modelFinding("number.checkDigit", "", { standard: "GB 11714" }));
  return accept(code as OrganisationCode);
}

/**
 * Checks a unified social credit code (GB 32100) and the organisation code inside it; both have a check character of their own, and
 * `standard` in a refusal says which of the two is wrong.
 *
 * @example
 * ```ts
 * import { checkCreditCode, must } from "@fengqiao/model";
 *
 * must(checkCreditCode("914403001922038216"));
 * // => { code: "914403001922038216", authority: "9", kind: "1", division: "440300", organisationCode: "192203821" }
 * checkCreditCode("914403001922038217").findings.map((f) => [f.code, f.params.standard]); // => [["number.checkDigit", "GB 32100"]]
 * ```
 */
export function checkCreditCode(text: string): Outcome<CreditCodeParts, ModelFinding<"number.shape" | "number.checkDigit">> {
  const code = tidy(text);
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return refuse(modelFinding("number.shape", "", { standard: "GB 32100" }));
  if (checkCharacterOf(code) !== code[17]) return refuse(modelFinding("number.checkDigit", "", { standard: "GB 32100" }));
  const organisation = checkOrganisationCode(code.slice(8, 17));
  if (!organisation.ok) return organisation;
  return accept({ code: code as CreditCode, authority: code.slice(0, 1), kind: code.slice(1, 2), division: code.slice(2, 8), organisationCode: organisation.value });
}

/** For a record's field. */
export const creditCode = z
  .string()
  .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
  .refine((text) => checkCreditCode(text).ok, { message: "creditCode" })
  .brand<"CreditCode">();
