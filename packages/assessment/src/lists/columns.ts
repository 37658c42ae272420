import type { Label } from "@fengqiao/model";
import type { ListColumn, ListColumnKind } from "./list.ts";
import type { ListedStatement, ListedProblem, ListedRectification, ListedResponsibility } from "./items.ts";

const column = <T>(key: keyof T & string, zh: string, en: string, kind: ListColumnKind = "text"): ListColumn<T> => ({ key, kind, label: { "zh-CN": zh, en } satisfies Label });

export const problemColumns: readonly ListColumn<ListedProblem>[] = [
  column("caseId", "编号", "id"),
  column("area", "区域", "area"),
  column("category", "类别", "category"),
  column("channel", "来源", "channel"),
  column("grade", "预警等级", "grade"),
  column("foundAt", "发现时间", "found at", "instant"),
  column("state", "状态", "state"),
  column("resolved", "已化解", "resolved", "yesNo"),
  column("closed", "已销号", "struck off", "yesNo"),
];

export const responsibilityColumns: readonly ListColumn<ListedResponsibility>[] = [
  column("caseId", "编号", "id"),
  column("leader", "责任领导", "responsible leader"),
  column("responsiblePost", "责任人", "responsible post"),
  column("measures", "化解措施", "measures", "texts"),
  column("timeLimit", "化解时限", "time limit", "instant"),
  column("riskDefusing", "包风险化解", "risk defusing guaranteed"),
  column("agreedMeasures", "包教育疏导（以约定措施为限）", "agreed measures guaranteed"),
  column("trackedUntil", "包跟踪至", "tracked until", "instant"),
  column("missing", "缺项", "missing", "texts"),
];

export const rectificationColumns: readonly ListColumn<ListedRectification>[] = [
  column("caseId", "编号", "id"),
  column("responsiblePost", "责任人", "responsible post"),
  column("timeLimit", "化解时限", "time limit", "instant"),
  column("daysOverdue", "超期天数", "days overdue", "count"),
  column("stated", "已提交说明", "statement filed", "yesNo"),
  column("reason", "未办结原因", "why unfinished"),
  column("difficulties", "主要困难", "main difficulties"),
  column("superiorCoordination", "需上级协调", "superior coordination needed", "yesNo"),
  column("measures", "整改措施", "rectification measures", "texts"),
  column("openChecks", "未满足的“不放过”", "of the five, still open", "texts"),
];

export const ledgerColumns: readonly ListColumn<ListedStatement>[] = [
  column("recordedAt", "登记时间", "recorded at", "instant"),
  column("caseId", "编号", "id"),
  column("timeLimit", "化解时限", "time limit", "instant"),
  column("daysOverdue", "登记时超期天数", "days overdue when recorded", "count"),
  column("reason", "未办结原因", "why unfinished"),
  column("difficulties", "主要困难", "main difficulties"),
  column("superiorCoordination", "需上级协调", "superior coordination needed", "yesNo"),
  column("measures", "整改措施", "rectification measures", "texts"),
];
