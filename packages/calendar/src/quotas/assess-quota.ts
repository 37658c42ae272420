import { accept, epochOf, type Outcome, refuse, some } from "@fengqiao/model";
import { type Epoch, isoOfDay } from "@fengqiao/model/civil";
import type { CadencePeriod } from "../cadences/cadence.ts";
import { type CadenceCodes, periodsDue } from "../cadences/cadence-periods.ts";
import type { ComplianceSpan } from "../cadences/compliance.ts";
import { dayOf, hadHappened } from "../cadences/day-or-instant.ts";
import { type Calendar, localDayOf } from "../editions/calendar.ts";
import type { CountingOptions } from "../editions/reading.ts";
import { type CalendarFindingOf, calendarFinding, shown } from "../findings.ts";
import { checkActivities, checkMembers, keyOf, strangers } from "./check-quota-input.ts";
import { countNeed, type NeedCount } from "./count-need.ts";
import type { Quota, QuotaActivity, QuotaMember, QuotaRequirement } from "./quota.ts";

/** `met`, `missed` once the period is over, `open` while it is not. */
export type QuotaState = "met" | "missed" | "open";

/** One requirement of one member in one place and period, with the counts it rests on. */
export interface QuotaRow extends QuotaMember {
  readonly requirement: string;
  readonly period: CadencePeriod;
  readonly state: QuotaState;
  readonly counts: readonly NeedCount[];
}

/**
 * The requirements of one member, place and period of the post taken together: all must hold. `notStated`: none is missed,
 * but one or more cannot be judged because no period is stated for them.
 */
export interface QuotaVerdict extends QuotaMember {
  readonly period: CadencePeriod;
  readonly state: QuotaState | "notStated";
}

/** A requirement that is owed, but nobody has said in which period. */
export interface QuotaNotStated extends QuotaMember {
  readonly requirement: string;
  readonly slot: string;
}

/** A quota held against what was done: row by row, by member and period, and what nobody can judge. */
export interface QuotaAssessment {
  readonly rows: readonly QuotaRow[];
  readonly verdicts: readonly QuotaVerdict[];
  readonly notStated: readonly QuotaNotStated[];
}

/** What holding activities against a quota can find. */
export type QuotaCodes = CadenceCodes | "instant.invalid" | "quota.postUnknown" | "quota.memberUnknown" | "quota.memberRepeated" | "quota.periodNotStated" | "quota.timesInvalid";

/**
 * Holds what was done against a quota: for every member (post × place) and every period that ends in the span.
 * Requirements with a period of their own have rows of their own and stay out of the verdicts on the post's period.
 *
 * Refuses a post that the quota does not have, a member given twice, activities without a real day or number, and what
 * `periodsDue` refuses. Activities of nobody on the list are a warning each (`quota.memberUnknown`), not stated periods an
 * `unknown` each (`quota.periodNotStated`).
 *
 * @example
 * ```ts
 * import { assessQuota, chinaCalendar, parseQuota } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const atLeast = must(parseQuota({
 *   id: "four-at-least", label: { "zh-CN": "四个至少", en: "four at-least" }, posts: [{ post: "newVillageWorthy", per: { every: "week" } }],
 *   requirements: [
 *     { id: "screening", need: { activity: "screening", atLeast: 1 } },
 *     { id: "adviceOrMediation", need: { any: [{ activity: "adviceAnswered", atLeast: 1 }, { activity: "mediation", atLeast: 1 }] } },
 *   ],
 *   src: "donge S058",
 * }));
 * const span = { from: "2026-11-16", to: "2026-11-22", asOf: "2026-11-25T09:00:00+08:00" };
 * const members = [{ member: "m-1", post: "newVillageWorthy", place: "cuizhong" }];
 * const done = [{ member: "m-1", place: "cuizhong", activity: "mediation", at: "2026-11-18" }];
 * must(assessQuota(atLeast, members, done, span, chinaCalendar())).rows.map((r) => [r.requirement, r.state]); // => [["screening", "missed"], ["adviceOrMediation", "met"]]
 * ```
 */
export function assessQuota(
  quota: Quota,
  members: readonly QuotaMember[],
  activities: readonly QuotaActivity[],
  span: ComplianceSpan,
  calendar: Calendar,
  options?: CountingOptions,
): Outcome<QuotaAssessment, CalendarFindingOf<QuotaCodes>> {
  const asOf = epochOf(span.asOf);
  if (Number.isNaN(asOf)) return refuse(calendarFinding("instant.invalid", "/span/asOf", { value: shown(span.asOf) }));
  const problems: readonly CalendarFindingOf<QuotaCodes>[] = [...checkMembers(quota, members), ...checkActivities(activities, calendar)];
  if (some(problems)) return refuse(...problems);

  const today = isoOfDay(localDayOf(calendar, asOf));
  const done = activitiesByMember(activities, asOf, calendar);
  const findings: CalendarFindingOf<QuotaCodes>[] = strangers(members, activities);
  const rows: QuotaRow[] = [];
  const verdicts: QuotaVerdict[] = [];
  const notStated: QuotaNotStated[] = [];
  for (const { post, per } of quota.posts) {
    const owed: Owed[] = [];
    const silent: { readonly requirement: string; readonly slot: string }[] = [];
    for (const requirement of quota.requirements) {
      const cadence = requirement.per ?? per;
      if ("unset" in cadence) {
        silent.push({ requirement: requirement.id, slot: cadence.unset });
        findings.push(calendarFinding("quota.periodNotStated", "", { post, requirement: requirement.id, slot: cadence.unset }));
        continue;
      }
      const periods = periodsDue(cadence, span.from, span.to, calendar, options);
      if (!periods.ok) return periods;
      findings.push(...periods.findings);
      owed.push({ requirement, periods: periods.value });
    }
    for (const holder of members.filter((m) => m.post === post)) {
      const own = owed.flatMap((one) => rowsOf(holder, one, done.get(keyOf(holder)) ?? [], today));
      rows.push(...own);
      notStated.push(...silent.map((one) => ({ member: holder.member, post, place: holder.place, ...one })));
      verdicts.push(...verdictsOf(holder, quota.requirements, own, silent.length > 0));
    }
  }
  return accept({ rows, verdicts, notStated }, findings);
}

/** A requirement with the periods in which it is due. */
interface Owed {
  readonly requirement: QuotaRequirement;
  readonly periods: readonly CadencePeriod[];
}

interface Done {
  readonly day: string;
  readonly activity: string;
  readonly times: number;
}

function rowsOf({ member, post, place }: QuotaMember, { requirement, periods }: Owed, done: readonly Done[], today: string): QuotaRow[] {
  return periods.map((period) => {
    const counts = new Map<string, number>();
    for (const { day, activity, times } of done) if (day >= period.from && day <= period.to) counts.set(activity, (counts.get(activity) ?? 0) + times);
    const result = countNeed(requirement.need, counts);
    const state: QuotaState = result.met ? "met" : period.to >= today ? "open" : "missed";
    return { member, post, place, requirement: requirement.id, period, state, counts: result.counts };
  });
}

/** Requirements with a period of their own are judged by it, not here. */
function verdictsOf({ member, post, place }: QuotaMember, requirements: readonly QuotaRequirement[], own: readonly QuotaRow[], silent: boolean): QuotaVerdict[] {
  const shared = new Set(requirements.filter((r) => r.per === undefined).map((r) => r.id));
  const byPeriod = new Map<string, { readonly period: CadencePeriod; readonly states: QuotaState[] }>();
  for (const { requirement, period, state } of own) {
    if (!shared.has(requirement)) continue;
    const entry = byPeriod.get(period.key) ?? { period, states: [] };
    entry.states.push(state);
    byPeriod.set(period.key, entry);
  }
  return [...byPeriod.values()].map(({ period, states }) => ({
    member,
    post,
    place,
    period,
    state: states.includes("missed") ? "missed" : states.includes("open") ? "open" : silent ? "notStated" : "met",
  }));
}

function activitiesByMember(activities: readonly QuotaActivity[], asOf: Epoch, calendar: Calendar): ReadonlyMap<string, readonly Done[]> {
  const byMember = new Map<string, Done[]>();
  for (const one of activities) {
    if (!hadHappened(one.at, asOf, calendar)) continue;
    const list = byMember.get(keyOf(one)) ?? [];
    list.push({ day: isoOfDay(dayOf(one.at, calendar)), activity: one.activity, times: one.times ?? 1 });
    byMember.set(keyOf(one), list);
  }
  return byMember;
}
