import * as z from "zod";
import { bodyId, surveyId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { count, name, place, placeClasses, span, spanClasses, text } from "../fields.ts";

export const surveyResult = z
  .strictObject({
    id: surveyId,
    topic: name,
    question: text,
    area: place,
    period: span,
    by: bodyId.exactOptional(),
    /** How many were asked: the base of every share. */
    asked: count,
    /** How many answered, of those. */
    answered: count,
    answers: z.array(z.strictObject({ answer: name, count }).readonly()).min(1).readonly(),
    method: text.exactOptional(),
  })
  .readonly()
  .refine((s) => s.answered <= s.asked, { message: "partWithinWhole", path: ["answered"] });

/**
 * The result of a survey: counts of answers over the number who were asked, so that no percentage stands without its base.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * const survey = { id: "S-2023", topic: "群众安全感", question: "您是否感到安全", area: { area: "西吉县" }, period: { from: "2023-06-01", until: "2023-06-30" }, asked: 1000, answered: 940, answers: [{ answer: "安全", count: 921 }, { answer: "不安全", count: 19 }] };
 * parseRecord("surveyResult", survey).ok; // => true
 * parseRecord("surveyResult", { ...survey, answered: 1001 }).findings.map((f) => f.params); // => [{ rule: "partWithinWhole" }]
 * ```
 */
export interface SurveyResult extends z.infer<typeof surveyResult> {}

export const surveyResultClasses = {
  id: "neutral",
  topic: "neutral",
  question: "neutral",
  area: placeClasses,
  period: spanClasses,
  by: "neutral",
  asked: "neutral",
  answered: "neutral",
  answers: { each: { answer: "neutral", count: "neutral" } },
  method: "neutral",
} as const satisfies Classes<SurveyResult>;
