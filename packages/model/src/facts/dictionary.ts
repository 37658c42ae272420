import type { Label } from "../finding.ts";

/**
 * How a fact may change from one moment to the next: `never`, only `up` (a count, a duration), or `freely`.
 * Counterfactual answers respect it.
 */
export type Change = "never" | "up" | "freely";

/** What every fact says of itself: what it is called, and how it may change. */
export interface FieldBase {
  readonly label: Label;
  readonly changes: Change;
}
/** What a fact that is a number says besides: its bounds and its unit. */
export interface NumberField extends FieldBase {
  readonly min?: number;
  readonly max?: number;
  /** In words of the SDK: `fen`, `days`, `people`, `times`. */
  readonly unit?: string;
}

/** A fact that is true or false. */
export interface BooleanField extends FieldBase {
  readonly kind: "boolean";
}

/** A fact that is a whole number: a count, a span of days, an amount in 分. */
export interface IntegerField extends NumberField {
  readonly kind: "integer";
}

/** A fact that is a number with decimals. */
export interface DecimalField extends NumberField {
  readonly kind: "decimal";
}

/** A fact that is one of a closed list of codes. */
export interface CodeField<V extends string = string> extends FieldBase {
  readonly kind: "code";
  readonly values: readonly V[];
  /** The id of the code list that has the words for them, e.g. `dispute-category`. */
  readonly list?: string;
}

/** One fact that a criterion may speak about. */
export type Field = BooleanField | IntegerField | DecimalField | CodeField;

/** A closed dictionary of facts: what is not here cannot be asked. */
export type Dictionary = Readonly<Record<string, Field>>;

/**
 * A dictionary written in TypeScript; the compiler keeps its names and codes as literals, so that what is not in it does not compile.
 *
 * @example
 * ```ts
 * import { dictionary, label, type FactsOf } from "@fengqiao/model";
 *
 * const village = dictionary({
 *   disputes: { kind: "integer", min: 0, unit: "times", changes: "up", label: label("纠纷数", "disputes") },
 *   season: { kind: "code", values: ["ploughing", "harvest", "slack"], changes: "freely", label: label("农时", "season") },
 * });
 *
 * const chongzhong: FactsOf<typeof village> = { disputes: 7, season: "harvest" };
 * chongzhong.season; // => "harvest"
 * ```
 */
export function dictionary<const D extends Dictionary>(fields: D): D {
  return fields;
}

/** The values of a field as a type: `boolean`, `number`, or the field's own codes. */
export type ValueOf<F> = F extends { kind: "boolean" } ? boolean : F extends { kind: "code"; values: readonly (infer V)[] } ? V : number;

/** One record of facts. An absent or `null` fact is missing: not known, which is not the same as false or 0. */
export type FactsOf<D extends Dictionary> = { readonly [K in keyof D]?: ValueOf<D[K]> | null };
