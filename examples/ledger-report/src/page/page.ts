import { createHash } from "node:crypto";
import type { CaseEntry, Report } from "../report/report.ts";
import { casesPart, overduePart } from "./attention.ts";
import { casePage } from "./case-page.ts";
import { checkPart, refusedPart, sourcesFooter } from "./evidence.ts";
import { both, html, say, trusted, type Markup } from "./markup.ts";
import { areaPart, attentionPart, categoryPart, titleBlock, trendPart } from "./overview.ts";
import { part } from "./pieces.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";

/** The whole report as one file: no request leaves it, and the policy in its head forbids any. */
export function page(report: Report): string {
  const shown = casesWithPage(report);
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${digest(script)}'">
<title>${report.title["zh-CN"]}</title><link rel="icon" href="data:,"><style>${trusted(style)}</style></head>
<body><a class="skip" href="#report">${say("跳到正文", "skip to the report")}</a>
<input class="sr" type="radio" name="lang" id="lang-zh" value="zh-CN" checked><input class="sr" type="radio" name="lang" id="lang-en" value="en">
<div class="bar"><div><nav aria-label="${report.title.en}"><a class="home" href="#cases">← ${say("报告", "report")}</a>${navigation(report)}</nav><div class="switch"><label for="lang-zh" lang="zh">中文</label><label for="lang-en" lang="en-GB">English</label></div></div></div>
<main><div id="report">${titleBlock(report)}
${overduePart(report)}${areaPart(report)}
<div class="two">${trendPart(report)}${categoryPart(report)}</div>
${attentionPart(report)}${checkPart(report)}${listsPart(report)}${casesPart(report, shown)}${refusedPart(report)}${sourcesFooter(report)}</div>
${shown.map(casePage)}</main>
<script type="application/json" id="titles">${trusted(JSON.stringify(report.title).replaceAll("<", "\\u003c"))}</script><script>${trusted(script)}</script></body></html>`.markup;
}

const digest = (text: string): string => createHash("sha256").update(text).digest("base64");

const navigation = (report: Report): Markup =>
  html`<a href="#overdue">${say("超期", "Overdue")}</a><a href="#areas">${say("辖区", "Areas")}</a><a href="#trend">${say("趋势", "Trend")}</a>${report.grades.length > 1 && html`<a href="#attention">${say("预警", "Alerts")}</a>`}<a href="#lists">${say("清单", "Lists")}</a><a href="#cases">${say("个案", "Cases")}</a><a href="#refused">${say("未读取", "Unread rows")}</a>`;

/** Cases that need attention, then a sample in the order of the ledger, so that the file stays of a size that can be mailed. */
export function casesWithPage(report: Report): readonly CaseEntry[] {
  const lowest = report.grades.at(-1)?.grade;
  const attention = report.kind === "dispute"
    ? report.cases.filter((c) => c.overdue || c.open || c.remarks.length > 0 || (c.grade !== undefined && c.grade.grade !== lowest))
    : attentionOfService(report);
  const chosen = new Set(attention.slice(0, 600));
  const sample = report.cases.filter((c) => !chosen.has(c)).slice(0, 30);
  const rank = (c: CaseEntry): number => report.grades.findIndex((g) => g.grade === c.grade?.grade);
  return [...chosen, ...sample].sort((a, b) => Number(b.overdue) - Number(a.overdue) || rank(a) - rank(b) || Number(b.open) - Number(a.open));
}

function attentionOfService(report: Report): CaseEntry[] {
  const byId = new Map(report.cases.map((c) => [c.caseId, c]));
  const named = [...report.closedBeforeOpenedCases.slice(0, 10), ...report.dueDates.differing.slice(0, 100).map((d) => d.caseId)].flatMap((id) => byId.get(id) ?? []);
  const overdue = report.cases.filter((c) => c.overdue).sort((a, b) => (a.dueAt ?? "").localeCompare(b.dueAt ?? ""));
  return [...new Set([...named, ...overdue.slice(0, 100)])];
}

function listsPart(report: Report): Markup {
  return part("lists", say("清单和数据", "Lists and data"),
    say("清单是电子表格，数据是 JSON；文件与本页在同一文件夹。", "The lists are a spreadsheet, the data is JSON; both stand in the folder of this page."),
    html`<ul class="files"><li><a href="lists.xlsx">lists.xlsx — ${report.kind === "dispute" ? say("问题清单、责任清单、整改清单", "problem, responsibility and rectification lists") : say("事项清单", "list of matters")}</a></li><li><a href="report.json">report.json — ${both({ "zh-CN": "全部数据", en: "all data" })}</a></li></ul>`);
}
