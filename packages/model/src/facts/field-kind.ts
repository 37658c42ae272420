import type * as z from "zod";
import { keysOf } from "../pointer.ts";

/** What a field of a record holds, as far as facts care. */
export type FieldKind = "boolean" | "integer" | "code" | "date" | "instant" | "text";

/** The parts of zod's definitions that records are made of. */
interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

function definitionOf(schema: z.ZodType): Definition {
  let definition = schema.def as unknown as Definition;
  while (definition.innerType !== undefined) definition = definition.innerType.def;
  return definition;
}

const formats: Readonly<Record<string, FieldKind>> = { date: "date", datetime: "instant" };
const kinds: Readonly<Record<string, FieldKind>> = { boolean: "boolean", number: "integer", enum: "code" };

/** The kind of the field that a pointer names in a schema, a star standing for any item; `undefined` where there is no such field. */
export function fieldKindAt(schema: z.ZodType, path: string): FieldKind | undefined {
  let here: z.ZodType | undefined = schema;
  for (const key of keysOf(path)) {
    if (here === undefined) return undefined;
    const { shape, element } = definitionOf(here);
    here = key === "*" ? element : shape !== undefined && Object.hasOwn(shape, key) ? shape[key] : undefined;
  }
  if (here === undefined) return undefined;
  const { type, format } = definitionOf(here);
  return type === "string" ? (formats[format ?? ""] ?? "text") : kinds[type];
}
