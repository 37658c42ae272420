import type { Label } from "@fengqiao/model";
import type { Chart } from "../chart/chart.ts";
import { valueWord as codeWord } from "../words/value-words.ts";
import type { Words } from "../words/words.ts";
import { SOMEBODY_ELSE } from "./crowd.ts";
import { edgesTo, label, type Edge, type Graph, type Told } from "./graph.ts";
import type { Post } from "./posts.ts";

/** What the region calls what a finding speaks of, by kind and id, since a step and a role may have one id. What has no name goes by its id. */
export interface ExplorerWords {
  readonly states?: Words;
  readonly events?: Words;
  readonly roles?: Words;
  readonly capacities?: Words;
  readonly clocks?: Words;
  /** Stages, by the terms of all states in which they are done. */
  readonly stages?: Words;
  /** The events of a witness, each with what it says. */
  readonly steps?: Words;
  readonly echoes?: Words;
}

/** What a finding names, by kind; a witness as the edges that it goes along. */
export interface Naming {
  readonly states?: readonly string[];
  readonly events?: readonly string[];
  readonly roles?: readonly string[];
  readonly capacities?: readonly string[];
  readonly clocks?: readonly string[];
  readonly stages?: readonly string[];
  readonly steps?: readonly Told[];
}

/** What the explorer's findings of one chart call things. */
export interface Speech {
  readonly words: (naming: Naming) => ExplorerWords;
  /** Where a case is in a state, how it gets there, and what it is called, with what else a finding names. */
  readonly place: (graph: Graph, situation: number, naming?: Naming, last?: Told) => { readonly state: string; readonly witness: readonly string[]; readonly words: ExplorerWords };
}

export function speechOf(chart: Chart, posts: readonly Post[] = []): Speech {
  const words = (naming: Naming): ExplorerWords => {
    const kinds: Readonly<Record<keyof Naming, () => Words>> = {
      states: () => named(naming.states, (id) => own(chart.states, id)?.meta.term),
      events: () => named(naming.events, (id) => own(chart.meta.labels, id)),
      roles: () => named(naming.roles, (id) => own(chart.meta.words.roles, id)),
      capacities: () => named(naming.capacities, (id) => own(chart.meta.words.capacities, id)),
      clocks: () => named(naming.clocks, (id) => clockWord(chart, id)),
      stages: () => named(naming.stages, (id) => stageWord(chart, id)),
      steps: () => Object.fromEntries((naming.steps ?? []).map((step) => [label(step), stepWord(chart, posts, step)])),
    };
    return Object.fromEntries((Object.keys(naming) as (keyof Naming)[]).map((kind) => [kind, kinds[kind]()]));
  };
  return {
    words,
    place: (graph, situation, naming = {}, last) => {
      const state = graph.situations[situation]?.state ?? "";
      const steps: readonly Told[] = [...edgesTo(graph, situation), ...(last === undefined ? [] : [last])];
      return { state, witness: steps.map(label), words: words({ ...naming, states: [state, ...(naming.states ?? [])], steps }) };
    },
  };
}

/** The way along some edges, with its words. */
export const wayAlong = (speech: Speech, edges: readonly Edge[], naming: Naming): { readonly witness: readonly string[]; readonly words: ExplorerWords } => ({ witness: edges.map(label), words: speech.words({ ...naming, steps: edges }) });

function named(ids: readonly string[] = [], word: (id: string) => Label | undefined): Words {
  return Object.fromEntries(
    ids.flatMap((id): readonly [string, Label][] => {
      const known = word(id);
      return known === undefined ? [] : [[id, known]];
    }),
  );
}

function clockWord({ meta, states }: Chart, name: string): Label | undefined {
  const rule = own(meta.clocks, name)?.rule;
  return rule !== undefined && "label" in rule ? rule.label : own(states, name)?.meta.term;
}

function stageWord({ states }: Chart, stage: string): Label | undefined {
  const terms = Object.values(states).flatMap(({ meta }) => (meta.stage === stage ? [meta.term] : []));
  if (terms.length === 0) return undefined;
  const join = (locale: keyof Label, or: string): string => [...new Set(terms.map((term) => term[locale]))].join(or);
  return { "zh-CN": join("zh-CN", "／"), en: join("en", " / ") };
}

/** An event and what it says in words: 分类定级（事项：家事）. */
function stepWord(chart: Chart, posts: readonly Post[], { event, payload, by }: Told): Label {
  const event_ = chart.meta.labels[event] ?? same(event);
  const fields = Object.entries(payload).map(([field, value]) => ({ field: chart.meta.events[event]?.[field]?.label ?? same(field), value: valueWord(chart, posts, field, String(value)) }));
  const who = by === undefined ? undefined : personWord(chart, posts, by.id);
  const zh = [...fields.map(({ field, value }) => `${field["zh-CN"]}：${value["zh-CN"]}`), ...(who === undefined ? [] : [`由${who["zh-CN"]}`])];
  const en = [...fields.map(({ field, value }) => `${field.en}: ${value.en}`), ...(who === undefined ? [] : [`by ${who.en}`])];
  return { "zh-CN": `${event_["zh-CN"]}${zh.length === 0 ? "" : `（${zh.join("；")}）`}`, en: `${event_.en}${en.length === 0 ? "" : ` (${en.join("; ")})`}` };
}

function valueWord(chart: Chart, posts: readonly Post[], field: string, value: string): Label {
  const known = field === "clock" ? clockWord(chart, value) : undefined;
  return known ?? personWord(chart, posts, value) ?? own(chart.meta.words.facts, value) ?? codeWord(chart.meta.words.values, field, value) ?? same(value);
}

/** Somebody of a post, by its term or its first role; with a number where it has several holders. */
function personWord(chart: Chart, posts: readonly Post[], person: string): Label | undefined {
  if (person === SOMEBODY_ELSE) return { "zh-CN": "其他人", en: "somebody else" };
  const [id = "", nth] = person.split("#");
  if (nth === undefined) return undefined;
  const holders = posts.filter((post) => post.id === id);
  const [post] = holders;
  const term = post?.term ?? own(chart.meta.words.roles, post?.roles[0] ?? id) ?? same(id);
  if (holders.reduce((sum, one) => sum + one.holders, 0) === 1 || post === undefined) return term;
  return { "zh-CN": `${term["zh-CN"]}${nth}`, en: `${term.en} ${nth}` };
}

/** A code may be called as something that every object has. */
const own = <T>(map: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(map, id) ? map[id] : undefined);
const same = (id: string): Label => ({ "zh-CN": id, en: id });
