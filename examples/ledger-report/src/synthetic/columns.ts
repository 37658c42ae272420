import type { Chance } from "./chance.ts";
import { iso, written } from "./days.ts";
import type { Story } from "./stories.ts";

/** A column of the ledger: its heading and how a clerk fills it. */
interface Column {
  readonly heading: string;
  readonly fill: (story: Story, by: Chance, number: string) => string;
}

const yesNo = (yes: boolean, by: Chance): string => (yes ? by.pick(["是", "有", "是"]) : by.pick(["否", "无", "", "否"]));
const on = (at: number | undefined, by: Chance): string => (at === undefined ? "" : written(at, by));
const fullWidth = (text: string): string => text.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const counted = (n: number, by: Chance): string => (by.happens(25) ? fullWidth(String(n)) : String(n));

/** Amounts as they are written: plain, with separators, in 万, with the unit, in full-width digits. */
function amount(yuan: number, by: Chance): string {
  return by.weighted<{ weight: number; form: () => string }>([
    { weight: 800, form: () => String(yuan) },
    { weight: 80, form: () => yuan.toLocaleString("en-US") },
    { weight: 60, form: () => `${yuan}元` },
    { weight: 30, form: () => `${yuan / 10_000}万元` },
    { weight: 30, form: () => fullWidth(String(yuan)) },
  ]).form();
}

/** Traditional script, as one typist of the county writes the word. */
const traditional: Readonly<Record<string, string>> = { 邻里: "鄰里糾紛", 婚姻家庭: "婚姻家庭糾紛", 山林土地: "山林土地糾紛" };

const leaders = ["乡镇党委副书记", "派出所所长", "司法所所长"] as const;
const holders = ["综治中心主任", "驻村民警", "村党支部书记", "人民调解员", "司法所专干"] as const;
const measures = ["上门调解，分别做工作", "功能型党支部协调，两所一庭联合调解", "村级调解，网格员协同", "现场勘界后组织调解", "组织双方核算账目后调解"] as const;

export const columns: readonly Column[] = [
  { heading: "编号", fill: (_, __, number) => number },
  { heading: "派出所辖区", fill: (s, by) => (by.happens(15) ? ` ${s.area.station}` : s.area.station) },
  { heading: "乡镇", fill: (s) => s.area.township },
  { heading: "村（社区）", fill: (s, by) => (by.happens(12) ? "" : s.village) },
  { heading: "发现日期", fill: (s, by) => written(s.foundOn, by) },
  { heading: "登记日期", fill: (s, by) => written(s.registeredOn, by) },
  { heading: "来源", fill: (_, by) => by.weighted([{ weight: 52, word: "排查" }, { weight: 24, word: "网格员" }, { weight: 12, word: "来访" }, { weight: 12, word: "报警" }]).word },
  { heading: "纠纷类别", fill: (s, by) => (by.happens(10) ? (traditional[s.category] ?? s.category) : s.category) },
  { heading: "简要情况", fill: (s) => s.summary },
  { heading: "涉及人数", fill: (s, by) => (by.happens(20) ? "" : counted(s.people, by)) },
  { heading: "涉及金额（元）", fill: (s, by) => (s.amount === undefined ? "" : amount(s.amount, by)) },
  { heading: "是否肢体冲突", fill: (s, by) => yesNo(s.conflict, by) },
  { heading: "是否受伤", fill: (s, by) => yesNo(s.injury, by) },
  { heading: "是否持械", fill: (s, by) => yesNo(s.weapon, by) },
  { heading: "是否扬言报复", fill: (s, by) => yesNo(s.threat, by) },
  { heading: "报警次数", fill: (s, by) => (s.policeCalls === 0 && by.happens(300) ? "" : counted(s.policeCalls, by)) },
  { heading: "是否疑难", fill: (s) => (s.difficult ? "是" : "否") },
  { heading: "预警响应时间", fill: (s) => `${iso(s.respondedOn)} ${s.respondedAt}` },
  { heading: "研判交办日期", fill: (s, by) => written(s.assignedOn, by) },
  { heading: "预警确认", fill: (_, by) => (by.happens(40) ? "" : "是") },
  { heading: "首次调解日期", fill: (s, by) => on(s.mediations[0]?.on, by) },
  { heading: "首次调解结果", fill: (s) => outcome(s.mediations[0]?.agreed) },
  { heading: "二次调解日期", fill: (s, by) => on(s.mediations[1]?.on, by) },
  { heading: "二次调解结果", fill: (s) => outcome(s.mediations[1]?.agreed) },
  { heading: "提级交办日期", fill: (s, by) => on(s.raised?.on, by) },
  { heading: "提级后时限", fill: (s, by) => on(s.raised?.limitOn, by) },
  { heading: "末次调解日期", fill: (s, by) => (s.mediations.length > 2 ? on(s.mediations.at(-1)?.on, by) : "") },
  { heading: "末次调解结果", fill: (s) => (s.mediations.length > 2 ? outcome(s.mediations.at(-1)?.agreed) : "") },
  { heading: "调解未成次数", fill: (s, by) => counted(s.mediations.filter((m) => !m.agreed).length, by) },
  { heading: "责任领导", fill: (_, by) => by.pick(leaders) },
  { heading: "责任人", fill: (_, by) => by.pick(holders) },
  { heading: "化解措施", fill: (_, by) => by.pick(measures) },
  { heading: "化解时限", fill: (s, by) => on(s.limitOn, by) },
  { heading: "包风险化解", fill: (_, by) => by.pick(holders) },
  { heading: "包教育疏导", fill: (_, by) => by.pick(holders) },
  { heading: "包跟踪至", fill: (s, by) => written(s.trackedUntil, by) },
  { heading: "化解日期", fill: (s, by) => on(s.resolvedOn, by) },
  { heading: "整改办结日期", fill: (s) => (s.rectifiedOn === undefined ? "" : iso(s.rectifiedOn)) },
  { heading: "协议形式", fill: (s) => s.agreement ?? "" },
  { heading: "群众评价", fill: rating },
  { heading: "评价日期", fill: (s) => (rating(s) === "" || s.askedOn === undefined ? "" : iso(s.askedOn)) },
  { heading: "销号日期", fill: (s, by) => on(s.closedOn, by) },
  { heading: "回访日期", fill: (s, by) => on(s.visitOn, by) },
  { heading: "问题解决", fill: checked },
  { heading: "隐患消除", fill: checked },
  { heading: "责任落实", fill: checked },
  { heading: "整改到位", fill: checked },
  { heading: "说明日期", fill: (s, by) => on(s.late?.on, by) },
  { heading: "未办结原因", fill: (s) => s.late?.reason ?? "" },
  { heading: "主要困难", fill: (s) => s.late?.difficulty ?? "" },
  { heading: "需上级协调", fill: (s) => (s.late === undefined ? "" : s.late.superior ? "是" : "否") },
  { heading: "整改措施", fill: (s) => s.late?.measure ?? "" },
  { heading: "备注", fill: (s, by) => s.remark ?? (by.happens(15) ? "-" : "") },
  { heading: "数据性质", fill: () => "模拟数据" },
];

/** Who was asked and heard. */
function rating({ satisfied, askedOn }: Story): string {
  return satisfied === undefined || askedOn === undefined ? "" : satisfied ? "满意" : "不满意";
}

function checked(story: Story): string {
  return story.closedOn === undefined ? "" : "√";
}

function outcome(agreed: boolean | undefined): string {
  return agreed === undefined ? "" : agreed ? "调解成功" : "调解未成";
}
