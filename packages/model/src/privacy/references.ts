import { idPattern } from "../ids.ts";
import { recordJsonSchema, type JsonSchema } from "../json-schema.ts";
import { starred } from "../pointer.ts";
import { recordTypeIds, type RecordTypeId } from "../records/record-types.ts";

function pointersIn(schema: JsonSchema, path: string): string[] {
  if (schema.properties) return Object.entries(schema.properties).flatMap(([key, inner]) => (typeof inner === "object" ? pointersIn(inner, `${path}/${key}`) : []));
  if (schema.type === "array") return typeof schema.items === "object" && !Array.isArray(schema.items) ? pointersIn(schema.items, `${path}/*`) : [];
  return schema.pattern === idPattern.source ? [path] : [];
}

/** Whether a field of a record is an opaque id: it refers to somebody or something and says nothing about either. */
export type IsReference = (type: RecordTypeId, path: string) => boolean;

/** Reads from the shapes of the records which of their fields are ids. */
export function referenceFinder(): IsReference {
  const known = new Map(recordTypeIds.map((type) => [type, new Set(pointersIn(recordJsonSchema(type), ""))]));
  return (type, path) => known.get(type)?.has(starred(path)) ?? false;
}
