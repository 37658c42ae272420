import { isEither, isStep, stepsOf, type Item, type Step } from "../chain/chain.ts";
import { ALWAYS, allOf, not, type Guard } from "../chart/guard.ts";
import type { StageId } from "../stages/stages.ts";

/** One stage of one step: a state of the chart to be. */
export interface Place {
  readonly state: string;
  readonly step: Step;
  readonly stage: StageId;
  /** The first stage of its step carries what the step adds. */
  readonly first: boolean;
}

/** A way into a state, and when it is taken. */
export interface Entry {
  readonly to: string;
  readonly when: Guard;
}

/** A chain laid out: its places, and from each the ways on, back and up. */
export interface Sequence {
  readonly start: readonly Entry[];
  readonly places: readonly { readonly place: Place; readonly next: readonly Entry[] }[];
  /**
   * The way into the block before this place that holds one of the stages. A way back enters the whole block again, so that its
   * branch is decided anew; inside a branch it may go to an earlier step of that branch.
   */
  readonly before: (state: string, stages: readonly StageId[]) => readonly Entry[] | undefined;
  /** The way into the block that holds the handling, or to the start where there is none. */
  readonly work: readonly Entry[];
}

/** The places of a step. `refer` is the target of a port, not a step behind the others. */
export function placesOf(step: Step): readonly Place[] {
  const stages = step.stages.filter((stage) => stage !== "refer");
  return stages.map((stage) => ({ state: stages.length === 1 ? step.id : `${step.id}-${stage}`, step, stage, first: stage === step.stages[0] }));
}

/** The place to which the port `refer` leads, where a step names it. */
export function referPlace({ items }: { readonly items: readonly Item[] }): Place | undefined {
  const step = stepsOf(items).find(({ stages }) => stages.includes("refer"));
  return step === undefined ? undefined : { state: "referring", step, stage: "refer", first: step.stages[0] === "refer" };
}

/** Lays out the items from the last to the first, since each needs to know the ways into what follows. */
export function layOut(items: readonly Item[], end: string): Sequence {
  const places: { place: Place; next: readonly Entry[] }[] = [];
  const entries: (readonly Entry[])[] = [];

  const sequence = (list: readonly Item[], after: readonly Entry[]): readonly Entry[] => list.reduceRight<readonly Entry[]>((next, item) => entriesOf(item, next), after);

  const entriesOf = (item: Item, next: readonly Entry[]): readonly Entry[] => {
    if (isEither(item)) return branches(item, next);
    if (!isStep(item)) return next;
    const into = placesOf(item).reduceRight<readonly Entry[]>((after, place) => {
      places.unshift({ place, next: after });
      return [{ to: place.state, when: ALWAYS }];
    }, next);
    const { when } = item;
    if (when === undefined || into === next) return into;
    return [...into.map((entry) => ({ to: entry.to, when })), ...guarded(next, not(when))];
  };

  // branches are complements: where a condition is unknown, no branch is taken, and no other one by default
  const branches = (item: Extract<Item, { readonly either: unknown }>, next: readonly Entry[]): readonly Entry[] => {
    let rest: Guard = ALWAYS;
    const out: Entry[] = [];
    for (const branch of item.either) {
      out.push(...guarded(sequence(branch.items, next), allOf(rest, branch.when)));
      rest = allOf(rest, not(branch.when));
    }
    if (item.otherwise !== undefined) out.push(...guarded(sequence(item.otherwise, next), rest));
    return out;
  };

  let next: readonly Entry[] = [{ to: end, when: ALWAYS }];
  for (const item of [...items].reverse()) {
    next = entriesOf(item, next);
    entries.unshift(next);
  }

  const holds = (item: Item, stages: readonly StageId[]): boolean => stepsOf([item]).some((step) => step.stages.some((stage) => stages.includes(stage)));
  const workAt = items.findIndex((item) => holds(item, ["handle", "discuss"]));
  return { start: next, places, before: (state, stages) => blockBefore(items, entries, state, stages, holds), work: entries[Math.max(0, workAt)] ?? next };
}

const guarded = (entries: readonly Entry[], when: Guard): readonly Entry[] => entries.map((entry) => ({ to: entry.to, when: allOf(when, entry.when) }));

function blockBefore(
  items: readonly Item[],
  entries: readonly (readonly Entry[])[],
  state: string,
  stages: readonly StageId[],
  holds: (item: Item, stages: readonly StageId[]) => boolean,
): readonly Entry[] | undefined {
  const at = items.findIndex((item) => placesIn([item]).some((place) => place.state === state));
  const item = items[at];
  if (item === undefined) return undefined;
  const line = isEither(item) ? [...item.either.map((branch) => branch.items), item.otherwise ?? []].map(placesIn).find((branch) => branch.some((place) => place.state === state)) : placesIn([item]);
  const earlier = (line ?? []).slice(0, line?.findIndex((place) => place.state === state)).findLast((place) => stages.includes(place.stage));
  if (earlier !== undefined) return [{ to: earlier.state, when: ALWAYS }];
  const block = items.slice(0, at).findLastIndex((before) => holds(before, stages));
  return block < 0 ? undefined : entries[block];
}

const placesIn = (list: readonly Item[]): readonly Place[] => stepsOf(list).flatMap(placesOf);
