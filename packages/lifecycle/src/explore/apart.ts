import type { Authority, Denial } from "../chart/authority.ts";
import { rulesOfStates, type TableRule } from "../run/table.ts";
import type { Apart, Reason } from "./explorer-findings.ts";
import type { Graph } from "./graph.ts";
import { allRules } from "./slice.ts";
import { isEverywhere } from "./symptoms.ts";
import { unique } from "./unique.ts";

/** Rules of one place that ask the same of people beside their roles; without `state`, of the case as a whole. */
export interface PersonalRules {
  readonly state?: string;
  readonly by: Authority;
  readonly rules: readonly TableRule[];
  readonly ids: readonly string[];
  readonly events: readonly string[];
}

/** Conditions for which a suitable person is always taken as given: the owner, whom a case is offered to, who is named and nothing else. */
export function isPersonal({ owner: _owner, offered: _offered, roles: _roles, named, ...rest }: Authority): boolean {
  return Object.keys(rest).length > 0 || (named !== undefined && _roles !== undefined);
}

/** The rules of the states, and those of the case as a whole, that ask more of people than a role. */
export function personalRules(graph: Graph): readonly PersonalRules[] {
  const ofStates = rulesOfStates(graph.table).filter(({ event, rule }) => !isEverywhere(graph, event, rule));
  const ofTheCase = [...graph.table.everywhere].flatMap(([event, rules]) => rules.map((rule) => ({ state: undefined, event, rule })));
  const groups = new Map<string, { readonly state: string | undefined; readonly event: string; readonly rule: TableRule }[]>();
  for (const one of [...ofStates, ...ofTheCase]) {
    if (!isPersonal(one.rule.by)) continue;
    const key = `${one.state ?? ""}/${JSON.stringify(one.rule.by)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group): readonly PersonalRules[] => {
    const [first] = group;
    if (first === undefined) return [];
    const rules = group.map(({ rule }) => rule);
    return [{ ...(first.state !== undefined && { state: first.state }), by: first.rule.by, rules, ids: unique(rules.map(({ transition }) => transition.meta.rule)), events: unique(group.map(({ event }) => event)) }];
  });
}

/** What an authority holds against people; of several capacities those that are in the way. */
export function reasonOf(because: Denial, by: Authority, capacities: readonly string[] = by.notNamed ?? []): Reason {
  switch (because) {
    case "whoDid":
      return { because, of: [by.whoDid ?? ""] };
    case "notWhoDid":
      return { because, of: [by.notWhoDid ?? ""] };
    case "notLevelOf":
      return { because, of: [by.notLevelOf ?? ""] };
    case "named":
      return { because, of: [by.named ?? ""] };
    case "notNamed":
      return { because, of: capacities };
    default:
      return { because, of: [] };
  }
}

/** What rules that need another person, body or level rest on; what nobody ever does, or is ever named in, is held against nobody. */
export function apartOf(graph: Graph, { state, by, ids, events }: PersonalRules): Apart | undefined {
  const all = allRules(graph.table);
  const isDone = (stage: string | undefined): boolean => all.some((rule) => rule.stage !== "" && rule.stage === stage);
  const notes = (capacity: string) => all.flatMap((rule) => rule.note.filter((note) => "as" in note && note.as === capacity));
  const capacities = (by.notNamed ?? []).filter((capacity) => notes(capacity).length > 0);
  const otherPerson = isDone(by.notWhoDid);
  const otherLevel = isDone(by.notLevelOf);
  if (!otherPerson && !otherLevel && capacities.length === 0) return undefined;
  const kinds = unique(capacities.flatMap((capacity) => notes(capacity).map(({ note }) => note)));
  const bodies = !otherPerson && kinds.length > 0 && kinds.every((kind) => kind === "bodyAs");
  // whom a field names may be a person or a whole body, one or several
  const sure = kinds.every((kind) => kind === "actAs") || bodies;
  return {
    ...(state !== undefined && { state }),
    rules: ids,
    events,
    of: otherLevel ? "levels" : bodies ? "bodies" : "people",
    reasons: [...(otherPerson ? [reasonOf("notWhoDid", by)] : []), ...(otherLevel ? [reasonOf("notLevelOf", by)] : []), ...(capacities.length > 0 ? [reasonOf("notNamed", by, capacities)] : [])],
    least: 2,
    ...(sure && { enough: otherLevel ? 2 : 1 + (otherPerson ? 1 : 0) + capacities.length }),
  };
}
