import type { Chain } from "../chain/chain.ts";
import { calendarDays, ratingTime, reopeningTime } from "./limits.ts";

const common = {
  of: "dispute",
  roster: ["grid", "intake", "analyst", "centre", "handler", "visitor"],
  levels: ["grid", "village", "township", "county"],
  attempts: 3,
  silence: { means: "silent", within: ratingTime },
  reopening: { within: reopeningTime },
} as const;

/** A6: evaluation before closing, return visit after archiving. */
export const lintanCentre: Chain = {
  ...common,
  id: "lintan.A6",
  term: { "zh-CN": "全链条闭环", en: "closed loop" },
  items: [
    { id: "intake", term: { "zh-CN": "兜底受理", en: "catch-all intake" }, stages: ["register"], src: "seed S014" },
    { id: "route", term: { "zh-CN": "分流转办", en: "triage and transfer" }, stages: ["triage"], src: "seed S014" },
    { id: "jointWork", term: { "zh-CN": "协同办理", en: "coordinated handling" }, stages: ["handle"], src: "seed S014" },
    { id: "track", term: { "zh-CN": "跟踪督办", en: "tracked supervision" }, stages: ["supervise"], src: "seed S014" },
    { id: "rate", term: { "zh-CN": "群众评价", en: "public evaluation" }, stages: ["evaluate"], src: "seed S014" },
    { id: "archive", term: { "zh-CN": "办结归档", en: "close and archive" }, stages: ["close"], src: "seed S014" },
    { id: "visit", term: { "zh-CN": "回访了解", en: "return visit" }, stages: ["returnVisit"], src: "seed S014" },
  ],
  mandatory: [{ stage: "register" }, { stage: "triage" }, { stage: "handle" }, { stage: "supervise" }, { stage: "evaluate" }, { stage: "close" }, { stage: "returnVisit" }],
  src: "seed S014",
};

/**
 * A7: one term covers two stages (限时办结 is handling and closing with a limit), and one none: 动态掌握 is knowing where every case
 * stands, which is read off the cases.
 */
export const lintanCaseControl: Chain = {
  ...common,
  id: "lintan.A7",
  term: { "zh-CN": "案件管控", en: "case control" },
  items: [
    { id: "sort", term: { "zh-CN": "分类归纳", en: "sorting" }, stages: ["classify"], src: "seed S017" },
    { id: "keepCurrent", term: { "zh-CN": "动态掌握", en: "keeping current" }, as: "projection", src: "seed S017" },
    { id: "competence", term: { "zh-CN": "归口交办", en: "assignment by competence" }, stages: ["triage", "assign"], src: "seed S017" },
    { id: "inTime", term: { "zh-CN": "限时办结", en: "finishing in time" }, stages: ["handle"], within: calendarDays(30), src: "seed S017" },
    { id: "throughout", term: { "zh-CN": "全程督办", en: "supervision throughout" }, stages: ["supervise", "close"], src: "seed S017" },
    { id: "effect", term: { "zh-CN": "跟踪问效", en: "effect check" }, stages: ["returnVisit"], src: "seed S017" },
  ],
  mandatory: [{ stage: "classify" }, { stage: "triage" }, { stage: "assign" }, { stage: "handle" }, { stage: "close" }, { stage: "returnVisit" }],
  src: "seed S017",
};
