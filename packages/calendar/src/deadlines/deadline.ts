import { instant, localDate, type Outcome, type ParseFinding, parseWith } from "@fengqiao/model";
import * as z from "zod";
import { period } from "../periods/period.ts";
import { deadlineRule } from "./deadline-rule.ts";
import { word } from "../word.ts";

const year = z.int();

/** How long the rule gives in this case: a period, or the last day or instant that the person in charge set. */
export const limit = z.union([period, z.strictObject({ until: z.union([localDate, instant]) }).readonly()]);
/**
 * How long a rule gives in one case: a period, or the last day or instant.
 *
 * @example
 * ```ts
 * import { type Limit } from "@fengqiao/calendar";
 *
 * const limits: readonly Limit[] = [{ amount: 15, unit: "workingDay" }, { until: "2026-09-30" }];
 * limits.length; // => 2
 * ```
 */
export type Limit = z.infer<typeof limit>;

/** A time for which the clock stands still. Without `to` it stands still now. */
export const stop = z.strictObject({ reason: word, from: instant, to: instant.optional() }).readonly();
/** A time for which the clock of a deadline stands still. */
export interface Stop extends z.infer<typeof stop> {}

/** An extension that somebody approved. `noticeGivenAt`: when the person concerned was told. */
export const extension = z
  .strictObject({ by: period, approver: word, approvedAt: instant, noticeGivenAt: instant.optional(), reason: z.string().max(500).optional() })
  .readonly();
/** An extension that somebody approved. */
export interface Extension extends z.infer<typeof extension> {}

/** When to warn or escalate; or the year that is not published; or beyond the year 9999. */
export const signalTime = z.union([
  z.strictObject({ at: instant, provisional: z.literal(true).optional() }).readonly(),
  z.strictObject({ notPublished: year }).readonly(),
  z.strictObject({ outOfRange: z.literal(true) }).readonly(),
]);
/**
 * When to warn or escalate, or why that is not known.
 *
 * @example
 * ```ts
 * import { type SignalTime } from "@fengqiao/calendar";
 *
 * const known: SignalTime = { at: "2026-10-09T23:59:59.999+08:00" };
 * const waitsForTheNotice: SignalTime = { notPublished: 2027 };
 * [known.at, waitsForTheNotice.notPublished]; // => ["2026-10-09T23:59:59.999+08:00", 2027]
 * ```
 */
export type SignalTime = z.infer<typeof signalTime>;

const provisional = z
  .strictObject({ from: localDate, to: localDate, because: z.enum(["nextNotice", "overlay", "plainWeek"]), overlay: word.optional() })
  .readonly();
/** Days that a due instant rests on and that may still change. */
export type Provisional = z.infer<typeof provisional>;

/**
 * When the time is up. `at` is the last instant that is still in time, `date` its day in the calendar's zone.
 * The other answers are answers too: the limit is not set, the year is not published, the clock stands still.
 *
 * @example
 * ```ts
 * import { chinaCalendar, due, parseDeadlineRule, setDeadline } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const china = chinaCalendar();
 * const reply = must(parseDeadlineRule({
 *   label: { "zh-CN": "答复", en: "reply" }, within: { amount: 15, unit: "workingDay" }, rollForward: false, ends: "endOfDay", src: "county reply",
 * }));
 * const running = must(setDeadline(reply, "2026-09-16T10:00:00+08:00", china));
 * due.safeParse(running.due).success; // => true
 * ```
 */
export const due = z.discriminatedUnion("is", [
  z
    .strictObject({
      is: z.literal("at"),
      at: instant,
      date: localDate,
      /** The day on which the period ends by itself, before it moves from a rest day. */
      plainDate: localDate,
      warnAt: z.array(signalTime).readonly(),
      escalateAt: z.array(signalTime).readonly(),
      /** Days that the answer rests on and that may still change. */
      provisional: z.array(provisional).readonly(),
    })
    .readonly(),
  z.strictObject({ is: z.literal("notSet"), slot: word.optional(), field: word.optional() }).readonly(),
  z.strictObject({ is: z.literal("notPublished"), year }).readonly(),
  z.strictObject({ is: z.literal("stopped"), reason: word, since: instant, remaining: z.strictObject({ amount: z.int().min(0), unit: z.enum(["minute", "calendarDay", "workingDay"]) }).readonly() }).readonly(),
]);
/** When the time is up, or why that is not known. */
export type Due = z.infer<typeof due>;

/**
 * One running time limit, as data: the rule in full, what happened to it, and when it is due by the named edition.
 * Everything but `due` and `calendar.edition` is what happened; those two are computed and can be computed again.
 */
export const deadline = z
  .strictObject({
    version: z.literal(1),
    id: word.optional(),
    rule: deadlineRule,
    calendar: z.strictObject({ id: word, edition: word }).readonly(),
    startedAt: instant,
    /** `null` as long as nobody has set it. */
    limit: limit.nullable(),
    assumePlainWeek: z.boolean(),
    stops: z.array(stop).readonly(),
    extensions: z.array(extension).readonly(),
    /** When the thing that was due happened, whenever it was recorded. */
    satisfiedAt: instant.optional(),
    due,
  })
  .readonly();
/** One running time limit as data, to be stored by the host. */
export interface Deadline extends z.infer<typeof deadline> {}

/**
 * Reads a stored deadline. Refuses what has not its shape.
 *
 * @example
 * ```ts
 * import { chinaCalendar, parseDeadline, parseDeadlineRule, setDeadline } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const china = chinaCalendar();
 * const reply = must(parseDeadlineRule({
 *   label: { "zh-CN": "答复", en: "reply" }, within: { amount: 15, unit: "workingDay" }, rollForward: false, ends: "endOfDay", src: "county reply",
 * }));
 * const running = must(setDeadline(reply, "2026-09-16T10:00:00+08:00", china));
 * must(parseDeadline(JSON.parse(JSON.stringify(running)))); // => running
 * ```
 */
export function parseDeadline(data: unknown): Outcome<Deadline, ParseFinding> {
  return parseWith(deadline, data);
}
