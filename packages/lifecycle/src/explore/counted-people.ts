import { TRUE } from "@fengqiao/criteria";
import { denial } from "../chart/authority.ts";
import { personalRules, reasonOf, type PersonalRules } from "./apart.ts";
import { crowdOf, LINKED, personOf, type Crowd } from "./crowd.ts";
import { echoing, firstOfStates, idsWith, isExit, isProgress, type Symptom } from "./symptoms.ts";
import { explorerFinding, type ExplorerFinding, type Reason } from "./explorer-findings.ts";
import { exploreTable, type Edge, type Graph, type Situation } from "./graph.ts";
import type { Naming, Speech } from "./explorer-words.ts";
import { payloadsOf } from "./payloads.ts";
import type { Post } from "./posts.ts";
import { reaching } from "./reach.ts";
import { allRules, sliceKey, sliceOf, sliceOfRule } from "./slice.ts";
import { unique } from "./unique.ts";

type PeopleFinding = ExplorerFinding<"people.nobody" | "people.conflict" | "people.tooMany">;

/** Roles that somebody has, with those of whoever acts without being staff. */
export const rosterOf = (posts: readonly Post[]): ReadonlySet<string> => new Set(["party", "clock", "link", ...posts.flatMap((post) => (post.holders > 0 ? post.roles : []))]);

/** Who asks, and the people whom there are. */
interface Staff {
  readonly graph: Graph;
  readonly speech: Speech;
  readonly posts: readonly Post[];
  readonly missing: readonly string[];
  readonly budget: number;
}

/**
 * Whether there are enough people for what has to be done by somebody else. `people.nobody`: whoever did what came before, nobody may.
 * `people.conflict`: somebody might, but if those did it who are named on the way, the case can never be completed, or
 * what is asked of the case as a whole never be done. The graph is that of the process where people are taken as given.
 */
export function countedPeople(graph: Graph, speech: Speech, posts: readonly Post[], budget: number): readonly PeopleFinding[] {
  const groups = personalRules(graph);
  const staff: Staff = { graph, speech, posts, missing: rolesWithoutPost(graph, posts), budget };
  const ofStates = groups.filter(({ state }) => state !== undefined);
  return [...(ofStates.length === 0 ? [] : ofProcess(staff, ofStates)), ...groups.filter(({ state }) => state === undefined).flatMap((group) => ofTheCase(staff, group))];
}

/** That nobody has a role is said elsewhere; here it is taken as given that somebody has. */
function rolesWithoutPost({ table }: Graph, posts: readonly Post[]): readonly string[] {
  const roster = rosterOf(posts);
  const rules = allRules(table);
  return unique(rules.filter(({ by }) => by.roles?.some((role) => roster.has(role)) === false).flatMap(({ by }) => by.roles ?? []));
}

/** Rules of the process: where one is closed to everybody although the case could go on by it. */
function ofProcess(staff: Staff, groups: readonly PersonalRules[]): readonly PeopleFinding[] {
  const { graph, posts, missing, budget } = staff;
  const crowd = crowdOf(graph.table, posts, groups.flatMap(({ rules }) => rules), missing);
  const peopled = exploreTable(graph.table, { budget, crowd, assumeRoles: true, openGaps: true, slice: sliceOf(graph.table, crowd.writes) });
  if (!peopled.complete) return [explorerFinding("people.tooMany", "", { budget })];

  const completes = reaching(graph, idsWith(graph, "completed"), isProgress);
  const stillCompletes = reaching(peopled, idsWith(peopled, "completed"), isProgress);
  const [ways, taken] = [edgesFrom(graph), edgesFrom(peopled)];
  const lost = new Map<PersonalRules, { readonly first: Situation; doomed?: Situation }>();
  const done = new Set<PersonalRules>();
  for (const situation of peopled.situations) {
    const before = graph.index.get(sliceKey(graph.slice, situation.state, situation.facts));
    if (before === undefined) continue;
    const open = unique((taken.get(situation.id) ?? []).map(({ rule }) => rule));
    const doomed = completes.has(before) && !stillCompletes.has(situation.id);
    for (const group of groups) {
      if (group.state !== situation.state) continue;
      if (!isLinked(situation) && group.rules.some((rule) => open.includes(rule))) done.add(group);
      const closed = (ways.get(before) ?? []).filter((edge) => group.rules.includes(edge.rule) && !open.includes(edge.rule) && isClosed(crowd, edge, situation));
      if (closed.length === 0) continue;
      const known = lost.get(group) ?? { first: situation };
      lost.set(group, known);
      if (doomed && known.doomed === undefined && closed.some((edge) => isProgress(edge) && completes.has(edge.to))) known.doomed = situation;
    }
  }
  const found = [...lost].flatMap(([group, { first, doomed }]): readonly ExplorerFinding<"people.nobody" | "people.conflict">[] => {
    if (!done.has(group)) return [blocked("people.nobody", staff, crowd, peopled, group, first)];
    return doomed === undefined ? [] : [blocked("people.conflict", staff, crowd, peopled, group, doomed)];
  });
  return withLostStates(staff, peopled, found);
}

const isClosed = (crowd: Crowd, { rule }: Edge, { record }: Situation): boolean => record !== undefined && crowd.doers(record).every((actor) => crowd.denies(rule, actor, record) !== undefined);

/** What was done in a linked case, e.g. a package settlement, is held against nobody here; it does not show that there are enough people. */
const isLinked = ({ record }: Situation): boolean => record !== undefined && (Object.values(record.did).some((who) => who.startsWith(personOf(LINKED, ""))) || Object.values(record.level).includes(LINKED));

function edgesFrom(graph: Graph): ReadonlyMap<number, readonly Edge[]> {
  const map = new Map<number, Edge[]>();
  for (const edge of graph.edges) {
    const list = map.get(edge.from);
    if (list === undefined) map.set(edge.from, [edge]);
    else list.push(edge);
  }
  return map;
}

/** States that no case comes to any more, for want of people, are echoes of the first of what nobody can do. */
function withLostStates({ graph, speech }: Staff, peopled: Graph, found: readonly ExplorerFinding<"people.nobody" | "people.conflict">[]): readonly PeopleFinding[] {
  const [seen, still] = [firstOfStates(graph.situations), firstOfStates(peopled.situations.filter((situation) => !isLinked(situation)))];
  const lost = [...seen.keys()].filter((state) => !still.has(state)).map((state): Symptom => explorerFinding("state.unreachable", `/states/${state}`, { state, echoes: [], words: speech.words({ states: [state] }) }));
  const sorted = [...found].sort((a, b) => (a.code === b.code ? a.params.witness.length - b.params.witness.length : a.code === "people.nobody" ? -1 : 1));
  return sorted.map((one, i) => (i > 0 || one.code !== "people.nobody" ? one : echoing(one, lost)));
}

/**
 * Rules of the case as a whole, e.g. the review of an objection. Where the process is meanwhile makes no difference to them, so its
 * conditions are left open; each is looked at by itself, since otherwise they would multiply each other.
 */
function ofTheCase(staff: Staff, group: PersonalRules): readonly PeopleFinding[] {
  const { graph, posts, missing, budget } = staff;
  const { table } = graph;
  const [rule] = group.rules;
  if (rule === undefined) return [];
  const crowd = crowdOf(table, posts, group.rules, missing);
  const slice = sliceOfRule(table, rule, crowd.writes);
  const peopled = exploreTable(table, { budget, crowd, slice, assumeRoles: true, openGaps: true, loose: true });
  if (!peopled.complete) return [explorerFinding("people.tooMany", "", { budget })];

  const payloads = group.events.flatMap((event) => payloadsOf(table.chart, event, group.rules, new Set(slice.facts)));
  const open = peopled.situations.filter(({ facts }) => payloads.some((payload) => rule.when === undefined || rule.when(facts, payload) === TRUE));
  const may = open.filter(({ record }) => record !== undefined && crowd.doers(record).some((actor) => crowd.denies(rule, actor, record) === undefined)).map(({ id }) => id);
  const ends = new Set(idsWith(peopled, "end"));
  // that a case which has ended may begin again is no way out of a wait
  const stillMay = reaching(peopled, may, (edge) => !isExit(edge) && !ends.has(edge.from));
  const stuck = open.find(({ id }) => !stillMay.has(id));
  if (stuck === undefined) return [];
  return [blocked(may.length === 0 ? "people.nobody" : "people.conflict", staff, crowd, peopled, group, stuck)];
}

function blocked(code: "people.nobody" | "people.conflict", { speech, posts }: Staff, crowd: Crowd, peopled: Graph, { state, by, rules, ids, events }: PersonalRules, situation: Situation): ExplorerFinding<"people.nobody" | "people.conflict"> {
  const roles = by.roles ?? [];
  const reasons = reasonsOf(crowd, rules, situation);
  const naming: Naming = {
    states: [situation.state],
    events,
    roles,
    stages: reasons.flatMap((reason) => (reason.because === "named" || reason.because === "notNamed" ? [] : reason.of)),
    capacities: reasons.flatMap((reason) => (reason.because === "named" || reason.because === "notNamed" ? reason.of : [])),
  };
  const people = posts.filter((post) => roles.length === 0 || post.roles.some((role) => roles.includes(role))).reduce((sum, post) => sum + post.holders, 0);
  return explorerFinding(code, state === undefined ? "/on" : `/states/${state}`, { rules: ids, events, roles, people, reasons, echoes: [], ...speech.place(peopled, situation.id, naming), wide: state === undefined });
}

/** What is held against those who have the role. */
function reasonsOf(crowd: Crowd, [rule]: readonly Edge["rule"][], { record }: Situation): readonly Reason[] {
  if (rule === undefined || record === undefined) return [];
  const reasons = crowd.doers(record).flatMap((actor): readonly Reason[] => {
    const denied = crowd.denies(rule, actor, record);
    if (denied === undefined || denied === "role") return [];
    const named = (rule.by.notNamed ?? []).filter((capacity) => denial({ notNamed: [capacity] }, actor, record) !== undefined);
    return [reasonOf(denied, rule.by, named)];
  });
  return unique(reasons.map(({ because }) => because)).map((because) => ({ because, of: unique(reasons.flatMap((reason) => (reason.because === because ? reason.of : []))) }));
}
