import * as z from "zod";
import { civilOfDay, dayNumber, dayOfCivil, isoOfDay, NO_DAY, type DayNumber } from "../civil/day-number.ts";
import { accept, refuse, some, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { parseWith, type ParseFinding } from "../parse.ts";
import { recordTypeIds, recordTypes, type RecordTypeId } from "../records/record-types.ts";
import { localDate, type LocalDate } from "../time.ts";
import { classedFields } from "./data-class.ts";

const rule = z
  .strictObject({
    /** How long, counted from the day on which the matter was closed; `permanent` only by an explicit decision. */
    keep: z.union([z.literal("permanent"), z.strictObject({ amount: z.int().min(1).max(1200), unit: z.enum(["months", "years"]) }).readonly()]),
    /** Who decided so, or by which text. No law fixes a period for mediation files, so somebody has to. */
    basis: z.string().min(1).max(500),
  })
  .readonly();

const retentionPolicy = z
  .strictObject({
    format: z.literal("fengqiao.retention/1"),
    decidedOn: localDate,
    decidedBy: z.string().min(1).max(200),
    /** How long a record is kept, by its kind. */
    rules: z.partialRecord(z.enum(recordTypeIds as [RecordTypeId, ...RecordTypeId[]]), rule),
  })
  .readonly();

/** How long each kind of record is kept (档案保存期限). There is no default: a host that has not decided cannot store. */
export interface RetentionPolicy extends z.infer<typeof retentionPolicy> {}

/** The kinds of records that hold anything about persons: each of them needs a period. */
export const personalRecordTypes: readonly RecordTypeId[] = recordTypeIds.filter((type) => classedFields(recordTypes[type].classes).some(([, dataClass]) => dataClass !== "neutral"));

/**
 * A retention policy from outside. Every kind of record that `uses` names and that holds personal data must have its rule.
 *
 * @example
 * ```ts
 * import { parseRetention, personalRecordTypes } from "@fengqiao/model";
 *
 * const decided = { format: "fengqiao.retention/1", decidedOn: "2026-01-01", decidedBy: "县司法局", rules: { dispute: { keep: { amount: 10, unit: "years" }, basis: "县档案局规定" } } };
 * parseRetention(decided, ["dispute"]).ok; // => true
 * parseRetention(decided, ["dispute", "agreement"]).findings.map((f) => f.params); // => [{ type: "agreement" }]
 * parseRetention(decided).findings.length === personalRecordTypes.length - 1; // => true
 * ```
 */
export function parseRetention(input: unknown, uses: readonly RecordTypeId[] = personalRecordTypes): Outcome<RetentionPolicy, ParseFinding | ModelFinding<"retention.missing">> {
  const parsed = parseWith(retentionPolicy, input);
  if (!parsed.ok) return parsed;
  const missing: readonly ModelFinding<"retention.missing">[] = uses.filter((type) => personalRecordTypes.includes(type) && parsed.value.rules[type] === undefined).map((type) => modelFinding("retention.missing", "/rules", { type }));
  return some(missing) ? refuse(...missing) : parsed;
}

/** The same day so many months later; where the month has no such day, its last. */
function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = civilOfDay(dayNumber(date));
  const first = (later: number): DayNumber => dayOfCivil(year + Math.floor((month - 1 + later) / 12), ((month - 1 + later) % 12) + 1, 1);
  return isoOfDay(Math.min(first(months) + day, first(months + 1)) - 1);
}

/** How long one record is kept. */
export interface Retention {
  /** The day from which it must be erased; without one it is kept for good. */
  readonly eraseFrom?: LocalDate;
  /** The decision behind it. */
  readonly basis: string;
}

/**
 * How long a record of that kind is kept after its matter was closed, and by which decision.
 *
 * @example
 * ```ts
 * import { must, parseRetention, retentionOf } from "@fengqiao/model";
 *
 * const policy = must(parseRetention(
 *   { format: "fengqiao.retention/1", decidedOn: "2026-01-01", decidedBy: "县司法局", rules: { dispute: { keep: { amount: 10, unit: "years" }, basis: "县档案局规定" } } },
 *   ["dispute"],
 * ));
 * must(retentionOf(policy, "dispute", "2024-02-29")); // => { eraseFrom: "2034-02-28", basis: "县档案局规定" }
 * retentionOf(policy, "petition", "2024-02-29").ok; // => false
 * ```
 */
export function retentionOf(policy: RetentionPolicy, type: RecordTypeId, closedOn: LocalDate): Outcome<Retention, ModelFinding<"retention.missing" | "value.format">> {
  if (dayNumber(closedOn) === NO_DAY) return refuse(modelFinding("value.format", "/closedOn", { format: "date", received: closedOn }));
  const rule = policy.rules[type];
  if (rule === undefined) return refuse(modelFinding("retention.missing", "/rules", { type }));
  const { keep, basis } = rule;
  return accept(keep === "permanent" ? { basis } : { eraseFrom: addMonths(closedOn, keep.unit === "years" ? keep.amount * 12 : keep.amount), basis });
}
