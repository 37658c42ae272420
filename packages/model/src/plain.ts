import { accept, refuse, type Outcome } from "./finding.ts";
import { modelFinding, type ModelFinding } from "./findings.ts";
import { pointer } from "./pointer.ts";

/** JSON as a value, read and not written. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Bounds on what is accepted from outside, see {@link plainLimits}. */
export interface PlainLimits {
  /** Levels of nesting. */
  readonly depth: number;
  /** Values in all, containers included. */
  readonly nodes: number;
  /** UTF-16 units of one text or key. */
  readonly textLength: number;
}

/** The usual bounds: far above any record, low enough that refusing takes no time. */
export const plainLimits: PlainLimits = { depth: 32, nodes: 1_000_000, textLength: 1_000_000 };

/** Why a value is no plain JSON. */
export type PlainFinding = ModelFinding<
  "plain.notJson" | "plain.number" | "plain.text" | "plain.key" | "plain.cycle" | "plain.shared" | "plain.depth" | "plain.size" | "plain.textLength" | "plain.unreadable"
>;

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

/** A container on the way down: its keys, or `undefined` for a list, and which of them is next. */
interface Frame {
  readonly value: object;
  readonly keys: readonly string[] | undefined;
  readonly length: number;
  next: number;
}

/** The pointer to what is being looked at; put together only when something is wrong there. */
function pathOf(stack: readonly Frame[], own = true): string {
  const keys = stack.map(({ keys: names, next }) => (names === undefined ? next - 1 : (names[next - 1] ?? "")));
  return pointer(...(own ? keys : keys.slice(0, -1)));
}

function textProblem(text: string, limits: PlainLimits, stack: readonly Frame[], own: boolean): PlainFinding | undefined {
  if (text.length > limits.textLength) return modelFinding("plain.textLength", pathOf(stack, own), { length: text.length, limit: limits.textLength });
  const position = loneSurrogate(text);
  return position < 0 ? undefined : modelFinding("plain.text", pathOf(stack, own), { position });
}

function leafProblem(value: unknown, limits: PlainLimits, stack: readonly Frame[]): PlainFinding | undefined {
  switch (typeof value) {
    case "string":
      return textProblem(value, limits, stack, true);
    case "number":
      return Number.isFinite(value) ? undefined : modelFinding("plain.number", pathOf(stack), { value: String(value) });
    case "boolean":
      return undefined;
    default:
      return modelFinding("plain.notJson", pathOf(stack), { type: typeof value });
  }
}

/** Lists, and objects without a class; those of another realm have a prototype whose own prototype is null. */
function frameOf(value: object): Frame | undefined {
  if (Array.isArray(value)) return { value, keys: undefined, length: value.length, next: 0 };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null && Object.getPrototypeOf(prototype) !== null) return undefined;
  const keys = Object.keys(value);
  return { value, keys, length: keys.length, next: 0 };
}

const noClass = (value: object, path: string): PlainFinding => modelFinding("plain.notJson", path, { type: Object.prototype.toString.call(value).slice(8, -1) });

/** The loop keeps its own stack, so that depth is a finding and never an overflow. */
function walk(root: object, limits: PlainLimits): PlainFinding | undefined {
  const first = frameOf(root);
  if (first === undefined) return noClass(root, "");
  const seen = new Set<object>([root]);
  const stack: Frame[] = [first];
  let nodes = 1;
  for (let here = stack.at(-1); here !== undefined; here = stack.at(-1)) {
    if (here.next >= here.length) {
      stack.pop();
      continue;
    }
    const key = here.keys === undefined ? here.next : (here.keys[here.next] ?? "");
    here.next += 1;
    nodes += 1;
    if (nodes > limits.nodes) return modelFinding("plain.size", "", { limit: limits.nodes });
    if (typeof key === "string") {
      if (key === "__proto__") return modelFinding("plain.key", pathOf(stack, false), { key });
      const bad = textProblem(key, limits, stack, false);
      if (bad) return bad;
    }
    const value = (here.value as Readonly<Record<string | number, unknown>>)[key];
    if (value === null) continue;
    if (typeof value !== "object") {
      const bad = leafProblem(value, limits, stack);
      if (bad) return bad;
      continue;
    }
    if (seen.has(value)) return modelFinding(stack.some((frame) => frame.value === value) ? "plain.cycle" : "plain.shared", pathOf(stack), {});
    if (stack.length >= limits.depth) return modelFinding("plain.depth", pathOf(stack), { limit: limits.depth });
    const inner = frameOf(value);
    if (inner === undefined) return noClass(value, pathOf(stack));
    seen.add(value);
    stack.push(inner);
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
 * import { checkPlain, plainLimits } from "@fengqiao/model";
 *
 * const checked = checkPlain(JSON.parse('{ "place": { "__proto__": { "isAdmin": true } } }'));
 * checked.findings.map((f) => [f.code, f.path]); // => [["plain.key", "/place"]]
 *
 * checkPlain({ subject: "长".repeat(2000) }, { ...plainLimits, textLength: 1000 }).findings.map((f) => f.code); // => ["plain.textLength"]
 * ```
 */
export function checkPlain(value: unknown, limits: PlainLimits = plainLimits): Outcome<Json, PlainFinding> {
  try {
    const bad = value === null ? undefined : typeof value === "object" ? walk(value, limits) : leafProblem(value, limits, []);
    return bad ? refuse(bad) : accept(value as Json);
  } catch {
    // a getter or a proxy of the caller's threw
    return refuse(modelFinding("plain.unreadable", "", {}));
  }
}
