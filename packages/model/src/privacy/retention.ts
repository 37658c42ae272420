import * as z from "zod";
import { accept, refuse, some, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { parseWith, type ParseFinding } from "../parse.ts";
import { recordTypeIds, recordTypes, type RecordTypeId } from "../records/record-types.ts";
import { localDate, type LocalDate } from "../time.ts";
import { neutralFields } from "./purpose.ts";

const rule = z
  .strictObject({
    /** How long, counted from the day on which the matter was closed; `permanent` only by an explicit decision. */
    keep: z.union([z.literal("permanent"), z.strictObject({ amount: z.int().min(1).max(1200), unit: z.enum(["months", "years"]) }).readonly()]),
    /** Who decided so, or by which text. No law fixes a period for mediation files, so somebody has to. */
    basis: z.string().min(1).max(500),
  })
  .readonly();

/** How long each kind of record is kept. There is no default: a host that has not decided cannot store. */
export const retentionPolicy = z
  .strictObject({ format: z.literal("fengqiao.retention/1"), decidedOn: localDate, decidedBy: z.string().min(1).max(200), rules: z.partialRecord(z.enum(recordTypeIds as [RecordTypeId, ...RecordTypeId[]]), rule) })
  .readonly();
export type RetentionPolicy = z.infer<typeof retentionPolicy>;

/** Kinds of records that hold anything about persons. */
export const personalRecordTypes: readonly RecordTypeId[] = recordTypeIds.filter((type) => {
  const leaves = (classes: unknown): number => (typeof classes === "string" ? 1 : Object.values(classes as object).reduce<number>((sum, inner) => sum + leaves(inner), 0));
  return neutralFields(type).length < leaves(recordTypes[type].classes);
});

export type RetentionFinding = ModelFinding<"retention.missing">;

/**
 * A retention policy from outside. Every kind of record that `uses` names and that holds personal data must have its rule.
 *
 * Refuses: `retention.missing`, and what the schema finds.
 */
export function parseRetention(input: unknown, uses: readonly RecordTypeId[] = personalRecordTypes): Outcome<RetentionPolicy, ParseFinding | RetentionFinding> {
  const parsed = parseWith(retentionPolicy, input);
  if (!parsed.ok) return parsed;
  const missing: readonly RetentionFinding[] = uses.filter((type) => personalRecordTypes.includes(type) && parsed.value.rules[type] === undefined).map((type) => modelFinding("retention.missing", "/rules", { type }));
  return some(missing) ? refuse(...missing) : parsed;
}

/** The same day so many months later; where the month has no such day, its last. */
function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day from which a record must be erased; without one it is kept for good. */
export interface Retention {
  readonly eraseFrom?: LocalDate;
  readonly basis: string;
}

/**
 * How long a record of that kind is kept after its matter was closed, and by which decision.
 *
 * Refuses: `retention.missing`.
 */
export function retentionOf(policy: RetentionPolicy, type: RecordTypeId, closedOn: LocalDate): Outcome<Retention, RetentionFinding> {
  const rule = policy.rules[type];
  if (rule === undefined) return refuse(modelFinding("retention.missing", "/rules", { type }));
  const { keep, basis } = rule;
  return accept(keep === "permanent" ? { basis } : { eraseFrom: addMonths(closedOn, keep.unit === "years" ? keep.amount * 12 : keep.amount), basis });
}
