import type { Checklist } from "../checklist/checklist.ts";

type Item = Checklist["items"][number];
const t = (zh: string, en: string) => ({ "zh-CN": zh, en });
const item = (id: string, zh: string, en: string, mayExclude?: string): Item => ({ id, label: t(zh, en), ...(mayExclude !== undefined && { mayExclude }) });

/** 七室厅: the rooms of a county's or township's centre. */
export const sevenRooms: Checklist = {
  id: "sevenRooms", label: t("七室厅功能区", "seven functional rooms"), subject: "centre", pass: "all", src: "lintan S033 (LINTAN-64)",
  items: [
    item("dispatch", "指挥调度室", "dispatch room"), item("analysis", "分析研判室", "analysis room"), item("counselling", "心理咨询室", "counselling room"), item("legalAdvice", "法律咨询室", "legal advice room"),
    item("gridOffice", "网格＋十户联防办公室", "grid and ten-household office"), item("educationRoom", "反邪教警示教育室", "anti-cult education room", "touches belief; a place may leave it out"), item("reception", "接待大厅", "reception hall"),
  ],
};

/** 八项制度: the rules of a centre. */
export const eightRules: Checklist = {
  id: "eightRules", label: t("八项工作制度", "eight working rules"), subject: "centre", pass: "all", src: "lintan S033 (LINTAN-65 – LINTAN-72)",
  items: [
    item("meetings", "工作例会制度", "regular meetings"), item("reporting", "信息报告制度", "information reporting"), item("ledger", "工作台账制度", "ledger"), item("jointConference", "联席会议制度", "joint conference"),
    item("duty", "值班备勤制度", "duty and standby"), item("integrity", "廉洁自律制度", "integrity"), item("firstContact", "首问责任制", "first-contact responsibility"), item("supervision", "督查督办制度", "inspection and supervision"),
  ],
};

/** 中心“五有”: of a centre. Not the five of {@link siteFiveHave}. */
export const centreFiveHave: Checklist = {
  id: "centreFiveHave", label: t("中心“五有”标准", "five-have standard of a centre"), subject: "centre", pass: "all", src: "liaocheng S021 (LIAOCHENG-18)",
  items: [item("hall", "服务大厅", "service hall"), item("process", "规范流程", "standard process"), item("facilities", "服务设施", "service facilities"), item("display", "电子显示", "electronic display"), item("records", "完整档案", "complete records")],
};

/** 阵地“五有”: of a site of legal service. */
export const siteFiveHave: Checklist = {
  id: "siteFiveHave", label: t("阵地“五有”", "five-have standard of a site"), subject: "site", pass: "all", src: "donge S088 (DONGE-52)",
  items: [item("organisation", "有组织", "organisation"), item("place", "有场所", "place"), item("facilities", "有设施", "facilities"), item("grounds", "有阵地", "grounds"), item("staff", "有专人", "full-time staff")],
};

/** 六落实. */
export const sixImplementations: Checklist = {
  id: "sixImplementations", label: t("“六落实”", "six implementations"), subject: "site", pass: "all", src: "donge S088 (DONGE-53)",
  items: [item("sign", "牌子落实", "sign"), item("duty", "职责落实", "duty"), item("task", "任务落实", "task"), item("funds", "经费落实", "funds"), item("rules", "制度落实", "rules"), item("rewards", "奖惩落实", "rewards and penalties")],
};

/** 六公示: what is posted of an office-holder. */
export const sixDisclosures: Checklist = {
  id: "sixDisclosures", label: t("“六公示”", "six disclosures"), subject: "officeHolder", pass: "all", src: "donge S088 (DONGE-54)",
  items: [item("name", "姓名", "name"), item("unit", "单位", "unit"), item("photo", "照片", "photo"), item("contact", "联系方式", "contact"), item("duty", "职责", "duty"), item("phone", "监督电话", "supervision phone")],
};

/** 红旗驿站三室. */
export const stationRooms: Checklist = {
  id: "stationRooms", label: t("驿站三室", "three rooms of a station"), subject: "station", pass: "all", src: "liaocheng S038 (LIAOCHENG-35)",
  items: [item("study", "学习室", "study room"), item("activity", "活动室", "activity room"), item("deliberation", "议事室", "deliberation room")],
};

/** 综治文化大院: four services under one roof. */
export const courtyardServices: Checklist = {
  id: "courtyardServices", label: t("综治文化大院四项服务", "four services of a courtyard"), subject: "venue", pass: "all", src: "xiji S012 (XIJI-23)",
  items: [item("microTribunal", "微法庭", "micro-tribunal"), item("policeRoom", "警务室", "police room"), item("legalService", "公共法律服务室", "public legal service room"), item("practiceStation", "新时代文明实践站", "civilisation practice station")],
};

/** 看听问帮报: a visit to a household, as a record of what was done for it. */
export const visit: Checklist = {
  id: "visit", label: t("看听问帮报", "look, listen, ask, help, report"), subject: "visit", pass: { atLeast: 1 }, src: "xiji S029 (XIJI-44)",
  items: [item("look", "看", "look"), item("listen", "听", "listen"), item("ask", "问", "ask"), item("help", "帮", "help"), item("report", "报", "report")],
};

/** 调解卷宗: what the law wants kept of a mediation. */
export const caseFile: Checklist = {
  id: "caseFile", label: t("调解卷宗", "case file of a mediation"), subject: "case", pass: "all", src: "pml 27",
  items: [item("registration", "调解登记", "registration"), item("workRecord", "调解工作记录", "work record"), item("agreement", "调解协议书", "mediation agreement", "an oral agreement is recorded in the work record (art. 28)")],
};

/** The checklists of the regions, each as its source lists it. */
export const standardChecklists: readonly Checklist[] = Object.freeze([sevenRooms, eightRules, centreFiveHave, siteFiveHave, sixImplementations, sixDisclosures, stationRooms, courtyardServices, visit, caseFile]);
