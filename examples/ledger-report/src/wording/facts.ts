import { codeOf, disputeCategories, disputeFactDictionary, formatCell, type Evidence, type Field, type Label, type Locale } from "fengqiao";

const fields: Readonly<Record<string, Field>> = disputeFactDictionary;

/** What a fact is about, in the dictionary's own words. */
export const factLabel = (field: string): Label | undefined => fields[field]?.label;

/** What a score saw of a fact; nothing where nobody stated it. */
export function factText({ field, cell }: Evidence): Label | undefined {
  const definition = fields[field];
  if (definition === undefined || "missing" in cell) return undefined;
  const text = (locale: Locale): string => formatCell(cell, definition, locale, [disputeCategories]);
  return { "zh-CN": text("zh-CN"), en: text("en") };
}

export const categoryLabel = (id: string): Label => codeOf(disputeCategories, id)?.label ?? { "zh-CN": id, en: id };
export const joined = (labels: readonly Label[], between: Label): Label => ({ "zh-CN": labels.map((l) => l["zh-CN"]).join(between["zh-CN"]), en: labels.map((l) => l.en).join(between.en) });
