import { label } from "@fengqiao/model";
import type { Checklist } from "../checklist/checklist.ts";

type Item = Checklist["items"][number];
const item = (id: string, zh: string, en: string, mayExclude?: string): Item => ({ id, label: label(zh, en), ...(mayExclude !== undefined && { mayExclude }) });

/** 七室厅: the seven functional rooms of a county's or township's centre (Lintan S033); the room for anti-cult education touches belief, and a place may leave it out. */
export const sevenRooms: Checklist = {
  id: "sevenRooms", label: label("七室厅功能区", "seven functional rooms"), subject: "centre", pass: "all", src: "lintan S033 (LINTAN-64)",
  items: [
    item("dispatch", "指挥调度室", "dispatch room"), item("analysis", "分析研判室", "analysis room"), item("counselling", "心理咨询室", "counselling room"), item("legalAdvice", "法律咨询室", "legal advice room"),
    item("gridOffice", "网格＋十户联防办公室", "grid and ten-household office"), item("educationRoom", "反邪教警示教育室", "anti-cult education room", "touches belief; a place may leave it out"), item("reception", "接待大厅", "reception hall"),
  ],
};

/** 八项制度: the eight working rules of a centre (Lintan S033). */
export const eightRules: Checklist = {
  id: "eightRules", label: label("八项工作制度", "eight working rules"), subject: "centre", pass: "all", src: "lintan S033 (LINTAN-65 – LINTAN-72)",
  items: [
    item("meetings", "工作例会制度", "regular meetings"), item("reporting", "信息报告制度", "information reporting"), item("ledger", "工作台账制度", "ledger"), item("jointConference", "联席会议制度", "joint conference"),
    item("duty", "值班备勤制度", "duty and standby"), item("integrity", "廉洁自律制度", "integrity"), item("firstContact", "首问责任制", "first-contact responsibility"), item("supervision", "督查督办制度", "inspection and supervision"),
  ],
};

/** 中心“五有”: the five things that a centre has (Liaocheng S021); not the five of {@link siteFiveHave}. */
export const centreFiveHave: Checklist = {
  id: "centreFiveHave", label: label("中心“五有”标准", "five-have standard of a centre"), subject: "centre", pass: "all", src: "liaocheng S021 (LIAOCHENG-18)",
  items: [item("hall", "服务大厅", "service hall"), item("process", "规范流程", "standard process"), item("facilities", "服务设施", "service facilities"), item("display", "电子显示", "electronic display"), item("records", "完整档案", "complete records")],
};

/** 阵地“五有”: the five things that a site of legal service has (Dong'e S088). */
export const siteFiveHave: Checklist = {
  id: "siteFiveHave", label: label("阵地“五有”", "five-have standard of a site"), subject: "site", pass: "all", src: "donge S088 (DONGE-52)",
  items: [item("organisation", "有组织", "organisation"), item("place", "有场所", "place"), item("facilities", "有设施", "facilities"), item("grounds", "有阵地", "grounds"), item("staff", "有专人", "full-time staff")],
};

/** “六落实”: the six things put in place at a site of legal service (Dong'e S088). */
export const sixImplementations: Checklist = {
  id: "sixImplementations", label: label("“六落实”", "six implementations"), subject: "site", pass: "all", src: "donge S088 (DONGE-53)",
  items: [item("sign", "牌子落实", "sign"), item("duty", "职责落实", "duty"), item("task", "任务落实", "task"), item("funds", "经费落实", "funds"), item("rules", "制度落实", "rules"), item("rewards", "奖惩落实", "rewards and penalties")],
};

/** “六公示”: the six particulars that are posted of an office-holder (Dong'e S088). */
export const sixDisclosures: Checklist = {
  id: "sixDisclosures", label: label("“六公示”", "six disclosures"), subject: "officeHolder", pass: "all", src: "donge S088 (DONGE-54)",
  items: [item("name", "姓名", "name"), item("unit", "单位", "unit"), item("photo", "照片", "photo"), item("contact", "联系方式", "contact"), item("duty", "职责", "duty"), item("phone", "监督电话", "supervision phone")],
};

/** 驿站三室: the three rooms of a Red Flag Station (Liaocheng S038). */
export const stationRooms: Checklist = {
  id: "stationRooms", label: label("驿站三室", "three rooms of a station"), subject: "station", pass: "all", src: "liaocheng S038 (LIAOCHENG-35)",
  items: [item("study", "学习室", "study room"), item("activity", "活动室", "activity room"), item("deliberation", "议事室", "deliberation room")],
};

/** 综治文化大院: the four services under one roof of a courtyard (Xiji S012). */
export const courtyardServices: Checklist = {
  id: "courtyardServices", label: label("综治文化大院四项服务", "four services of a courtyard"), subject: "venue", pass: "all", src: "xiji S012 (XIJI-23)",
  items: [item("microTribunal", "微法庭", "micro-tribunal"), item("policeRoom", "警务室", "police room"), item("legalService", "公共法律服务室", "public legal service room"), item("practiceStation", "新时代文明实践站", "civilisation practice station")],
};

/** 看听问帮报: the five steps of a screening visit to a household, as a record of what was done for it (Xiji S029). */
export const householdVisit: Checklist = {
  id: "visit", label: label("看听问帮报", "look, listen, ask, help, report"), subject: "visit", pass: "all", src: "xiji S029 (XIJI-44)",
  items: [item("look", "看", "look"), item("listen", "听", "listen"), item("ask", "问", "ask"), item("help", "帮", "help"), item("report", "报", "report")],
};

/** 调解卷宗: what the law wants kept of a mediation (People's Mediation Law 27); an oral agreement is noted in the work record instead of an agreement. */
export const mediationFile: Checklist = {
  id: "caseFile", label: label("调解卷宗", "case file of a mediation"), subject: "case", pass: "all", src: "pml 27",
  items: [item("registration", "调解登记", "registration"), item("workRecord", "调解工作记录", "work record"), item("agreement", "调解协议书", "mediation agreement", "an oral agreement is recorded in the work record (art. 28)")],
};

/**
 * All standard checklists, each as its source lists it; plain data, to be used as they are or replaced by a region.
 *
 * @example
 * ```ts
 * import { centreFiveHave, courtyardServices, eightRules, householdVisit, mediationFile, sevenRooms, siteFiveHave, sixDisclosures, sixImplementations, standardChecklists, stationRooms } from "@fengqiao/assessment";
 *
 * // a centre; a site of legal service; other places; single visits and files
 * const kinds = [[sevenRooms, eightRules, centreFiveHave], [siteFiveHave, sixImplementations, sixDisclosures], [stationRooms, courtyardServices], [householdVisit, mediationFile]];
 * kinds.map((lists) => lists.map((list) => list.items.length)); // => [[7, 8, 5], [5, 6, 6], [3, 4], [5, 3]]
 * kinds.flat().length === standardChecklists.length; // => true
 * ```
 */
export const standardChecklists: readonly Checklist[] = Object.freeze([sevenRooms, eightRules, centreFiveHave, siteFiveHave, sixImplementations, sixDisclosures, stationRooms, courtyardServices, householdVisit, mediationFile]);
