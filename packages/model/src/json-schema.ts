import * as z from "zod";
import type { Label } from "./finding.ts";
import type { AnyClasses } from "./privacy/data-class.ts";
import { recordTypes, type RecordTypeId } from "./records/record-types.ts";

/** A JSON Schema of draft 2020-12, as a value. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

const base = "urn:fengqiao:schema:";

/** What goes into a JSON Schema beside the shape. */
export interface SchemaAbout {
  /** Becomes `$id`, behind `urn:fengqiao:schema:`. */
  readonly id: string;
  /** Becomes the title, in both languages. */
  readonly label: Label;
  /** The data class of each field, as the annotation `x-dataClass`. */
  readonly classes?: AnyClasses;
  /** The code list of a field by its pointer, as the annotation `x-codeList`. */
  readonly lists?: Readonly<Record<string, string>>;
}

function annotate(schema: JsonSchema, classes: AnyClasses | undefined, lists: Readonly<Record<string, string>>, path: string): JsonSchema {
  const list = lists[path];
  const inside = typeof classes === "object" ? (classes as Readonly<Record<string, AnyClasses>>) : undefined;
  return {
    ...schema,
    ...(schema.properties && {
      properties: Object.fromEntries(Object.entries(schema.properties).map(([key, value]) => [key, typeof value === "boolean" ? value : annotate(value, inside?.[key], lists, `${path}/${key}`)])),
    }),
    ...(typeof schema.items === "object" && !Array.isArray(schema.items) && { items: annotate(schema.items, inside?.each, lists, `${path}/*`) }),
    ...(typeof classes === "string" && { "x-dataClass": classes }),
    ...(list !== undefined && { "x-codeList": list }),
  };
}

/**
 * The JSON Schema (2020-12) of what a zod schema accepts, for forms, gateways and other languages. Rules across fields are not in it.
 *
 * @example
 * ```ts
 * import { jsonSchemaOf, localDate } from "@fengqiao/model";
 *
 * jsonSchemaOf(localDate, { id: "day", label: { "zh-CN": "日期", en: "day" } }).$id; // => "urn:fengqiao:schema:day"
 * ```
 */
export function jsonSchemaOf(schema: z.ZodType, about: SchemaAbout): JsonSchema {
  const written = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: "input",
    // zod writes its `readonly` as `readOnly`, which in JSON Schema means something else: that only the server may set it
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  const { $schema, ...rest } = annotate(written, about.classes, about.lists ?? {}, "");
  return { ...($schema !== undefined && { $schema }), $id: `${base}${about.id}`, title: `${about.label["zh-CN"]} (${about.label.en})`, ...rest };
}

/**
 * The JSON Schema of a kind of record, with the data class of each field and the list behind each word. The package has them as files
 * too: `@fengqiao/model/schema/dispute.json`.
 *
 * @example
 * ```ts
 * import { recordJsonSchema } from "@fengqiao/model";
 *
 * const { required, properties } = recordJsonSchema("evaluation");
 * required; // => ["id", "dispute", "party", "on", "satisfied"]
 * properties?.comment; // => { type: "string", minLength: 1, maxLength: 2000, "x-dataClass": "freeText" }
 * ```
 */
export function recordJsonSchema(type: RecordTypeId): JsonSchema {
  const { schema, label, classes, lists } = recordTypes[type];
  return jsonSchemaOf(schema, { id: type, label, classes, lists });
}
