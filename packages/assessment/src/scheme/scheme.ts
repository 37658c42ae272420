import { labelShape, localDate, src } from "@fengqiao/model";
import * as z from "zod";
import { entryHead, idShape, openShape, pointsShape } from "../shapes.ts";
import { shareShape } from "../share.ts";

/** Who or what is appraised. Never a party, a household or a person who came with a dispute. */
const subject = z.enum(["township", "village", "grid", "station", "centre", "body", "mediator", "adviser"]);

/**
 * How a measure becomes marks. `share`: rate × full marks. `linear`: none at `from`, full at `to`, even between. `steps`: the marks
 * of the highest step reached. `deduction`: full marks less `each` for every row that misses. `judged`: a named assessor gives them.
 */
const scoringShape = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("share") }).readonly(),
  z.strictObject({ by: z.literal("linear"), from: shareShape, to: shareShape }).readonly(),
  z.strictObject({ by: z.literal("steps"), steps: z.array(z.strictObject({ atLeast: shareShape, marks: pointsShape }).readonly()).min(1).readonly() }).readonly(),
  z.strictObject({ by: z.literal("deduction"), each: pointsShape, most: pointsShape.exactOptional() }).readonly(),
  z.strictObject({ by: z.literal("judged") }).readonly(),
]);

const indicatorShape = z
  .strictObject({
    ...entryHead,
    /** The id of the measure that it is scored from; only what is judged may do without. */
    measure: z.string().exactOptional(),
    fullMarks: z.union([pointsShape, openShape]),
    scoring: scoringShape,
    whenUndefined: z.enum(["withhold", "fullMarks", "noMarks"]),
    /** On top of the total, up to the scheme's `bonusCap`. */
    bonus: z.literal(true).exactOptional(),
  })
  .readonly();

/** One assessor's part of a dual-track appraisal (双重考核). A minimum stands only where a law of that place sets it, and cites it. */
const trackShape = z
  .strictObject({
    ...entryHead,
    assessor: z.string().min(1),
    weight: z.union([shareShape, openShape]),
    minimum: z.strictObject({ share: shareShape, src }).readonly().exactOptional(),
    indicators: z.array(idShape).readonly(),
    /** The source ends its list of criteria with “etc.”; more may follow. */
    openCriteria: z.literal(true).exactOptional(),
  })
  .readonly();

/** A group of indicators with an upper limit of its own, e.g. grid Party building within the stars of a grid. */
const blockShape = z.strictObject({ ...entryHead, most: pointsShape, indicators: z.array(idShape).min(1).readonly() }).readonly();

/** A grade, or a number of stars, from so many points on. */
const gradeShape = z.strictObject({ ...entryHead, from: z.union([pointsShape, openShape]) }).readonly();

const consequenceShape = z
  .strictObject({
    grade: idShape,
    kind: z.enum(["honour", "promotion", "reward", "training", "criticism", "withholding", "dismissal"]),
    decidedBy: z.string().min(1),
    appealTo: z.string().min(1),
    src,
  })
  .readonly();

/** A veto (一票否决). There is none without a named legal basis of the state or a province; it is told beside the score, never in it. */
const vetoShape = z
  .strictObject({ id: idShape, label: labelShape, legalBasis: z.strictObject({ title: z.string().min(1), issuer: z.enum(["national", "provincial"]), article: z.string().min(1), on: localDate }).readonly() })
  .readonly();

/** The strict shape of a scheme as data; `parseScheme` also checks what a shape cannot say. */
export const schemeShape = z
  .strictObject({
    ...entryHead,
    subject,
    every: z.enum(["month", "quarter", "halfYear", "year"]),
    /** To so many decimals marks are rounded, once each. */
    decimals: z.int().min(0).max(4),
    rounding: z.enum(["halfUp", "down", "up"]),
    indicators: z.array(indicatorShape).min(1).max(200).readonly(),
    /** The full marks of everything that is no bonus. */
    total: pointsShape,
    /** The most that all bonus indicators give together; nothing where it is not set. */
    bonusCap: pointsShape.exactOptional(),
    /** Indicators that share a limit of their own. */
    blocks: z.array(blockShape).readonly().exactOptional(),
    /** Several assessors, each with indicators that make the total to themselves, and a weight. */
    tracks: z.array(trackShape).min(2).readonly().exactOptional(),
    /** From the highest to the lowest. */
    grades: z.array(gradeShape).readonly().exactOptional(),
    /** Whether the subjects are ranked by their totals. */
    ranked: z.boolean(),
    consequences: z.array(consequenceShape).readonly().exactOptional(),
    vetoes: z.array(vetoShape).readonly().exactOptional(),
  })
  .readonly();

/**
 * A scheme of appraisal (考核方案): indicators with their full marks, which make the `total`; marks are rounded to `decimals` once each. Indicators may
 * stand in `blocks` with a limit of their own, or in `tracks` of several assessors whose weights make 1. `grades` run from the highest to the
 * lowest, and a grade's `consequences` are advice.
 */
export interface Scheme extends z.infer<typeof schemeShape> {}
/** One line of a scheme. `whenUndefined` says what a rate over nothing is worth: nothing is assumed. */
export interface Indicator extends z.infer<typeof indicatorShape> {}
export type Track = z.infer<typeof trackShape>;
/** What a grade may lead to: advice only. The post `decidedBy` decides with reasons, the post `appealTo` hears the appeal. */
export interface Consequence extends z.infer<typeof consequenceShape> {}
