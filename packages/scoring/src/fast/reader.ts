import { hashOf, type Dictionary, type Field, type Json } from "@fengqiao/model";

/** What of a dictionary a reader depends on: names, kinds, codes and ranges, in their order. */
export function readerKey(dictionary: Dictionary): string {
  return hashOf(Object.entries(dictionary).map(([name, field]) => [name, kindOf(field)]));
}
const kindOf = (field: Field): Json => (field.kind === "code" ? ["code", field.values] : field.kind === "boolean" ? ["boolean"] : [field.kind, field.min ?? null, field.max ?? null]);
