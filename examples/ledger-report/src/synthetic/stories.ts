import type { Chance } from "./chance.ts";
import { day, partsOf, type Day } from "./days.ts";
import { matters, worded } from "./matters.ts";
import { areas, villages, type Area } from "./places.ts";

/** What the county published for the year to the end of September: 2,953 disputes found, 2,942 of them resolved. */
export const published = { found: 2953, resolved: 2942 } as const;

const FIRST = day("2022-01-01");
export const CUT_OFF = day("2022-09-30");

/** How a dispute stands when the ledger is closed. */
type Standing = "resolved" | "openInTime" | "openOverdue";

export interface Mediation {
  readonly on: Day;
  readonly agreed: boolean;
}

/** What is said of an item that ran over its limit. */
interface Late {
  readonly on: Day;
  readonly reason: string;
  readonly difficulty: string;
  readonly superior: boolean;
  readonly measure: string;
}

/** One dispute as it happened. How a clerk writes it down is a matter of the columns. */
export interface Story {
  readonly area: Area;
  readonly village: string;
  readonly foundOn: Day;
  readonly registeredOn: Day;
  readonly difficult: boolean;
  /** When somebody first acted on the alert: a day and a time of day. */
  readonly respondedOn: Day;
  readonly respondedAt: string;
  /** When the branch studied the case and responsibility was taken. */
  readonly assignedOn: Day;
  /** After two failures a higher level takes it over, with a limit of its own. */
  readonly raised?: { readonly on: Day; readonly limitOn: Day };
  readonly trackedUntil: Day;
  readonly category: string;
  readonly summary: string;
  readonly people: number;
  readonly amount?: number;
  readonly conflict: boolean;
  readonly injury: boolean;
  readonly weapon: boolean;
  readonly threat: boolean;
  readonly policeCalls: number;
  readonly mediations: readonly Mediation[];
  readonly limitOn?: Day;
  readonly resolvedOn?: Day;
  readonly closedOn?: Day;
  /** When what was late had been put right: before the two sides are asked. */
  readonly rectifiedOn?: Day;
  /** When they are asked: after the resolution, and after the rectification of what was late. */
  readonly askedOn?: Day;
  readonly agreement?: "书面" | "口头";
  readonly satisfied?: boolean;
  readonly visitOn?: Day;
  readonly late?: Late;
  readonly remark?: string;
}

const lateReasons = [
  { reason: "当事人外出务工，多次约谈未到场", difficulty: "双方分歧较大，缺乏见证人", superior: false, measure: "由村党支部联系返乡时间，电话预约联合调解" },
  { reason: "补偿标准核定未完成", difficulty: "需县级部门出具面积核定意见", superior: true, measure: "提请县级部门协调，乡镇分管领导包抓" },
  { reason: "鉴定结论未出", difficulty: "双方对责任比例认识不一", superior: false, measure: "鉴定结论送达后五日内组织联合调解" },
  { reason: "施工方资金未到位", difficulty: "项目结算滞后，涉及人数较多", superior: true, measure: "联合人社、住建部门督促制定支付计划" },
] as const;

/** How heavy a dispute is: most are light. The share of grave ones is assumed. */
const weights = [
  { weight: 905, grave: 0, days: [1, 11], limit: 15 },
  { weight: 80, grave: 1, days: [6, 26], limit: 30 },
  { weight: 15, grave: 2, days: [12, 55], limit: 60 },
] as const;

function foundDay(by: Chance): Day {
  const on = by.between(FIRST, CUT_OFF - 1);
  const { month } = partsOf(on);
  // more people are at home around the Spring Festival and when the fields are sown
  return month === 2 || month === 4 || by.happens(860) ? on : by.between(FIRST + 20, FIRST + 60);
}

/** How soon somebody acts: at once on a grave matter, within two days on a light one; now and then too late. */
function response(grave: number, registeredOn: Day, by: Chance): Pick<Story, "respondedOn" | "respondedAt"> {
  const time = (hour: number, most: number): string => `${String(hour)}:${String(by.between(0, most)).padStart(2, "0")}`;
  if (grave === 2) return { respondedOn: registeredOn, respondedAt: by.happens(850) ? time(10, 59) : time(16, 30) };
  if (grave === 1) return { respondedOn: Math.min(registeredOn + (by.happens(900) ? 0 : 5), CUT_OFF), respondedAt: time(11, 50) };
  return { respondedOn: Math.min(registeredOn + by.between(0, 1), CUT_OFF), respondedAt: time(11, 50) };
}

/** What happened between the two sides, by how heavy the dispute is. */
function conduct(grave: number, by: Chance): Pick<Story, "conflict" | "injury" | "weapon" | "threat" | "policeCalls"> {
  const heated = grave === 2;
  const conflict = by.happens(grave > 0 ? 450 : 20);
  return {
    conflict,
    injury: conflict && by.happens(heated ? 600 : 250),
    weapon: heated && by.happens(300),
    threat: by.happens(heated ? 700 : grave * 150),
    policeCalls: grave === 0 ? Number(by.happens(50)) : by.between(0, heated ? 5 : 2),
  };
}

/** Attempts that failed, spread over the time that the dispute took. */
function failures(grave: number, days: number, registeredOn: Day, by: Chance): readonly Mediation[] {
  const count = grave === 0 ? Number(by.happens(60)) : by.between(1, grave + 1);
  const spacing = Math.max(1, Math.floor((days - 1) / (count + 1)));
  return Array.from({ length: count }, (_, i) => ({ on: Math.min(registeredOn + 1 + i * spacing, CUT_OFF), agreed: false }));
}

/** What follows when two attempts failed, if anything was left to settle then. */
function raising(failed: readonly Mediation[], limitOn: Day, resolvedOn: Day | undefined): Pick<Story, "raised"> {
  const second = failed[1]?.on;
  return second === undefined || second >= Math.min(resolvedOn ?? CUT_OFF, CUT_OFF) ? {} : { raised: { on: second + 1, limitOn: Math.max(limitOn, second + 16) } };
}

function story(standing: Standing, by: Chance): Story {
  const area = by.weighted(areas);
  const matter = by.weighted(matters);
  const { grave, days, limit } = standing === "openOverdue" ? { ...weights[1], grave: by.between(1, 2) } : by.weighted(weights);
  const foundOn = standing === "openOverdue" ? CUT_OFF - by.between(45, 130) : standing === "openInTime" ? CUT_OFF - by.between(3, 9) : foundDay(by);
  const registeredOn = Math.min(foundOn + by.between(0, 2), CUT_OFF);
  const amount = matter.amount && by.happens(700) ? Math.round(by.between(...matter.amount) / 100) * 100 : undefined;
  const limitOn = foundOn + limit;
  const failed = failures(grave, days[1], registeredOn, by);
  const base = {
    area,
    village: by.pick(villages),
    foundOn,
    registeredOn,
    difficult: grave > 0 || by.happens(40),
    ...response(grave, registeredOn, by),
    assignedOn: Math.min(registeredOn + by.between(0, 1), CUT_OFF),
    trackedUntil: limitOn + 90,
    category: matter.category,
    summary: worded(by.pick(matter.wordings), by.pick),
    people: matter.crowd && by.happens(400) ? by.between(3, matter.crowd) : by.between(2, 4),
    ...(amount !== undefined && { amount }),
    ...conduct(grave, by),
    limitOn,
  };
  if (standing === "openInTime") return { ...base, mediations: [], remark: "正在调处" };
  if (standing === "openOverdue") {
    const raised = raising(failed, limitOn, undefined);
    return { ...base, ...raised, mediations: failed, late: { on: (raised.raised?.limitOn ?? limitOn) + by.between(1, 5), ...by.pick(lateReasons) } };
  }
  const ended = ending({ failed, days, foundOn, registeredOn, written: grave > 0 }, by);
  const raised = raising(failed, limitOn, ended.resolvedOn);
  return { ...base, ...ended, ...raised, ...afterwards({ ...ended, ...raised, limitOn }), respondedOn: Math.min(base.respondedOn, ended.resolvedOn ?? CUT_OFF) };
}

/** A dispute that was not resolved within its limit, or was late before a higher level took it over, is rectified on the day after. */
function afterwards({ mediations, raised, limitOn, resolvedOn, closedOn }: Pick<Story, "mediations" | "raised" | "resolvedOn" | "closedOn"> & { readonly limitOn: Day }): Pick<Story, "rectifiedOn" | "askedOn"> {
  if (resolvedOn === undefined) return {};
  const takenOver = raised && mediations[1]?.on;
  const late = takenOver === undefined ? resolvedOn > limitOn : takenOver > limitOn || resolvedOn > (raised?.limitOn ?? limitOn);
  if (!late) return { askedOn: resolvedOn };
  const rectifiedOn = Math.min(resolvedOn + 1, closedOn ?? CUT_OFF + 1);
  return rectifiedOn <= CUT_OFF ? { rectifiedOn, askedOn: rectifiedOn } : {};
}

interface Course {
  readonly failed: readonly Mediation[];
  readonly days: readonly [number, number];
  readonly foundOn: Day;
  readonly registeredOn: Day;
  readonly written: boolean;
}

/** How a dispute was resolved and struck off. Who is not heard within ten working days is counted as silent, so that closing takes longer. */
function ending({ failed, days, foundOn, registeredOn, written }: Course, by: Chance): Pick<Story, "mediations" | "resolvedOn" | "closedOn" | "agreement" | "satisfied" | "visitOn"> {
  const lastTry = failed.at(-1)?.on ?? registeredOn;
  const delay = by.happens(25) ? by.between(8, 30) : 0;
  const resolvedOn = Math.min(Math.max(lastTry + 1, foundOn + by.between(...days) + delay), CUT_OFF);
  const heard = by.happens(970);
  const closedOn = resolvedOn + (heard ? by.between(1, 6) : by.between(24, 30));
  const visitOn = closedOn + by.between(7, 20);
  return {
    mediations: [...failed.filter((m) => m.on < resolvedOn), { on: resolvedOn, agreed: true }],
    resolvedOn,
    ...(closedOn <= CUT_OFF && { closedOn }),
    agreement: written || by.happens(420) ? "书面" : "口头",
    ...(heard && { satisfied: true }),
    ...(visitOn <= CUT_OFF && { visitOn }),
  };
}

/** The published case of two sisters-in-law, carried over from the year before. The days that the source leaves open are assumed. */
const boundary: Story = {
  area: { township: "将台堡镇", station: "将台堡派出所", weight: 1 },
  village: "崔中村",
  foundOn: day("2021-08-10"),
  registeredOn: day("2021-08-10"),
  difficult: true,
  respondedOn: day("2021-08-10"),
  respondedAt: "11:20",
  assignedOn: day("2021-08-11"),
  raised: { on: day("2022-04-06"), limitOn: day("2022-04-30") },
  trackedUntil: day("2022-10-12"),
  category: "邻里",
  summary: "高某某与邻居马某某因地界发生纠纷，数日后高某某以马某某家的羊踩踏蔬菜为由将羊抓走不还，双方系妯娌",
  people: 2,
  conflict: false,
  injury: false,
  weapon: false,
  threat: false,
  policeCalls: 1,
  mediations: [
    { on: day("2021-08-20"), agreed: false },
    { on: day("2021-09-15"), agreed: false },
    { on: day("2022-04-12"), agreed: true },
  ],
  limitOn: day("2021-10-09"),
  resolvedOn: day("2022-04-12"),
  askedOn: day("2022-04-12"),
  closedOn: day("2022-04-20"),
  agreement: "口头",
  satisfied: true,
  visitOn: day("2022-05-18"),
  remark: "据公开报道编写，未载明的日期为假定",
};

/** All disputes of the ledger, in the order in which they were found: as many, and as many resolved, as was published. */
export function stories(by: Chance): readonly Story[] {
  const open = published.found - published.resolved;
  const overdue = 7;
  const standing = (index: number): Standing => (index < overdue ? "openOverdue" : index < open ? "openInTime" : "resolved");
  const told = Array.from({ length: published.found - 1 }, (_, index) => story(standing(index), by));
  // one that responsibility was never taken for, because nobody set a time limit; one overdue without a statement
  const withoutLimit = told.findIndex((one) => one.remark !== undefined);
  const withoutStatement = told.findIndex((one) => one.late !== undefined);
  const unusual = told.map(({ limitOn, late, ...one }, at): Story => ({ ...one, ...(limitOn !== undefined && at !== withoutLimit && { limitOn }), ...(late !== undefined && at !== withoutStatement && { late }) }));
  return [boundary, ...unusual].sort((a, b) => a.foundOn - b.foundOn);
}
