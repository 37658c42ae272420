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
  term: { "zh-CN": "三张清单", en: "three lists" },
  roster: ["grid", "intake", "analyst", "engine", "branch", "centre", "handler"],
  gates: ["solved", "hazardRemoved", "responsibilityMet", "rectified"],
  alert: { grades: ["yellow", "orange", "red"], confirm: { roles: ["analyst"] }, review: { roles: ["branch"] }, objection: objectionTime },
  items: [
    { id: "screen", term: { "zh-CN": "排查", en: "screening" }, stages: ["detect"], source: "S043" },
    { id: "enter", term: { "zh-CN": "录入", en: "entry" }, stages: ["register"], by: { roles: ["intake"] }, source: "S044" },
    { id: "score", term: { "zh-CN": "评估赋分", en: "scoring" }, stages: ["classify"], source: "S044" },
    { id: "warn", term: { "zh-CN": "三色预警", en: "tri-colour alert" }, as: "partOf", of: "score", source: "S043" },
    { id: "problemList", term: { "zh-CN": "问题清单", en: "problem list" }, as: "projection", of: "score", source: "S050" },
    { id: "study", term: { "zh-CN": "分析研判", en: "case analysis" }, stages: ["consult"], by: { roles: ["branch"] }, source: "S050" },
    {
      id: "dutyList",
      term: { "zh-CN": "责任清单(四定三包)", en: "responsibility list" },
      stages: ["assign"],
      needs: ["leader", "person", "measures", "limit", "riskDefusing", "education", "tracking"],
      source: "S050",
    },
    { id: "resolve", term: { "zh-CN": "化解", en: "resolution" }, stages: ["handle"], within: setByField("limit"), source: "S051" },
    { id: "rectifyList", term: { "zh-CN": "整改清单", en: "rectification list" }, stages: ["rectify"], source: "S051" },
    { id: "satisfied", term: { "zh-CN": "群众满意", en: "public satisfied" }, stages: ["evaluate"], source: "S051" },
    { id: "strike", term: { "zh-CN": "销号", en: "close-out" }, stages: ["close"], closeWhen: { satisfied: { equal: "yes" } }, source: "S051" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "register" }, { stage: "classify" }, { stage: "consult" }, { stage: "assign" }, { stage: "handle" }, { stage: "evaluate" }, { stage: "close" }],
  source: "seed S043–S052",
};
