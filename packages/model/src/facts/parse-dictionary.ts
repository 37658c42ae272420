import * as z from "zod";
import { refuse, some, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { parseWith, type ParseFinding } from "../parse.ts";
import { disputeDictionary, type DictionaryFinding, type DisputeFact, type DisputeFactDictionary } from "./dispute-facts.ts";

const label = z.strictObject({ "zh-CN": z.string().min(1).max(200), en: z.string().min(1).max(200) }).readonly();
const pointer = z.string().regex(/^(\/([A-Za-z][A-Za-z0-9]*|\*))+$/);

const derivation = z.discriminatedUnion("how", [
  z.strictObject({ how: z.literal("value"), of: pointer }).readonly(),
  z.strictObject({ how: z.literal("any"), of: pointer }).readonly(),
  z.strictObject({ how: z.literal("count"), of: pointer, equal: z.union([z.string().max(200), z.boolean()]).exactOptional() }).readonly(),
  z.strictObject({ how: z.literal("sum"), of: pointer }).readonly(),
  z.strictObject({ how: z.literal("daysSince"), of: pointer }).readonly(),
]);

// a fact without `from` passes here and is refused below, with the reason that matters
const shared = { label, changes: z.enum(["never", "up", "freely"]), from: derivation.exactOptional() };
const bounds = { min: z.number().exactOptional(), max: z.number().exactOptional(), unit: z.string().min(1).max(40).exactOptional() };

/** The shape of a dictionary of dispute facts that comes as data. */
export const disputeDictionaryShape = z
  .record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/),
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("boolean"), ...shared }).readonly(),
      z.strictObject({ kind: z.literal("integer"), ...shared, ...bounds }).readonly(),
      z.strictObject({ kind: z.literal("decimal"), ...shared, ...bounds }).readonly(),
      z.strictObject({ kind: z.literal("code"), ...shared, values: z.array(z.string().min(1).max(100)).min(1).max(5000).readonly() }).readonly(),
    ]),
  )
  .readonly();

/**
 * A dictionary of dispute facts from a region or a vendor. Whatever a model calls its characteristics, each must name the field of
 * the dispute that it comes from.
 *
 * Refuses: `fact.noField`, `fact.notNeutral`, `fact.derivation`, and what the schema finds.
 *
 * @example
 * ```ts
 * parseDisputeDictionary({ c17: { kind: "integer", changes: "up", label: { "zh-CN": "第十七项", en: "c17" } } }); // refused: fact.noField
 * ```
 */
export function parseDisputeDictionary(input: unknown): Outcome<DisputeFactDictionary, ParseFinding | DictionaryFinding> {
  const parsed = parseWith(disputeDictionaryShape, input);
  return parsed.ok ? disputeDictionary(parsed.value as Readonly<Record<string, DisputeFact>>) : parsed;
}

/**
 * A checked dictionary with further facts. What a fact meant it goes on to mean: a name that is there already is refused.
 *
 * Refuses: `fact.duplicate`, and what {@link disputeDictionary} refuses.
 */
export function extendDisputeDictionary<D extends Readonly<Record<string, DisputeFact>>, const M extends Readonly<Record<string, DisputeFact>>>(
  base: DisputeFactDictionary<D>,
  more: M,
): Outcome<DisputeFactDictionary<D & M>, DictionaryFinding | ModelFinding<"fact.duplicate">> {
  const twice: readonly ModelFinding<"fact.duplicate">[] = Object.keys(more).filter((name) => Object.hasOwn(base, name)).map((name) => modelFinding("fact.duplicate", `/${name}`, { fact: name }));
  return some(twice) ? refuse(...twice) : disputeDictionary({ ...(base as D), ...more });
}
