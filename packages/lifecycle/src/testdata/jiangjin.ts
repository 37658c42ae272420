import { label } from "@fengqiao/model";
import type { Chain } from "../chain/chain.ts";
import { calendarDays, minutes, ratingTime, reopeningTime } from "./limits.ts";

/** A22: the command centre. Three limits in minutes; that each runs from the step before is assumed, the text does not say. */
export const jiangjinCommandCentre: Chain = {
  id: "jiangjin.A22",
  of: "serviceMatter",
  term: label("社会治理综合指挥", "command centre"),
  roster: ["intake", "analyst", "centre", "handler"],
  levels: ["grid", "village", "township", "district"],
  attempts: 1,
  silence: { means: "silent", within: ratingTime },
  reopening: { none: "a new event is a new matter" },
  lateEntry: "P3D",
  items: [
    { id: "receive", term: label("一站式接收", "one-stop intake"), stages: ["register"], src: "seed S031" },
    { id: "sort", term: label("科学分类", "classification"), stages: ["classify"], src: "seed S031" },
    { id: "answer", term: label("响应", "response"), stages: ["respond"], within: minutes(1), src: "seed S031" },
    { id: "onTheSpot", term: label("到达", "arrival"), stages: ["arrive"], within: minutes(5), src: "seed S031" },
    { id: "dispose", term: label("闭环处置", "closed-loop handling"), stages: ["handle"], src: "seed S031" },
    { id: "report", term: label("反馈", "feedback"), stages: ["feedback"], within: minutes(10), src: "seed S031" },
    { id: "file", term: label("办结", "closing"), stages: ["close"], src: "seed S031" },
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
  term: label("大调解", "mediation"),
  escalation: { skip: true, delegate: true },
  items: [
    { id: "accept", term: label("受理登记", "acceptance"), stages: ["register"], src: "seed S046" },
    { id: "guide", term: label("引导分流", "guidance and routing"), stages: ["triage"], src: "seed S046" },
    { id: "settle", term: label("移交调处", "transfer and mediation"), stages: ["assign", "handle"], src: "seed S046" },
    { id: "visit", term: label("跟踪回访", "return visit"), stages: ["returnVisit"], src: "seed S046" },
  ],
  mandatory: [{ stage: "register" }, { stage: "triage" }, { stage: "handle" }, { stage: "returnVisit" }],
  src: "seed S046",
};

/** A20: the three meetings for the three kinds of matter; which meeting takes which is inferred from the order of the words. */
export const jiangjinThreeMeetings: Chain = {
  ...disputes,
  id: "jiangjin.A20",
  term: label("三会解决三事", "three meetings, three matters"),
  items: [
    { id: "find", term: label("发现", "finding"), stages: ["detect"], src: "seed S038" },
    { id: "analyse", term: label("分析", "analysis"), stages: ["classify"], decides: { matter: ["public", "shared", "family"] }, src: "seed S038" },
    {
      either: [
        { when: { matter: { equal: "public" } }, items: [{ id: "joint", term: label("镇街联席会", "joint meeting of the township"), stages: ["consult", "handle"], src: "seed S038" }] },
        { when: { matter: { equal: "shared" } }, items: [{ id: "community", term: label("社区评议会", "community meeting"), stages: ["consult", "handle"], src: "seed S038" }] },
        { when: { matter: { equal: "family" } }, items: [{ id: "neighbours", term: label("网格邻里会", "neighbours' meeting"), stages: ["consult", "handle"], src: "seed S038" }] },
      ],
    },
    { id: "rate", term: label("评价", "evaluation"), stages: ["evaluate"], src: "seed S038" },
    { id: "tell", term: label("反馈", "feedback"), stages: ["feedback"], src: "seed S038" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "classify" }, { stage: "consult" }, { stage: "handle" }, { stage: "evaluate" }, { stage: "feedback" }],
  src: "seed S038",
};

/** A21: three steps; public posting belongs to the third. */
export const jiangjinDeliberation: Chain = {
  ...disputes,
  id: "jiangjin.A21",
  of: "deliberation",
  term: label("三步议事法", "three-step deliberation"),
  roster: ["resident", "convener", "handler", "cadre"],
  items: [
    { id: "ideas", term: label("出主意", "giving ideas"), stages: ["propose", "discuss"], by: { roles: ["resident", "convener"] }, src: "seed S038" },
    { id: "together", term: label("协同办", "acting together"), stages: ["implement"], src: "seed S038" },
    { id: "review", term: label("大家评", "review by all"), stages: ["publish", "posted", "evaluate"], limits: { posted: calendarDays(5) }, src: "seed S038" },
  ],
  mandatory: [{ stage: "propose" }, { stage: "discuss" }, { stage: "implement" }, { stage: "posted" }, { stage: "evaluate" }],
  src: "seed S038",
};
