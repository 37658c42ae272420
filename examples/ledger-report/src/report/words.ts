import type { Label } from "fengqiao";
import { chartOf, type Desk } from "../desk/desk.ts";
import type { WalkedCase } from "../desk/walk.ts";
import { eventLabel } from "../wording/events.ts";
import { categoryLabel } from "../wording/facts.ts";
import { roles } from "../wording/roles.ts";
import { deadlineStates } from "../wording/statuses.ts";
import type { Words } from "./report.ts";

/** The names of all codes that the cases use: states and events in the words of their charts. */
export function wordsOf(cases: readonly WalkedCase[], desk: Desk): Words {
  const categories: Record<string, Label> = {};
  const states: Record<string, Label> = {};
  const events: Record<string, Label> = {};
  for (const { row, entry, journal, case: kase } of cases) {
    const chart = chartOf(desk, kase);
    const category = row.category ?? "";
    categories[category] ??= entry.kind === "dispute" ? categoryLabel(category) : { "zh-CN": category, en: category };
    for (const [id, state] of Object.entries(chart.states)) states[id] ??= state.meta.term;
    for (const { type } of journal) events[type] ??= eventLabel(type, chart);
  }
  return { categories, states, events, roles, deadlineStates };
}
