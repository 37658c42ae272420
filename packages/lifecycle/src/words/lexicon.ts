import type { Label } from "@fengqiao/model";
import type { Chart } from "../chart/chart.ts";
import type { GuardTest } from "../chart/guard.ts";
import type { Words } from "./words.ts";
import { valueWord } from "./value-words.ts";

type Labels = ReadonlyMap<string, Label>;

/** What a chart calls its parts, compiled once, so that a refusal costs no search. */
export interface Lexicon {
  readonly states: Labels;
  /** Stages, by the terms of the states in which they are done. */
  readonly stages: Labels;
  readonly events: Labels;
  /** Event → its fields. */
  readonly fields: ReadonlyMap<string, Labels>;
  readonly roles: Labels;
  readonly capacities: Labels;
  readonly facts: Labels;
  readonly clocks: Labels;
  /** Field or fact → its codes, where the region has words of its own for them; of the counter `level` the levels themselves. */
  readonly values: ReadonlyMap<string, Labels>;
}

export function lexiconOf({ meta, states }: Chart): Lexicon {
  const all = Object.entries(states);
  const stages = new Map<string, Label>();
  for (const [, { meta: { stage, term } }] of all) if (!stages.has(stage)) stages.set(stage, term);
  return {
    states: new Map(all.map(([id, state]) => [id, state.meta.term])),
    stages,
    events: new Map(Object.entries(meta.labels)),
    fields: new Map(Object.entries(meta.events).map(([event, fields]) => [event, labelled(Object.entries(fields).map(([id, { label }]) => [id, label]))])),
    roles: new Map(Object.entries(meta.words.roles)),
    capacities: new Map(Object.entries(meta.words.capacities)),
    facts: new Map(Object.entries(meta.words.facts)),
    // a clock is called as its rule is; where nobody has set one, as the place that waits
    clocks: labelled([...all.map(([id, state]): [string, Label] => [id, state.meta.term]), ...Object.entries(meta.clocks).map(([id, { rule }]): [string, Label | undefined] => [id, "label" in rule ? rule.label : undefined])]),
    values: new Map([...Object.entries(meta.words.values), ["level", { ...meta.words.values.level, ...levelsOf(meta) }] as const].map(([field, codes]) => [field, new Map(Object.entries(codes))])),
  };
}

/** The fact `level` counts the levels from the lowest; people know them by name. */
const levelsOf = ({ levels, words }: Chart["meta"]): Words => Object.fromEntries(levels.map((level, at) => [String(at), valueWord(words.values, "level", level) ?? { "zh-CN": level, en: level }]));

const labelled = (entries: readonly (readonly [string, Label | undefined])[]): Labels => new Map(entries.flatMap(([id, label]) => (label === undefined ? [] : [[id, label]])));

/** What kinds of things a finding names. */
export interface Named {
  readonly state?: string;
  readonly states?: readonly string[];
  readonly stages?: readonly string[];
  readonly event?: string;
  readonly events?: readonly string[];
  /** Fields of the event. */
  readonly fields?: readonly string[];
  readonly roles?: readonly string[];
  readonly capacities?: readonly string[];
  readonly tests?: readonly GuardTest[];
  /** Codes that a field of the event may have. */
  readonly codes?: { readonly field: string; readonly of: readonly string[] };
  readonly clocks?: readonly string[];
}

/** The region's words for what a finding names. */
export function wordsOf(lexicon: Lexicon, { state, states, stages, event, events, fields, roles, capacities, tests, codes, clocks }: Named): Words {
  const out: Record<string, Label> = {};
  if (state !== undefined) add(out, lexicon.states, state);
  if (states !== undefined) name(out, lexicon.states, states);
  if (stages !== undefined) name(out, lexicon.stages, stages);
  if (event !== undefined) add(out, lexicon.events, event);
  if (events !== undefined) name(out, lexicon.events, events);
  const own = event === undefined ? undefined : lexicon.fields.get(event);
  if (fields !== undefined) name(out, own, fields);
  if (roles !== undefined) name(out, lexicon.roles, roles);
  if (capacities !== undefined) name(out, lexicon.capacities, capacities);
  if (clocks !== undefined) name(out, lexicon.clocks, clocks);
  if (codes !== undefined) nameValues(out, lexicon, codes.field, codes.of);
  for (const { field, operand } of tests ?? []) {
    nameValues(out, lexicon, field, Array.isArray(operand) ? operand : [operand]);
    const label = field.startsWith("event.") ? own?.get(field.slice("event.".length)) : lexicon.facts.get(field);
    if (label !== undefined) out[field] = label;
  }
  return out;
}

/** Under the field and the code, since a code may be called as something else is: `event.grade/red`. */
function nameValues(out: Record<string, Label>, { values }: Lexicon, field: string, codes: readonly unknown[]): void {
  const known = values.get(field.startsWith("event.") ? field.slice("event.".length) : field);
  for (const code of codes) {
    const label = known?.get(String(code));
    if (label !== undefined) out[`${field}/${String(code)}`] = label;
  }
}

function name(out: Record<string, Label>, labels: Labels | undefined, ids: readonly string[]): void {
  for (const id of ids) add(out, labels, id);
}

function add(out: Record<string, Label>, labels: Labels | undefined, id: string): void {
  const label = labels?.get(id);
  if (label !== undefined) out[id] = label;
}
