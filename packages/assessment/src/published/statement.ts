import { labelShape } from "@fengqiao/model";
import * as z from "zod";
import { entryHead, idShape } from "../shapes.ts";

/** A whole number or decimal as text, so that what was printed is kept: `"8158"`, `"3.763"`. */
const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);
/** A percentage as printed: `"98%"`, `"-36.1%"`, `"97.75%"`; its own decimals are the precision it claims. */
const percent = z.string().regex(/^-?\d{1,6}(\.\d{1,6})?%$/);

const reading = z.discriminatedUnion("as", [
  z.strictObject({ as: z.enum(["exact", "over", "atLeast", "atMost", "about"]) }).readonly(),
  z.strictObject({ as: z.literal("rounded"), to: decimal }).readonly(),
]);

const figure = idShape.describe("the id of a count or list of the same publication");

const countStatement = z.strictObject({ kind: z.literal("count"), ...entryHead, value: decimal, reading, unit: z.string().min(1), quantity: z.string().min(1).exactOptional() }).readonly();
const listStatement = z.strictObject({ kind: z.literal("list"), ...entryHead, items: z.array(z.string().min(1)).readonly(), unit: z.string().min(1), quantity: z.string().min(1).exactOptional() }).readonly();
const rateStatement = z.strictObject({ kind: z.literal("rate"), ...entryHead, numerator: figure.exactOptional(), denominator: figure.exactOptional(), text: percent.exactOptional(), reading }).readonly();
const ratioStatement = z.strictObject({ kind: z.literal("ratio"), ...entryHead, numerator: figure, denominator: figure, text: decimal.exactOptional() }).readonly();
const sumStatement = z.strictObject({ kind: z.literal("sum"), ...entryHead, parts: z.array(figure).min(1).readonly(), total: figure.exactOptional() }).readonly();
const differenceStatement = z.strictObject({ kind: z.literal("difference"), ...entryHead, from: figure, minus: figure, value: figure.exactOptional() }).readonly();
const partStatement = z.strictObject({ kind: z.literal("part"), ...entryHead, part: figure, whole: figure }).readonly();
const normStatement = z.strictObject({ kind: z.literal("norm"), ...entryHead, figure, min: decimal.exactOptional(), max: decimal.exactOptional() }).readonly();
const changeStatement = z.strictObject({ kind: z.literal("change"), ...entryHead, now: figure.exactOptional(), base: figure.exactOptional(), text: percent.exactOptional(), reading }).readonly();
const pointsStatement = z.strictObject({ kind: z.literal("points"), ...entryHead, from: percent, to: percent, points: decimal.exactOptional() }).readonly();

const publishedStatement = z.discriminatedUnion("kind", [
  countStatement, listStatement, rateStatement, ratioStatement, sumStatement, differenceStatement, partStatement, normStatement, changeStatement, pointsStatement,
]);
/**
 * One published statement, told apart by `kind`. Numbers are texts, so that what was printed is kept. A figure that others refer to is a `count` or a
 * `list` of the same publication, by its id. `reading` says how a number is meant: `exact`; `about` (约、近), to its last non-zero digit; `over` (余、多);
 * `atLeast` or `atMost`; `rounded` to a unit.
 *
 * - `count` (`value`, `unit`): a number that stands in the text; two of one `quantity` speak of the same thing and must agree
 * - `list` (`items`, `unit`): an enumeration; what it states is how many items it has
 * - `rate` (`numerator`, `denominator`, `text`): a share; without its figures it is reported only, without a text it is derived
 * - `ratio` (`numerator`, `denominator`, `text`): an average, such as residents per grid worker
 * - `sum` (`parts`, `total`): a total and all its parts
 * - `difference` (`from`, `minus`, `value`): what is left of a whole
 * - `part` (`part`, `whole`): one figure counts some of what the other counts, and cannot be more
 * - `norm` (`figure`, `min`, `max`): a figure that the same text bounds, both bounds included
 * - `change` (`now`, `base`, `text`): `(now − base) / base`; without its figures it is reported only
 * - `points` (`from`, `to`, `points`): a percentage that moved from one value to another
 */
export type PublishedStatement = z.infer<typeof publishedStatement>;

/**
 * How a published number is meant. `exact`; `rounded` to a unit (4.71 万 is 47100 to 100); `about` (约、近): to its last non-zero
 * digit; `over` (余、多、以上 without the bound itself); `atLeast` and `atMost` with it.
 */
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
export interface Publication extends z.infer<typeof publicationShape> {}
