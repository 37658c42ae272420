import { TRUE } from "@fengqiao/criteria";
import type { Chart, StateTag } from "../chart/chart.ts";
import { compileGuard } from "../chart/guard.ts";
import { rulesOfStates, type TableRule } from "../run/table.ts";
import { explorerFinding, type ExplorerFinding } from "./explorer-findings.ts";
import { explore, gap, hasSomebody, label, wayTo, type Edge, type ExploreOptions, type Graph, type Situation } from "./graph.ts";
import { payloadsOf } from "./payloads.ts";
import { reaching, shortestWay, type EdgeTest } from "./reach.ts";

/**
 * Looks at everything that can happen to a case of a chart and says what is wrong with it, each with the shortest way there and one
 * root cause: what a repair of the cause would silence is listed as its echo. Exits of the parties, supervision and hand-over never
 * count as progress, or nothing could ever be stuck. Beyond the budget the answer is `chart.tooLarge`, never "sound".
 *
 * @example
 * ```ts
 * examine(chart).filter((found) => found.severity === "error"); // [] for a sound chart
 * ```
 */
export function examine(chart: Chart, options: Pick<ExploreOptions, "budget"> = {}): readonly ExplorerFinding[] {
  const graph = explore(chart, options);
  if (!graph.complete) return [explorerFinding("chart.tooLarge", "", { budget: options.budget ?? 200_000 })];
  const idle = withoutRole(graph);
  const stage1 = idle.length === 0 ? graph : explore(chart, { ...options, assumeRoles: true });
  const gaps = branchGaps(stage1);
  const stage2 = gaps.length === 0 ? stage1 : explore(chart, { ...options, assumeRoles: true, openGaps: true });
  const causes = [...withEchoes(idle, symptoms(graph), symptoms(stage1)), ...withEchoes(gaps, symptoms(stage1), symptoms(stage2))];
  const seen = written(chart, stage2);
  const shadowed = new Set(seen.flatMap((one) => (one.code === "branch.overlap" ? [`${one.params.state}/${one.params.event}`] : [])));
  const blocked = new Set(seen.flatMap((one) => (one.code === "clock.blocked" ? [one.params.state] : [])));
  const left = symptoms(stage2).filter((one) => !(one.code === "rule.neverEnabled" && shadowed.has(`${one.params.state}/${one.params.event}`)) && !(one.code === "wait.needsParty" && blocked.has(one.params.state)));
  return [...causes, ...left, ...seen];
}

type Symptom = ExplorerFinding<"state.deadEnd" | "completion.unreachable" | "end.unreachable" | "mandatory.bypassed" | "state.unreachable" | "rule.neverEnabled" | "wait.needsParty">;

/** What a cause brings about: what is found with it and not found without it. */
function withEchoes<F extends ExplorerFinding<"rule.withoutRole" | "branch.gap">>(causes: readonly F[], before: readonly Symptom[], after: readonly Symptom[]): readonly F[] {
  const left = new Set(after.map(nameOf));
  const echoes = [...new Set(before.flatMap((one) => [nameOf(one), ...("echoes" in one.params ? one.params.echoes : [])]).filter((name) => !left.has(name)))];
  return causes.map((cause, i) => (i === 0 ? { ...cause, params: { ...cause.params, echoes } } : cause));
}

const nameOf = (symptom: Symptom): string => `${symptom.code} ${"state" in symptom.params ? symptom.params.state : ""}${"stage" in symptom.params ? symptom.params.stage : ""}`;

const has = (graph: Graph, situation: Situation, tag: StateTag): boolean => graph.table.chart.states[situation.state]?.tags.includes(tag) === true;
const isExit: EdgeTest = (edge) => edge.rule.transition.meta.exit === true;
/** What brings a case forward: not the parties' way out, not what goes on beside the process. */
const isProgress: EdgeTest = (edge) => !isExit(edge) && !edge.caseWide;

/** Rules of one state that want the same roles have one cause. */
function withoutRole(graph: Graph): readonly ExplorerFinding<"rule.withoutRole">[] {
  const roster = new Set(graph.table.chart.meta.roster);
  const seen = new Map(graph.situations.map((situation) => [situation.state, situation.id] as const).reverse());
  const idle = new Map<string, { readonly state: string; readonly rule: TableRule }[]>();
  for (const { state, rule } of rulesOfStates(graph.table)) {
    if (hasSomebody(rule, roster)) continue;
    const key = `${state}/${(rule.by.roles ?? []).join()}`;
    idle.set(key, [...(idle.get(key) ?? []), { state, rule }]);
  }
  return [...idle.values()]
    .flatMap((rules) => {
      const [first] = rules;
      if (first === undefined) return [];
      const names = [...new Set(rules.map(({ rule }) => rule.transition.meta.rule))].join(", ");
      return [explorerFinding("rule.withoutRole", `/states/${first.state}`, { state: first.state, rule: names, roles: first.rule.by.roles ?? [], witness: wayTo(graph, seen.get(first.state) ?? 0), echoes: [] })];
    })
    .sort((a, b) => a.params.witness.length - b.params.witness.length);
}

/** A rule whose own condition holds while no branch behind it is open: an unknown fact, or a case that nobody thought of. */
function branchGaps(graph: Graph): readonly ExplorerFinding<"branch.gap">[] {
  const found = new Map<string, ExplorerFinding<"branch.gap">>();
  eachPayload(graph, (situation, rules, payload, asked) => {
    const open = rules.some((rule) => rule.when === undefined || rule.when(situation.facts, payload) === TRUE);
    const shut = open ? undefined : gap(rules, situation.facts, payload, asked);
    if (shut === undefined) return;
    const { rule } = shut.transition.meta;
    const key = `${situation.state}/${rule}`;
    if (!found.has(key)) found.set(key, explorerFinding("branch.gap", `/states/${situation.state}`, { state: situation.state, rule, witness: [...wayTo(graph, situation.id), label({ event: eventOf(graph, situation, rules), payload })], echoes: [] }));
  });
  return [...found.values()];
}

function eachPayload(graph: Graph, visit: (situation: Situation, rules: readonly TableRule[], payload: Edge["payload"], asked: ReadonlySet<string>) => void): void {
  const kept = new Set(graph.slice.facts);
  const cache = new Map<readonly TableRule[], readonly Edge["payload"][]>();
  for (const situation of graph.situations) {
    for (const [event, rules] of graph.table.states.get(situation.state)?.on ?? []) {
      const payloads = cache.get(rules) ?? payloadsOf(graph.table.chart, event, rules, kept);
      cache.set(rules, payloads);
      const asked = new Set(payloads.flatMap((payload) => Object.keys(payload)));
      for (const payload of payloads) visit(situation, rules, payload, asked);
    }
  }
}

const eventOf = (graph: Graph, situation: Situation, rules: readonly TableRule[]): string => [...(graph.table.states.get(situation.state)?.on ?? [])].find(([, others]) => others === rules)?.[0] ?? "";

/** What can be seen of a chart once its roles and branches are taken as given. */
function symptoms(graph: Graph): readonly Symptom[] {
  const stuck = deadEnds(graph);
  const ends = stuck.length > 0 ? [] : unreachableEnds(graph);
  return [...folded(graph, [...stuck, ...ends], [...unreachable(graph), ...neverEnabled(graph)]), ...bypassed(graph), ...needsParty(graph, stuck.length > 0)];
}

/** What follows from a dead end or from an end that cannot be reached is its echo: what lies behind it, and the rules that would have led there. */
function folded(graph: Graph, causes: readonly ExplorerFinding<"state.deadEnd" | "completion.unreachable" | "end.unreachable">[], others: readonly ExplorerFinding<"state.unreachable" | "rule.neverEnabled">[]): readonly Symptom[] {
  const rules = rulesOfStates(graph.table);
  const causeOf = (other: (typeof others)[number]): (typeof causes)[number] | undefined =>
    causes.find(({ code, params }) => {
      if (code !== "state.deadEnd") return other.code === "state.unreachable";
      return other.code === "rule.neverEnabled" ? other.params.state === params.state : rules.some(({ state, rule }) => state === params.state && rule.target?.name === other.params.state);
    });
  const echoes = (cause: (typeof causes)[number]): readonly string[] => others.filter((other) => causeOf(other) === cause).map(nameOf);
  const named = causes.map((cause) => ({ ...cause, params: { ...cause.params, echoes: echoes(cause) } }));
  return [...named, ...others.filter((other) => causeOf(other) === undefined)];
}

function deadEnds(graph: Graph): readonly ExplorerFinding<"state.deadEnd">[] {
  const leaves = new Set(graph.edges.filter((edge) => isProgress(edge) && edge.from !== edge.to).map((edge) => edge.from));
  return firstOfState(graph.situations.filter((situation) => !has(graph, situation, "end") && !leaves.has(situation.id))).map((situation) =>
    explorerFinding("state.deadEnd", `/states/${situation.state}`, { state: situation.state, witness: wayTo(graph, situation.id), echoes: [] }),
  );
}

/** The first situation of each state; situations are in order of their distance. */
const firstOfState = (situations: readonly Situation[]): readonly Situation[] => [...new Map([...situations].reverse().map((situation) => [situation.state, situation])).values()].sort((a, b) => a.id - b.id);

function unreachableEnds(graph: Graph): readonly ExplorerFinding<"completion.unreachable" | "end.unreachable">[] {
  const ids = (tag: StateTag): readonly number[] => graph.situations.filter((situation) => has(graph, situation, tag)).map((situation) => situation.id);
  const toCompletion = reaching(graph, ids("completed"), isProgress);
  const toEnd = reaching(graph, ids("end"), isProgress);
  const left = new Set(graph.situations.filter((situation) => has(graph, situation, "lawful") || isOnTheWayOut(graph, situation)).map((situation) => situation.id));
  const [lost] = graph.situations.filter((situation) => !toCompletion.has(situation.id) && !left.has(situation.id));
  const [trapped] = graph.situations.filter((situation) => !toEnd.has(situation.id));
  const where = (situation: Situation) => ({ state: situation.state, witness: wayTo(graph, situation.id), echoes: [] });
  // where no end can be reached, no completion can: one finding, not two
  if (trapped !== undefined) return [explorerFinding("end.unreachable", `/states/${trapped.state}`, where(trapped))];
  return lost === undefined ? [] : [explorerFinding("completion.unreachable", `/states/${lost.state}`, where(lost))];
}

/** States that lead to a lawful end only, such as those of leaving and of referral. */
function isOnTheWayOut(graph: Graph, situation: Situation): boolean {
  return ["exit", "refer", "door"].includes(graph.table.chart.states[situation.state]?.meta.stage ?? "");
}

/** Leave out the edges that complete the stage: a completed end that can still be reached was reached around it. */
function bypassed(graph: Graph): readonly ExplorerFinding<"mandatory.bypassed">[] {
  return graph.table.chart.meta.mandatory.flatMap(({ stage, when }) => {
    const applies = when === undefined ? undefined : compileGuard(when);
    const goal = (id: number): boolean => {
      const situation = graph.situations[id];
      return situation !== undefined && has(graph, situation, "completed") && (applies === undefined || applies(situation.facts, {}) === TRUE);
    };
    const way = shortestWay(graph, goal, (edge) => edge.rule.transition.meta.completes !== stage);
    return way === undefined ? [] : [explorerFinding("mandatory.bypassed", "/meta/mandatory", { stage, state: graph.situations[way.at(-1)?.to ?? 0]?.state ?? "", witness: way.map(label) })];
  });
}

/** Only the first of a row of unreachable states is named: the one that a reachable state would lead to. */
function unreachable(graph: Graph): readonly ExplorerFinding<"state.unreachable">[] {
  const seen = new Set(graph.situations.map((situation) => situation.state));
  const rules = rulesOfStates(graph.table);
  return [...graph.table.states.keys()]
    .filter((state) => !seen.has(state))
    .filter((state, _i, all) => {
      const from = rules.filter(({ rule }) => rule.target?.name === state).map((one) => one.state);
      return from.length === 0 || from.some((one) => seen.has(one)) || from.every((one) => !all.includes(one));
    })
    .map((state) => explorerFinding("state.unreachable", `/states/${state}`, { state }));
}

function neverEnabled(graph: Graph): readonly ExplorerFinding<"rule.neverEnabled">[] {
  const seen = new Set(graph.situations.map((situation) => situation.state));
  const taken = new Set(graph.edges.map((edge) => `${graph.situations[edge.from]?.state ?? ""}/${edge.rule.transition.meta.rule}`));
  const roster = new Set(graph.table.chart.meta.roster);
  const idle = rulesOfStates(graph.table).filter(({ state, event, rule }) => seen.has(state) && !graph.never.has(event) && !isEverywhere(graph, event, rule) && hasSomebody(rule, roster) && !taken.has(`${state}/${rule.transition.meta.rule}`));
  return [...new Map(idle.map(({ state, event, rule }) => [`${state}/${rule.transition.meta.rule}`, explorerFinding("rule.neverEnabled", `/states/${state}`, { state, event, rule: rule.transition.meta.rule })])).values()];
}

/** No end without an act of the parties: a wait that has no limit of its own. */
function needsParty(graph: Graph, stuck: boolean): readonly ExplorerFinding<"wait.needsParty">[] {
  if (stuck) return [];
  const ends = graph.situations.filter((situation) => has(graph, situation, "end")).map((situation) => situation.id);
  const byParty: EdgeTest = (edge) => edge.rule.by.roles?.every((role) => role === "party") === true;
  const withoutParty = reaching(graph, ends, (edge) => isProgress(edge) && !byParty(edge));
  const withParty = reaching(graph, ends, isProgress);
  // of a row of situations that lead to the wait only the wait itself is named
  const goOn = new Set(graph.edges.filter((edge) => isProgress(edge) && edge.to !== edge.from && !withoutParty.has(edge.to) && !byParty(edge)).map((edge) => edge.from));
  const [first] = graph.situations.filter((situation) => withParty.has(situation.id) && !withoutParty.has(situation.id) && !goOn.has(situation.id));
  return first === undefined ? [] : [explorerFinding("wait.needsParty", `/states/${first.state}`, { state: first.state, witness: wayTo(graph, first.id) })];
}

/** What can be read off the chart itself, and overlaps of branches. */
function written(chart: Chart, graph: Graph): readonly ExplorerFinding[] {
  const out: ExplorerFinding[] = [];
  for (const [state, { tags, meta, on }] of Object.entries(chart.states)) {
    const unclocked = "name" in meta.clock ? !(meta.clock.name in chart.meta.clocks) : meta.clock.none === "";
    if (tags.includes("waiting") && unclocked) out.push(explorerFinding("clock.missing", `/states/${state}`, { state }));
    const leaves = meta.stage === "exit" || Object.values(on).flat().some((transition) => transition.meta.exit === true);
    if (!tags.includes("end") && !leaves) out.push(explorerFinding("exit.closed", `/states/${state}`, { state }));
  }
  return [...out, ...blockedClocks(graph), ...overlaps(graph)];
}

/** A limit that is over and whose event nothing takes holds up every later event: time goes first. */
function blockedClocks(graph: Graph): readonly ExplorerFinding<"clock.blocked">[] {
  const { chart, states } = graph.table;
  const blocked = graph.situations.flatMap((situation): readonly ExplorerFinding<"clock.blocked">[] => {
    const clock = chart.states[situation.state]?.meta.clock;
    const name = clock !== undefined && "name" in clock ? clock.name : "";
    const event = chart.meta.clocks[name]?.lapse;
    if (event === undefined || graph.never.has(event)) return [];
    const taken = states.get(situation.state)?.on.get(event)?.some((rule) => rule.when === undefined || rule.when(situation.facts, {}) === TRUE) === true;
    return taken || isSpent(graph, situation) ? [] : [explorerFinding("clock.blocked", `/states/${situation.state}`, { state: situation.state, clock: name, event, witness: wayTo(graph, situation.id) })];
  });
  return blocked.slice(0, 1);
}

/** The clock has lapsed already: its own event led from this state to this situation, and it tells nothing twice. */
function isSpent(graph: Graph, { id, state }: Situation): boolean {
  const into = graph.edges.filter((edge) => edge.to === id && edge.from !== id && edge.rule.target !== undefined);
  return into.length === 0 && graph.edges.some((edge) => edge.to === id && graph.situations[edge.from]?.state === state);
}

/** A rule of the case as a whole that stands behind a state's own. */
const isEverywhere = ({ table }: Graph, event: string, rule: TableRule): boolean => table.everywhere.get(event)?.some(({ transition }) => transition.meta.rule === rule.transition.meta.rule) === true;

function overlaps(graph: Graph): readonly ExplorerFinding<"branch.overlap">[] {
  const found = new Map<string, ExplorerFinding<"branch.overlap">>();
  eachPayload(graph, (situation, rules, payload, asked) => {
    if (rules.length < 2) return;
    const event = eventOf(graph, situation, rules);
    const open = rules.filter((rule) => !isEverywhere(graph, event, rule) && rule.needs.every((field) => !asked.has(field) || field in payload) && (rule.when === undefined || rule.when(situation.facts, payload) === TRUE));
    const states = [...new Set(open.map((rule) => rule.target?.name ?? situation.state))];
    const key = `${situation.state}/${event}`;
    if (states.length > 1 && !found.has(key)) found.set(key, explorerFinding("branch.overlap", `/states/${situation.state}`, { state: situation.state, event, states, witness: [...wayTo(graph, situation.id), label({ event, payload })] }));
  });
  return [...found.values()];
}
