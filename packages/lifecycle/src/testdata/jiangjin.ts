import type { Chain } from "../chain/chain.ts";
import { calendarDays, minutes, ratingTime, reopeningTime } from "./limits.ts";

/** A22: the command centre. Three limits in minutes; that each runs from the step before is assumed, the text does not say. */
export const jiangjinCommandCentre: Chain = {
  id: "jiangjin.A22",
  of: "serviceMatter",
  term: { "zh-CN": "社会治理综合指挥", en: "command centre" },
  roster: ["intake", "analyst", "centre", "handler"],
  levels: ["grid", "village", "township", "district"],
  attempts: 1,
  silence: { means: "silent", within: ratingTime },
  reopening: { none: "a new event is a new matter" },
  lateEntry: "P3D",
  items: [
    { id: "receive", term: { "zh-CN": "一站式接收", en: "one-stop intake" }, stages: ["register"], src: "seed S031" },
    { id: "sort", term: { "zh-CN": "科学分类", en: "classification" }, stages: ["classify"], src: "seed S031" },
    { id: "answer", term: { "zh-CN": "响应", en: "response" }, stages: ["respond"], within: minutes(1), src: "seed S031" },
    { id: "onTheSpot", term: { "zh-CN": "到达", en: "arrival" }, stages: ["arrive"], within: minutes(5), src: "seed S031" },
    { id: "dispose", term: { "zh-CN": "闭环处置", en: "closed-loop handling" }, stages: ["handle"], src: "seed S031" },
    { id: "report", term: { "zh-CN": "反馈", en: "feedback" }, stages: ["feedback"], within: minutes(10), src: "seed S031" },
    { id: "file", term: { "zh-CN": "办结", en: "closing" }, stages: ["close"], src: "seed S031" },
  ],
  mandatory: [{ stage: "register" }, { stage: "classify" }, { stage: "handle" }, { stage: "feedback" }, { stage: "close" }],
  src: "seed S031",
};

const disputes = {
  of: "dispute",
  roster: ["grid", "intake", "analyst", "centre", "branch", "handler", "visitor"],
  levels: ["grid", "village", "township", "district"],
  attempts: 2,
  silence: { means: "silent", within: ratingTime },
  reopening: { within: reopeningTime },
} as const;

/** A19: 移交调处 is the acceptance by a body and its mediation. */
export const jiangjinMediation: Chain = {
  ...disputes,
  id: "jiangjin.A19",
  term: { "zh-CN": "大调解", en: "mediation" },
  escalation: { skip: true, delegate: true },
  items: [
    { id: "accept", term: { "zh-CN": "受理登记", en: "acceptance" }, stages: ["register"], src: "seed S046" },
    { id: "guide", term: { "zh-CN": "引导分流", en: "guidance and routing" }, stages: ["triage"], src: "seed S046" },
    { id: "settle", term: { "zh-CN": "移交调处", en: "transfer and mediation" }, stages: ["assign", "handle"], src: "seed S046" },
    { id: "visit", term: { "zh-CN": "跟踪回访", en: "return visit" }, stages: ["returnVisit"], src: "seed S046" },
  ],
  mandatory: [{ stage: "register" }, { stage: "triage" }, { stage: "handle" }, { stage: "returnVisit" }],
  src: "seed S046",
};

/** A20: the three meetings for the three kinds of matter; which meeting takes which is inferred from the order of the words. */
export const jiangjinThreeMeetings: Chain = {
  ...disputes,
  id: "jiangjin.A20",
  term: { "zh-CN": "三会解决三事", en: "three meetings, three matters" },
  items: [
    { id: "find", term: { "zh-CN": "发现", en: "finding" }, stages: ["detect"], src: "seed S038" },
    { id: "analyse", term: { "zh-CN": "分析", en: "analysis" }, stages: ["classify"], decides: { matter: ["public", "shared", "family"] }, src: "seed S038" },
    {
      either: [
        { when: { matter: { equal: "public" } }, items: [{ id: "joint", term: { "zh-CN": "镇街联席会", en: "joint meeting of the township" }, stages: ["consult", "handle"], src: "seed S038" }] },
        { when: { matter: { equal: "shared" } }, items: [{ id: "community", term: { "zh-CN": "社区评议会", en: "community meeting" }, stages: ["consult", "handle"], src: "seed S038" }] },
        { when: { matter: { equal: "family" } }, items: [{ id: "neighbours", term: { "zh-CN": "网格邻里会", en: "neighbours' meeting" }, stages: ["consult", "handle"], src: "seed S038" }] },
      ],
    },
    { id: "rate", term: { "zh-CN": "评价", en: "evaluation" }, stages: ["evaluate"], src: "seed S038" },
    { id: "tell", term: { "zh-CN": "反馈", en: "feedback" }, stages: ["feedback"], src: "seed S038" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "classify" }, { stage: "consult" }, { stage: "handle" }, { stage: "evaluate" }, { stage: "feedback" }],
  src: "seed S038",
};

/** A21: three steps; public posting belongs to the third. */
export const jiangjinDeliberation: Chain = {
  ...disputes,
  id: "jiangjin.A21",
  of: "deliberation",
  term: { "zh-CN": "三步议事法", en: "three-step deliberation" },
  roster: ["resident", "convener", "handler", "cadre"],
  items: [
    { id: "ideas", term: { "zh-CN": "出主意", en: "giving ideas" }, stages: ["propose", "discuss"], by: { roles: ["resident", "convener"] }, src: "seed S038" },
    { id: "together", term: { "zh-CN": "协同办", en: "acting together" }, stages: ["implement"], src: "seed S038" },
    { id: "review", term: { "zh-CN": "大家评", en: "review by all" }, stages: ["publish", "posted", "evaluate"], limits: { posted: calendarDays(5) }, src: "seed S038" },
  ],
  mandatory: [{ stage: "propose" }, { stage: "discuss" }, { stage: "implement" }, { stage: "posted" }, { stage: "evaluate" }],
  src: "seed S038",
};
