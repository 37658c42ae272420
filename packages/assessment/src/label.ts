import type { Label } from "@fengqiao/model";

/** A text in both languages. */
export const both = (zh: string, en: string): Label => ({ "zh-CN": zh, en });
