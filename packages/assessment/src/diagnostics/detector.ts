import * as z from "zod";
import { entryHead, openShape } from "../shapes.ts";

const days = z.union([z.int().min(0).max(3660), openShape]);
const times = z.union([z.int().min(1).max(1000), openShape]);

/** 散: several owners at once, or none for longer than so many days. */
const fragmentedShape = z.strictObject({ kind: z.literal("fragmented"), ...entryHead, mostOwners: times, ownerlessDays: days }).readonly();
/** 梗: no progress for longer than so many days after a limit that was not met. */
const blockedShape = z.strictObject({ kind: z.literal("blocked"), ...entryHead, graceDays: days }).readonly();
/** 推: handed over so many times or more, or back to a post that already had it. */
const shovedShape = z.strictObject({ kind: z.literal("shoved"), ...entryHead, handOvers: times }).readonly();
/** A resolution that relapsed within so many days. */
const relapseShape = z.strictObject({ kind: z.literal("relapse"), ...entryHead, withinDays: days }).readonly();
/** Longer in one stage than so many days. */
const stageTimeShape = z.strictObject({ kind: z.literal("stageTime"), ...entryHead, stage: z.string().min(1), mostDays: days }).readonly();
/** 首问: the first post refused whoever came or sent them away. */
const firstContactShape = z.strictObject({ kind: z.literal("firstContact"), ...entryHead }).readonly();

/** The strict shape of a detector as data, for `parseWith`. */
export const detectorShape = z.discriminatedUnion("kind", [fragmentedShape, blockedShape, shovedShape, relapseShape, stageTimeShape, firstContactShape]);
/**
 * A fault of the process to look for, told apart by `kind`: fragmented ownership (散), blocked progress (梗), shoving from post to post (推), a relapse, too long
 * in a stage, turned away at first contact (首问). An open threshold withholds it: no source states one.
 */
export type Detector = z.infer<typeof detectorShape>;
