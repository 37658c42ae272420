import { findingsOf, type Catalogue, type FindingOf, type Label } from "@fengqiao/model";
import type { Denial } from "../chart/authority.ts";
import type { ExplorerWords } from "./explorer-words.ts";

/** Where something is wrong, and how to get there on the shortest way. Ids are for programs; `words` has what the region calls what they stand for. */
export interface Place {
  readonly words: ExplorerWords;
  readonly state: string;
  /**
   * Events from the opening on, each with what of it decides the way; nothing shorter leads there. Who sends it, when, and what else it has
   * to say makes no difference and is left out, unless people are counted.
   */
  readonly witness: readonly string[];
}
/** What is wrong by itself, with what only follows from it. */
export interface Cause extends Place {
  /** Findings that disappear when this one is repaired: `code state`. */
  readonly echoes: readonly string[];
}

/** Rules of one event or several that are for roles which nobody has. */
export interface Idle {
  readonly rules: readonly string[];
  readonly events: readonly string[];
  readonly roles: readonly string[];
}

/** What stands between people and a rule: against what they did, or in what they are named. */
export interface Reason {
  readonly because: Denial;
  readonly of: readonly string[];
}
/** Rules that nobody may follow, although there are people in their roles. */
export interface Blocked extends Cause {
  readonly rules: readonly string[];
  readonly events: readonly string[];
  /** It is a rule of the case as a whole; `state` is then only where a case is when nobody may. */
  readonly wide: boolean;
  /** The roles that are asked, and how many people have one of them. */
  readonly roles: readonly string[];
  readonly people: number;
  readonly reasons: readonly Reason[];
}

/** A rule that rests on another person, body or level than an earlier one. */
export interface Apart {
  readonly rules: readonly string[];
  readonly events: readonly string[];
  /** Where; a rule of the case as a whole has no place. */
  readonly state?: string;
  readonly of: "people" | "bodies" | "levels";
  readonly reasons: readonly Reason[];
  /** Without so many different ones it can never be done; whether they suffice, hangs on who does what. */
  readonly least: number;
  /** So many who may do it always suffice, where that can be said. */
  readonly enough?: number;
}

/** What the explorer can find about a chart. */
export interface ExplorerCodes {
  "rule.withoutRole": Cause & Idle;
  "clock.unanswered": Idle & { clocks: readonly string[]; words: ExplorerWords };
  "caseWide.withoutRole": { rules: readonly Idle[]; words: ExplorerWords };
  "people.nobody": Blocked;
  "people.conflict": Blocked;
  "people.notCounted": { rules: readonly Apart[]; words: ExplorerWords };
  "people.tooMany": { budget: number };
  "branch.gap": Cause & { rules: readonly string[]; events: readonly string[] };
  "branch.overlap": Place & { event: string; states: readonly string[] };
  "state.deadEnd": Cause;
  "completion.unreachable": Cause;
  "end.unreachable": Cause;
  "mandatory.bypassed": Place & { stage: string };
  "state.unreachable": Omit<Cause, "witness">;
  "rule.neverEnabled": Place & { event: string; rule: string; alone: boolean };
  "exit.closed": Place;
  "clock.missing": Place;
  "clock.blocked": Place & { clock: string; event: string };
  "wait.needsParty": Place;
  "chart.tooLarge": { budget: number };
}

type Kind = keyof ExplorerWords;
interface Worded {
  readonly words: ExplorerWords;
}
interface Done {
  readonly events: readonly string[];
  readonly state?: string;
}
const called = ({ words }: Worded, kind: Kind, id: string, locale: keyof Label): string => {
  const known = words[kind];
  return known !== undefined && Object.hasOwn(known, id) ? (known[id]?.[locale] ?? id) : id;
};
const zh = (p: Worded, kind: Kind, id: string): string => called(p, kind, id, "zh-CN");
const en = (p: Worded, kind: Kind, id: string): string => called(p, kind, id, "en");
const zhAll = (p: Worded, kind: Kind, ids: readonly string[]): string => ids.map((id) => zh(p, kind, id)).join("、");
const enAll = (p: Worded, kind: Kind, ids: readonly string[]): string => ids.map((id) => en(p, kind, id)).join(", ");
const zhQuoted = (p: Worded, kind: Kind, ids: readonly string[]): string => ids.map((id) => `“${zh(p, kind, id)}”`).join("、");
const enQuoted = (p: Worded, kind: Kind, ids: readonly string[]): string => ids.map((id) => `'${en(p, kind, id)}'`).join(", ");

const zhSteps = (p: Place): string => p.witness.map((step) => zh(p, "steps", step)).join(" → ");
const enSteps = (p: Place): string => p.witness.map((step) => en(p, "steps", step)).join(" > ");
const zhWay = (p: Place): string => (p.witness.length === 0 ? "" : `（${zhSteps(p)}）`);
const enWay = (p: Place): string => (p.witness.length === 0 ? "" : ` (${enSteps(p)})`);
const zhAlso = (p: Omit<Cause, "witness">): string => (p.echoes.length === 0 ? "" : `；由此引起：${zhAll(p, "echoes", p.echoes)}`);
const enAlso = (p: Omit<Cause, "witness">): string => (p.echoes.length === 0 ? "" : `; this also causes: ${enAll(p, "echoes", p.echoes)}`);
const zhState = (p: Place): string => `“${zh(p, "states", p.state)}”`;
const enState = (p: Place): string => `'${en(p, "states", p.state)}'`;
/** Where something is to be done; a rule of the case as a whole has no place of its own. */
const zhDone = (p: Worded, { state, events }: Done): string => `${state === undefined ? "" : `“${zh(p, "states", state)}”的`}${zhQuoted(p, "events", events)}`;
const enDone = (p: Worded, { state, events }: Done): string => `${enQuoted(p, "events", events)}${state === undefined ? "" : ` in '${en(p, "states", state)}'`}`;

/** Why people may not, beside their roles. */
const REASONS: Readonly<Record<Denial, { readonly "zh-CN": (p: Worded, of: readonly string[]) => string; readonly en: (p: Worded, of: readonly string[]) => string }>> = {
  role: { "zh-CN": () => "没有这一角色", en: () => "they have not the role" },
  owner: { "zh-CN": () => "只有责任主体可以", en: () => "only the owner may" },
  offered: { "zh-CN": () => "只有接收方可以", en: () => "only the one it is offered to may" },
  whoDid: { "zh-CN": (p, of) => `只能由办理${zhQuoted(p, "stages", of)}的人`, en: (p, of) => `only who did ${enQuoted(p, "stages", of)} may` },
  notWhoDid: { "zh-CN": (p, of) => `办理${zhQuoted(p, "stages", of)}的人须回避`, en: (p, of) => `not who did ${enQuoted(p, "stages", of)}` },
  level: { "zh-CN": () => "须知道所在层级", en: () => "their level must be known" },
  notLevelOf: { "zh-CN": (p, of) => `须与办理${zhQuoted(p, "stages", of)}的不在同一层级`, en: (p, of) => `of another level than ${enQuoted(p, "stages", of)} was done at` },
  named: { "zh-CN": (p, of) => `只能由${zhAll(p, "capacities", of)}`, en: (p, of) => `only for: ${enAll(p, "capacities", of)}` },
  notNamed: { "zh-CN": (p, of) => `${zhAll(p, "capacities", of)}须回避`, en: (p, of) => `not for: ${enAll(p, "capacities", of)}` },
};
const zhReasons = (p: Worded, reasons: readonly Reason[]): string => reasons.map(({ because, of }) => REASONS[because]["zh-CN"](p, of)).join("，");
const enReasons = (p: Worded, reasons: readonly Reason[]): string => reasons.map(({ because, of }) => REASONS[because].en(p, of)).join(", ");
const zhBlocked = (p: Blocked): string => (p.wide ? zhQuoted(p, "events", p.events) : zhDone(p, p));
const enBlocked = (p: Blocked): string => (p.wide ? enQuoted(p, "events", p.events) : enDone(p, p));
const zhPeople = (p: Blocked): string => `${p.roles.length === 0 ? "" : zhAll(p, "roles", p.roles)}共 ${p.people} 人，${zhReasons(p, p.reasons)}`;
const enPeople = (p: Blocked): string => `${p.people} ${p.people === 1 ? "person" : "people"}${p.roles.length === 0 ? "" : ` as ${enAll(p, "roles", p.roles)}`}, ${enReasons(p, p.reasons)}`;

const UNITS: Readonly<Record<Apart["of"], { readonly zh: string; readonly one: string; readonly many: string }>> = {
  people: { zh: "人", one: "person", many: "people" },
  bodies: { zh: "个单位", one: "body", many: "bodies" },
  levels: { zh: "个层级", one: "level", many: "levels" },
};
const zhApart = (p: Worded, one: Apart): string => `${zhDone(p, one)}（${zhReasons(p, one.reasons)}；至少 ${one.least} ${UNITS[one.of].zh}${one.enough === undefined ? "" : `，有 ${one.enough} ${UNITS[one.of].zh}可办即总能办理`}）`;
const enApart = (p: Worded, one: Apart): string => `${enDone(p, one)} (${enReasons(p, one.reasons)}; at least ${one.least} ${UNITS[one.of].many}${one.enough === undefined ? "" : `, always possible with ${one.enough} who may`})`;

/**
 * How much each finding of the explorer weighs, and its text in both languages.
 *
 * @example
 * ```ts
 * import { composeChart, plainServiceChain } from "@fengqiao/lifecycle";
 * import { examine, explorerCatalogue } from "@fengqiao/lifecycle/explore";
 * import { formatFinding, must } from "@fengqiao/model";
 *
 * const chart = must(composeChart({ ...plainServiceChain, roster: ["intake", "centre"] }));
 * examine(chart).map((found) => formatFinding({ ...found, path: "" }, "en", [explorerCatalogue]));
 * // => ["nobody can do 'finish' in 'handle': there is no handler (accept); this also causes: 'handle' leads nowhere, no way leads to 'feedback', no way leads to 'referral'"]
 * ```
 */
export const explorerCatalogue: Catalogue<ExplorerCodes> = {
  "rule.withoutRole": {
    severity: "error",
    "zh-CN": (p) => `${zhDone(p, p)}无人可为：没有人是${zhAll(p, "roles", p.roles)}${zhWay(p)}${zhAlso(p)}`,
    en: (p) => `nobody can do ${enDone(p, p)}: there is no ${enAll(p, "roles", p.roles)}${enWay(p)}${enAlso(p)}`,
  },
  "clock.unanswered": {
    severity: "error",
    "zh-CN": (p) => `${zhQuoted(p, "clocks", p.clocks)}起算后只能等到期：没有人是${zhAll(p, "roles", p.roles)}，${zhQuoted(p, "events", p.events)}无人可为`,
    en: (p) => `once ${enQuoted(p, "clocks", p.clocks)} runs it can only run out: there is no ${enAll(p, "roles", p.roles)} for ${enQuoted(p, "events", p.events)}`,
  },
  "caseWide.withoutRole": {
    severity: "warning",
    "zh-CN": (p) => `没有人有相应角色，以下事项无人可为：${p.rules.map((one) => `${zhQuoted(p, "events", one.events)}（${zhAll(p, "roles", one.roles)}）`).join("、")}`,
    en: (p) => `nobody has the role for: ${p.rules.map((one) => `${enQuoted(p, "events", one.events)} (${enAll(p, "roles", one.roles)})`).join(", ")}`,
  },
  "people.nobody": {
    severity: "error",
    "zh-CN": (p) => `${zhBlocked(p)}无论如何无人可办：${zhPeople(p)}${zhWay(p)}${zhAlso(p)}`,
    en: (p) => `nobody can ever do ${enBlocked(p)}: ${enPeople(p)}${enWay(p)}${enAlso(p)}`,
  },
  "people.conflict": {
    severity: "warning",
    "zh-CN": (p) => `${zhBlocked(p)}可能无人可办：${zhPeople(p)}${zhWay(p)}${zhAlso(p)}`,
    en: (p) => `it may be that nobody can do ${enBlocked(p)}: ${enPeople(p)}${enWay(p)}${enAlso(p)}`,
  },
  "people.notCounted": {
    severity: "unknown",
    "zh-CN": (p) => `没有给出岗位人数，无法判断是否另有合适的人：${p.rules.map((one) => zhApart(p, one)).join("；")}`,
    en: (p) => `without posts it cannot be said whether there is somebody else for: ${p.rules.map((one) => enApart(p, one)).join("; ")}`,
  },
  "people.tooMany": { severity: "unknown", "zh-CN": (p) => `计入人员后超过 ${p.budget} 种情形，无法判断人手是否足够`, en: (p) => `with these people more than ${p.budget} situations: whether there are enough cannot be said` },
  "branch.gap": {
    severity: "error",
    "zh-CN": (p) => `${zhDone(p, p)}之后没有可走的分支${zhWay(p)}${zhAlso(p)}`,
    en: (p) => `after ${enDone(p, p)} no branch is open${enWay(p)}${enAlso(p)}`,
  },
  "branch.overlap": {
    severity: "warning",
    "zh-CN": (p) => `${zhState(p)}的“${zh(p, "events", p.event)}”有多个去向，由先后决定：${zhAll(p, "states", p.states)}${zhWay(p)}`,
    en: (p) => `'${en(p, "events", p.event)}' in ${enState(p)} could lead to ${enAll(p, "states", p.states)}; only the order of rules decides${enWay(p)}`,
  },
  "state.deadEnd": { severity: "error", "zh-CN": (p) => `${zhState(p)}走不下去${zhWay(p)}${zhAlso(p)}`, en: (p) => `${enState(p)} leads nowhere${enWay(p)}${enAlso(p)}` },
  "completion.unreachable": { severity: "error", "zh-CN": (p) => `自${zhState(p)}起无法办结${zhWay(p)}${zhAlso(p)}`, en: (p) => `from ${enState(p)} no case can be completed any more${enWay(p)}${enAlso(p)}` },
  "end.unreachable": { severity: "error", "zh-CN": (p) => `自${zhState(p)}起到不了任何终点${zhWay(p)}${zhAlso(p)}`, en: (p) => `from ${enState(p)} no end can be reached${enWay(p)}${enAlso(p)}` },
  "mandatory.bypassed": { severity: "error", "zh-CN": (p) => `可以绕过必经环节“${zh(p, "stages", p.stage)}”而办结${zhWay(p)}`, en: (p) => `a case can be completed without '${en(p, "stages", p.stage)}'${enWay(p)}` },
  "state.unreachable": { severity: "error", "zh-CN": (p) => `没有路通往“${zh(p, "states", p.state)}”${zhAlso(p)}`, en: (p) => `no way leads to '${en(p, "states", p.state)}'${enAlso(p)}` },
  "rule.neverEnabled": {
    severity: "warning",
    "zh-CN": (p) => `${zhState(p)}的“${zh(p, "events", p.event)}”${p.alone ? "" : `（规则 ${p.rule}）`}永远不会发生${zhWay(p)}`,
    en: (p) => `'${en(p, "events", p.event)}'${p.alone ? "" : ` (rule ${p.rule})`} in ${enState(p)} can never happen${enWay(p)}`,
  },
  "exit.closed": { severity: "error", "zh-CN": (p) => `当事人在${zhState(p)}无法退出${zhWay(p)}`, en: (p) => `the parties cannot leave in ${enState(p)}${enWay(p)}` },
  "clock.missing": { severity: "error", "zh-CN": (p) => `${zhState(p)}在等待，却没有计时，也没有说明${zhWay(p)}`, en: (p) => `${enState(p)} waits without a clock and does not say why${enWay(p)}` },
  "clock.blocked": {
    severity: "error",
    "zh-CN": (p) => `${zhState(p)}不接受到期事件“${zh(p, "events", p.event)}”（${zh(p, "clocks", p.clock)}），案件将停滞${zhWay(p)}`,
    en: (p) => `${enState(p)} does not take '${en(p, "events", p.event)}' when '${en(p, "clocks", p.clock)}' is over: the case would stand still${enWay(p)}`,
  },
  "wait.needsParty": { severity: "warning", "zh-CN": (p) => `${zhState(p)}之后只有当事人行动才能结束，应设期限${zhWay(p)}`, en: (p) => `from ${enState(p)} only an act of the parties leads to an end: give the wait a limit${enWay(p)}` },
  "chart.tooLarge": { severity: "unknown", "zh-CN": (p) => `超过 ${p.budget} 种情形，无法判断`, en: (p) => `more than ${p.budget} situations: nothing can be said` },
};

/** A finding of the explorer, of any code or of some. */
export type ExplorerFinding<K extends keyof ExplorerCodes = keyof ExplorerCodes> = FindingOf<ExplorerCodes, K>;
export const explorerFinding = findingsOf(explorerCatalogue);
