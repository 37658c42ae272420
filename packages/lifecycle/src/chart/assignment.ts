import * as z from "zod";

/** The value of a control fact; `null` is "not known yet". */
export type Scalar = string | number | boolean | null;
export type Facts = Readonly<Record<string, Scalar>>;

const name = z.string().min(1);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * The closed assignments of control facts: set a constant, take a field of the event, add one up to a maximum (so a counter stays
 * finite). Each has an exact weakest precondition; that is why there are no others.
 */
export const assignment = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("set"), fact: name, value: scalar }).readonly(),
  z.strictObject({ do: z.literal("take"), fact: name, field: name }).readonly(),
  z.strictObject({ do: z.literal("add"), fact: name, max: z.int().positive() }).readonly(),
]);
export type Assignment = z.infer<typeof assignment>;

export const set = (fact: string, value: Scalar): Assignment => ({ do: "set", fact, value });
export const take = (fact: string, field: string = fact): Assignment => ({ do: "take", fact, field });
export const add = (fact: string, max: number): Assignment => ({ do: "add", fact, max });

/** What the closed notes on the record may do; guards never read it. */
export const notation = z.discriminatedUnion("note", [
  /** An owner is offered the case; he owns it when he accepts. */
  z.strictObject({ note: z.literal("offer"), field: name }).readonly(),
  z.strictObject({ note: z.literal("withdrawOffer") }).readonly(),
  /** Who acts becomes the owner: his body, or himself. */
  z.strictObject({ note: z.literal("own") }).readonly(),
  /** Somebody is named in a capacity, e.g. as the responsible person. */
  z.strictObject({ note: z.literal("name"), as: name, field: name }).readonly(),
  /** The same for what holds only so long as it was not ended: without a new one, what was named before is forgotten. */
  z.strictObject({ note: z.literal("renew"), as: name, field: name }).readonly(),
  /** Who acts is named in a capacity himself. */
  z.strictObject({ note: z.literal("actAs"), as: name }).readonly(),
  /** The organ for which somebody acts is named, so that another one can be asked for later. */
  z.strictObject({ note: z.literal("bodyAs"), as: name }).readonly(),
]);
export type Notation = z.infer<typeof notation>;

/** Facts after the assignments; the given facts stay as they are. */
export function assign(facts: Facts, assignments: readonly Assignment[], data: Readonly<Record<string, unknown>>): Facts {
  if (assignments.length === 0) return facts;
  const next: Record<string, Scalar> = { ...facts };
  assignInPlace(next, assignments, data);
  return next;
}

/** The same on private facts: all assignments read the facts as they were before the event, which each fact being set once ensures. */
export function assignInPlace(facts: Record<string, Scalar>, assignments: readonly Assignment[], data: Readonly<Record<string, unknown>>): void {
  for (const a of assignments) {
    if (a.do === "set") facts[a.fact] = a.value;
    else if (a.do === "take") facts[a.fact] = (data[a.field] ?? null) as Scalar;
    else facts[a.fact] = Math.min(a.max, (facts[a.fact] as number) + 1);
  }
}
