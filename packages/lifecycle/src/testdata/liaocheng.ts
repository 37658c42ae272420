import { label } from "@fengqiao/model";
import type { Chain } from "../chain/chain.ts";
import { calendarDays, ratingTime, reopeningTime } from "./limits.ts";

const common = { attempts: 2, silence: { means: "silent", within: ratingTime }, reopening: { within: reopeningTime } } as const;

/** A14: no evaluation and no return are named, so there are none; small matters stay in the grid, big ones in the community. */
export const liaochengGrid: Chain = {
  ...common,
  id: "liaocheng.A14",
  of: "serviceMatter",
  term: label("网格事件", "grid event"),
  roster: ["grid", "street", "handler", "centre"],
  levels: ["grid", "community", "street", "county", "city"],
  escalation: { containment: [{ when: { size: { equal: "small" } }, upTo: "grid" }, { when: { size: { equal: "big" } }, upTo: "community" }] },
  items: [
    { id: "patrol", term: label("巡查发现", "found on patrol"), stages: ["detect"], decides: { size: ["small", "big"] }, src: "seed S027" },
    { id: "upload", term: label("APP上传", "uploaded"), stages: ["register"], by: { roles: ["grid"] }, src: "seed S027" },
    { id: "route", term: label("街道分流", "routed by the street"), stages: ["triage"], by: { roles: ["street"] }, src: "seed S027" },
    { id: "solve", term: label("驻地部门联动解决", "solved jointly"), stages: ["handle"], src: "seed S027" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "register" }, { stage: "triage" }, { stage: "handle" }],
  src: "seed S027",
};

/** A15: a project with three fields that it must state: content, spending, completion. Implementation stands in brackets in the list. */
export const liaochengProject: Chain = {
  ...common,
  id: "liaocheng.A15",
  of: "benefitProject",
  term: label("为民办事项目", "people-benefit project"),
  roster: ["cadre", "approver", "centre", "supervisor", "handler"],
  levels: ["station", "community", "street"],
  items: [
    { id: "propose", term: label("提出", "proposal"), stages: ["propose"], by: { roles: ["cadre"] }, needs: ["content", "spending", "completion"], src: "seed S041" },
    { id: "approve", term: label("逐级审批", "approval level by level"), stages: ["approve"], src: "seed S041" },
    { id: "file", term: label("备案", "filing"), stages: ["fileRecord"], src: "seed S041" },
    { id: "post", term: label("公示", "publication"), stages: ["publish", "posted"], limits: { posted: calendarDays(7) }, src: "seed S041" },
    { id: "carryOut", term: label("实施", "implementation"), stages: ["implement"], src: "seed S041" },
    { id: "oversee", term: label("接受监督", "supervision"), stages: ["supervise"], by: { roles: ["supervisor"], notNamed: ["implementer"] }, src: "seed S041" },
  ],
  mandatory: [{ stage: "propose" }, { stage: "approve" }, { stage: "fileRecord" }, { stage: "publish" }, { stage: "posted" }, { stage: "implement" }, { stage: "supervise" }],
  src: "seed S041",
};
