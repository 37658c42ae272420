import type { Chain } from "../chain/chain.ts";
import { ratingTime, reopeningTime } from "./limits.ts";

/** A18: the parties enter the matter themselves; a helper whom both trust is matched, the department is named, somebody visits at once. */
export const shenMatching: Chain = {
  id: "shen.A18",
  of: "dispute",
  term: { "zh-CN": "智能矛盾调解", en: "smart mediation" },
  roster: ["engine", "department", "grid", "director", "centre"],
  levels: ["village", "town", "county"],
  attempts: 2,
  silence: { means: "silent", within: ratingTime },
  reopening: { within: reopeningTime },
  items: [
    { id: "input", term: { "zh-CN": "输入(当事人、事由、配图)", en: "input by the parties" }, stages: ["detect"], needs: ["parties", "cause"], src: "seed S114" },
    { id: "match", term: { "zh-CN": "自动匹配", en: "matching" }, stages: ["triage"], by: { roles: ["engine"] }, src: "seed S114" },
    { id: "department", term: { "zh-CN": "责任部门配合", en: "responsible department joins" }, stages: ["assign"], by: { roles: ["department"] }, src: "seed S114" },
    { id: "visit", term: { "zh-CN": "第一时间上门", en: "visit at once" }, stages: ["consult"], by: { roles: ["grid", "director"] }, src: "seed S114" },
    { id: "resolve", term: { "zh-CN": "化解", en: "resolution" }, stages: ["handle"], by: { roles: ["grid", "director"] }, src: "seed S114" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "triage" }, { stage: "assign" }, { stage: "handle" }],
  src: "seed S114",
};
