import type { Chain } from "../chain/chain.ts";
import { ratingTime, reopeningTime } from "./limits.ts";

const common = { levels: ["building", "grid", "community", "town"], attempts: 2, silence: { means: "silent", within: ratingTime }, reopening: { within: reopeningTime } } as const;

/** A12: the level rises with each step; what the grid solves goes straight to the feedback. */
export const xingshengFiveSteps: Chain = {
  ...common,
  id: "xingsheng.A12",
  of: "serviceMatter",
  term: { "zh-CN": "格内报告至反馈居民", en: "from the grid to the resident" },
  roster: ["grid", "community", "town", "handler", "centre"],
  items: [
    { id: "report", term: { "zh-CN": "格内报告", en: "report in the grid" }, stages: ["detect"], decides: { reach: ["community", "town"] }, src: "seed S059" },
    { id: "consult", term: { "zh-CN": "社区共商", en: "consultation in the community" }, stages: ["consult"], by: { roles: ["community"] }, src: "seed S059" },
    { id: "linkage", term: { "zh-CN": "镇域联动", en: "linkage in the town" }, stages: ["consult"], by: { roles: ["town"] }, when: { reach: { equal: "town" } }, src: "seed S059" },
    { id: "solve", term: { "zh-CN": "跟踪解决", en: "tracking to the solution" }, stages: ["handle"], src: "seed S060" },
    { id: "tell", term: { "zh-CN": "反馈居民", en: "feedback to the resident" }, stages: ["feedback"], src: "seed S060" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "consult" }, { stage: "handle" }, { stage: "feedback" }],
  src: "seed S059–S060",
};

/** A13: two organs. The committee reviews the topic and leads, the Party group, another organ, supervises what was agreed. */
export const xingshengTopics: Chain = {
  ...common,
  id: "xingsheng.A13",
  of: "deliberation",
  term: { "zh-CN": "议事协商", en: "topics" },
  roster: ["committee", "convener", "handler", "partyGroup", "resident"],
  items: [
    { id: "review", term: { "zh-CN": "审核议题", en: "topic review" }, stages: ["reviewTopic"], src: "seed S063" },
    { id: "lead", term: { "zh-CN": "牵头协商", en: "leading the consultation" }, stages: ["discuss"], by: { roles: ["committee"] }, src: "seed S063" },
    { id: "carryOut", term: { "zh-CN": "督办落实", en: "supervised implementation" }, stages: ["implement"], src: "seed S063" },
    { id: "oversee", term: { "zh-CN": "督办", en: "supervision" }, stages: ["supervise"], by: { roles: ["partyGroup"], notNamed: ["reviewingOrgan", "leadingOrgan", "implementer"] }, src: "seed S063" },
  ],
  mandatory: [{ stage: "reviewTopic" }, { stage: "discuss" }, { stage: "implement" }, { stage: "supervise" }],
  src: "seed S063",
};
