import { label } from "@fengqiao/model";
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
  term: label("全链条闭环", "closed loop"),
  items: [
    { id: "intake", term: label("兜底受理", "catch-all intake"), stages: ["register"], src: "seed S014" },
    { id: "route", term: label("分流转办", "triage and transfer"), stages: ["triage"], src: "seed S014" },
    { id: "jointWork", term: label("协同办理", "coordinated handling"), stages: ["handle"], src: "seed S014" },
    { id: "track", term: label("跟踪督办", "tracked supervision"), stages: ["supervise"], src: "seed S014" },
    { id: "rate", term: label("群众评价", "public evaluation"), stages: ["evaluate"], src: "seed S014" },
    { id: "archive", term: label("办结归档", "close and archive"), stages: ["close"], src: "seed S014" },
    { id: "visit", term: label("回访了解", "return visit"), stages: ["returnVisit"], src: "seed S014" },
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
  term: label("案件管控", "case control"),
  items: [
    { id: "sort", term: label("分类归纳", "sorting"), stages: ["classify"], src: "seed S017" },
    { id: "keepCurrent", term: label("动态掌握", "keeping current"), as: "projection", src: "seed S017" },
    { id: "competence", term: label("归口交办", "assignment by competence"), stages: ["triage", "assign"], src: "seed S017" },
    { id: "inTime", term: label("限时办结", "finishing in time"), stages: ["handle"], within: calendarDays(30), src: "seed S017" },
    { id: "throughout", term: label("全程督办", "supervision throughout"), stages: ["supervise", "close"], src: "seed S017" },
    { id: "effect", term: label("跟踪问效", "effect check"), stages: ["returnVisit"], src: "seed S017" },
  ],
  mandatory: [{ stage: "classify" }, { stage: "triage" }, { stage: "assign" }, { stage: "handle" }, { stage: "close" }, { stage: "returnVisit" }],
  src: "seed S017",
};
