import { label, type Label } from "@fengqiao/model";
import type { ListColumn, ListColumnKind } from "./list.ts";
import type { ListedProblem, ListedRectification, ListedResponsibility, ListedStatement, Standing } from "./items.ts";

type Words = Readonly<Record<string, Label>>;
/** A column: its field, its heading, what stands in it, and the names of codes. */
export const column = <T>(key: keyof T & string, zh: string, en: string, kind: ListColumnKind = "text", words?: Words): ListColumn<T> => ({ key, kind, label: label(zh, en), ...(words && { words }) });

const standings = {
  open: label("办理中", "in hand"),
  overdue: label("超期未化解", "overdue, not resolved"),
  resolved: label("已化解，待销号", "resolved, not struck off"),
  referred: label("已引导其他渠道", "referred to another channel"),
  closed: label("已销号", "struck off"),
} satisfies Record<Standing, Label>;
const parts: Words = { leader: label("责任领导", "responsible leader"), responsible: label("责任人", "responsible post"), measures: label("化解措施", "measures"), dueOn: label("化解时限", "time limit"), guarantees: label("三包", "three guarantees") };
const checks: Words = {
  problemSolved: label("问题未解决", "problem not solved"),
  hazardRemoved: label("隐患未消除", "hidden danger not removed"),
  responsibilityFulfilled: label("责任未落实", "responsibility not fulfilled"),
  rectified: label("整改未到位", "rectification not in place"),
  partiesSatisfied: label("群众未表示满意", "parties not satisfied"),
};

/** Where an item stands, in words. */
export const standingColumn = column<{ readonly standing: Standing }>("standing", "化解销号", "resolved and struck off", "text", standings);
/** What of 四定三包 is not filled in, in words. */
export const missingColumn = column<{ readonly missing: readonly string[] }>("missing", "缺项", "missing", "texts", parts);

export const problemColumns: readonly ListColumn<ListedProblem>[] = [
  column("caseId", "编号", "id"),
  column("area", "区域", "area"),
  column("category", "类别", "category"),
  column("channel", "来源", "channel"),
  column("grade", "预警等级", "grade"),
  column("foundAt", "发现时间", "found at", "instant"),
  column("state", "状态", "state"),
  standingColumn,
];

export const responsibilityColumns: readonly ListColumn<ListedResponsibility>[] = [
  column("caseId", "编号", "id"),
  column("leader", "责任领导", "responsible leader"),
  column("responsible", "责任人", "responsible post"),
  column("measures", "化解措施", "measures", "texts"),
  column("dueOn", "化解时限", "time limit", "date"),
  column("riskResolution", "包风险化解", "risk resolution guaranteed"),
  column("education", "包教育疏导（以约定措施为限）", "agreed measures guaranteed"),
  column("trackedUntil", "包跟踪至", "tracked until", "date"),
  missingColumn,
];

export const rectificationColumns: readonly ListColumn<ListedRectification>[] = [
  column("caseId", "编号", "id"),
  column("responsible", "责任人", "responsible post"),
  column("dueAt", "化解时限", "time limit", "instant"),
  column("daysOverdue", "超期天数", "days overdue", "count"),
  column("stated", "已提交说明", "statement filed", "yesNo"),
  column("reason", "未办结原因", "why unfinished"),
  column("difficulties", "主要困难", "main difficulties"),
  column("superiorMustCoordinate", "需上级协调", "superior coordination needed", "yesNo"),
  column("measures", "整改措施", "rectification measures", "texts"),
  column("openChecks", "未满足的“不放过”", "of the five, still open", "texts", checks),
];

export const ledgerColumns: readonly ListColumn<ListedStatement>[] = [
  column("on", "登记日期", "recorded on", "date"),
  column("caseId", "编号", "id"),
  column("dueAt", "化解时限", "time limit", "instant"),
  column("daysOverdue", "登记时超期天数", "days overdue when recorded", "count"),
  column("reason", "未办结原因", "why unfinished"),
  column("difficulties", "主要困难", "main difficulties"),
  column("superiorMustCoordinate", "需上级协调", "superior coordination needed", "yesNo"),
  column("measures", "整改措施", "rectification measures", "texts"),
];
