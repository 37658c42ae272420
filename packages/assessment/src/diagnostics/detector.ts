import * as z from "zod";
import { entryHead, openShape } from "../shapes.ts";

const days = z.union([z.int().min(0).max(3660), openShape]);
const times = z.union([z.int().min(1).max(1000), openShape]);

const fragmentedShape = z.strictObject({ kind: z.literal("fragmented"), ...entryHead, mostOwners: times, ownerlessDays: days }).readonly();
const blockedShape = z.strictObject({ kind: z.literal("blocked"), ...entryHead, graceDays: days }).readonly();
const shovedShape = z.strictObject({ kind: z.literal("shoved"), ...entryHead, handOvers: times }).readonly();
const relapseShape = z.strictObject({ kind: z.literal("relapse"), ...entryHead, withinDays: days }).readonly();
const stageTimeShape = z.strictObject({ kind: z.literal("stageTime"), ...entryHead, stage: z.string().min(1), mostDays: days }).readonly();
const firstContactShape = z.strictObject({ kind: z.literal("firstContact"), ...entryHead }).readonly();

/** The strict shape of a detector as data, for `parseWith`. */
export const detectorShape = z.discriminatedUnion("kind", [fragmentedShape, blockedShape, shovedShape, relapseShape, stageTimeShape, firstContactShape]);
/**
 * A fault of the process to look for, told apart by `kind`. A threshold that is open withholds its detector: no source states one.
 *
 * - `fragmented` (散): more than `mostOwners` owners at once, or none for longer than `ownerlessDays`
 * - `blocked` (梗): no progress for longer than `graceDays` after a limit that was not met
 * - `shoved` (推): handed over `handOvers` times or more, or back to a post that already had it
 * - `relapse`: a resolution that did not last `withinDays`
 * - `stageTime`: longer than `mostDays` in one `stage`
 * - `firstContact` (首问): the first post refused whoever came, or sent them away
 */
export type Detector = z.infer<typeof detectorShape>;
