import { accept, parseWith, refuse, some, type LocalDate, type Outcome, type ParseFinding } from "@fengqiao/model";
import type { CalendarData } from "@fengqiao/calendar";
import { caseShape, type Case, type Lifecycle, type RestoreFinding } from "@fengqiao/lifecycle";
import type { Pack } from "@fengqiao/regions";
import { bindPack, type BoundFinding, type BoundPack } from "./bound-pack.ts";
import { caseRules, type CaseRules, type NotBound } from "./case-rules.ts";
import { dayRules, type DayRules, type NoRules } from "./day-rules.ts";
import { finding, type RulesFinding } from "./findings.ts";

/** One region's rules, ready to be asked. */
export interface Rules {
  /** The rules in force on a day: for opening cases and for counting. */
  on(day: LocalDate): DayRules;
  /** The rules that a stored case keeps, whatever has been published since. */
  for(stored: Case): CaseRules;
  /** A case as the host stored it (`snapshot`), checked part by part, with the rules that it keeps. */
  restore(text: string): Outcome<RestoredCase, ParseFinding | RestoreFinding | NotBound>;
}

/** A case that came back from where the host keeps it. */
export interface RestoredCase {
  readonly case: Case;
  readonly rules: CaseRules;
}

/**
 * Binds a region's packs and the calendars that they count by: every version that some stored case still keeps, and the newest.
 * Shapes, citations, chains, criteria, scorecard, grades and measures are checked and compiled here, so that no call meets a broken
 * rule later. Whether a chain is *sound* (somebody may act at every step, no dead end, no way around a mandatory step) is another
 * question: ask `examine` of `@fengqiao/lifecycle/explore` before a pack acts on anybody.
 *
 * Refuses what `parsePack`, `composeChart`, `parseScorecard`, `parseGradeScheme`, `compileModel` and `parseMeasure` refuse, with paths
 * into the pack, and what does not fit together: a calendar that is not given, two versions in force at once, a grade that the chain does not know or
 * whose limit it counts otherwise.
 *
 * @example
 * ```ts
 * import { chinaCalendarData, must, openRules, textOf } from "fengqiao";
 * import { xiji } from "@fengqiao/regions/xiji";
 *
 * const rules = must(openRules({ packs: [xiji], calendars: [chinaCalendarData] }));
 * must(rules.on("2021-08-10").bound).pack.names.en; // => "Xiji County"
 *
 * const without = openRules({ packs: [xiji], calendars: [] });
 * without.findings.map((f) => textOf(f, "zh-CN")); // => ["/calendar/id：规则包“xiji”需要日历“cn”；现有："]
 * ```
 */
export function openRules(given: { readonly packs: readonly Pack[]; readonly calendars: readonly CalendarData[] }): Outcome<Rules, BoundFinding> {
  const calendars = new Map<string, unknown>(given.calendars.map((data) => [data.id, data]));
  // filled below: a case may have been migrated from any pack that is bound
  const lifecycles: Lifecycle[] = [];
  const outcomes = given.packs.map((pack) => bindPack(pack, calendars, lifecycles));
  const refusals: readonly BoundFinding[] = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.findings));
  if (some(refusals)) return refuse(...refusals);
  const bound = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  lifecycles.push(...bound.flatMap((one) => [...one.lifecycles.values()]));
  const overlaps: readonly RulesFinding<"rules.overlap">[] = overlapsOf(bound);
  if (some(overlaps)) return refuse(...overlaps);
  const inForce = (day: LocalDate): BoundPack | NoRules =>
    bound.find(({ pack }) => isInForce(pack, day)) ?? finding("rules.noneOn", "", { date: day, have: bound.map(({ pack }) => `${pack.id} ${pack.version}`) });
  const rulesFor = (stored: Case): CaseRules => {
    const kept = bound.find(({ ref }) => ref.hash === stored.rules?.hash);
    return caseRules(kept ?? finding("rules.notBound", "/rules", { pack: stored.rules?.pack ?? "", version: stored.rules?.version ?? "" }), stored, inForce);
  };
  return accept(
    {
      on: (day) => dayRules(inForce(day)),
      for: rulesFor,
      restore: (text) => {
        const read = parseWith(caseShape, textToJson(text));
        if (!read.ok) return read;
        const rules = rulesFor(read.value);
        const restored = rules.restore(text);
        return restored.ok ? accept({ case: restored.value, rules }) : restored;
      },
    },
    outcomes.flatMap((outcome) => outcome.findings),
  );
}

/** What is no JSON is refused as what it is: a text. */
function textToJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const isInForce = ({ validFrom, validTo }: Pack, day: LocalDate): boolean => validFrom <= day && (validTo === undefined || day < validTo);

/** Two versions in force on one day would make the answer depend on their order. */
function overlapsOf(bound: readonly BoundPack[]): RulesFinding<"rules.overlap">[] {
  return bound.flatMap(({ pack }, i) =>
    bound
      .slice(i + 1)
      .filter((other) => isInForce(pack, other.pack.validFrom) || isInForce(other.pack, pack.validFrom))
      .map((other) => finding("rules.overlap", "", { pack: pack.id, versions: [pack.version, other.pack.version] })),
  );
}
