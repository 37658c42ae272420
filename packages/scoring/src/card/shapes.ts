import * as z from "zod";

/** The small shapes that scorecards, grade schemes and hard stops are made of. */
export const text = z.string().min(1);
export const exact = z.union([z.number(), z.strictObject({ numerator: z.int(), denominator: z.int().min(1) }).readonly()]);
export const responseLimit = z.union([z.iso.duration(), z.strictObject({ workingDays: z.int().min(0) }).readonly()]);
