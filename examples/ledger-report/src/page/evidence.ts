import type { Report } from "../report/report.ts";
import { whenOf } from "./format.ts";
import { both, html, say, type Markup } from "./markup.ts";
import { caseLink, part } from "./pieces.ts";

/** Rows that could not be read: where, and why. Nothing is dropped in silence. */
export function refusedPart({ rows }: Report): Markup {
  const shown = rows.refusals.slice(0, 200);
  return part("refused", say("未能读取的行", "Rows that could not be read"),
    say(`共 ${rows.read} 行数据，${rows.refused} 行未能成为记录${shown.length < rows.refusals.length ? `，列出前 ${shown.length} 条` : ""}。请在原台账中更正后重新导入。`, `${rows.read} rows of data, ${rows.refused} of which did not become a record${shown.length < rows.refusals.length ? `; the first ${shown.length} reasons are listed` : ""}. Correct them in the ledger and import again.`),
    rows.refusals.length === 0 ? html`<p>${say("全部读取。", "All were read.")}</p>` : html`<div class="scroll"><table><thead><tr><th class="n">${say("行", "row")}</th><th>${say("列", "column")}</th><th>${say("原因", "reason")}</th></tr></thead><tbody>${shown.map((r) => html`<tr><td class="n">${r.row}</td><td class="keep">${r.column ?? "—"}</td><td>${both(r.reason)}</td></tr>`)}</tbody></table></div>`);
}

/** Our dates beside the ledger's own, where it has them. */
export function checkPart(report: Report): Markup | false {
  const { dueDates, onTime } = report;
  if (dueDates.compared === 0 && onTime.compared === 0) return false;
  return part("check", say("与台账自身的时限核对", "Checked against the ledger's own dates"),
    say("台账自带办理时限和是否按期的标记；下面是我们按规则算出的时限与之比较的结果。", "The ledger brings its own target dates and on-time labels; here is how ours compare."),
    html`<div class="scroll"><table><thead><tr><th>${say("核对", "check")}</th><th class="n">${say("比较", "compared")}</th><th class="n">${say("一致", "equal")}</th><th class="n">${say("不一致", "different")}</th></tr></thead><tbody>
    ${dueDates.byType.map((t) => checkRow(say(`时限，60 秒以内：${t.type}`, `due date within 60 s: ${t.type}`), t.compared, t.compared - t.equalWithin60s))}
    ${checkRow(say("时限，60 秒以内：全部", "due date within 60 s: all"), dueDates.compared, dueDates.compared - dueDates.equalWithin60s)}
    ${checkRow(say("是否按期，按台账自身的时限", "on time, by the ledger's own due date"), onTime.compared, onTime.contradictions)}
    ${checkRow(say("是否按期，按我们算出的时限", "on time, by the due date that we computed"), onTime.byComputedDueDate.compared, onTime.byComputedDueDate.contradictions)}
    </tbody></table></div><p class="small">${say(`办结早于开始的：${report.closedBeforeOpened} 件。`, `Closed before it was opened: ${report.closedBeforeOpened}.`)} ${report.closedBeforeOpenedCases.slice(0, 10).map((id) => html`<a href="${caseLink(id)}">${id}</a> `)}</p>
    ${dueDates.differing.length > 0 && html`<details><summary>${say(`不一致的 ${dueDates.differing.length} 件`, `The ${dueDates.differing.length} that differ`)}</summary><div class="scroll"><table><thead><tr><th>${say("编号", "no.")}</th><th>${say("类型", "type")}</th><th>${say("我们算出", "ours")}</th><th>${say("台账", "ledger")}</th></tr></thead><tbody>
    ${dueDates.differing.slice(0, 100).map((d) => html`<tr><td><a href="${caseLink(d.caseId)}">${d.caseId}</a></td><td>${d.type}</td><td class="keep">${whenOf(d.ours)}</td><td class="keep">${whenOf(d.ledger)}</td></tr>`)}</tbody></table></div></details>`}`);
}

const checkRow = (name: Markup, compared: number, different: number): Markup => html`<tr><td>${name}</td><td class="n">${compared}</td><td class="n">${compared - different}</td><td class="n">${different}</td></tr>`;

/** What the report rests on, so that it can be made again. */
export function sourcesFooter(report: Report): Markup {
  const { ledger, rules, calendar } = report;
  return html`<footer>${report.assumptions.length > 0 && html`<details open><summary>${say(`规则中的假定（${report.assumptions.length} 项，待县级确认）`, `Assumptions in the rules (${report.assumptions.length}, to be decided by the county)`)}</summary><ol class="plainlist small" lang="en-GB">${report.assumptions.map((text) => html`<li>${text}</li>`)}</ol></details>`}<p>${say("台账", "Ledger")}: ${ledger.file} · SHA-256 ${ledger.sha256}</p><p>${say("规则", "Rules")}: ${both(rules.title)} · ${rules.pack} ${rules.version} · ${rules.hash.slice(0, 16)}</p><p>${say("日历", "Calendar")}: ${both(calendar.title)} (${calendar.id}) · ${report.zone}</p>
  <p>${say("同样的台账、映射、日历和规则，得到同样的报告。本页不联网。", "The same ledger, mapping, calendar and rules give the same report. This page needs no network.")}</p></footer>`;
}
