import { parseMeasure, type MeasureFinding } from "@fengqiao/assessment";
import { parseCalendar, type Calendar, type CalendarFindingOf, type ParseCalendarCodes } from "@fengqiao/calendar";
import { composeChart, lifecycleOf, type ChainFinding, type Lifecycle, type RulesRef } from "@fengqiao/lifecycle";
import { accept, below, disputeFactDictionary, refuse, some, type Outcome, type ParseFinding } from "@fengqiao/model";
import { parsePack, type Pack, type PackFinding, type PackRemark } from "@fengqiao/regions";
import { compileModel, parseGradeScheme, parseScorecard, type CompileFinding, type GradeSchemeFinding, type ScorecardFinding, type ScoringModel } from "@fengqiao/scoring";
import { finding, type RulesFinding } from "./findings.ts";
import { gradesApart } from "./grades-apart.ts";

/** Why a pack cannot be bound: what any room refuses in it, and what does not fit together. */
export type BoundFinding =
  | PackFinding
  | PackRemark
  | CalendarFindingOf<ParseCalendarCodes>
  | ParseFinding
  | ChainFinding
  | ScorecardFinding
  | GradeSchemeFinding
  | CompileFinding
  | MeasureFinding
  | RulesFinding<"rules.calendar" | "rules.overlap" | "rules.grades" | "rules.responseLimit">;

/** A pack with everything compiled that its data describe: for names of states and events, for counting days, for showing what is assumed. */
export interface BoundPack {
  readonly pack: Pack;
  readonly ref: RulesRef;
  readonly calendar: Calendar;
  /** A lifecycle for each chain, by the chain's id. */
  readonly lifecycles: ReadonlyMap<string, Lifecycle>;
  /** Absent where the pack grades nothing. */
  readonly scoring?: ScoringModel<typeof disputeFactDictionary>;
}

/**
 * Checks a pack and compiles it against the calendars at hand; paths of findings lead into the pack. `earlier` are the lifecycles of all
 * packs at hand, from which a case may have been migrated; they are asked for only when a journal says so.
 */
export function bindPack(input: Pack, calendars: ReadonlyMap<string, unknown>, earlier: readonly Lifecycle[]): Outcome<BoundPack, BoundFinding> {
  const checked = parsePack(input);
  if (!checked.ok) return checked;
  const { pack, hash } = checked.value;
  const data = calendars.get(pack.calendar.id);
  if (data === undefined) return refuse(finding("rules.calendar", "/calendar/id", { pack: pack.id, calendar: pack.calendar.id, have: [...calendars.keys()] }));
  const calendar = parseCalendar(data, pack.calendar.overlays);
  if (!calendar.ok) return calendar;

  const found: BoundFinding[] = [...checked.findings];
  const refusals: BoundFinding[] = [];
  const lifecycles = new Map<string, Lifecycle>();
  for (const [id, chain] of Object.entries(pack.chains)) {
    const chart = composeChart(chain);
    if (chart.ok) lifecycles.set(id, lifecycleOf(chart.value, [calendar.value], earlier));
    else refusals.push(...below(`/chains/${id}`, chart.findings));
  }
  for (const [id, measure] of Object.entries(pack.measures)) {
    const parsed = parseMeasure(measure);
    if (!parsed.ok) refusals.push(...below(`/measures/${id}`, parsed.findings));
  }
  const scoring = pack.scoring === undefined ? undefined : compileScoring(pack.scoring);
  if (scoring?.ok === false) refusals.push(...scoring.findings);
  refusals.push(...gradesApart(pack));
  const refused: readonly BoundFinding[] = refusals;
  if (some(refused)) return refuse(...refused);
  if (scoring?.ok === true) found.push(...scoring.findings);
  return accept({ pack, ref: { jurisdiction: pack.division, pack: pack.id, version: pack.version, hash }, calendar: calendar.value, lifecycles, ...(scoring?.ok === true && { scoring: scoring.value }) }, found);
}

/** Only the dictionary of dispute facts may score a dispute, whatever a pack says. */
function compileScoring({ scorecard, gradeScheme }: NonNullable<Pack["scoring"]>): Outcome<ScoringModel<typeof disputeFactDictionary>, BoundFinding> {
  const card = parseScorecard(scorecard, disputeFactDictionary);
  const scheme = parseGradeScheme(gradeScheme);
  if (!card.ok || !scheme.ok) {
    const found = [...(card.ok ? [] : below("/scoring/scorecard", card.findings)), ...(scheme.ok ? [] : below("/scoring/gradeScheme", scheme.findings))];
    return refuse(...(found as [BoundFinding, ...BoundFinding[]]));
  }
  const model = compileModel(disputeFactDictionary, card.value, scheme.value);
  // levels are the grade scheme's, all else is the card's
  const placed = model.findings.map((f) => ({ ...f, path: `/scoring/${f.path.startsWith("/levels") ? "gradeScheme" : "scorecard"}${f.path}` }));
  return model.ok ? accept(model.value, placed) : refuse(...(placed as [BoundFinding, ...BoundFinding[]]));
}
