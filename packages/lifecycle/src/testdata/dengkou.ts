import { label } from "@fengqiao/model";
import type { Chain } from "../chain/chain.ts";
import { calendarDays, ratingTime, reopeningTime } from "./limits.ts";

const common = {
  of: "dispute",
  roster: ["grid", "intake", "centre", "branch", "handler", "analyst"],
  levels: ["village", "town", "county"],
  attempts: 2,
  silence: { means: "silent", within: ratingTime },
  reopening: { within: reopeningTime },
} as const;

/** A8: a segment, the hub of a centre: it hands a matter on and ends where the handling begins. */
export const dengkouHub: Chain = {
  ...common,
  id: "dengkou.A8",
  segment: { of: "dengkou.A9", after: "screen", before: "competence" },
  term: label("枢纽", "hub"),
  items: [
    { id: "collect", term: label("收集", "collection"), stages: ["register"], src: "seed S013" },
    { id: "route", term: label("分流", "routing"), stages: ["triage"], src: "seed S013" },
    { id: "handOver", term: label("交办", "assignment"), stages: ["assign"], src: "seed S013" },
    { id: "supervise", term: label("督办", "supervision"), stages: ["supervise"], src: "seed S013" },
  ],
  mandatory: [{ stage: "register" }, { stage: "triage" }, { stage: "assign" }],
  src: "seed S013",
};

/** A9: consultation comes after handling. Prevention and reward are duties of a body: no case waits in them. */
export const dengkouSixLinks: Chain = {
  ...common,
  id: "dengkou.A9",
  term: label("六环流程", "six links"),
  items: [
    { id: "prevent", term: label("源头预防", "prevention at the source"), as: "outer", src: "seed S042" },
    { id: "screen", term: label("全方位排查", "all-round screening"), stages: ["detect"], src: "seed S042" },
    { id: "competence", term: label("归口处理", "handling by competence"), stages: ["handle"], src: "seed S042" },
    { id: "deliberate", term: label("会商研判", "consultation"), stages: ["consult"], src: "seed S042" },
    { id: "report", term: label("处置报告", "disposal report"), stages: ["close"], src: "seed S042" },
    { id: "reward", term: label("考核奖励", "assessment and reward"), as: "outer", src: "seed S042" },
  ],
  mandatory: [{ stage: "detect" }, { stage: "handle" }, { stage: "consult" }, { stage: "close" }],
  src: "seed S042",
};

const clinic = (id: string, zh: string, en: string, src: string) => ({ when: { mode: { equal: id } }, items: [{ id, term: label(zh, en), stages: ["handle"], src } as const] });

/** A10: first and last are fixed, the five between are modes of which one is chosen. */
export const dengkouClinics: Chain = {
  ...common,
  id: "dengkou.A10",
  term: label("七诊", "seven clinics"),
  items: [
    { id: "sort", term: label("平台分诊", "platform triage"), stages: ["triage"], decides: { mode: ["registered", "appointment", "experts", "online", "open"] }, src: "seed S024" },
    {
      either: [
        clinic("registered", "挂号就诊", "registered clinic", "seed S025"),
        clinic("appointment", "预约门诊", "clinic by appointment", "seed S026"),
        { when: { mode: { equal: "experts" } }, items: [{ id: "experts", term: label("专家会诊", "expert panel"), stages: ["consult", "handle"], src: "seed S027" }] },
        clinic("online", "网上约诊", "online clinic", "seed S028"),
        clinic("open", "公开问诊", "open clinic", "seed S029"),
      ],
    },
    { id: "after", term: label("事后评诊", "evaluation afterwards"), stages: ["evaluate"], src: "seed S030" },
  ],
  mandatory: [{ stage: "triage" }, { stage: "handle" }, { stage: "evaluate" }, { stage: "consult", when: { mode: { equal: "experts" } } }],
  src: "seed S024–S030",
};

/** A11: the residents' hall; cadres ask first, then residents say. */
export const dengkouDeliberation: Chain = {
  ...common,
  id: "dengkou.A11",
  of: "deliberation",
  term: label("百姓议事", "residents' hall"),
  roster: ["cadre", "resident", "convener", "handler"],
  items: [
    { id: "ask", term: label("干部问事", "cadres ask"), stages: ["propose"], by: { roles: ["cadre"] }, src: "seed S037" },
    { id: "say", term: label("群众说事", "residents say"), stages: ["propose"], by: { roles: ["resident"] }, src: "seed S037" },
    { id: "discuss", term: label("集中议事", "collective discussion"), stages: ["discuss"], src: "seed S037" },
    { id: "act", term: label("及时办事", "prompt action"), stages: ["implement"], within: calendarDays(15), src: "seed S037" },
    { id: "review", term: label("民主评事", "democratic review"), stages: ["evaluate"], src: "seed S037" },
  ],
  mandatory: [{ stage: "propose" }, { stage: "discuss" }, { stage: "implement" }, { stage: "evaluate" }],
  src: "seed S037",
};
