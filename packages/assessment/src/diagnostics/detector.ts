import { labelShape, src } from "@fengqiao/model";
import * as z from "zod";
import { idShape, openShape } from "../shapes.ts";

const head = { id: idShape, label: labelShape, src };
const days = z.union([z.int().min(0).max(3660), openShape]);
const times = z.union([z.int().min(1).max(1000), openShape]);

/** 散: several owners at once, or none for longer than so many days. */
export const fragmentedShape = z.strictObject({ kind: z.literal("fragmented"), ...head, mostOwners: times, ownerlessDays: days }).readonly();
/** 梗: no progress for longer than so many days after a limit that was not met. */
export const blockedShape = z.strictObject({ kind: z.literal("blocked"), ...head, graceDays: days }).readonly();
/** 推: handed over so many times or more, or back to a post that already had it. */
export const shovedShape = z.strictObject({ kind: z.literal("shoved"), ...head, handOvers: times }).readonly();
/** A resolution that relapsed within so many days. */
export const relapseShape = z.strictObject({ kind: z.literal("relapse"), ...head, withinDays: days }).readonly();
/** Longer in one stage than so many days. */
export const stageTimeShape = z.strictObject({ kind: z.literal("stageTime"), ...head, stage: z.string().min(1), mostDays: days }).readonly();
/** 首问: the first post refused whoever came or sent them away. */
export const firstContactShape = z.strictObject({ kind: z.literal("firstContact"), ...head }).readonly();

/** The strict shape of a detector of process faults. An open threshold withholds it: no source states one. */
export const detectorShape = z.discriminatedUnion("kind", [fragmentedShape, blockedShape, shovedShape, relapseShape, stageTimeShape, firstContactShape]);
export type Detector = z.infer<typeof detectorShape>;
