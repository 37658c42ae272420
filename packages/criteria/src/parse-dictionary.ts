import { accept, labelShape, parseWith, pointer, refuse, some, type Dictionary, type Field, type FindingOf, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { finding, MOST_FINDINGS, type CriteriaCodes } from "./findings.ts";
import { isCompound } from "./predicate.ts";

const text = z.string().min(1);
const base = {
  label: labelShape,
  changes: z.enum(["never", "up", "freely"]),
  /** Where a fact of a dispute comes from; `disputeDictionary` of the model judges it. */
  from: z.strictObject({ how: text, of: text, equal: z.union([z.string(), z.boolean()]).exactOptional() }).readonly().exactOptional(),
};
const number = { ...base, min: z.number().exactOptional(), max: z.number().exactOptional(), unit: text.exactOptional() };

/**
 * The strict shape of a dictionary of facts as data.
 *
 * @example
 * ```ts
 * import { dictionaryShape } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * dictionaryShape.safeParse(disputeFactDictionary).success; // => true
 * ```
 */
export const dictionaryShape: z.ZodType<Dictionary, Dictionary> = z
  .record(
    z.string(),
    z.discriminatedUnion("kind", [
      z.strictObject({ ...base, kind: z.literal("boolean") }).readonly(),
      z.strictObject({ ...base, kind: z.literal("code"), values: z.array(text).min(1).readonly(), list: text.exactOptional() }).readonly(),
      z.strictObject({ ...number, kind: z.literal("integer") }).readonly(),
      z.strictObject({ ...number, kind: z.literal("decimal") }).readonly(),
    ]),
  )
  .readonly();

/** What `parseDictionary` can find. */
export type DictionaryFinding = ParseFinding | FindingOf<CriteriaCodes, "field.name" | "field.range" | "field.values">;

/**
 * A dictionary of facts from outside. Refuses, besides what breaks the shape: a name that a predicate could not use as a key
 * (`field.name`: `and`, `or`, `xor`, `surrogate`, digits, what every object has), a range without values (`field.range`), a code listed
 * twice (`field.values`).
 *
 * @example
 * ```ts
 * import { parseDictionary } from "@fengqiao/criteria";
 * import { label } from "@fengqiao/model";
 *
 * const parsed = parseDictionary({
 *   and: { kind: "boolean", changes: "never", label: label("地界相连", "shared boundary") },
 *   people: { kind: "integer", changes: "freely", min: 5, max: 1, label: label("涉及人数", "people involved") },
 * });
 * if (!parsed.ok) parsed.findings.map(({ code, path }) => [code, path]); // => [["field.name", "/and"], ["field.range", "/people"]]
 * ```
 */
export function parseDictionary(json: unknown): Outcome<Dictionary, DictionaryFinding> {
  const parsed = parseWith(dictionaryShape, json);
  if (!parsed.ok) return parsed;
  const found = Object.entries(parsed.value).flatMap(([name, field]): readonly DictionaryFinding[] => [
    ...(isName(name) ? [] : [finding("field.name", pointer(name), { field: name })]),
    ...(hasValues(field) ? [] : [finding("field.range", pointer(name), { field: name })]),
    ...(field.kind === "code" && new Set(field.values).size < field.values.length ? [finding("field.values", pointer(name, "values"), { field: name })] : []),
  ]);
  const findings: readonly DictionaryFinding[] = found.slice(0, MOST_FINDINGS);
  return some(findings) ? refuse(...findings) : accept(parsed.value);
}

const isName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_.:-]*$/u.test(name) && !isCompound(name) && !(name in {});

function hasValues(field: Field): boolean {
  if (field.kind === "boolean" || field.kind === "code") return true;
  const { min = -Infinity, max = Infinity } = field;
  return field.kind === "integer" ? Math.ceil(min) <= Math.floor(max) && [min, max].every((end) => Math.abs(end) === Infinity || Number.isSafeInteger(end)) : min <= max;
}
