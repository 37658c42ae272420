import * as z from "zod";
import type { Label } from "./finding.ts";

const words = z.string().min(1);

/** The shape of a {@link Label}, wherever data of a pack or a host carries one. Refuses an empty text and a third language. */
export const labelShape = z.strictObject({ "zh-CN": words, en: words }).readonly() satisfies z.ZodType<Label>;

/**
 * A text in both languages, in one line, for data that is written in TypeScript.
 *
 * @example
 * ```ts
 * import { label } from "@fengqiao/model";
 *
 * label("邻里纠纷", "neighbours"); // => { "zh-CN": "邻里纠纷", en: "neighbours" }
 * ```
 */
export function label(zh: string, en: string): Label {
  return { "zh-CN": zh, en };
}
