import { label } from "@fengqiao/model";
import type { Chain } from "../chain/chain.ts";
import { ratingTime, reopeningTime } from "./limits.ts";

/** A18: the parties enter the matter themselves; a helper whom both trust is matched, the department is named, somebody visits at once. */
export const shenMatching: Chain = {
  id: "shen.A18",
  of: "dispute",
  term: label("智能矛盾调解", "smart mediation"),
  roster: ["engine", "department", "grid", "director", "centre"],
  levels: ["village", "town", "county"],
  attempts: 2,
  silence: { means: "silent", within: ratingTime },
  reopening: { within: reopeningTime },
  items: [
    { id: "input", term: label("输入(当事人、事由、配图)", "input by the parties"), stages: ["detect"], needs: ["parties", "cause"], src: "seed S114" },
    { id: "match", term: label("自动匹配", "matching"), stages: ["triage"], by: { roles: ["engine"] }, src: "seed S114" },
    { id: "department", term: label("责任部门配合", "responsible department joins"), stages: ["assign"], by: { roles: ["department"] }, src: "seed S114" },
    { id: "visit", term: label("第一时间上门", "visit at once"), stages: ["consult"], by: { roles: ["grid", "director"] }, src: "seed S114" },
    { id: "resolve", term: label("化解", "resolution"), stages: ["handle"], by: { roles: ["grid", "director"] }, src: "seed S114" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "triage" }, { stage: "assign" }, { stage: "handle" }],
  src: "seed S114",
};
