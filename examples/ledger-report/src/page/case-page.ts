import type { CaseEntry, DeadlineEntry, Grade, Words } from "../report/report.ts";
import { dayOf, whenOf } from "./format.ts";
import { both, html, say, word, type Markup } from "./markup.ts";
import { caseAnchor, gradeBadge, notStated } from "./pieces.ts";

/** One case on a page of its own: what it is, why it has its colour, what is due, what happened. */
export function casePage(entry: CaseEntry, words: Words): Markup {
  return html`<article class="case" id="${caseAnchor(entry.caseId)}">
  <div class="head"><h2>${entry.caseId} ${entry.subject !== undefined && html`· ${entry.subject}`}</h2>
  <p>${entry.grade && html`${gradeBadge(entry.grade)} <span class="badge ${entry.grade.confirmed ? "good" : "plain"}">${entry.grade.confirmed ? say("等级已确认", "grade confirmed") : say("等级待确认", "grade to be confirmed")}</span>`} <span class="badge plain">${word(words.states, entry.state)}</span> ${entry.overdue && html`<span class="badge red">${say("超期未办结", "overdue")}</span>`}</p></div>
  <div class="sheet"><dl class="facts">
    ${fact(say("辖区", "area"), entry.area)}${fact(say("地点", "place"), entry.place)}<div><dt>${say("类别", "category")}</dt><dd>${word(words.categories, entry.category)}</dd></div>
    ${fact(say("开始", "opened"), whenOf(entry.openedAt))}${fact(say("化解", "resolved"), entry.resolvedAt && whenOf(entry.resolvedAt))}${fact(say("办结", "closed"), entry.closedAt && whenOf(entry.closedAt))}
    ${fact(say("历时（日）", "days open"), String(entry.daysOpen))}${fact(say("台账行号", "row of the ledger"), String(entry.row))}
    ${responsibility(entry)}</dl></div>
  <div class="two">${entry.grade && gradeSheet(entry.grade)}
  <div class="sheet"><h3>${say("时限", "Deadlines")}</h3>${entry.deadlines.length === 0 ? html`<p>${say("台账没有载明时限。", "The ledger states no time limit.")}</p>` : entry.deadlines.map((d) => deadline(d, words))}</div></div>
  ${entry.overdue && entry.grade && statement(entry)}
  ${entry.remarks.length > 0 && html`<div class="sheet"><h3>${say("需要核对", "To be checked")}</h3><ul class="plainlist">${entry.remarks.map((r) => html`<li>${both(r)}</li>`)}</ul></div>`}
  <div class="sheet"><h3>${say("经过", "Journal")}</h3><p class="small faint">${say("台账只记日期的，时刻由映射给定。", "Where the ledger gives a day only, the time of day is set by the mapping.")}</p><ol class="journal">${entry.journal.map((e) => html`<li class="${e.type.startsWith("deadline.") || e.type.endsWith(".lapse") ? "clock" : "event"}"><span class="when">${whenOf(e.at)}${e.recordedAt !== undefined && dayOf(e.recordedAt) !== dayOf(e.at) && html` · ${say(`登记于 ${dayOf(e.recordedAt)}`, `recorded ${dayOf(e.recordedAt)}`)}`}</span><br>
  <b>${word(words.events, e.type)}</b>${e.detail && html`${say("：", ": ")}${both(e.detail)}`} <span class="faint small">${word(words.roles, e.by)}</span>${e.to !== undefined && html` <span class="small">→ ${word(words.states, e.to)}</span>`}</li>`)}</ol></div>
  </article>`;
}

const fact = (name: Markup, value: string | undefined): Markup | false => value !== undefined && html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function responsibility({ responsibility: r }: CaseEntry): Markup | false {
  return r !== undefined && html`${fact(say("责任领导", "responsible leader"), r.leader)}${fact(say("责任人", "responsible person"), r.holder)}${fact(say("化解措施", "measure"), r.measure)}`;
}

function gradeSheet(grade: Grade): Markup {
  return html`<div class="sheet"><h3>${say("为什么是这个颜色", "Why this colour")}</h3>
  ${grade.reasons.length === 0 ? html`<p>${say("没有加分的事实。", "No fact brought points.")}</p>` : html`<table><thead><tr><th>${say("事实", "fact")}</th><th>${say("理由", "reason")}</th><th class="n">${say("分", "points")}</th></tr></thead><tbody>
  ${grade.reasons.map((r) => html`<tr><td>${both(r.label)}</td><td>${both(r.text)}</td><td class="n">${r.points}</td></tr>`)}<tr class="sum"><td>${say("合计", "total")}</td><td></td><td class="n">${grade.points}</td></tr></tbody></table>`}
  ${grade.missing.length > 0 && html`<p class="small faint">${say("台账未载明、因而未计分：", "Not stated in the ledger, hence no points: ")}${grade.missing.map((m, i) => html`${i > 0 && say("、", ", ")}${both(m)}`)}</p>`}
  <p class="small faint">${say("这是对纠纷（不是对人）的评估建议；须由指定的人确认，可以附理由更改，当事人可以提出异议。", "Advice about the dispute, never about a person. A named person confirms it or changes it with a reason; a party may object.")}</p></div>`;
}

const statusTone: Readonly<Record<string, string>> = { overdue: "red", escalated: "red", late: "orange", warned: "orange", met: "good" };

function deadline(d: DeadlineEntry, words: Words): Markup {
  return html`<div><b>${both(d.label)}</b> <span class="badge ${statusTone[d.status] ?? "plain"}">${word(words.deadlineStates, d.status)}</span><br>
  ${d.dueAt === undefined ? say("未定", "not set") : html`${say("到期", "due")} ${whenOf(d.dueAt)}${d.satisfiedAt !== undefined && html` · ${say("完成", "done")} ${whenOf(d.satisfiedAt)}`}`}
  ${d.explanation.length > 0 && html`<details><summary class="small">${say("怎样算出", "how it was counted")}</summary><ul class="plainlist small">${d.explanation.map((line) => html`<li>${both(line)}</li>`)}</ul></details>`}</div>`;
}

function statement({ overdueStatement: s }: CaseEntry): Markup {
  const row = (name: Markup, text: string | undefined): Markup => html`<div><dt>${name}</dt><dd>${text ?? notStated()}</dd></div>`;
  return html`<div class="sheet"><h3>${say("超期说明", "Statement on the overdue matter")}</h3><dl class="facts">${row(say("未办结原因", "why not finished"), s?.reason)}${row(say("主要困难", "main difficulty"), s?.difficulty)}
  <div><dt>${say("需上级协调", "higher level needed")}</dt><dd>${s?.superior === undefined ? notStated() : s.superior ? say("需要", "yes") : say("不需要", "no")}</dd></div>${row(say("整改措施", "measure"), s?.measure)}</dl></div>`;
}
