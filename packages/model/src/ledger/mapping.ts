import * as z from "zod";
import { actor } from "../actor.ts";
import type { Outcome } from "../finding.ts";
import { labelShape } from "../label.ts";
import { parseWith, type ParseFinding } from "../parse.ts";
import { ledgerRecordTypeIds, type LedgerRecordTypeId } from "../records/record-types.ts";

/** Date spellings: `ymd` (2023-3-5, 2023/03/05, 2023.3.5, 2023年3月5日, 20230305, each with an optional time), `mdy` (03/05/2023, optional 12- or 24-hour time), `dmy`, `serial` (a spreadsheet's day number). */
export type DateStyle = "ymd" | "mdy" | "dmy" | "serial";
const dateStyle = z.enum(["ymd", "mdy", "dmy", "serial"]) satisfies z.ZodType<DateStyle>;

const jsonPointer = z.string().regex(/^(\/([A-Za-z][A-Za-z0-9]*|\d{1,3}))+$/);

const column = z
  .strictObject({
    /** The heading, in whatever width, spacing and script the table has it. */
    column: z.string().min(1),
    /** As what the cell is read; `text` where nothing is said. `yuan` gives 分, `texts` a list parted by 、 ， , ； ; or a line break. */
    as: z.enum(["text", "texts", "integer", "yuan", "boolean", "date", "instant", "code"]).optional(),
    /** Words of the ledger → what they mean here. For `code`, on top of the code list's own labels and aliases; for `boolean`, in place of the usual words. */
    words: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
    /** The code list that `code` reads against. */
    list: z.string().optional(),
    /** A date as an instant: the time of day it stands for. */
    timeOfDay: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).optional(),
    /** Whether a row without it is refused. */
    required: z.boolean().optional(),
    /** A text that is put together from the cell: `{}` stands for it. */
    template: z.string().includes("{}").optional(),
  })
  .readonly();

/** A column of the row, and how its cells are read. */
export interface LedgerColumn extends z.infer<typeof column> {}

const constant = z.strictObject({ constant: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]) }).readonly();

/** The same value for every row. */
export interface LedgerConstant extends z.infer<typeof constant> {}

const source = z.union([column, constant]);

/** Where a value comes from. */
export type LedgerSource = LedgerColumn | LedgerConstant;

const eventTemplate = z
  .strictObject({
    /** The event's type, e.g. `detect.report`. */
    type: z.string().min(1),
    /** When it happened; without it, it did not. */
    at: source,
    /** When it was entered; else when it happened. */
    recordedAt: source.optional(),
    by: actor,
    data: z.record(z.string(), source).optional(),
    /** Only where this cell reads as one of these values. */
    onlyIf: z.strictObject({ value: source, isIn: z.array(z.union([z.string(), z.boolean()])).readonly() }).readonly().optional(),
    /** So many times as this cell says, e.g. failed attempts that a ledger only counts. */
    times: source.optional(),
  })
  .readonly();

/** An event that a row tells of: it is there when its `at` is not blank. */
export interface LedgerEventTemplate extends z.infer<typeof eventTemplate> {}

/** The shape of a mapping for records of the given kinds. */
export const mappingShape = <const K extends LedgerRecordTypeId>(kinds: readonly K[]) =>
  z
    .strictObject({
      format: z.literal("fengqiao.ledger-mapping/1"),
      title: labelShape,
      /** The number that people give to the first data row; 2 where the headings stand in row 1. */
      firstRow: z.int().min(1).optional(),
      /** The IANA time zone in which the ledger's times are meant. */
      zone: z.string(),
      /** The date spellings of the ledger; the first that fits is taken. */
      dates: z.array(dateStyle).min(1).readonly(),
      /** Cells that mean "nothing here", beside blank ones. */
      blanks: z.array(z.string()).readonly().optional(),
      /** The fields of the record by JSON Pointer. */
      fields: z.record(jsonPointer, source),
      /** Lists of the record whose items the ledger only counts, e.g. so many failed attempts. */
      lists: z
        .array(z.strictObject({ to: jsonPointer, times: source, item: z.record(jsonPointer, source) }).readonly())
        .readonly()
        .optional(),
      /** Further named values of the row, for the application. */
      values: z.record(z.string(), source).optional(),
      /** The happenings that the row's dates tell of. */
      events: z.array(eventTemplate).readonly().optional(),
      /** The kind of record that a row becomes. */
      record: z.enum(kinds),
    })
    .readonly();

/** Kinds of records that open a case; their ledgers are the usual ones. */
export type CaseRecordTypeId = "dispute" | "serviceMatter";
const caseRecords: readonly CaseRecordTypeId[] = ["dispute", "serviceMatter"];

/** The shape of any mapping. */
export const ledgerMapping = mappingShape(ledgerRecordTypeIds);

/**
 * How the rows of a table become records: plain data, so that a county writes it once for the ledger it keeps.
 *
 * @example
 * ```ts
 * import { must, parseActor, readLedger, type DateStyle, type LedgerColumn, type LedgerConstant, type LedgerEventTemplate, type LedgerMapping, type LedgerSource } from "@fengqiao/model";
 *
 * const dates: readonly DateStyle[] = ["ymd", "serial"];
 * const foundOn: LedgerColumn = { column: "排查日期", as: "date", required: true };
 * const channel: LedgerConstant = { constant: "screening" };
 * const problem: LedgerSource = { column: "问题" };
 * const found: LedgerEventTemplate = { type: "detect.report", at: { column: "排查日期", as: "instant", timeOfDay: "09:00" }, by: must(parseActor({ id: "ledger", roles: ["grid"] })) };
 * const mapping: LedgerMapping<"problemItem"> = {
 *   format: "fengqiao.ledger-mapping/1", record: "problemItem", title: { "zh-CN": "问题清单", en: "problem list" }, zone: "Asia/Shanghai", dates,
 *   fields: { "/id": { column: "序号", template: "W-{}" }, "/foundOn": foundOn, "/channel": channel, "/problem": problem },
 *   events: [found],
 * };
 *
 * const { entries } = must(readLedger([{ 序号: 12, 排查日期: 44_990, 问题: "水渠堵塞" }], mapping));
 * entries[0]?.record.foundOn; // => "2023-03-05"
 * entries[0]?.events.map((e) => e.at); // => ["2023-03-05T09:00:00+08:00"]
 * ```
 */
export interface LedgerMapping<K extends LedgerRecordTypeId = CaseRecordTypeId> extends Omit<z.infer<typeof ledgerMapping>, "record"> {
  readonly record: K;
}

/**
 * A mapping from outside, e.g. a JSON file, for a ledger of disputes or service matters; `kinds` names others that it may be for.
 *
 * @example
 * ```ts
 * import { must, parseLedgerMapping } from "@fengqiao/model";
 *
 * const log = { format: "fengqiao.ledger-mapping/1", record: "activity", title: { "zh-CN": "工作日志", en: "work log" }, zone: "Asia/Shanghai", dates: ["ymd"], fields: { "/id": { column: "编号" } } };
 * must(parseLedgerMapping(log, ["activity"])).record; // => "activity"
 * parseLedgerMapping(log).findings.map((f) => [f.code, f.path]); // => [["value.notAllowed", "/record"]]
 * ```
 */
export function parseLedgerMapping(input: unknown): Outcome<LedgerMapping, ParseFinding>;
export function parseLedgerMapping<const K extends LedgerRecordTypeId>(input: unknown, kinds: readonly K[]): Outcome<LedgerMapping<K>, ParseFinding>;
export function parseLedgerMapping(input: unknown, kinds: readonly LedgerRecordTypeId[] = caseRecords): Outcome<LedgerMapping<LedgerRecordTypeId>, ParseFinding> {
  return parseWith(mappingShape(kinds), input);
}
