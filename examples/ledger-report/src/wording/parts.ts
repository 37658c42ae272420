import type { Label } from "fengqiao";

/** Parts of the responsibility record and of the close-out check, as the lists name them. */
export const parts: Readonly<Record<string, Label>> = {
  leader: { "zh-CN": "责任领导", en: "responsible leader" },
  responsiblePost: { "zh-CN": "责任人", en: "responsible post" },
  measures: { "zh-CN": "化解措施", en: "measures" },
  timeLimit: { "zh-CN": "化解时限", en: "time limit" },
  guarantees: { "zh-CN": "三包", en: "three guarantees" },
  problemSolved: { "zh-CN": "问题未解决", en: "problem not solved" },
  hazardRemoved: { "zh-CN": "隐患未消除", en: "hidden danger not removed" },
  responsibilityFulfilled: { "zh-CN": "责任未落实", en: "responsibility not fulfilled" },
  rectificationInPlace: { "zh-CN": "整改未到位", en: "rectification not in place" },
  partiesSatisfied: { "zh-CN": "群众未表示满意", en: "parties not satisfied" },
};
