import { accept, label, refuse, type Label, type Outcome } from "@fengqiao/model";
import { clockShape, stoppedShape } from "../case/case-shape.ts";
import type { Case } from "../case/case.ts";
import { isInstant } from "../clock/instants.ts";
import { CASE_CLOCK } from "../compose/chart-spec.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import { CUT_OFF, MISSING, NO_INSTANT, NO_OBJECT } from "../words/problems.ts";
import type { Table } from "./table.ts";

/** Why a stored case is not taken back. */
export type RestoreFinding = LifecycleFinding<"case.schema" | "case.otherChart" | "case.broken">;

/**
 * A stored case, as text or as the value that was parsed of it. Refuses another schema, another chart or another edition of it, what
 * is cut off, and parts that do not fit each other. That it was not forged, only its journal can show (`audit`); signing is the host's.
 */
export function restoreCase(table: Table, hash: string, stored: unknown): Outcome<Case, RestoreFinding> {
  const value = typeof stored === "string" ? parsed(stored) : stored;
  if (!isRecord(value)) return refuse(broken("", typeof stored === "string" ? label("不是 JSON，或被截断", "not JSON, or cut off") : NO_OBJECT));
  if (value.schema !== 1) return refuse(finding("case.schema", "/schema", { schema: String(value.schema) }));
  const chart = value.chart;
  if (!isRecord(chart) || chart.hash !== hash) return refuse(finding("case.otherChart", "/chart", { chart: table.chart.id, given: isRecord(chart) ? String(chart.id) : "" }));
  const problem = headProblem(value) ?? factsProblem(table, value.facts) ?? recordProblem(value.record) ?? clocksProblem(table, value);
  return problem === undefined ? accept(value as unknown as Case) : refuse(problem);
}

const broken = (path: string, problem: Label): RestoreFinding => finding("case.broken", path, { problem });
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const TEXTS = ["id", "calendar", "state", "lastId"] as const;

function headProblem(value: Readonly<Record<string, unknown>>): RestoreFinding | undefined {
  for (const key of TEXTS) if (typeof value[key] !== "string" || value[key] === "") return broken(`/${key}`, MISSING);
  if (!Number.isSafeInteger(value.revision) || (value.revision as number) < 1) return broken("/revision", label("不是修订号", "no revision"));
  if (!isInstant(value.openedAt)) return broken("/openedAt", NO_INSTANT);
  if (!isInstant(value.lastRecordedAt)) return broken("/lastRecordedAt", NO_INSTANT);
  if (value.stopped !== undefined && !stoppedShape.safeParse(value.stopped).success) return broken("/stopped", CUT_OFF);
  return aboutProblem(value.about) ?? rulesProblem(value.rules);
}

function aboutProblem(about: unknown): RestoreFinding | undefined {
  if (!isRecord(about)) return broken("/about", MISSING);
  for (const key in about) if (typeof about[key] !== (key === "firstPetition" ? "boolean" : "string")) return broken(`/about/${key}`, CUT_OFF);
  return undefined;
}

function rulesProblem(rules: unknown): RestoreFinding | undefined {
  if (rules === undefined) return undefined;
  return isRecord(rules) && RULES.every((key) => typeof rules[key] === "string") ? undefined : broken("/rules", CUT_OFF);
}
const RULES = ["jurisdiction", "pack", "version", "hash"] as const;

/** Exactly the facts of the chart, each with a value that it may have. */
function factsProblem({ chart }: Table, facts: unknown): RestoreFinding | undefined {
  if (!isRecord(facts)) return broken("/facts", MISSING);
  for (const fact in facts) if (!Object.hasOwn(chart.meta.facts, fact)) return broken(`/facts/${fact}`, label("状态图没有这个事实", "no fact of this chart"));
  for (const fact in chart.meta.facts) if (chart.meta.facts[fact]?.includes(facts[fact] as never) !== true) return broken(`/facts/${fact}`, label(`不会是 ${String(facts[fact])}`, `never has the value ${String(facts[fact])}`));
  return undefined;
}

function recordProblem(record: unknown): RestoreFinding | undefined {
  if (!isRecord(record)) return broken("/record", MISSING);
  if (typeof record.owner !== "string" || record.owner === "") return broken("/record/owner", label("案件任何时刻都有责任单位", "a case has an owner at every instant"));
  if (record.offer !== null && (typeof record.offer !== "string" || record.offer === "")) return broken("/record/offer", label("既不是编号也不是 null", "neither an id nor null"));
  return areTexts(record.did) && areTexts(record.level) && isRecord(record.named) && Object.values(record.named).every((named) => isText(named) || (Array.isArray(named) && named.every(isText))) ? undefined : broken("/record", CUT_OFF);
}

const isText = (value: unknown): boolean => typeof value === "string";
function areTexts(map: unknown): boolean {
  if (!isRecord(map)) return false;
  for (const key in map) if (typeof map[key] !== "string") return false;
  return true;
}

/** The clocks that run are those of the chart, and the state's own is among them, which is what an edge would have started. */
function clocksProblem({ chart, stateClocks }: Table, value: Readonly<Record<string, unknown>>): RestoreFinding | undefined {
  const { clocks } = value;
  if (!isRecord(clocks)) return broken("/clocks", MISSING);
  for (const name in clocks) {
    const clock = clocks[name];
    if (!Object.hasOwn(chart.meta.clocks, name)) return broken(`/clocks/${name}`, label("状态图没有这个期限", "no clock of this chart"));
    if (!isClock(clock)) return broken(`/clocks/${name}`, CUT_OFF);
  }
  const state = Object.hasOwn(chart.states, value.state as string) ? chart.states[value.state as string] : undefined;
  if (state === undefined) return broken("/state", label(`没有状态 ${String(value.state)}`, `no state ${String(value.state)}`));
  const own = "name" in state.meta.clock ? state.meta.clock.name : undefined;
  if (own !== undefined && !(own in clocks)) return broken("/clocks", label(`${String(value.state)} 的期限没有计时`, `the clock of ${String(value.state)} does not run`));
  for (const name in clocks) if (name !== own && stateClocks.has(name)) return broken(`/clocks/${name}`, label("另一状态的期限在计时", "the clock of another state runs"));
  const caseClock = CASE_CLOCK in chart.meta.clocks && !state.tags.includes("end");
  return caseClock && !(CASE_CLOCK in clocks) ? broken("/clocks", label("全案期限没有计时", "the clock of the case does not run")) : undefined;
}

/** Nearly every clock has only these three parts; one with more is asked by its shape. */
function isClock(clock: unknown): boolean {
  if (!isRecord(clock)) return false;
  for (const key in clock) if (key !== "startedAt" && key !== "since" && key !== "told") return clockShape.safeParse(clock).success;
  return isInstant(clock.startedAt) && Number.isSafeInteger(clock.since) && (clock.since as number) > 0 && Array.isArray(clock.told) && clock.told.every((mark) => MARKS.includes(mark));
}
const MARKS: readonly unknown[] = ["reminder", "limit", "grace"];
