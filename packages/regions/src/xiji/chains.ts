import type { DeadlineRule } from "@fengqiao/calendar";
import type { Chain } from "@fengqiao/lifecycle";
import { label, type Src } from "@fengqiao/model";

/** A limit in working days by the calendar, to the end of its last day. */
const workingDays = (amount: number, zh: string, en: string, src: Src): DeadlineRule => ({
  label: label(zh, en),
  within: { amount, unit: "workingDay" },
  rollForward: true,
  ends: "endOfDay",
  src,
});

/**
 * The list chain of Xiji (排查 → 录入 → 评估赋分 → 三色预警 → 问题清单 → 分析研判 → 责任清单 → 化解 → 整改清单 → 销号). The source tells
 * its parts in this order and never gives it as one list; the four fixed and three guarantees are fields of the responsibility list.
 */
export const disputeChain: Chain = {
  id: "xiji.dispute",
  of: "dispute",
  term: label("三张清单闭环", "the loop of three lists"),
  items: [
    { id: "screening", term: label("排查", "screening"), stages: ["detect"], src: "seed S029" },
    { id: "entry", term: label("录入", "entry"), stages: ["register"], src: "seed S044" },
    { id: "scoring", term: label("评估赋分", "score assignment"), stages: ["classify"], src: "seed S044" },
    { id: "alert", term: label("三色预警", "tri-colour alert"), as: "partOf", of: "scoring", src: "seed S043" },
    { id: "problemList", term: label("问题清单", "problem list"), as: "projection", src: "seed S043" },
    { id: "analysis", term: label("分析研判", "case analysis"), stages: ["consult"], by: { roles: ["branch"] }, src: "seed S050" },
    {
      id: "responsibility",
      term: label("责任清单（四定三包）", "responsibility list (four fixed, three guarantees)"),
      stages: ["assign"],
      needs: ["leader", "person", "measures", "limit", "riskDefusing", "education", "tracking"],
      src: "seed S050",
    },
    {
      id: "resolution",
      term: label("化解", "resolution"),
      stages: ["handle"],
      within: {
        label: label("化解时限", "time limit for resolution"),
        within: { field: "limit" },
        rollForward: false,
        ends: "endOfDay",
        src: "seed S050",
      },
      src: "seed S050",
    },
    { id: "rectification", term: label("整改清单", "rectification list"), stages: ["rectify"], when: { overdue: { equal: true } }, src: "seed S052" },
    { id: "satisfaction", term: label("群众满意", "the parties are satisfied"), stages: ["evaluate"], src: "seed S051" },
    {
      id: "closeOut",
      term: label("销号", "close-out"),
      stages: ["close"],
      closeWhen: { satisfied: { isIn: ["yes", "silent"] } },
      src: "ours silence",
    },
  ],
  roster: ["grid", "intake", "analyst", "centre", "branch", "handler"],
  levels: ["grid", "village", "township", "county"],
  attempts: 2,
  silence: { means: "silent", within: workingDays(10, "群众评价期限", "time to rate", "ours silence") },
  words: {
    fields: {
      problemSolved: label("问题解决", "problem solved"),
      hazardRemoved: label("隐患消除", "hazard removed"),
      responsibilityFulfilled: label("责任落实", "responsibility fulfilled"),
      rectificationInPlace: label("整改到位", "rectification in place"),
    },
  },
  gates: ["problemSolved", "hazardRemoved", "responsibilityFulfilled", "rectificationInPlace"],
  mandatory: [{ stage: "detect" }, { stage: "register" }, { stage: "classify" }, { stage: "consult" }, { stage: "assign" }, { stage: "handle" }, { stage: "evaluate" }, { stage: "close" }],
  reopening: {
    within: { label: label("销号后可重新启动", "time to reopen"), within: { amount: 6, unit: "month" }, rollForward: true, ends: "endOfDay", src: "ours reopening" },
  },
  alert: {
    grades: ["yellow", "orange", "red"],
    confirm: { roles: ["centre", "branch"] },
    review: { roles: ["branch"] },
    objection: workingDays(5, "对等级的异议复核", "review of an objection to the grade", "ours objection"),
    respond: {
      yellow: workingDays(3, "黄色预警响应", "response to yellow", "ours response"),
      orange: workingDays(1, "橙色预警响应", "response to orange", "ours response"),
      red: { label: label("红色预警响应", "response to red"), within: { amount: 2, unit: "hour" }, rollForward: false, ends: "sameTime", src: "ours response" },
    },
  },
  firstContact: "lead",
  tellRoutes: workingDays(3, "告知其他途径", "telling the other routes", "ours telling"),
  lateEntry: "P3D",
  consequences: ["perCaseSubsidy"],
  src: "seed S049",
};
