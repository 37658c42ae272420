import * as z from "zod";
import { refuse, some, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { labelShape } from "../label.ts";
import { parseWith, type ParseFinding } from "../parse.ts";
import { disputeDictionary, type DisputeDictionaryFinding, type DisputeFact, type DisputeFactDictionary } from "./dispute-facts.ts";

const pointer = z.string().regex(/^(\/([A-Za-z][A-Za-z0-9]*|\*))+$/);

const derivation = z.discriminatedUnion("how", [
  z.strictObject({ how: z.enum(["value", "any", "sum", "daysSince"]), of: pointer }).readonly(),
  z.strictObject({ how: z.literal("count"), of: pointer, equal: z.union([z.string().max(200), z.boolean()]).exactOptional() }).readonly(),
]);

// a fact without `from` passes here and is refused below, with the reason that matters
const shared = { label: labelShape, changes: z.enum(["never", "up", "freely"]), from: derivation.exactOptional() };
const bounds = { min: z.number().exactOptional(), max: z.number().exactOptional(), unit: z.string().min(1).max(40).exactOptional() };
const codes = { values: z.array(z.string().min(1).max(100)).min(1).max(5000).readonly(), list: z.string().min(1).max(64).exactOptional() };

const disputeDictionaryShape = z
  .record(
    z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/),
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("boolean"), ...shared }).readonly(),
      z.strictObject({ kind: z.enum(["integer", "decimal"]), ...shared, ...bounds }).readonly(),
      z.strictObject({ kind: z.literal("code"), ...shared, ...codes }).readonly(),
    ]),
  )
  .readonly();

/**
 * A dictionary of dispute facts from a region or a vendor. Whatever a model calls its characteristics, each must name the field of
 * the dispute that it comes from.
 *
 * @example
 * ```ts
 * import { parseDisputeDictionary } from "@fengqiao/model";
 *
 * const label = { "zh-CN": "第十七项", en: "seventeenth" };
 * parseDisputeDictionary({ involved: { kind: "integer", changes: "freely", label, from: { how: "value", of: "/peopleInvolved" } } }).ok; // => true
 *
 * // a characteristic that says of nothing where it comes from
 * parseDisputeDictionary({ c17: { kind: "integer", changes: "up", label } }).findings.map((f) => [f.code, f.path]); // => [["fact.noField", "/c17/from"]]
 * ```
 */
export function parseDisputeDictionary(input: unknown): Outcome<DisputeFactDictionary, ParseFinding | DisputeDictionaryFinding> {
  const parsed = parseWith(disputeDictionaryShape, input);
  return parsed.ok ? disputeDictionary(parsed.value as Readonly<Record<string, DisputeFact>>) : parsed;
}

/**
 * A checked dictionary with further facts. What a fact meant it goes on to mean: a name that is there already is refused.
 *
 * @example
 * ```ts
 * import { disputeFactDictionary, eventScales, extendDisputeDictionary, idsOf, label, must } from "@fengqiao/model";
 *
 * const scale = { kind: "code", values: idsOf(eventScales), list: eventScales.id, changes: "freely", label: label("事件规模", "scale"), from: { how: "value", of: "/scale" } } as const;
 * const grown = must(extendDisputeDictionary(disputeFactDictionary, { scale }));
 * Object.keys(grown).at(-1); // => "scale"
 * extendDisputeDictionary(grown, { scale }).findings.map((f) => f.code); // => ["fact.duplicate"]
 * ```
 */
export function extendDisputeDictionary<D extends Readonly<Record<string, DisputeFact>>, const M extends Readonly<Record<string, DisputeFact>>>(
  base: DisputeFactDictionary<D>,
  more: M,
): Outcome<DisputeFactDictionary<D & M>, DisputeDictionaryFinding | ModelFinding<"fact.duplicate">> {
  const twice: readonly ModelFinding<"fact.duplicate">[] = Object.keys(more).filter((name) => Object.hasOwn(base, name)).map((name) => modelFinding("fact.duplicate", `/${name}`, { fact: name }));
  return some(twice) ? refuse(...twice) : disputeDictionary({ ...(base as D), ...more });
}
