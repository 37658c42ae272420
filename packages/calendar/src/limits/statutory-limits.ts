import { accept, type LocalDate, type Outcome, refuse } from "@fengqiao/model";
import { dayNumber, NO_DAY } from "@fengqiao/model/civil";
import { type CalendarFindingOf, calendarFinding, shown } from "../findings.ts";
import { administrativeLimits } from "./administrative-limits.ts";
import { courtLimits } from "./court-limits.ts";
import { labourAndLandLimits } from "./labour-and-land-limits.ts";
import { mediationLimits } from "./mediation-limits.ts";
import { petitionLimits } from "./petition-limits.ts";
import type { StatutoryLimit } from "./statutory-limit.ts";

/**
 * Time limits of national law and of some local texts, each read in its text and cited. What could not be confirmed (a national
 * limit of people's mediation, the classes of hotline limits, the present force of the 2011 rules on confirmation) is not here.
 */
export const statutoryLimits: readonly StatutoryLimit[] = /* @__PURE__ */ (() => [...petitionLimits, ...mediationLimits, ...courtLimits, ...administrativeLimits, ...labourAndLandLimits])();

/**
 * The limits in force on a day: the national ones, and the local ones of an area (a division code; its city's and province's
 * are included).
 *
 * Refuses what is no day.
 *
 * @example
 * ```ts
 * import { limitsInForce } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const limits = must(limitsInForce("2026-01-05"));
 * limits.find((limit) => limit.topic === "judicialConfirmation")?.rule.within; // => { amount: 30, unit: "calendarDay" }
 * ```
 */
export function limitsInForce(on: LocalDate, area?: string): Outcome<readonly StatutoryLimit[], CalendarFindingOf<"date.invalid">> {
  if (dayNumber(on) === NO_DAY) return refuse(calendarFinding("date.invalid", "/on", { value: shown(on) }));
  return accept(statutoryLimits.filter(({ inForce, area: place }) => inForce.from <= on && (inForce.to === undefined || on < inForce.to) && holdsIn(place?.code, area)));
}

/** 440000 is a province, 440300 a city: zeros at the end stand for everything below. */
function holdsIn(place: string | undefined, area: string | undefined): boolean {
  return place === undefined || area?.startsWith(place.replace(/(?:00)+$/, "")) === true;
}
