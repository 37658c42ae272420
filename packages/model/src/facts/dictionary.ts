import type { Label } from "../finding.ts";

/**
 * How a fact may change from one moment to the next: `never`, only `up` (a count, a duration), or `freely`.
 * Counterfactual answers respect it.
 */
export type Change = "never" | "up" | "freely";

interface FieldBase {
  readonly label: Label;
  readonly changes: Change;
}
export interface BooleanField extends FieldBase {
  readonly kind: "boolean";
}
/** Whole numbers; `unit` in words of the SDK: `fen`, `days`, `people`, `times`. */
export interface IntegerField extends FieldBase {
  readonly kind: "integer";
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}
export interface DecimalField extends FieldBase {
  readonly kind: "decimal";
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}
/** One of a closed list of codes. */
export interface CodeField<V extends string = string> extends FieldBase {
  readonly kind: "code";
  readonly values: readonly V[];
}
/** One fact that a criterion may speak about. */
export type Field = BooleanField | IntegerField | DecimalField | CodeField;

/** A closed dictionary of facts: what is not here cannot be asked. */
export type Dictionary = Readonly<Record<string, Field>>;

/** Keeps the literal types of a dictionary written in TypeScript. */
export function dictionary<const D extends Dictionary>(fields: D): D {
  return fields;
}

/** The TypeScript type of a field's values. */
export type ValueOf<F> = F extends { kind: "boolean" } ? boolean : F extends { kind: "code"; values: readonly (infer V)[] } ? V : number;

/** One record of facts. An absent or `null` fact is missing: not known, which is not the same as false or 0. */
export type FactsOf<D extends Dictionary> = { readonly [K in keyof D]?: ValueOf<D[K]> | null };
