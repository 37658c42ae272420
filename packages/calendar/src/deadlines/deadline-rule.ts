import { labelShape, type Outcome, type ParseFinding, parseWith, src } from "@fengqiao/model";
import * as z from "zod";
import { period, periodSource } from "../periods/period.ts";
import { word } from "../word.ts";

/**
 * Who may lengthen a deadline, by how much in all (no cap where the text names none), and whether the person concerned must be told.
 *
 * @example
 * ```ts
 * import { extensionRule } from "@fengqiao/calendar";
 *
 * extensionRule.safeParse({ max: { amount: 30, unit: "calendarDay" }, approvers: ["county"], times: 1, noticeRequired: true }).success; // => true
 * ```
 */
export const extensionRule = z
  .strictObject({
    max: period.optional(),
    approvers: z.array(word).min(1).max(20).readonly(),
    /** How often; as often as the cap allows where this is absent. */
    times: z.int().min(1).max(20).optional(),
    noticeRequired: z.boolean(),
  })
  .readonly();
/**
 * Who may lengthen a deadline, and by how much.
 *
 * @example
 * ```ts
 * import { type ExtensionRule } from "@fengqiao/calendar";
 *
 * const once: ExtensionRule = { max: { amount: 30, unit: "calendarDay" }, approvers: ["county"], times: 1, noticeRequired: true };
 * once.times; // => 1
 * ```
 */
export interface ExtensionRule extends z.infer<typeof extensionRule> {}

/**
 * A time limit as a rule: what a statute or a region's notice says, in full. Nothing is filled in silently: the switches that
 * texts differ in (`rollForward`, `ends`) must be stated.
 *
 * @example
 * ```ts
 * import { parseDeadlineRule } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const transfer = must(parseDeadlineRule({
 *   label: { "zh-CN": "转送、交办", en: "transfer or assignment" },
 *   starts: { "zh-CN": "收到信访事项", en: "receipt of the matter" },
 *   within: { amount: 15, unit: "calendarDay" },
 *   rollForward: true,
 *   ends: "endOfDay",
 *   src: "petitions 22",
 * }));
 * transfer.within; // => { amount: 15, unit: "calendarDay" }
 * ```
 */
export const deadlineRule = z
  .strictObject({
    label: labelShape,
    /** The event from which it runs, in words: receipt, acceptance, the agreement taking effect. */
    starts: labelShape.optional(),
    within: periodSource,
    /** Whether the day of the event is itself the first day. The law of China does not count it (民法典 Art. 201). */
    startDayCounted: z.boolean().optional(),
    /** Whether an end on a rest day moves to the first working day after it (民法典 Art. 203). A period of working days ends on one anyway. */
    rollForward: z.boolean(),
    /** 24:00 of the last day, close of business, or the time of day at which it began. Hours and minutes end when they have elapsed. */
    ends: z.enum(["endOfDay", "closeOfBusiness", "sameTime"]),
    /**
     * A day that the month does not have: the last of the month (民法典 Art. 202, `correspondingDay`), or month ends to month ends
     * (`endOfMonth`: 28 February and one month is 31 March). The corresponding day where absent.
     */
    monthEnd: z.enum(["correspondingDay", "endOfMonth"]).optional(),
    /** Where `officeHours`, what comes in outside them counts from the next opening. */
    intake: z.enum(["anyTime", "officeHours"]).optional(),
    /** The reasons for which the clock may be stopped; none where absent. */
    stops: z.array(word).max(50).readonly().optional(),
    extension: extensionRule.optional(),
    /** How long before the end to warn, and how long after it to escalate, step by step. */
    warn: z.array(period).max(20).readonly().optional(),
    escalate: z.array(period).max(20).readonly().optional(),
    /** What the rule rests on. */
    src,
  })
  .readonly();
/** A time limit as a rule, as a statute or a notice states it. */
export interface DeadlineRule extends z.infer<typeof deadlineRule> {}

/**
 * Reads a rule from data. Refuses what has not its shape.
 *
 * @example
 * ```ts
 * import { parseDeadlineRule } from "@fengqiao/calendar";
 *
 * const rule = { label: { "zh-CN": "答复", en: "reply" }, within: { amount: 15, unit: "workingDay" }, ends: "endOfDay", src: "county reply" };
 * parseDeadlineRule({ ...rule, rollForward: false }).ok; // => true
 * // what texts differ in must be said
 * parseDeadlineRule(rule).findings.map((f) => f.path); // => ["/rollForward"]
 * ```
 */
export function parseDeadlineRule(data: unknown): Outcome<DeadlineRule, ParseFinding> {
  return parseWith(deadlineRule, data);
}
