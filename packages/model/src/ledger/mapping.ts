import * as z from "zod";
import { actor } from "../actor.ts";
import type { Outcome } from "../finding.ts";
import { parseWith, type ParseFinding } from "../parse.ts";
import { ledgerRecordTypeIds, type LedgerRecordTypeId } from "../records/record-types.ts";

/** Date spellings: `ymd` (2023-3-5, 2023/03/05, 2023.3.5, 2023年3月5日, 20230305, each with an optional time), `mdy` (03/05/2023, optional 12- or 24-hour time), `dmy`, `serial` (a spreadsheet's day number). */
export const dateStyle = z.enum(["ymd", "mdy", "dmy", "serial"]);
export type DateStyle = z.infer<typeof dateStyle>;

const jsonPointer = z.string().regex(/^(\/([A-Za-z][A-Za-z0-9]*|\d{1,3}))+$/);

/** `texts`: a list, its items parted by 、 ， , ； ; or a line break. */
const reading = z.enum(["text", "texts", "integer", "yuan", "boolean", "date", "instant", "code"]);

/** Where a value comes from: a column of the row, or a constant. */
const source = z.union([
  z
    .strictObject({
      column: z.string().min(1),
      as: reading.optional(),
      /** Words of the ledger → what they mean here. For `code`, on top of the code list's own labels and aliases; for `boolean`, in place of the usual words. */
      words: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
      /** The code list that `code` reads against. */
      list: z.string().optional(),
      /** A date as an instant: the time of day it stands for. */
      timeOfDay: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).optional(),
      required: z.boolean().optional(),
      /** A text that is put together from the cell: `{}` stands for it. */
      template: z.string().includes("{}").optional(),
    })
    .readonly(),
  z.strictObject({ constant: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]) }).readonly(),
]);
export type LedgerSource = z.infer<typeof source>;

/** An event that the row tells of: it is there when its `at` is not blank. */
const eventTemplate = z
  .strictObject({
    type: z.string().min(1),
    at: source,
    recordedAt: source.optional(),
    by: actor,
    data: z.record(z.string(), source).optional(),
    /** Only where this cell reads as one of these values. */
    onlyIf: z.strictObject({ value: source, isIn: z.array(z.union([z.string(), z.boolean()])).readonly() }).readonly().optional(),
    /** So many times as this cell says, e.g. failed attempts that a ledger only counts. */
    times: source.optional(),
  })
  .readonly();
export type LedgerEventTemplate = z.infer<typeof eventTemplate>;

const parts = {
  format: z.literal("fengqiao.ledger-mapping/1"),
  title: z.strictObject({ "zh-CN": z.string(), en: z.string() }).readonly(),
  /** The number that people give to the first data row; 2 where the headings stand in row 1. */
  firstRow: z.int().min(1).optional(),
  zone: z.string(),
  dates: z.array(dateStyle).min(1).readonly(),
  /** Cells that mean "nothing here", beside blank ones. */
  blanks: z.array(z.string()).readonly().optional(),
  fields: z.record(jsonPointer, source),
  /** Lists of the record whose items the ledger only counts, e.g. so many failed attempts. */
  lists: z
    .array(z.strictObject({ to: jsonPointer, times: source, item: z.record(jsonPointer, source) }).readonly())
    .readonly()
    .optional(),
  values: z.record(z.string(), source).optional(),
  events: z.array(eventTemplate).readonly().optional(),
};

/** Kinds of records that open a case; their ledgers are the usual ones. */
export type CaseRecordTypeId = "dispute" | "serviceMatter";

/**
 * How the rows of a table become disputes or service matters: plain data, so that a county writes it once for the ledger it keeps.
 * `fields` maps JSON Pointers of the record to sources, `values` reads further named values of the row for the application,
 * `events` the happenings that the row's dates tell of.
 */
export const ledgerMapping = z.strictObject({ ...parts, record: z.enum(["dispute", "serviceMatter"]) }).readonly();

/** The same for a ledger of any other kind of record: activities, agreements, bodies, rosters, … */
export const recordLedgerMapping = z.strictObject({ ...parts, record: z.enum(ledgerRecordTypeIds) }).readonly();

type Parts = Omit<z.infer<typeof ledgerMapping>, "record">;

/** A mapping for records of some kind. */
export type LedgerMapping<K extends LedgerRecordTypeId = CaseRecordTypeId> = Parts & { readonly record: K };

/** A mapping of a case ledger from outside, e.g. a JSON file. */
export function parseLedgerMapping(input: unknown): Outcome<LedgerMapping, ParseFinding> {
  return parseWith(ledgerMapping, input);
}

/** A mapping of a ledger of any kind of record from outside. */
export function parseRecordLedgerMapping(input: unknown): Outcome<LedgerMapping<LedgerRecordTypeId>, ParseFinding> {
  return parseWith(recordLedgerMapping, input);
}
