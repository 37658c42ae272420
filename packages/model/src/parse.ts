import * as z from "zod";
import { accept, refuse, some, type Outcome } from "./finding.ts";
import { modelFinding, type ModelFinding } from "./findings.ts";
import { checkPlain, type PlainFinding, type PlainLimits } from "./plain.ts";
import { pointer } from "./pointer.ts";

/** Why a value has not the shape that is asked for. */
export type SchemaFinding = ModelFinding<
  "value.missing" | "value.type" | "value.notAllowed" | "value.tooSmall" | "value.tooBig" | "value.format" | "value.rule" | "key.unknown"
>;

/** Why a value from outside was not taken: it is no plain JSON, or has not the shape. */
export type ParseFinding = PlainFinding | SchemaFinding;

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) value = typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  return value;
}

const shown = (value: unknown): string => (typeof value === "string" ? value.slice(0, 80) : typeOf(value) === "object" || typeOf(value) === "array" ? typeOf(value) : String(value));

/** A bound on a text counts characters, on a list items, on a number the number itself. */
const countedIn = (origin: string): { readonly unit?: "characters" | "items" } => (origin === "string" ? { unit: "characters" } : origin === "array" ? { unit: "items" } : {});

function findingOf(issue: z.core.$ZodIssue, input: unknown, above: readonly PropertyKey[]): SchemaFinding[] {
  const keys = [...above, ...issue.path];
  const path = pointer(...keys.map((key) => (typeof key === "number" ? key : String(key))));
  const received = valueAt(input, keys);
  switch (issue.code) {
    case "invalid_type":
      return [received === undefined ? modelFinding("value.missing", path, {}) : modelFinding("value.type", path, { expected: issue.expected, received: typeOf(received) })];
    case "invalid_value":
      return [received === undefined ? modelFinding("value.missing", path, {}) : modelFinding("value.notAllowed", path, { allowed: issue.values.map(String), received: shown(received) })];
    case "too_small":
      return [modelFinding("value.tooSmall", path, { minimum: String(issue.minimum), inclusive: issue.inclusive ?? true, ...countedIn(issue.origin) })];
    case "too_big":
      return [modelFinding("value.tooBig", path, { maximum: String(issue.maximum), inclusive: issue.inclusive ?? true, ...countedIn(issue.origin) })];
    case "invalid_format":
      return [modelFinding("value.format", path, { format: issue.format, received: shown(received) })];
    case "unrecognized_keys":
      return [modelFinding("key.unknown", path, { keys: issue.keys })];
    case "invalid_union":
      return unionFindings(issue, input, keys, path);
    case "invalid_key":
    case "invalid_element":
      return issue.issues.flatMap((inner) => findingOf(inner, input, keys));
    case "not_multiple_of":
      return [modelFinding("value.rule", path, { rule: `multiple of ${issue.divisor}` })];
    case "custom":
      return [modelFinding("value.rule", path, { rule: issue.message })];
  }
}

/** Of several shapes that did not fit, the one that came furthest speaks: its first trouble lies deepest. */
function unionFindings(issue: z.core.$ZodIssueInvalidUnion, input: unknown, keys: readonly PropertyKey[], path: string): SchemaFinding[] {
  const depth = (branch: readonly z.core.$ZodIssue[]): number => Math.max(0, ...branch.map((i) => i.path.length));
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  if (best === undefined || best.length === 0) return [modelFinding("value.rule", path, { rule: "no shape fits" })];
  return best.flatMap((inner) => findingOf(inner, input, keys));
}

/**
 * Parses what comes from outside: the plain check first, then the strict schema. The value is a frozen copy, or there are
 * findings with a path each and no value; never an exception, never a part of a record.
 *
 * @example
 * ```ts
 * import { labelShape, parseWith } from "@fengqiao/model";
 *
 * const parsed = parseWith(labelShape, { "zh-CN": "邻里纠纷", de: "Nachbarn" });
 * parsed.findings.map((f) => [f.code, f.path]); // => [["value.missing", "/en"], ["key.unknown", ""]]
 * ```
 */
export function parseWith<S extends z.ZodType>(schema: S, input: unknown, limits?: PlainLimits): Outcome<z.output<S>, ParseFinding> {
  const plain = checkPlain(input, limits);
  if (!plain.ok) return plain;
  const parsed = schema.safeParse(input);
  if (parsed.success) return accept(parsed.data);
  const findings: readonly SchemaFinding[] = parsed.error.issues.flatMap((issue) => findingOf(issue, input, []));
  return some(findings) ? refuse(...findings) : refuse(modelFinding("value.rule", "", { rule: "the schema" }));
}

/**
 * The same for a schema that parses many values. Where the host allows it, zod writes the schema out as straight-line code, once, at
 * the first value (about five times faster); under a content security policy without `eval`, or with zod's `jitless`, nothing is
 * generated and the schema itself runs. The answers are the same.
 */
export function parserOf<S extends z.ZodType>(schema: S): (input: unknown, limits?: PlainLimits) => Outcome<z.output<S>, ParseFinding> {
  let ready: S | undefined;
  return (input, limits) => {
    ready ??= z.util.allowsEval.value ? z.compile(schema) : schema;
    return parseWith(ready, input, limits);
  };
}
