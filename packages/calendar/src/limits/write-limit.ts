import type { Citation, Label, LawId } from "@fengqiao/model";
import type { DeadlineRule, ExtensionRule } from "../deadlines/deadline-rule.ts";
import type { Period } from "../periods/period.ts";
import type { LocalTextId } from "./limit-sources.ts";
import type { StatutoryLimit } from "./statutory-limit.ts";

/** What one entry of a table of limits states; the rest is the same for all entries of a text. */
export interface LimitEntry {
  readonly id: string;
  readonly label: Label;
  readonly starts: Label;
  readonly within: Period;
  /** `22`, `23(3)` for its third paragraph, several where the limit stands in several. */
  readonly article: string | readonly string[];
  /** Articles of other texts that say the same. */
  readonly also?: Citation;
  readonly binding?: StatutoryLimit["binding"];
  readonly stops?: readonly string[];
  readonly extension?: ExtensionRule;
  readonly note?: Label;
}

/** One text of law: what its limits have in common. */
export interface LawText extends Pick<StatutoryLimit, "topic" | "area" | "inForce" | "confidence" | "rollForward"> {
  readonly law: LawId | LocalTextId;
}

/** The day of the collection of texts that the limits were read in (LawRefBook/Laws, commit 2f4c5c2). */
const AS_OF = "2025-04-19";

export function limitsOf(text: LawText, entries: readonly LimitEntry[]): StatutoryLimit[] {
  const { law, area, inForce, rollForward, topic, confidence } = text;
  return entries.map(({ id, label, starts, within, article, also, binding = "mandatory", stops, extension, note }) => {
    const rests: Citation[] = [article].flat().map((one) => `${law} ${one}`).concat(also ?? []);
    const rule: DeadlineRule = {
      label,
      starts,
      within,
      rollForward: true,
      ends: "endOfDay",
      ...(stops && { stops }),
      ...(extension && { extension }),
      src: rests.length === 1 && rests[0] !== undefined ? rests[0] : rests,
    };
    // Every entry has its own objects: data that is to be read back holds nothing twice.
    return { id, topic, ...(area && { area: { ...area, name: { ...area.name } } }), binding, inForce: { ...inForce }, rollForward: { ...rollForward }, src: law, rule, ...(note && { note }), confidence, asOf: AS_OF };
  });
}

export const days = (amount: number): Period => ({ amount, unit: "calendarDay" });
export const workingDays = (amount: number): Period => ({ amount, unit: "workingDay" });
export const months = (amount: number): Period => ({ amount, unit: "month" });
export const years = (amount: number): Period => ({ amount, unit: "year" });

/** Where a text has no clause on rest days, the Civil Code's is taken. */
export const byAnalogy = { by: "analogy", src: "civilCode 203" } as const;
/** Terms in proceedings before a court: an end on a statutory rest day moves to the first day after it. */
export const byProcedureLaw = { by: "reference", src: "cpl 85" } as const;
/** The parties may agree on more time; no cap is stated. */
export const bothParties = (): ExtensionRule => ({ approvers: ["bothParties"], noticeRequired: false });
