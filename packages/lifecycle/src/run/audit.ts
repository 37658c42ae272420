import { accept, canonicalJson, refuse, some, type Json, type Outcome } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import { finding, type LifecycleFinding } from "../findings.ts";

/** Compares a stored case with the one that its journal gives, part by part. */
export function compareCases(stored: Case, derived: Case): Outcome<true, LifecycleFinding<"audit.differs">> {
  const parts = new Set([...Object.keys(stored), ...Object.keys(derived)]);
  const differing = [...parts].filter((part) => !same(stored[part as keyof Case], derived[part as keyof Case]));
  const found: readonly LifecycleFinding<"audit.differs">[] = differing.map((part) => finding("audit.differs", `/${part}`, { part }));
  return some(found) ? refuse(...found) : accept(true);
}

const same = (a: unknown, b: unknown): boolean => (a === undefined || b === undefined ? a === b : canonicalJson(storable(a)) === canonicalJson(storable(b)));
/** As it would be stored: a journal that was never stored may hold what is no JSON. */
const storable = (part: unknown): Json => JSON.parse(JSON.stringify(part)) as Json;
