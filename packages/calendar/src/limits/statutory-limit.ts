import { labelShape, localDate, src } from "@fengqiao/model";
import * as z from "zod";
import { deadlineRule } from "../deadlines/deadline-rule.ts";
import { word } from "../word.ts";

/**
 * A time limit that a text of law sets, with the article, the day from which it holds and how sure we are of it.
 * It is a reading aid, not legal advice: check the text in force before you rely on it.
 */
export const statutoryLimit = z
  .strictObject({
    id: word,
    topic: z.enum(["petition", "peoplesMediation", "courtMediation", "judicialConfirmation", "medical", "police", "traffic", "administrative", "reconsideration", "labour", "ruralLand", "forest", "hotline", "limitation"]),
    /** Where a local text holds, by division code (GB/T 2260); national where absent. */
    area: z.strictObject({ code: z.string().regex(/^\d{6}$/), name: labelShape }).readonly().optional(),
    /** `usual`: the text says "generally" (一般). `agreed`: it holds where the parties have not agreed otherwise. */
    binding: z.enum(["mandatory", "usual", "agreed"]),
    /** From the first day in force; up to the day before `to`. */
    inForce: z.strictObject({ from: localDate, to: localDate.optional() }).readonly(),
    /** Whether the text itself moves an end off a rest day, or we take the rule of another text by analogy. */
    rollForward: z.strictObject({ by: z.enum(["text", "reference", "analogy"]), src }).readonly(),
    /** The text itself; its article stands in the rule. */
    src,
    rule: deadlineRule,
    note: labelShape.optional(),
    /** `confirmed`: read in the text itself. `secondary`: a point of it (say, the day in force) was read only in another page. */
    confidence: z.enum(["confirmed", "secondary"]),
    /** The day as of which the text was read. */
    asOf: localDate,
  })
  .readonly();
/** A time limit that a text of law sets. */
export interface StatutoryLimit extends z.infer<typeof statutoryLimit> {}
