import type { Label } from "fengqiao";

/** Who acts, by role. */
export const roles: Readonly<Record<string, Label>> = {
  grid: { "zh-CN": "网格员", en: "grid worker" },
  intake: { "zh-CN": "登记人员", en: "intake" },
  analyst: { "zh-CN": "研判人员", en: "analyst" },
  centre: { "zh-CN": "综治中心", en: "governance centre" },
  branch: { "zh-CN": "功能型党支部", en: "functional branch" },
  handler: { "zh-CN": "承办人", en: "handler" },
  party: { "zh-CN": "当事人", en: "a party" },
  link: { "zh-CN": "关联事项", en: "a linked case" },
  clock: { "zh-CN": "时限", en: "the clock" },
};
