import { instant as instantShape, localDate, type Label } from "@fengqiao/model";

/**
 * What a field of an event may hold. Journals carry codes, ids, days, instants and amounts, never free text: a reason or a text is
 * the id of a record beside the case, so that after an erasure the journal still replays. Only finite fields may be asked by guards.
 */
export type EventField =
  | { readonly kind: "code"; readonly values: readonly string[]; readonly label?: Label }
  | { readonly kind: "boolean"; readonly label?: Label }
  | { readonly kind: "integer"; readonly min?: number; readonly max?: number; readonly label?: Label }
  | { readonly kind: "id" | "ids" | "date" | "instant"; readonly label?: Label };
/** The fields that an event may carry, by name. */
export type EventFields = Readonly<Record<string, EventField>>;

export const code = (...values: readonly string[]): EventField => ({ kind: "code", values });
export const yesNo: EventField = { kind: "boolean" };
export const id: EventField = { kind: "id" };
export const ids: EventField = { kind: "ids" };
export const date: EventField = { kind: "date" };
export const instant: EventField = { kind: "instant" };
export const amount: EventField = { kind: "integer", min: 0 };

const ASCII_ID = /^[A-Za-z0-9._:/-]{1,128}$/;
const ID = /^[\p{L}\p{N}._:/-]{1,128}$/u;

const isId = (value: unknown): boolean => typeof value === "string" && (ASCII_ID.test(value) || ID.test(value));

/** Whether a value is one that the field may hold. */
export function fits(field: EventField, value: unknown): boolean {
  switch (field.kind) {
    case "code":
      return typeof value === "string" && field.values.includes(value);
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return Number.isSafeInteger(value) && (field.min === undefined || (value as number) >= field.min) && (field.max === undefined || (value as number) <= field.max);
    case "id":
      return isId(value);
    case "ids":
      return Array.isArray(value) && value.length > 0 && value.length <= 1000 && value.every(isId);
    case "date":
      return localDate.safeParse(value).success;
    case "instant":
      return instantShape.safeParse(value).success;
  }
}

/** All values of a finite field; `undefined` where there is no end of them. */
export function valuesOf(field: EventField): readonly (string | boolean)[] | undefined {
  return field.kind === "code" ? field.values : field.kind === "boolean" ? [false, true] : undefined;
}
