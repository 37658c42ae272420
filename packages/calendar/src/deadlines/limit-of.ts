import { accept, epochOf, type Outcome, refuse } from "@fengqiao/model";
import { dayNumber, type Epoch, NO_DAY } from "@fengqiao/model/civil";
import { type Calendar, localDayOf } from "../editions/calendar.ts";
import { type CalendarFindingOf, calendarFinding, shown } from "../findings.ts";
import { period, type PeriodSource, shownPeriod } from "../periods/period.ts";
import type { Limit } from "./deadline.ts";

/**
 * The limit that a rule gives in one case: its own period, what a field of the case holds, or `null` where the slot is open
 * or nobody has filled the field yet.
 */
export function limitOf(within: PeriodSource, fields: Readonly<Record<string, unknown>>, calendar: Calendar, start: Epoch): Outcome<Limit | null, CalendarFindingOf<"period.invalid" | "limit.invalid" | "limit.beforeStart">> {
  if ("unset" in within) return accept(null);
  if (!("field" in within)) return periodOf(within);
  const value = Object.hasOwn(fields, within.field) ? fields[within.field] : undefined;
  if (value === undefined || value === null) return accept(null);
  if (within.unit !== undefined) return periodOf({ amount: value, unit: within.unit });
  if (typeof value === "object") return periodOf(value);
  if (typeof value !== "string") return refuse(calendarFinding("limit.invalid", `/fields/${within.field}`, { field: within.field, value: shown(value) }));
  return untilOf(value, within.field, calendar, start);
}

function periodOf(value: unknown): Outcome<Limit, CalendarFindingOf<"period.invalid">> {
  const parsed = period.safeParse(value);
  if (parsed.success) return accept(parsed.data);
  return refuse(calendarFinding("period.invalid", "/within", { value: shownPeriod(value) }));
}

function untilOf(value: string, field: string, calendar: Calendar, start: Epoch): Outcome<Limit, CalendarFindingOf<"limit.invalid" | "limit.beforeStart">> {
  const day = dayNumber(value);
  const epoch = epochOf(value);
  if (day === NO_DAY && Number.isNaN(epoch)) return refuse(calendarFinding("limit.invalid", `/fields/${field}`, { field, value: value.slice(0, 40) }));
  const early = day === NO_DAY ? epoch < start : day < localDayOf(calendar, start);
  return early ? refuse(calendarFinding("limit.beforeStart", `/fields/${field}`, { until: value })) : accept({ until: value });
}
