import { createHash } from "node:crypto";
import type { Report } from "../report/report.ts";
import { casesWithPage } from "../report/selection.ts";
import { casesPart, overduePart } from "./attention.ts";
import { casePage } from "./case-page.ts";
import { checkPart, refusedPart, sourcesFooter } from "./evidence.ts";
import { html, say, trusted, type Markup } from "./markup.ts";
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
${checkPart(report)}${overduePart(report)}${areaPart(report)}
<div class="two">${trendPart(report)}${categoryPart(report)}</div>
${attentionPart(report)}${listsPart(report)}${casesPart(report, shown)}${refusedPart(report)}${sourcesFooter(report)}</div>
${shown.map((entry) => casePage(entry, report.words))}</main>
<script type="application/json" id="titles">${trusted(JSON.stringify(report.title).replaceAll("<", "\\u003c"))}</script><script>${trusted(script)}</script></body></html>`.markup;
}

const digest = (text: string): string => createHash("sha256").update(text).digest("base64");

const navigation = (report: Report): Markup =>
  html`${report.dueDates.compared > 0 && html`<a href="#check">${say("核对", "Check")}</a>`}<a href="#overdue">${say("超期", "Overdue")}</a><a href="#areas">${say("辖区", "Areas")}</a><a href="#trend">${say("趋势", "Trend")}</a>${report.grades.length > 1 && html`<a href="#attention">${say("预警", "Alerts")}</a>`}<a href="#lists">${say("清单", "Lists")}</a><a href="#cases">${say("个案", "Cases")}</a><a href="#refused">${say("未读取", "Unread rows")}</a>`;

function listsPart(report: Report): Markup {
  const { lists } = report;
  return part("lists", lists ? say("三张清单和数据", "The three lists and the data") : say("清单和数据", "List and data"),
    say("清单是电子表格，数据是 JSON；文件与本页在同一文件夹。", "The lists are a spreadsheet, the data is JSON; both stand in the folder of this page."),
    html`${lists && listCounts(lists)}<ul class="files"><li><a href="lists.xlsx">lists.xlsx</a></li><li><a href="report.json">report.json</a></li></ul>`);
}

function listCounts({ problems, awaitingCloseOut, responsibilities, rectifications, ledger }: NonNullable<Report["lists"]>): Markup {
  const tile = (what: Markup, count: number, note: Markup): Markup => html`<div class="tile"><span class="what">${what}</span><b>${count}</b><small>${note}</small></div>`;
  return html`<div class="tiles">${tile(say("问题清单", "problem list"), problems, say(`逐件列入；其中 ${awaitingCloseOut} 件已化解、待销号`, `every dispute, item by item; ${awaitingCloseOut} of them resolved, not struck off`))}
  ${tile(say("责任清单", "responsibility list"), responsibilities, say("四定三包，缺项列明", "four fixed, three guarantees; what is missing is named"))}
  ${tile(say("整改清单", "rectification list"), rectifications.length, say("超期未办结", "overdue"))}
  ${tile(say("工作台账", "working ledger"), ledger.length, say("超期说明", "statements on overdue items"))}</div>`;
}
