import type { Authority } from "../chart/authority.ts";

/** An event with the rules that may take it. */
export interface EventRules<R> {
  readonly event: string;
  readonly rules: readonly R[];
}

/** The events of a state, or of the case as a whole, in the chart's order, for the question what somebody may do. */
export interface Menu<R> {
  readonly all: readonly EventRules<R>[];
  /** Role → the events that are not closed to it already. */
  readonly byRole: ReadonlyMap<string, readonly EventRules<R>[]>;
  /** What is open whatever the role. */
  readonly anyRole: readonly EventRules<R>[];
}

export function menuOf<R extends { readonly by: Authority }>(on: ReadonlyMap<string, readonly R[]>): Menu<R> {
  const all = [...on].map(([event, rules]): EventRules<R> => ({ event, rules }));
  const roles = new Set(all.flatMap(({ rules }) => rules.flatMap(({ by }) => by.roles ?? [])));
  const openTo = (role?: string): readonly EventRules<R>[] => all.filter(({ rules }) => rules.some(({ by }) => by.roles === undefined || (role !== undefined && by.roles.includes(role))));
  return { all, byRole: new Map([...roles].map((role) => [role, openTo(role)])), anyRole: openTo() };
}

/** What is worth asking for an actor; nearly everybody acts in one role. */
export function menuFor<R>(menu: Menu<R>, roles: readonly string[]): readonly EventRules<R>[] {
  const role = roles[0];
  return roles.length === 1 && role !== undefined ? (menu.byRole.get(role) ?? menu.anyRole) : menu.all;
}
