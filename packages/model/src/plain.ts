import { accept, refuse, type Outcome } from "./finding.ts";
import { modelFinding, type ModelFinding } from "./findings.ts";

/** JSON as a value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Bounds on what is accepted from outside. */
export interface PlainLimits {
  /** Levels of nesting. */
  readonly depth: number;
  /** Values in all, containers included. */
  readonly nodes: number;
  /** UTF-16 units of one text or key. */
  readonly textLength: number;
}
export const plainLimits: PlainLimits = { depth: 32, nodes: 1_000_000, textLength: 1_000_000 };

export type PlainFinding = ModelFinding<
  "plain.notJson" | "plain.number" | "plain.text" | "plain.key" | "plain.cycle" | "plain.shared" | "plain.depth" | "plain.size" | "plain.textLength" | "plain.unreadable"
>;

/** A container on the way down; its parents are the chain that makes a pointer when one is needed. */
interface Frame {
  readonly value: object;
  readonly keys: readonly string[] | undefined;
  readonly length: number;
  readonly parent: Frame | undefined;
  readonly key: string | number;
  readonly depth: number;
  next: number;
}

const escape = (key: string | number): string => String(key).replaceAll("~", "~0").replaceAll("/", "~1");

/** An RFC 6901 JSON Pointer from its parts. */
export function pointer(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${escape(key)}`).join("");
}

function pathOf(frame: Frame | undefined, key?: string | number): string {
  const keys: (string | number)[] = key === undefined ? [] : [key];
  for (let f = frame; f?.parent; f = f.parent) keys.unshift(f.key);
  return pointer(...keys);
}

/** Position of the first half of a surrogate pair that stands alone, or -1. */
function loneSurrogate(text: string): number {
  if (!/[\ud800-\udfff]/.test(text)) return -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const low = text.charCodeAt(i + 1);
    if (unit > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) return i;
    i += 1;
  }
  return -1;
}

function leaf(value: unknown, limits: PlainLimits, at: () => string): PlainFinding | undefined {
  switch (typeof value) {
    case "string": {
      if (value.length > limits.textLength) return modelFinding("plain.textLength", at(), { length: value.length, limit: limits.textLength });
      const position = loneSurrogate(value);
      return position < 0 ? undefined : modelFinding("plain.text", at(), { position });
    }
    case "number":
      return Number.isFinite(value) ? undefined : modelFinding("plain.number", at(), { value: String(value) });
    case "boolean":
      return undefined;
    default:
      return modelFinding("plain.notJson", at(), { type: typeof value });
  }
}

function container(value: object, parent: Frame | undefined, key: string | number, depth: number): Frame | PlainFinding {
  if (Array.isArray(value)) return { value, keys: undefined, length: value.length, parent, key, depth, next: 0 };
  const prototype: unknown = Object.getPrototypeOf(value);
  // a plain object of another realm has a prototype whose own prototype is null
  if (prototype !== null && prototype !== Object.prototype && Object.getPrototypeOf(prototype) !== null) {
    return modelFinding("plain.notJson", pathOf(parent, parent ? key : undefined), { type: Object.prototype.toString.call(value).slice(8, -1) });
  }
  const keys = Object.keys(value);
  return { value, keys, length: keys.length, parent, key, depth, next: 0 };
}

/** The loop keeps its own stack, so that depth is a finding and never an overflow. */
function walk(root: object, limits: PlainLimits): PlainFinding | undefined {
  const seen = new Set<object>([root]);
  let nodes = 1;
  const first = container(root, undefined, "", 1);
  if ("code" in first) return first;
  let frame: Frame | undefined = first;
  while (frame !== undefined) {
    if (frame.next >= frame.length) {
      frame = frame.parent;
      continue;
    }
    const here: Frame = frame;
    const key: string | number = here.keys === undefined ? here.next : (here.keys[here.next] ?? "");
    here.next += 1;
    nodes += 1;
    if (nodes > limits.nodes) return modelFinding("plain.size", "", { limit: limits.nodes });
    if (typeof key === "string") {
      if (key === "__proto__") return modelFinding("plain.key", pathOf(here), { key });
      const bad = leaf(key, limits, () => pathOf(here));
      if (bad) return bad;
    }
    const value = (here.value as Record<string | number, unknown>)[key];
    if (value === null) continue;
    if (typeof value !== "object") {
      const bad = leaf(value, limits, () => pathOf(here, key));
      if (bad) return bad;
      continue;
    }
    if (seen.has(value)) {
      for (let f: Frame | undefined = here; f; f = f.parent) if (f.value === value) return modelFinding("plain.cycle", pathOf(here, key), {});
      return modelFinding("plain.shared", pathOf(here, key), {});
    }
    if (here.depth >= limits.depth) return modelFinding("plain.depth", pathOf(here, key), { limit: limits.depth });
    seen.add(value);
    const inner = container(value, here, key, here.depth + 1);
    if ("code" in inner) return inner;
    frame = inner;
  }
  return undefined;
}

/**
 * Whether a value from outside is plain JSON within bounds: walked iteratively before any schema sees it (law 2).
 * Own enumerable properties count; `undefined`, functions, class instances, non-finite numbers, lone surrogates,
 * `__proto__` keys, cycles and shared references are refused with the path of the first one met.
 *
 * @example
 * ```ts
 * checkPlain(JSON.parse('{"place":{"__proto__":{}}}')).ok; // false, finding "plain.key" at "/place"
 * ```
 */
export function checkPlain(value: unknown, limits: PlainLimits = plainLimits): Outcome<Json, PlainFinding> {
  try {
    const bad = value === null ? undefined : typeof value === "object" ? walk(value, limits) : leaf(value, limits, () => "");
    return bad ? refuse(bad) : accept(value as Json);
  } catch {
    // a getter or a proxy of the caller's threw
    return refuse(modelFinding("plain.unreadable", "", {}));
  }
}
