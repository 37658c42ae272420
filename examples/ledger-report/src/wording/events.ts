import type { Chart, JournalEntry, Label, Level } from "fengqiao";

const words: Readonly<Record<string, Label>> = {
  settled: { "zh-CN": "达成一致", en: "settled" },
  failed: { "zh-CN": "未成", en: "failed" },
  refused: { "zh-CN": "当事人拒绝", en: "refused by a party" },
  done: { "zh-CN": "办理完毕", en: "done" },
  yes: { "zh-CN": "满意", en: "satisfied" },
  completed: { "zh-CN": "整改完成", en: "rectified" },
  lawful: { "zh-CN": "未完成而终止", en: "ended without it" },
  no: { "zh-CN": "不满意", en: "not satisfied" },
};

export const eventLabel = (type: string, chart: Chart): Label => (type === "case.opened" ? { "zh-CN": "建立案件", en: "case opened" } : (chart.meta.labels[type] ?? { "zh-CN": type, en: type }));

/** What an event says beyond its name, where a reader wants to know it. */
export function eventDetail({ type, data = {} }: JournalEntry, chart: Chart, grades: readonly Level[]): Label | undefined {
  const word = data.result ?? data.satisfied ?? data.outcome;
  if (typeof word === "string") return words[word];
  if (type === "classify.set") return grades.find((level) => level.id === data.grade)?.label;
  if (typeof data.clock === "string") {
    const rule = chart.meta.clocks[data.clock]?.rule;
    return rule !== undefined && "label" in rule ? rule.label : undefined;
  }
  if (typeof data.limit === "string") return { "zh-CN": `时限 ${data.limit}`, en: `limit ${data.limit}` };
  return undefined;
}
