import { accept, pointer, refuse, some, type Dictionary, type Field, type FindingOf, type Outcome } from "@fengqiao/model";
import { finding, MOST_FINDINGS, type CriteriaCodes } from "./findings.ts";
import { isPlainObject } from "./plain-object.ts";
import { nearest } from "./nearest.ts";
import { COMPOUNDS, isCompound, type Compound, type Operator, type Predicate, type PredicateData, type TestData } from "./predicate.ts";

/** Deeper or larger predicates are refused, so that no reading can exhaust the stack or the time. */
export const LIMITS = { depth: 64, parts: 100_000 } as const;

const ANY: readonly Operator[] = ["equal", "notEqual", "isIn", "isNotIn", "isMissing"];
const ORDERED: readonly Operator[] = [...ANY, "lessThan", "lessOrEqual", "greaterThan", "greaterOrEqual"];

/** What `parsePredicate` can find. */
export type PredicateFinding = FindingOf<CriteriaCodes, "predicate.notAnObject" | "predicate.unreadable" | "predicate.tooLarge" | "predicate.tooDeep" | "compound.notAList" | "field.unknown" | "test.notAnObject" | "test.empty" | "operator.unknown" | "operand.wrongKind" | "operand.unknownCode" | "operand.duplicate">;

/**
 * A predicate from outside, checked against a dictionary: a wrong field, an operator that the kind does not have, a code that is
 * not listed or a text compared with a number is a finding with its path. The value that comes back is a frozen copy whose keys
 * stand in the dictionary's order, so explanations do not depend on the order in which somebody wrote the JSON.
 *
 * @example
 * ```ts
 * import { parsePredicate } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const parsed = parsePredicate({ amuontFen: { lessThan: 5000 } }, disputeFactDictionary);
 * if (!parsed.ok) parsed.findings[0].params; // => { field: "amuontFen", didYouMean: "amountFen" }
 * ```
 */
export function parsePredicate<D extends Dictionary>(json: unknown, dictionary: D): Outcome<Predicate<D>, PredicateFinding> {
  const found: PredicateFinding[] = [];
  const order = new Map(Object.keys(dictionary).map((field, i) => [field, i]));
  let parts = 0;
  let outgrown = false;

  const suggestion = (name: string, names: readonly string[]): { didYouMean?: string } => {
    const near = found.length < MOST_FINDINGS ? nearest(name, names) : undefined;
    return near === undefined ? {} : { didYouMean: near };
  };

  const predicate = (value: unknown, path: string, depth: number): PredicateData => {
    if (outgrows(1)) return {};
    if (!isPlainObject(value)) return say(finding("predicate.notAnObject", path, {}));
    if (depth > LIMITS.depth) return say(finding("predicate.tooDeep", path, { depth: LIMITS.depth }));
    const out: Record<string, PredicateData[string]> = {};
    for (const key of inOrder(Object.keys(value), order)) {
      const at = path + pointer(key);
      const field = Object.hasOwn(dictionary, key) ? dictionary[key] : undefined;
      if (isCompound(key)) out[key] = list(key, value[key], at, depth);
      else if (field) out[key] = test(key, field, value[key], at);
      else say(finding("field.unknown", at, { field: key, ...suggestion(key, Object.keys(dictionary)) }));
    }
    return Object.freeze(out);
  };

  const list = (compound: Compound, value: unknown, path: string, depth: number): readonly PredicateData[] => {
    if (Array.isArray(value)) return Object.freeze(Array.from(value, (part, i) => predicate(part, `${path}/${i}`, depth + 1)));
    say(finding("compound.notAList", path, { compound }));
    return [];
  };

  const test = (field: string, kind: Field, value: unknown, path: string): TestData => {
    if (!isPlainObject(value)) return say(finding("test.notAnObject", path, { field }));
    const allowed: readonly Operator[] = kind.kind === "integer" || kind.kind === "decimal" ? ORDERED : ANY;
    const given = Object.keys(value);
    if (given.length === 0) say(finding("test.empty", path, { field }));
    for (const operator of given) {
      const at = path + pointer(operator);
      if (!allowed.includes(operator as Operator)) say(finding("operator.unknown", at, { field, operator, allowed }));
    }
    return Object.freeze(Object.fromEntries(allowed.filter((o) => Object.hasOwn(value, o)).map((o) => [o, operand(field, kind, o, value[o], `${path}/${o}`)])));
  };

  const operand = (field: string, kind: Field, operator: Operator, value: unknown, path: string): unknown => {
    const wrong = (expected: CriteriaCodes["operand.wrongKind"]["expected"], at = path): unknown => say(finding("operand.wrongKind", at, { field, operator, expected }));
    const one = (constant: unknown, at: string): unknown => {
      if (kind.kind === "boolean") return typeof constant === "boolean" ? constant : wrong("boolean", at);
      if (kind.kind !== "code") return typeof constant === "number" && Number.isFinite(constant) ? constant : wrong("number", at);
      if (typeof constant !== "string") return wrong("code", at);
      return kind.values.includes(constant) ? constant : say(finding("operand.unknownCode", at, { field, value: constant, ...suggestion(constant, kind.values) }));
    };
    if (operator === "isMissing") return typeof value === "boolean" ? value : wrong("boolean");
    if (operator !== "isIn" && operator !== "isNotIn") return one(value, path);
    if (!Array.isArray(value)) return wrong("list");
    if (outgrows(value.length)) return [];
    const seen = new Set<unknown>();
    return Object.freeze(
      Array.from(value, (constant: unknown, i) => {
        if (seen.has(constant)) say(finding("operand.duplicate", `${path}/${i}`, { field, value: String(constant) }));
        seen.add(constant);
        return one(constant, `${path}/${i}`);
      }),
    );
  };

  const outgrows = (by: number): boolean => {
    parts += by;
    if (parts <= LIMITS.parts) return false;
    if (!outgrown) say(finding("predicate.tooLarge", "", { parts: LIMITS.parts }));
    outgrown = true;
    return true;
  };

  const say = (what: PredicateFinding): PredicateData => {
    if (found.length < MOST_FINDINGS) found.push(what);
    return {};
  };

  try {
    const value = predicate(json, "", 0);
    const findings: readonly PredicateFinding[] = found;
    return some(findings) ? refuse(...findings) : accept(value as Predicate<D>);
  } catch {
    // a getter or a proxy of the caller's threw
    return refuse(finding("predicate.unreadable", "", {}));
  }
}

/** Fields as the dictionary lists them, what it does not know as it was written, compounds last. */
function inOrder(keys: readonly string[], place: ReadonlyMap<string, number>): readonly string[] {
  if (keys.length < 2) return keys;
  const rank = (key: string): number => (isCompound(key) ? place.size + 1 + COMPOUNDS.indexOf(key) : (place.get(key) ?? place.size));
  return [...keys].sort((a, b) => rank(a) - rank(b));
}
