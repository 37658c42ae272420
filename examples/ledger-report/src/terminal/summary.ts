import Table from "cli-table3";
import type { Report } from "../report/report.ts";

/** The table at the end: what was read, what stands out, where the report is. Widths count Chinese characters as two. */
export function summaryTable(report: Report, folder: string, seconds: number): string {
  const { rows, counts, dueDates, onTime } = report;
  const rate = report.rates.find((r) => r.subjectKind === "all");
  const table = new Table({ style: { head: [], border: [] }, colAligns: ["left", "right"] });
  const line = (zh: string, en: string, value: string | number): void => void table.push([`${zh} ${en}`, String(value)]);
  line("读取行数", "rows read", rows.read);
  line("未能读取", "rows refused", rows.refused);
  if (rate) line(rate.measureLabel["zh-CN"], rate.measureLabel.en, rate.text.en);
  for (const grade of report.grades) line(grade.label["zh-CN"], grade.label.en, `${grade.total}（未化解 open ${grade.open}）`);
  line(report.kind === "dispute" ? "未化解" : "未办结", "open", counts.open);
  line("超期未办结", "overdue", counts.overdue);
  if (dueDates.compared > 0) line("时限一致（60 秒内）", "due dates equal within 60 s", `${dueDates.equalWithin60s}/${dueDates.compared}`);
  if (onTime.compared > 0) line("按期判断的矛盾", "on-time contradictions", `${onTime.contradictions}/${onTime.compared}`);
  if (report.closedBeforeOpened > 0) line("办结早于开始", "closed before opened", report.closedBeforeOpened);
  line("用时", "time", `${seconds.toFixed(1)} s`);
  const synthetic = report.synthetic ? "台账为模拟数据 The ledger is synthetic.\n" : "";
  return `${report.title["zh-CN"]} ${report.title.en}\n${synthetic}${table.toString()}\n报告 Report: ${folder}/report.html\n`;
}
