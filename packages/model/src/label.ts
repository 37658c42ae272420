import * as z from "zod";
import type { Label } from "./finding.ts";

const words = z.string().min(1);

/** The shape of a text in both languages, wherever data of a pack or a host carries one. Refuses an empty text and a third language. */
export const labelShape = z.strictObject({ "zh-CN": words, en: words }).readonly() satisfies z.ZodType<Label>;
