import { label } from "@fengqiao/model";
import type { Chain } from "../chain/chain.ts";
import { objectionTime, ratingTime, reopeningTime, setByField } from "./limits.ts";

const LEVELS = ["grid", "village", "township", "county"];
const common = {
  of: "dispute",
  levels: LEVELS,
  attempts: 2,
  silence: { means: "back", within: ratingTime },
  reopening: { within: reopeningTime },
} as const;

/** A1: the three lists. 评估赋分 and 三色预警 are one stage under two words; 问题清单 is read off the cases and is no step. */
export const xijiLists: Chain = {
  ...common,
  id: "xiji.A1",
  term: label("三张清单", "three lists"),
  roster: ["grid", "intake", "analyst", "engine", "branch", "centre", "handler"],
  gates: ["solved", "hazardRemoved", "responsibilityMet", "rectified"],
  alert: { grades: ["yellow", "orange", "red"], confirm: { roles: ["analyst"] }, review: { roles: ["branch"] }, objection: objectionTime },
  items: [
    { id: "screen", term: label("排查", "screening"), stages: ["detect"], src: "seed S043" },
    { id: "enter", term: label("录入", "entry"), stages: ["register"], by: { roles: ["intake"] }, src: "seed S044" },
    { id: "score", term: label("评估赋分", "scoring"), stages: ["classify"], src: "seed S044" },
    { id: "warn", term: label("三色预警", "tri-colour alert"), as: "partOf", of: "score", src: "seed S043" },
    { id: "problemList", term: label("问题清单", "problem list"), as: "projection", of: "score", src: "seed S050" },
    { id: "study", term: label("分析研判", "case analysis"), stages: ["consult"], by: { roles: ["branch"] }, src: "seed S050" },
    {
      id: "dutyList",
      term: label("责任清单(四定三包)", "responsibility list"),
      stages: ["assign"],
      needs: ["leader", "person", "measures", "limit", "riskDefusing", "education", "tracking"],
      src: "seed S050",
    },
    { id: "resolve", term: label("化解", "resolution"), stages: ["handle"], within: setByField("limit"), src: "seed S051" },
    { id: "rectifyList", term: label("整改清单", "rectification list"), stages: ["rectify"], src: "seed S051" },
    { id: "satisfied", term: label("群众满意", "public satisfied"), stages: ["evaluate"], src: "seed S051" },
    { id: "strike", term: label("销号", "close-out"), stages: ["close"], closeWhen: { satisfied: { equal: "yes" } }, src: "seed S051" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "register" }, { stage: "classify" }, { stage: "consult" }, { stage: "assign" }, { stage: "handle" }, { stage: "evaluate" }, { stage: "close" }],
  src: "seed S043–S052",
};

/** The same where only what is late is rectified, and a limit is set for each case. */
export const xijiLate: Chain = { ...xijiLists, id: "xiji.A1-late", items: xijiLists.items.map((item) => ("stages" in item && item.id === "rectifyList" ? { ...item, when: { overdue: { equal: true } } } : item)) };

/**
 * A2: a segment of A1, the police platform from the entry to the supervision. Whoever entered the matter assigns and supervises it
 * (XIJI-83): no role, the person. 分流 is the same act as 指派, said of where the matter goes.
 */
export const xijiPolicePlatform: Chain = {
  ...common,
  id: "xiji.A2",
  segment: { of: "xiji.A1", after: "screen", before: "study" },
  term: label("三色预警管控平台", "tri-colour platform"),
  roster: ["intake", "analyst", "engine", "branch"],
  alert: { grades: ["yellow", "orange", "red"], confirm: { roles: ["analyst"] }, review: { roles: ["branch"] }, objection: objectionTime },
  items: [
    { id: "enter", term: label("排查录入", "screening and entry"), stages: ["register"], src: "seed S044" },
    { id: "score", term: label("评估赋分", "scoring"), stages: ["classify"], by: { roles: ["intake", "analyst"] }, src: "seed S044" },
    { id: "grade", term: label("预警等级", "alert grade"), as: "partOf", of: "score", src: "seed S044" },
    { id: "assign", term: label("指派", "assignment"), stages: ["triage"], by: { whoDid: "register" }, src: "seed S044" },
    { id: "route", term: label("分流", "routing"), as: "partOf", of: "assign", src: "seed S044" },
    { id: "supervise", term: label("督办", "supervision"), stages: ["supervise"], by: { whoDid: "register" }, src: "seed S044" },
  ],
  mandatory: [{ stage: "register" }, { stage: "classify" }, { stage: "triage" }],
  src: "seed S044",
};

/** A3: three levels, one step each; the return visit is made by another level than the mediator's. */
export const xijiCommunity: Chain = {
  ...common,
  id: "xiji.A3",
  term: label("怡秀社区", "community chain"),
  roster: ["building", "grid", "community", "centre"],
  items: [
    { id: "find", term: label("楼栋长摸排", "building head detects"), stages: ["detect"], by: { roles: ["building"] }, src: "seed S030" },
    { id: "resolve", term: label("网格员协同化解", "grid worker co-resolves"), stages: ["handle"], by: { roles: ["grid"] }, src: "seed S030" },
    { id: "visit", term: label("社区跟踪回访", "community tracks and visits"), stages: ["returnVisit"], by: { roles: ["community"], notLevelOf: "handle" }, src: "seed S030" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "handle" }, { stage: "returnVisit" }],
  src: "seed S030",
};

/** A4: a checklist of a visit. It is whole when nothing was found; what was found has to be reported. */
export const xijiVisit: Chain = {
  ...common,
  id: "xiji.A4",
  of: "checklist",
  term: label("看听问帮报", "visit checklist"),
  roster: ["grid", "cadre"],
  reopening: { none: "another visit is another checklist" },
  items: [
    { id: "look", term: label("看", "look"), stages: ["check"], src: "seed S029" },
    { id: "listen", term: label("听", "listen"), stages: ["check"], src: "seed S029" },
    { id: "ask", term: label("问", "ask"), stages: ["check"], src: "seed S029" },
    { id: "help", term: label("帮", "help"), stages: ["check"], decides: { found: ["something", "nothing"] }, src: "seed S029" },
    { id: "report", term: label("报", "report"), stages: ["detect"], when: { found: { equal: "something" } }, src: "seed S029" },
  ],
  mandatory: [{ stage: "check" }, { stage: "detect", when: { found: { equal: "something" } } }],
  src: "seed S029",
};

/** A5: pre-litigation. The order of the three guarantees is that of their listing; the subsidy falls due on completion and is no step. */
export const xijiPreLitigation: Chain = {
  ...common,
  id: "xiji.A5",
  term: label("1234+X诉前纠纷化解", "pre-litigation mechanism"),
  roster: ["platform", "handler", "centre", "visitor"],
  levels: ["township", "county"],
  consequences: ["perCaseSubsidy"],
  items: [
    { id: "platform", term: label("1个系统分流", "one system routes"), stages: ["triage"], by: { roles: ["platform"] }, src: "seed S032" },
    { id: "mediate", term: label("2个层面调解", "two levels mediate"), stages: ["handle", "agree"], src: "seed S033" },
    { id: "confirmation", term: label("司法确认", "judicial confirmation"), stages: ["confirm"], when: { agreement: { equal: "written" } }, src: "seed S034" },
    { id: "visit", term: label("案件回访", "case return visit"), stages: ["returnVisit"], src: "seed S034" },
    { id: "subsidy", term: label("案件补贴", "per-case subsidy"), as: "outer", src: "seed S034" },
  ],
  mandatory: [{ stage: "triage" }, { stage: "handle" }, { stage: "agree" }, { stage: "returnVisit" }],
  src: "seed S032–S036",
};
