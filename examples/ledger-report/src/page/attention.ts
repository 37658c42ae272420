import type { CaseEntry, Report, Words } from "../report/report.ts";
import { dayOf } from "./format.ts";
import { html, say, word, type Markup } from "./markup.ts";
import { caseLink, gradeBadge, notStated, part } from "./pieces.ts";

/** What is overdue and why, in the words of the ledger; a statement that the rules ask for and the ledger lacks is shown as lacking. */
export function overduePart(report: Report): Markup {
  const overdue = report.cases.filter((c) => c.overdue).sort((a, b) => (a.dueAt ?? "").localeCompare(b.dueAt ?? ""));
  const shown = overdue.slice(0, 100);
  const dispute = report.kind === "dispute";
  const columns = dispute ? disputeColumns(report.words) : serviceColumns(report.words);
  return part("overdue", say("超期未办结及原因", "Overdue, and why"),
    dispute
      ? say(`共 ${overdue.length} 件。规则要求对每件写明未办结原因、主要困难、是否需要上级协调，并逐项制定整改措施。`, `${overdue.length} matters. The rules ask for each: why it is not finished, what is difficult, whether a higher level is needed, and a measure.`)
      : say(`共 ${overdue.length} 件，列出最久的 ${shown.length} 件；台账没有载明原因。`, `${overdue.length} matters, of which the ${shown.length} longest are listed; the ledger gives no reasons.`),
    overdue.length === 0 ? html`<p>${say("没有超期未办结的事项。", "Nothing is overdue.")}</p>` : html`<div class="scroll ${shown.length > 15 ? "tall" : ""}"><table class="cards"><thead><tr>${columns.map((c) => html`<th class="${c.kind}">${c.name}</th>`)}</tr></thead>
    <tbody>${shown.map((entry) => html`<tr>${columns.map((c) => html`<td class="${c.kind}"><span class="cell-name">${c.name}</span><span>${c.cell(entry)}</span></td>`)}</tr>`)}</tbody></table></div>`);
}

interface OverdueColumn {
  readonly name: Markup;
  readonly kind: "text" | "matter" | "n" | "keep";
  readonly cell: (entry: CaseEntry) => Markup;
}
const column = (kind: OverdueColumn["kind"], name: Markup, cell: OverdueColumn["cell"]): OverdueColumn => ({ kind, name, cell });
const told = (text: string | undefined): Markup => (text === undefined ? notStated() : html`${text}`);

const common = (words: Words): readonly OverdueColumn[] => [
  column("matter", say("事项", "matter"), (c) => html`${c.area} · ${word(words.categories, c.category)}${c.subject !== undefined && html`<br><span class="small faint">${c.subject}</span>`}`),
  column("keep", say("时限", "due"), (c) => html`${c.dueAt && dayOf(c.dueAt)}`),
  column("n", say("已历时（日）", "days open"), (c) => html`${c.daysOpen}`),
];
const number = column("keep", say("编号", "no."), (c) => html`<a href="${caseLink(c.caseId)}">${c.caseId}</a>`);

const disputeColumns = (words: Words): readonly OverdueColumn[] => [
  number,
  column("text", say("预警", "alert"), (c) => gradeBadge(c.grade)),
  ...common(words),
  column("text", say("未办结原因", "why not finished"), (c) => told(c.overdueStatement?.reason)),
  column("text", say("主要困难", "main difficulty"), (c) => told(c.overdueStatement?.difficulty)),
  column("text", say("需上级协调", "higher level"), ({ overdueStatement: s }) => (s?.superior === undefined ? notStated() : s.superior ? say("需要", "yes") : say("不需要", "no"))),
  column("text", say("整改措施", "measure"), (c) => told(c.overdueStatement?.measure)),
];
const serviceColumns = (words: Words): readonly OverdueColumn[] => [number, ...common(words)];

/** The table of the cases that have a page of their own. */
export function casesPart(report: Report, shown: readonly CaseEntry[]): Markup {
  const dispute = report.kind === "dispute";
  return part("cases", say("个案", "Cases"),
    dispute
      ? say(`共 ${report.cases.length} 件。需要关注的（全部红色、橙色、超期、未化解或有疑问的）和一部分样本在此列出，共 ${shown.length} 件，各有一页；其余的数据在 report.json 中。`, `${report.cases.length} in all. Those that need attention (all red, orange, overdue, open or in doubt) and a sample are listed here, ${shown.length} of them, with a page each; the data of the others is in report.json.`)
      : say(`共 ${report.cases.length} 件；此处列出 ${shown.length} 件样本（超期最久的、与台账时限不一致的和随后若干件），各有一页；其余的数据在 report.json 中。`, `${report.cases.length} in all; ${shown.length} are listed here (longest overdue, those whose due date differs from the ledger's, and some more), with a page each; the data of the others is in report.json.`),
    html`<div class="finder" hidden><label class="sr" for="find">${say("查找", "find")}</label><input id="find" type="search" placeholder="编号、辖区、类别 · number, area, category"><label class="sr" for="by-grade">${say("颜色", "colour")}</label>
    <select id="by-grade"${!dispute && html` hidden`}><option value="">全部颜色 · all colours</option>${report.grades.map((g) => html`<option value="${g.grade}">${g.label["zh-CN"]} · ${g.label.en}</option>`)}</select></div>
    <div class="scroll tall"><table id="case-table"><thead><tr><th>${say("编号", "no.")}</th>${dispute && html`<th>${say("预警", "alert")}</th>`}<th>${say("辖区", "area")}</th><th>${say("类别", "category")}</th><th>${say("开始", "opened")}</th><th>${say("时限", "due")}</th><th>${say("状态", "state")}</th></tr></thead>
    <tbody>${shown.map((c) => html`<tr data-grade="${c.grade?.grade}"><td class="keep"><a href="${caseLink(c.caseId)}">${c.caseId}</a></td>${dispute && html`<td>${gradeBadge(c.grade)}</td>`}<td class="keep">${c.area}</td><td>${word(report.words.categories, c.category)}</td><td class="keep">${dayOf(c.openedAt)}</td><td class="keep">${c.dueAt ? dayOf(c.dueAt) : say("未定", "none")}</td><td>${word(report.words.states, c.state)}${c.overdue && html` <span class="badge red">${say("超期", "overdue")}</span>`}</td></tr>`)}</tbody></table></div>`);
}
