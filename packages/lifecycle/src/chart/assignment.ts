/** The value of a control fact; `null` is "not known yet". */
export type Scalar = string | number | boolean | null;
/** Control facts by name, as a case carries them; which values each may take, its chart says. */
export type Facts = Readonly<Record<string, Scalar>>;

/**
 * The closed assignments of control facts: set a constant, take a field of the event, add one up to a maximum (so a counter stays
 * finite). Each has an exact weakest precondition; that is why there are no others.
 */
export type Assignment =
  | { readonly do: "set"; readonly fact: string; readonly value: Scalar }
  | { readonly do: "take"; readonly fact: string; readonly field: string }
  | { readonly do: "add"; readonly fact: string; readonly max: number };

export const set = (fact: string, value: Scalar): Assignment => ({ do: "set", fact, value });
export const take = (fact: string, field: string = fact): Assignment => ({ do: "take", fact, field });
export const add = (fact: string, max: number): Assignment => ({ do: "add", fact, max });

/**
 * The closed notes of a rule on the record of who did what; guards never read it. `offer`: an owner is offered the case, who owns it when
 * he accepts. `own`: who acts becomes the owner, his body or himself. `name`: somebody is named in a capacity, e.g. as the responsible
 * person; `renew`: the same for what holds only so long as it was not ended, so that without a new one what was named before is
 * forgotten. `actAs`: who acts is named in a capacity himself. `bodyAs`: the organ for which he acts is, so that another one can be
 * asked for later. `did`: an event that no person brings, another case's, says by its fields who did the stage, and at which level.
 */
export type Notation =
  | { readonly note: "offer"; readonly field: string }
  | { readonly note: "withdrawOffer" }
  | { readonly note: "own" }
  | { readonly note: "name"; readonly as: string; readonly field: string }
  | { readonly note: "renew"; readonly as: string; readonly field: string }
  | { readonly note: "actAs"; readonly as: string }
  | { readonly note: "bodyAs"; readonly as: string }
  | { readonly note: "did"; readonly stage: string; readonly field: string; readonly level: string };

/** Facts after the assignments; the given facts stay as they are. */
export function assign(facts: Facts, assignments: readonly Assignment[], data: Readonly<Record<string, unknown>>): Facts {
  if (assignments.length === 0) return facts;
  const next: Record<string, Scalar> = { ...facts };
  assignInPlace(next, assignments, data);
  return next;
}

/** The same on private facts: all assignments read the facts as they were before the event, which each fact being set once ensures. */
export function assignInPlace(facts: Record<string, Scalar>, assignments: readonly Assignment[], data: Readonly<Record<string, unknown>>): void {
  for (let i = 0; i < assignments.length; i++) {
    const a = assignments[i];
    if (a === undefined) return;
    if (a.do === "set") facts[a.fact] = a.value;
    else if (a.do === "take") facts[a.fact] = (data[a.field] ?? null) as Scalar;
    else facts[a.fact] = Math.min(a.max, (facts[a.fact] as number) + 1);
  }
}
