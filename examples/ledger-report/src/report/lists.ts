import { codeOf, intakeChannels, tableOf, type Label, type List, type Locale, type Table, type ThreeLists } from "fengqiao";
import type { Material } from "./build.ts";
import type { CaseEntry, Report } from "./report.ts";

const locales: readonly Locale[] = ["zh-CN", "en"];

/** The lists as tables, first all in Chinese, then all in English. Texts that a spreadsheet would take for a formula are made safe by `tableOf`. */
export function listTables(report: Report, { lists }: Material): readonly Table[] {
  if (lists === undefined) return locales.map((locale) => tableOf(matters(report, locale), locale));
  return locales.flatMap((locale) => [
    tableOf(inWords(lists.problems, report, locale), locale),
    tableOf(lists.responsibilities, locale),
    tableOf(lists.rectifications, locale),
    tableOf(lists.ledger, locale),
  ]);
}

/** The problem list with words where it has codes. */
function inWords(list: ThreeLists["problems"], report: Report, locale: Locale): ThreeLists["problems"] {
  const grades = new Map(report.grades.map(({ grade, label }) => [grade, label]));
  const word = (label: Label | undefined, code: string | undefined): string => label?.[locale] ?? code ?? "";
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      category: word(report.words.categories[item.category ?? ""], item.category),
      channel: word(codeOf(intakeChannels, item.channel ?? "")?.label, item.channel),
      grade: word(grades.get(item.grade ?? ""), item.grade),
      state: word(report.words.states[item.state], item.state),
    })),
  };
}

const plain = (code: string): Label => ({ "zh-CN": code, en: code });

interface MatterItem {
  readonly caseId: string;
  readonly area: string | undefined;
  readonly category: string;
  readonly openedAt: string;
  readonly dueAt: string | undefined;
  readonly closedAt: string | undefined;
  readonly state: string;
  readonly overdue: boolean;
}

function matters(report: Report, locale: Locale): List<MatterItem> {
  const item = (entry: CaseEntry): MatterItem => ({
    caseId: entry.caseId, area: entry.area, category: (report.words.categories[entry.category] ?? plain(entry.category))[locale], openedAt: entry.openedAt, dueAt: entry.dueAt, closedAt: entry.closedAt, state: (report.words.states[entry.state] ?? plain(entry.state))[locale], overdue: entry.overdue,
  });
  const column = (key: keyof MatterItem, zh: string, en: string, kind: "text" | "instant" | "yesNo" = "text") => ({ key, label: { "zh-CN": zh, en }, kind });
  return {
    id: "matters",
    label: { "zh-CN": "事项清单", en: "list of matters" },
    asOf: report.asOf,
    columns: [
      column("caseId", "编号", "id"), column("area", "区域", "area"), column("category", "类型", "type"), column("openedAt", "开始", "opened", "instant"),
      column("dueAt", "时限", "due", "instant"), column("closedAt", "办结", "closed", "instant"), column("state", "状态", "state"), column("overdue", "超期", "overdue", "yesNo"),
    ],
    items: report.cases.map(item),
  };
}
