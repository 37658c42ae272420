import type { Chain } from "../chain/chain.ts";
import { minutes, ratingTime } from "./limits.ts";

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
    { id: "receive", term: { "zh-CN": "一站式接收", en: "one-stop intake" }, stages: ["register"], source: "S031" },
    { id: "sort", term: { "zh-CN": "科学分类", en: "classification" }, stages: ["classify"], source: "S031" },
    { id: "answer", term: { "zh-CN": "响应", en: "response" }, stages: ["respond"], within: minutes(1), source: "S031" },
    { id: "onTheSpot", term: { "zh-CN": "到达", en: "arrival" }, stages: ["arrive"], within: minutes(5), source: "S031" },
    { id: "dispose", term: { "zh-CN": "闭环处置", en: "closed-loop handling" }, stages: ["handle"], source: "S031" },
    { id: "report", term: { "zh-CN": "反馈", en: "feedback" }, stages: ["feedback"], within: minutes(10), source: "S031" },
    { id: "file", term: { "zh-CN": "办结", en: "closing" }, stages: ["close"], source: "S031" },
  ],
  mandatory: [{ stage: "register" }, { stage: "classify" }, { stage: "handle" }, { stage: "feedback" }, { stage: "close" }],
  source: "seed S031",
};
