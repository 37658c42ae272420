import { instant as instantShape, labelShape, localDate } from "@fengqiao/model";
import * as z from "zod";

/** What people call it. */
const label = labelShape.exactOptional();

/**
 * What a field of an event may hold. Journals carry codes, ids, days, instants and amounts, never free text: a reason or a text is
 * the id of a record beside the case, so that after an erasure the journal still replays. Only finite fields may be asked by guards.
 */
export const eventField = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("code"), values: z.array(z.string().min(1)).min(1).readonly(), label }).readonly(),
  z.strictObject({ kind: z.literal("boolean"), label }).readonly(),
  z.strictObject({ kind: z.literal("integer"), min: z.int().exactOptional(), max: z.int().exactOptional(), label }).readonly(),
  z.strictObject({ kind: z.literal("id"), label }).readonly(),
  z.strictObject({ kind: z.literal("ids"), label }).readonly(),
  z.strictObject({ kind: z.literal("date"), label }).readonly(),
  z.strictObject({ kind: z.literal("instant"), label }).readonly(),
]);
export type EventField = z.infer<typeof eventField>;
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
