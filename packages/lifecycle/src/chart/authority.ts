import type { Actor } from "@fengqiao/model";
import * as z from "zod";

const names = z.array(z.string().min(1)).min(1).readonly();

/**
 * Who may do something. All that is said must hold: one of the roles; being the owner, or the one the case is offered to; having
 * done, or not having done, a stage; acting for another level than the one that did a stage; not being a person named in the case.
 */
export const authority = z
  .strictObject({
    roles: names.exactOptional(),
    /** The case's owner: the actor himself or his body. */
    owner: z.literal(true).exactOptional(),
    /** `only`: the one the case is offered to. `ifAny`: he, if an offer is pending; else anybody in the roles. */
    offered: z.enum(["only", "ifAny"]).exactOptional(),
    whoDid: z.string().min(1).exactOptional(),
    notWhoDid: z.string().min(1).exactOptional(),
    notLevelOf: z.string().min(1).exactOptional(),
    /** The act is held against a later one, so the actor's level must be known. */
    level: z.literal(true).exactOptional(),
    /** Named in this capacity, e.g. `coHandler`. */
    named: z.string().min(1).exactOptional(),
    notNamed: names.exactOptional(),
  })
  .readonly();
/** Who may do something: roles, ownership, what he did or must not have done, in what capacity he is named. All that is said must hold. */
export interface Authority extends z.infer<typeof authority> {}

/** Who did what in a case. Guards never read it, so it may hold ids. */
export interface CaseRecord {
  /** Exactly one at every instant: the id of a body or of an actor. */
  readonly owner: string;
  /** To whom the case is offered; he owns it when he accepts. */
  readonly offer: string | null;
  /** Stage → who did it last. */
  readonly did: Readonly<Record<string, string>>;
  /** Stage → level at which it was done last. */
  readonly level: Readonly<Record<string, string>>;
  /** Capacity → who is named in it. */
  readonly named: Readonly<Record<string, string | readonly string[]>>;
}

/** Why an actor may not: each a different answer, because what could be done about it differs. */
export type Denial = "role" | "owner" | "offered" | "whoDid" | "notWhoDid" | "level" | "notLevelOf" | "named" | "notNamed";

/** Why the actor may not do it; `undefined` when he may. What is unknown denies. */
export function denial(by: Authority, actor: Actor, record: CaseRecord): Denial | undefined {
  if (by.roles !== undefined && !sharesAny(by.roles, actor.roles)) return "role";
  if (by.owner === true && !isSame(record.owner, actor)) return "owner";
  if (by.offered !== undefined && (record.offer === null ? by.offered === "only" : !isSame(record.offer, actor))) return "offered";
  if (by.whoDid !== undefined && record.did[by.whoDid] !== actor.id) return "whoDid";
  if (by.notWhoDid !== undefined && record.did[by.notWhoDid] === actor.id) return "notWhoDid";
  if ((by.level === true || by.notLevelOf !== undefined) && actor.level === undefined) return "level";
  if (by.notLevelOf !== undefined && record.level[by.notLevelOf] === actor.level) return "notLevelOf";
  if (by.named !== undefined && !isNamed(record.named[by.named], actor)) return "named";
  if (by.notNamed?.some((capacity) => isNamed(record.named[capacity], actor)) === true) return "notNamed";
  return undefined;
}

/** Counted by index: an iterator for every role of every actor is what would cost most here. */
export function sharesAny(wanted: readonly string[], has: readonly string[]): boolean {
  for (let i = 0; i < has.length; i++) {
    const role = has[i];
    if (role !== undefined && wanted.includes(role)) return true;
  }
  return false;
}

const isSame = (id: string, actor: Actor): boolean => id === actor.id || id === actor.body;
const isNamed = (ids: string | readonly string[] | undefined, actor: Actor): boolean => (typeof ids === "string" ? isSame(ids, actor) : ids?.some((id) => isSame(id, actor)) === true);
