import { localDate, type Outcome, type ParseFinding, parseWith, src } from "@fengqiao/model";
import * as z from "zod";
import { word } from "../word.ts";

/**
 * The rhythms in which duties come round. A half-month is the 1st to the 15th or the 16th to the end, not two weeks (半月).
 *
 * @example
 * ```ts
 * import { cadenceUnits } from "@fengqiao/calendar";
 *
 * cadenceUnits.includes("halfMonth"); // => true
 * ```
 */
export const cadenceUnits = ["day", "workingDay", "week", "halfMonth", "month", "quarter", "year"] as const;
/**
 * A rhythm in which duties come round.
 *
 * @example
 * ```ts
 * import { type CadenceUnit, cadenceUnits } from "@fengqiao/calendar";
 *
 * const longest: CadenceUnit | undefined = cadenceUnits.at(-1);
 * longest; // => "year"
 * ```
 */
export type CadenceUnit = (typeof cadenceUnits)[number];

/** What it rests on, where no entry above it says so. */
const cited = { src: src.exactOptional() };

/**
 * How often something is due: once in every period of a unit (周碰头, 月研判, 季考核); once in every few of them from a day on
 * (every three years from 2021); once within a campaign (专项行动); when there is need for it, which is never due by itself; or
 * a slot that the region has left open ("regularly" without a figure).
 */
export const cadence = z.union([
  z.strictObject({ every: z.enum(cadenceUnits), ...cited }).readonly(),
  z.strictObject({ every: z.enum(["day", "week", "halfMonth", "month", "quarter", "year"]), times: z.int().min(2).max(100), from: localDate, ...cited }).readonly(),
  z
    .strictObject({ once: z.strictObject({ from: localDate, to: localDate }).readonly(), ...cited })
    .refine(({ once }) => once.from <= once.to, { message: "a campaign ends on or after the day it begins" })
    .readonly(),
  z.strictObject({ asNeeded: z.literal(true), ...cited }).readonly(),
  z.strictObject({ unset: word, ...cited }).readonly(),
]);
/** How often something is due. */
export type Cadence = z.infer<typeof cadence>;

/**
 * Reads a cadence from data. Refuses what has not its shape.
 *
 * @example
 * ```ts
 * import { parseCadence } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * must(parseCadence({ every: "week" })); // => { every: "week" }
 * parseCadence({ every: "fortnight" }).ok; // => false
 * ```
 */
export function parseCadence(data: unknown): Outcome<Cadence, ParseFinding> {
  return parseWith(cadence, data);
}

/** One period of a cadence; both days belong to it. `key` names it: `2026-W48`, `2026-11-H1`, `2026-11`, `2026-Q4`, `2026`. */
export interface CadencePeriod {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}
