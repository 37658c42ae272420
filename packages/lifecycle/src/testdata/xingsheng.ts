import { label } from "@fengqiao/model";
import type { Chain } from "../chain/chain.ts";
import { ratingTime, reopeningTime } from "./limits.ts";

const common = { levels: ["building", "grid", "community", "town"], attempts: 2, silence: { means: "silent", within: ratingTime }, reopening: { within: reopeningTime } } as const;

/** A12: the level rises with each step; what the grid solves goes straight to the feedback. */
export const xingshengFiveSteps: Chain = {
  ...common,
  id: "xingsheng.A12",
  of: "serviceMatter",
  term: label("格内报告至反馈居民", "from the grid to the resident"),
  roster: ["grid", "community", "town", "handler", "centre"],
  items: [
    { id: "report", term: label("格内报告", "report in the grid"), stages: ["detect"], decides: { reach: ["community", "town"] }, src: "seed S059" },
    { id: "consult", term: label("社区共商", "consultation in the community"), stages: ["consult"], by: { roles: ["community"] }, src: "seed S059" },
    { id: "linkage", term: label("镇域联动", "linkage in the town"), stages: ["consult"], by: { roles: ["town"] }, when: { reach: { equal: "town" } }, src: "seed S059" },
    { id: "solve", term: label("跟踪解决", "tracking to the solution"), stages: ["handle"], src: "seed S060" },
    { id: "tell", term: label("反馈居民", "feedback to the resident"), stages: ["feedback"], src: "seed S060" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "consult" }, { stage: "handle" }, { stage: "feedback" }],
  src: "seed S059–S060",
};

/** A13: two organs. The committee reviews the topic and leads, the Party group, another organ, supervises what was agreed. */
export const xingshengTopics: Chain = {
  ...common,
  id: "xingsheng.A13",
  of: "deliberation",
  term: label("议事协商", "topics"),
  roster: ["committee", "convener", "handler", "partyGroup", "resident"],
  items: [
    { id: "review", term: label("审核议题", "topic review"), stages: ["reviewTopic"], src: "seed S063" },
    { id: "lead", term: label("牵头协商", "leading the consultation"), stages: ["discuss"], by: { roles: ["committee"] }, src: "seed S063" },
    { id: "carryOut", term: label("督办落实", "supervised implementation"), stages: ["implement"], src: "seed S063" },
    { id: "oversee", term: label("督办", "supervision"), stages: ["supervise"], by: { roles: ["partyGroup"], notNamed: ["reviewingOrgan", "leadingOrgan", "implementer"] }, src: "seed S063" },
  ],
  mandatory: [{ stage: "reviewTopic" }, { stage: "discuss" }, { stage: "implement" }, { stage: "supervise" }],
  src: "seed S063",
};
