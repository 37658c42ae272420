import type { Chain } from "../chain/chain.ts";
import { calendarDays, ratingTime, reopeningTime } from "./limits.ts";

const common = { attempts: 2, silence: { means: "silent", within: ratingTime }, reopening: { within: reopeningTime } } as const;

/** A14: no evaluation and no return are named, so there are none; small matters stay in the grid, big ones in the community. */
export const liaochengGrid: Chain = {
  ...common,
  id: "liaocheng.A14",
  of: "serviceMatter",
  term: { "zh-CN": "网格事件", en: "grid event" },
  roster: ["grid", "street", "handler", "centre"],
  levels: ["grid", "community", "street", "county", "city"],
  escalation: { containment: [{ when: { size: { equal: "small" } }, upTo: "grid" }, { when: { size: { equal: "big" } }, upTo: "community" }] },
  items: [
    { id: "patrol", term: { "zh-CN": "巡查发现", en: "found on patrol" }, stages: ["detect"], decides: { size: ["small", "big"] }, src: "seed S027" },
    { id: "upload", term: { "zh-CN": "APP上传", en: "uploaded" }, stages: ["register"], by: { roles: ["grid"] }, src: "seed S027" },
    { id: "route", term: { "zh-CN": "街道分流", en: "routed by the street" }, stages: ["triage"], by: { roles: ["street"] }, src: "seed S027" },
    { id: "solve", term: { "zh-CN": "驻地部门联动解决", en: "solved jointly" }, stages: ["handle"], src: "seed S027" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "register" }, { stage: "triage" }, { stage: "handle" }],
  src: "seed S027",
};

/** A15: a project with three fields that it must state: content, spending, completion. Implementation stands in brackets in the list. */
export const liaochengProject: Chain = {
  ...common,
  id: "liaocheng.A15",
  of: "benefitProject",
  term: { "zh-CN": "为民办事项目", en: "people-benefit project" },
  roster: ["cadre", "approver", "centre", "supervisor", "handler"],
  levels: ["station", "community", "street"],
  items: [
    { id: "propose", term: { "zh-CN": "提出", en: "proposal" }, stages: ["propose"], by: { roles: ["cadre"] }, needs: ["content", "spending", "completion"], src: "seed S041" },
    { id: "approve", term: { "zh-CN": "逐级审批", en: "approval level by level" }, stages: ["approve"], src: "seed S041" },
    { id: "file", term: { "zh-CN": "备案", en: "filing" }, stages: ["fileRecord"], src: "seed S041" },
    { id: "post", term: { "zh-CN": "公示", en: "publication" }, stages: ["publish", "posted"], limits: { posted: calendarDays(7) }, src: "seed S041" },
    { id: "carryOut", term: { "zh-CN": "实施", en: "implementation" }, stages: ["implement"], src: "seed S041" },
    { id: "oversee", term: { "zh-CN": "接受监督", en: "supervision" }, stages: ["supervise"], by: { roles: ["supervisor"], notNamed: ["implementer"] }, src: "seed S041" },
  ],
  mandatory: [{ stage: "propose" }, { stage: "approve" }, { stage: "fileRecord" }, { stage: "publish" }, { stage: "posted" }, { stage: "implement" }, { stage: "supervise" }],
  src: "seed S041",
};
