import { labelShape } from "@fengqiao/model";
import * as z from "zod";
import { entryHead, idShape } from "../shapes.ts";

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

const figure = idShape.describe("the id of a count or list of the same publication");

/** A number that stands in the text. Two of the same `quantity` speak of the same thing and must agree. */
const countStatement = z.strictObject({ kind: z.literal("count"), ...entryHead, value: decimal, reading, unit: z.string().min(1), quantity: z.string().min(1).exactOptional() }).readonly();
/** An enumeration; what it states is how many items it has. */
const listStatement = z.strictObject({ kind: z.literal("list"), ...entryHead, items: z.array(z.string().min(1)).readonly(), unit: z.string().min(1), quantity: z.string().min(1).exactOptional() }).readonly();
/** A share. Without figures below and above the line it is reported only; without a text it is derived. */
const rateStatement = z.strictObject({ kind: z.literal("rate"), ...entryHead, numerator: figure.exactOptional(), denominator: figure.exactOptional(), text: percent.exactOptional(), reading }).readonly();
/** An average, such as residents per grid worker. */
const ratioStatement = z.strictObject({ kind: z.literal("ratio"), ...entryHead, numerator: figure, denominator: figure, text: decimal.exactOptional() }).readonly();
/** A total and all its parts. */
const sumStatement = z.strictObject({ kind: z.literal("sum"), ...entryHead, parts: z.array(figure).min(1).readonly(), total: figure.exactOptional() }).readonly();
/** What is left of a whole. */
const differenceStatement = z.strictObject({ kind: z.literal("difference"), ...entryHead, from: figure, minus: figure, value: figure.exactOptional() }).readonly();
/** One figure counts some of what the other counts: it cannot be more. */
const partStatement = z.strictObject({ kind: z.literal("part"), ...entryHead, part: figure, whole: figure }).readonly();
/** A figure that a norm of the same text bounds, both bounds included. */
const normStatement = z.strictObject({ kind: z.literal("norm"), ...entryHead, figure, min: decimal.exactOptional(), max: decimal.exactOptional() }).readonly();
/** A change against a base: `(now − base) / base`. Without both figures it is reported only. */
const changeStatement = z.strictObject({ kind: z.literal("change"), ...entryHead, now: figure.exactOptional(), base: figure.exactOptional(), text: percent.exactOptional(), reading }).readonly();
/** A percentage that moved from one value to another, in points; both are as printed, without counts. */
const pointsStatement = z.strictObject({ kind: z.literal("points"), ...entryHead, from: percent, to: percent, points: decimal.exactOptional() }).readonly();

const publishedStatement = z.discriminatedUnion("kind", [
  countStatement, listStatement, rateStatement, ratioStatement, sumStatement, differenceStatement, partStatement, normStatement, changeStatement, pointsStatement,
]);
/**
 * One published statement, told apart by `kind`: a `count` or a `list` that stands in the text by itself; a `rate`, `ratio`, `sum`, `difference` or `change` with the
 * figures that it is made from; a `part` of a whole, a `norm` that bounds a figure, a move in percentage `points`. Numbers are texts, so that what
 * was printed is kept.
 */
export type PublishedStatement = z.infer<typeof publishedStatement>;

/** How a published number is meant, with its rounding. */
export type FigureReading = z.infer<typeof reading>;

/**
 * The strict shape of a publication as data; `checkPublication` also checks that its statements refer to figures that it holds.
 *
 * @example
 * ```ts
 * import { publicationShape } from "@fengqiao/assessment";
 * import { parseWith } from "@fengqiao/model";
 *
 * const title = { "zh-CN": "西吉县1133工作机制", en: "Xiji 1133" };
 * const screened = { kind: "count", id: "screened", label: { "zh-CN": "排查", en: "screened" }, value: "2953", unit: "件", reading: { as: "exact" }, src: "xiji S053" };
 * parseWith(publicationShape, { id: "xiji", title, statements: [screened] }).ok; // => true
 * // a number is kept as it was printed
 * parseWith(publicationShape, { id: "xiji", title, statements: [{ ...screened, value: 2953 }] }).findings.map((f) => f.path); // => ["/statements/0/value"]
 * ```
 */
export const publicationShape = z.strictObject({ id: idShape, title: labelShape, statements: z.array(publishedStatement).readonly() }).readonly();
/** The statements of one text, in its order; figures may refer to each other within it. */
export type Publication = z.infer<typeof publicationShape>;
