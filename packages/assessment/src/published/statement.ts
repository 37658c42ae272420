import { labelShape, src } from "@fengqiao/model";
import * as z from "zod";

const id = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/);
/** A whole number or decimal as text, so that what was printed is kept: `"8158"`, `"3.763"`. */
const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);
/** A percentage as printed: `"98%"`, `"-36.1%"`, `"97.75%"`; its own decimals are the precision it claims. */
const percent = z.string().regex(/^-?\d{1,6}(\.\d{1,6})?%$/);

/**
 * How a published number is meant. `exact`; `rounded` to a unit (4.71 万 is 47100 to 100); `about` (约、近): to its last non-zero
 * digit; `over` (余、多、以上 without the bound itself); `atLeast` and `atMost` with it.
 */
const reading = z.discriminatedUnion("as", [
  z.strictObject({ as: z.enum(["exact", "over", "atLeast", "atMost", "about"]) }).readonly(),
  z.strictObject({ as: z.literal("rounded"), to: decimal }).readonly(),
]);

const head = { id, label: labelShape, src };
const figure = id.describe("the id of a count or list of the same publication");

/** A number that stands in the text. Two of the same `quantity` speak of the same thing and must agree. */
export const countStatement = z.strictObject({ kind: z.literal("count"), ...head, value: decimal, reading, unit: z.string().min(1), quantity: z.string().min(1).exactOptional() }).readonly();
/** An enumeration; what it states is how many items it has. */
export const listStatement = z.strictObject({ kind: z.literal("list"), ...head, items: z.array(z.string().min(1)).readonly(), unit: z.string().min(1), quantity: z.string().min(1).exactOptional() }).readonly();
/** A share. Without figures below and above the line it is reported only; without a text it is derived. */
export const rateStatement = z.strictObject({ kind: z.literal("rate"), ...head, numerator: figure.exactOptional(), denominator: figure.exactOptional(), text: percent.exactOptional(), reading }).readonly();
/** An average, such as residents per grid worker. */
export const ratioStatement = z.strictObject({ kind: z.literal("ratio"), ...head, numerator: figure, denominator: figure, text: decimal.exactOptional() }).readonly();
/** A total and all its parts. */
export const sumStatement = z.strictObject({ kind: z.literal("sum"), ...head, parts: z.array(figure).min(1).readonly(), total: figure.exactOptional() }).readonly();
/** What is left of a whole. */
export const differenceStatement = z.strictObject({ kind: z.literal("difference"), ...head, from: figure, minus: figure, value: figure.exactOptional() }).readonly();
/** One figure counts some of what the other counts: it cannot be more. */
export const partStatement = z.strictObject({ kind: z.literal("part"), ...head, part: figure, whole: figure }).readonly();
/** A figure that a norm of the same text bounds, both bounds included. */
export const normStatement = z.strictObject({ kind: z.literal("norm"), ...head, figure, min: decimal.exactOptional(), max: decimal.exactOptional() }).readonly();
/** A change against a base: `(now − base) / base`. Without both figures it is reported only. */
export const changeStatement = z.strictObject({ kind: z.literal("change"), ...head, now: figure.exactOptional(), base: figure.exactOptional(), text: percent.exactOptional(), reading }).readonly();
/** A percentage that moved from one value to another, in points; both are as printed, without counts. */
export const pointsStatement = z.strictObject({ kind: z.literal("points"), ...head, from: percent, to: percent, points: decimal.exactOptional() }).readonly();

/** One published statement: the one shape for what a region's pack reports and for what the consistency checker reads. */
export const publishedStatement = z.discriminatedUnion("kind", [
  countStatement, listStatement, rateStatement, ratioStatement, sumStatement, differenceStatement, partStatement, normStatement, changeStatement, pointsStatement,
]);
export type PublishedStatement = z.infer<typeof publishedStatement>;
export type Reading = z.infer<typeof reading>;

/** The statements of one text, in its order; figures may refer to each other within it. */
export const publication = z.strictObject({ id, title: labelShape, statements: z.array(publishedStatement).readonly() }).readonly();
export type Publication = z.infer<typeof publication>;
