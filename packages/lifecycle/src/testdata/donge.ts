import { label } from "@fengqiao/model";
import type { Chain } from "../chain/chain.ts";
import { calendarDays, ratingTime, reopeningTime } from "./limits.ts";

const common = {
  roster: ["grid", "intake", "analyst", "handler", "centre", "adviser", "team"],
  levels: ["village", "township", "county"],
  silence: { means: "silent", within: ratingTime },
  reopening: { within: reopeningTime },
} as const;

/** A16: simple matters are settled directly, complex ones studied by the team (3+N); what cannot be settled is guided to lawful channels. */
export const dongeScreening: Chain = {
  ...common,
  id: "donge.A16",
  of: "dispute",
  attempts: 2,
  term: label("排查化解", "screening and resolution"),
  items: [
    { id: "find", term: label("摸排", "screening"), stages: ["detect"], src: "seed S072" },
    { id: "sort", term: label("梳理归类(类型×难易)", "sorting by type and difficulty"), stages: ["classify"], needs: ["category"], src: "seed S072" },
    { id: "plan", term: label("化解方案", "plan of resolution"), stages: ["assign"], needs: ["measures"], src: "seed S072" },
    {
      either: [{ when: { complexity: { equal: "complex" } }, items: [{ id: "study", term: label("3+N集体研究", "study by the whole team"), stages: ["consult"], by: { roles: ["team"] }, src: "seed S074" }, { id: "together", term: label("集体化解", "joint resolution"), stages: ["handle"], src: "seed S074" }] }],
      otherwise: [{ id: "directly", term: label("直接化解", "direct resolution"), stages: ["handle"], src: "seed S073" }],
    },
    { id: "lawful", term: label("引导合法渠道", "guided to lawful channels"), stages: ["refer"], within: calendarDays(5), src: "seed S075" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "classify" }, { stage: "assign" }, { stage: "handle" }, { stage: "consult", when: { complexity: { equal: "complex" } } }],
  src: "seed S072–S075",
};

/** A17: online. A question is answered; what is complex is mediated by appointment. */
export const dongeOnline: Chain = {
  ...common,
  id: "donge.A17",
  of: "serviceMatter",
  attempts: 1,
  term: label("网上咨询与预约", "online advice and appointment"),
  items: [
    { id: "ask", term: label("咨询/申请", "question or application"), stages: ["register", "classify"], by: { roles: ["intake", "adviser"] }, src: "seed S065" },
    {
      either: [
        { when: { complexity: { equal: "simple" } }, items: [{ id: "online", term: label("网上咨询", "online advice"), stages: ["handle"], by: { roles: ["adviser"] }, src: "seed S065" }] },
        { when: { complexity: { equal: "complex" } }, items: [{ id: "appointment", term: label("预约调解", "mediation by appointment"), stages: ["triage", "handle"], src: "seed S065" }] },
      ],
    },
  ],
  mandatory: [{ stage: "register" }, { stage: "classify" }, { stage: "handle" }],
  src: "seed S065",
};
