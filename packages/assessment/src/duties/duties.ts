import type { Compliance, QuotaAssessment } from "@fengqiao/calendar";
import { epochOf, type Instant } from "@fengqiao/model";
import type { dutyDictionary } from "../measure/facts.ts";
import type { PopulationRow } from "../measure/population.ts";

/** A duty in one period: a row of the population `duties`. */
export type DutyRow = PopulationRow<typeof dutyDictionary>;

/** Whose duty it is: an id that stays the same, and the keys by which reports group. */
export interface DutyOwner {
  readonly id: string;
  readonly area?: string;
  readonly category?: string;
}

/** The last day of a period as the instant by which it belongs to a month or quarter: noon in China, so that no offset moves it to another day. */
const dayInstant = (day: string): Instant => `${day}T12:00:00+08:00`;
/** A period that still runs at the as-of lies in it, not after it. */
const within = (day: string, asOf: Instant): Instant => (epochOf(dayInstant(day)) > epochOf(asOf) ? asOf : dayInstant(day));

/**
 * The due occurrences of a cadence (周碰头, 月研判, 季考核) as rows of the population `duties`: held late is met, but not on time; a
 * period that still runs is not due.
 *
 * @example
 * ```ts
 * import { cadenceDuties, cadenceRate, formatRate, measure } from "@fengqiao/assessment";
 * import { chinaCalendar, complianceOf } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-03-31T18:00:00+08:00";
 * // the meeting for February was made up for in March
 * const held = [{ at: "2026-01-20" }, { at: "2026-03-02", of: "2026-02" }];
 * const analysis = must(complianceOf({ every: "month" }, held, { from: "2026-01-01", to: "2026-03-31", asOf }, chinaCalendar()));
 * const rows = cadenceDuties({ id: "monthlyCaseAnalysis", area: "硝河乡" }, analysis, asOf);
 * formatRate(must(measure(cadenceRate, rows, { asOf })).total, "en"); // => "50.0% (1/2)"
 * ```
 */
export function cadenceDuties(owner: DutyOwner, compliance: Compliance, asOf: Instant): readonly DutyRow[] {
  const { id, ...keys } = owner;
  return compliance.rows.map(({ period, state }) => ({
    id: `${id}/${period.key}`,
    asOf,
    on: within(period.to, asOf),
    ...keys,
    facts: { kind: "cadence", due: state !== "open", met: state === "held" || state === "late", onTime: state === "held" },
  }));
}

/**
 * The periods of a quota (四个至少) as rows of the population `duties`, one for each member, place and period; what cannot be judged
 * because no period is stated is not known to be met. `areaOf` says in which area a place lies; without it the place is the area.
 *
 * @example
 * ```ts
 * import { formatRate, measure, quotaDuties, quotaRate } from "@fengqiao/assessment";
 * import { assessQuota, chinaCalendar, parseQuota } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-03-31T18:00:00+08:00";
 * const quota = must(parseQuota({
 *   id: "lectures", label: { "zh-CN": "法治讲座", en: "lectures" }, posts: [{ post: "legalCounsel", per: { every: "month" } }], src: "donge S058",
 *   requirements: [{ id: "lecture", need: { activity: "lecture", atLeast: 1 } }],
 * }));
 * const counsel = { member: "counsel-1", post: "legalCounsel", place: "前村" };
 * const done = [{ member: "counsel-1", place: "前村", activity: "lecture", at: "2026-01-10" }];
 * const assessed = must(assessQuota(quota, [counsel], done, { from: "2026-01-01", to: "2026-02-28", asOf }, chinaCalendar()));
 * const { total } = must(measure(quotaRate, quotaDuties("lectures", assessed, asOf), { asOf }));
 * [formatRate(total, "en"), total.evidence.remainder]; // => ["50.0% (1/2)", ["lectures/counsel-1/前村/2026-02"]]
 * ```
 */
export function quotaDuties(quotaId: string, assessment: QuotaAssessment, asOf: Instant, areaOf: (place: string) => string = (place) => place): readonly DutyRow[] {
  return assessment.verdicts.map(({ member, post, place, period, state }) => ({
    id: `${quotaId}/${member}/${place}/${period.key}`,
    asOf,
    on: within(period.to, asOf),
    area: areaOf(place),
    category: post,
    facts: { kind: "quota", due: state !== "open", met: state === "notStated" ? null : state === "met", onTime: state === "notStated" ? null : state === "met" },
  }));
}
