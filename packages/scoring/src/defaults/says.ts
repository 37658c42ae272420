import type { Label } from "@fengqiao/model";

/** A text in both languages, in one line: what a card looks at, or what it found, as an official reads it. */
export const says = (zh: string, en: string): Label => ({ "zh-CN": zh, en });
