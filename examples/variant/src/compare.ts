import { chinaCalendarData, diffModels, formatFinding, must, openRules, textOf, type Finding, type Lifecycle, type Locale, type Pack } from "fengqiao";
import { examine, explorerCatalogue, situationsOf } from "@fengqiao/lifecycle/explore";

const DAY = "2026-03-02";

/** A pack that is bound, or why not. */
function bind(pack: Pack) {
  const rules = openRules({ packs: [pack], calendars: [chinaCalendarData] });
  return rules.ok ? rules.value.on(DAY).bound : rules;
}

function lifecycleOfDisputes(pack: Pack): Lifecycle {
  const found = must<{ readonly lifecycles: ReadonlyMap<string, Lifecycle> }>(bind(pack)).lifecycles.get(pack.opens.dispute ?? "");
  if (found === undefined) throw new Error(`the pack ${pack.id} opens no chain for a dispute`);
  return found;
}

/**
 * All that is wrong with a pack, in words: what `openRules` refuses, else what the explorer finds in the life of its disputes. Whether the county has
 * people enough it cannot say without the county's posts, and says so; an open question is no fault.
 */
export function faultsOf(pack: Pack, locale: Locale): readonly string[] {
  const bound = bind(pack);
  if (!bound.ok) return bound.findings.map((f: Finding) => `[${f.code}] ${textOf(f, locale)}`);
  return examine(lifecycleOfDisputes(pack).chart).filter(({ severity }) => severity !== "unknown").map((f) => `[${f.code}] ${formatFinding(f, locale, [explorerCatalogue])}`);
}

/** Where a dispute stands after nobody has rated in time, and the shortest way there. */
export function afterSilence(pack: Pack): { readonly state: string; readonly way: readonly string[] } | undefined {
  return situationsOf(lifecycleOfDisputes(pack).chart).situations.find(({ way }) => way.at(-1) === "evaluate.lapse");
}

/** The states of one pack's disputes that another's do not have. */
export function statesAdded(before: Pack, after: Pack): readonly string[] {
  const had = lifecycleOfDisputes(before).chart.states;
  return Object.keys(lifecycleOfDisputes(after).chart.states).filter((state) => !Object.hasOwn(had, state));
}

/** How soon an alert of a grade is answered, as the clock of the case counts it. */
export function responseTo(pack: Pack, grade: string): unknown {
  const rule = lifecycleOfDisputes(pack).chart.meta.clocks[`respond-${grade}`]?.rule;
  return rule !== undefined && "within" in rule ? rule.within : undefined;
}

/** Which disputes are graded otherwise, each move with one of them; exact over all disputes. */
export function gradedOtherwise(before: Pack, after: Pack) {
  const [a, b] = [before, after].map((pack) => must(bind(pack)).scoring);
  if (a === undefined || b === undefined) throw new Error("one of the packs grades nothing");
  const diff = diffModels(a, b);
  if ("unknown" in diff) throw new Error(`nothing can be said: ${diff.unknown}`);
  return diff.moves;
}
