import { parseCalendar, type Calendar } from "@fengqiao/calendar";
import { composeChart, lifecycleOf, type ChainFinding, type Lifecycle, type RulesRef } from "@fengqiao/lifecycle";
import { accept, disputeFactDictionary, refuse, some, type Finding, type Outcome } from "@fengqiao/model";
import { parsePack, type Pack, type PackFinding, type PackRemark } from "@fengqiao/regions";
import { compileModel, parseScorecard, type CompileFinding, type ScorecardFinding, type ScoringModel } from "@fengqiao/scoring";
import { finding, type RulesFinding } from "./findings.ts";

export type BoundFinding = PackFinding | PackRemark | ChainFinding | ScorecardFinding | CompileFinding | RulesFinding<"rules.calendar" | "rules.overlap"> | CalendarDataFinding;
type CalendarDataFinding = Extract<ReturnType<typeof parseCalendar>, { readonly ok: false }>["findings"][number];

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

const below = <F extends Finding>(findings: readonly [F, ...F[]], path: string): [F, ...F[]] => findings.map((f) => ({ ...f, path: path + f.path })) as [F, ...F[]];

/** Checks a pack and compiles it against the calendars at hand; paths of findings lead into the pack. */
export function bindPack(input: Pack, calendars: ReadonlyMap<string, unknown>): Outcome<BoundPack, BoundFinding> {
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
    if (chart.ok) lifecycles.set(id, lifecycleOf(chart.value, [calendar.value]));
    else refusals.push(...below(chart.findings, `/chains/${id}`));
  }
  const scoring = pack.scoring === undefined ? undefined : compileScoring(pack.scoring);
  if (scoring?.ok === false) refusals.push(...below(scoring.findings, "/scoring"));
  const refused: readonly BoundFinding[] = refusals;
  if (some(refused)) return refuse(...refused);
  if (scoring?.ok === true) found.push(...scoring.findings);
  return accept({ pack, ref: { jurisdiction: pack.division, pack: pack.id, version: pack.version, hash }, calendar: calendar.value, lifecycles, ...(scoring?.ok === true && { scoring: scoring.value }) }, found);
}

/** Only the dictionary of dispute facts may score a dispute, whatever a pack says. */
function compileScoring({ scorecard, gradeScheme }: NonNullable<Pack["scoring"]>): Outcome<ScoringModel<typeof disputeFactDictionary>, ScorecardFinding | CompileFinding> {
  const card = parseScorecard(scorecard, disputeFactDictionary);
  return card.ok ? compileModel(disputeFactDictionary, card.value, gradeScheme) : refuse(...below(card.findings, "/scorecard"));
}
