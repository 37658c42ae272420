import { actor } from "@fengqiao/model";
import { isEither, type Chain, type Item } from "../chain/chain.ts";
import type { Case } from "../case/case.ts";
import type { CaseEvent, EventValue, JournalEntry } from "../case/event.ts";
import type { Lifecycle } from "../lifecycle.ts";
import { compileTable, rulesFor } from "../run/table.ts";
import { lifecycle, must } from "./run.ts";

/** An event by its type, with what matters of its data; `wait` lets time pass until something is due. */
export type Move = string | readonly [string, Readonly<Record<string, EventValue>>];

export interface Walk {
  readonly kase: Case;
  readonly journal: readonly JournalEntry[];
  readonly lifecycle: Lifecycle;
  /** The region's words for the states that were walked through. */
  readonly words: readonly string[];
}

const fill = (kind: string | undefined): EventValue => (kind === "ids" ? ["paper-1"] : kind === "date" ? "2026-12-31" : kind === "boolean" ? true : kind === "integer" ? 1 : "paper-1");
const at = (n: number): string => `2026-${String(1 + Math.floor(n / 28)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}T10:00:00+08:00`;

/** Walks a chain day by day: each event by somebody whose roles fit, with the fields that the rule needs. */
export function walk(chain: Chain, moves: readonly Move[]): Walk {
  const life = lifecycle(chain);
  const table = compileTable(life.chart);
  const opened = must(life.open({ caseId: `${chain.id}-1`, by: actor.parse({ id: "first-contact-1", roles: ["grid"] }), at: at(0) }));
  let kase = opened.case;
  const journal = [...opened.events];
  const term = (): string => life.chart.states[kase.state]?.meta.term["zh-CN"] ?? kase.state;
  const words = [term()];
  let day = 0;
  for (const [n, move] of moves.entries()) {
    const [type, data] = typeof move === "string" ? [move, {}] : move;
    day += type === "wait" ? 10 : 1;
    const step = type === "wait" ? must(life.settle(kase, at(day))) : must(life.advance(kase, eventFor(type, data, n, at(day))));
    kase = step.case;
    journal.push(...step.events);
    if (term() !== words.at(-1)) words.push(term());
  }
  return { kase, journal, lifecycle: life, words };

  function eventFor(type: string, data: Readonly<Record<string, EventValue>>, n: number, now: string): CaseEvent {
    const state = table.states.get(kase.state) ?? table.initial;
    const rules = rulesFor(table, state, type) ?? [];
    const rule = rules.find((one) => one.own?.(kase.facts, data) !== 0) ?? rules[0];
    const by = rule?.by ?? {};
    const id = by.whoDid !== undefined ? (kase.record.did[by.whoDid] ?? "nobody") : by.offered !== undefined && kase.record.offer !== null ? kase.record.offer : `${by.roles?.[0] ?? "somebody"}-${state.name}`;
    const needed = Object.fromEntries((rule?.needs ?? []).map((field) => [field, fill(life.chart.meta.events[type]?.[field]?.kind)]));
    return { id: `w-${n}`, type, at: now, recordedAt: now, by: actor.parse({ id, roles: by.roles ?? ["somebody"], level: `level-of-${state.name}` }), data: { ...needed, ...data } };
  }
}

/** All words of a chain in their order, those included that are no step of a case; of branches the first is taken. */
export function wordsOf(chain: Chain): readonly string[] {
  const words = (items: readonly Item[]): readonly string[] => items.flatMap((item) => (isEither(item) ? item.either.flatMap((branch) => words(branch.items)) : [item.term["zh-CN"]]));
  return words(chain.items);
}
