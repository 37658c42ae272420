import { attentionChart, categoryChart, rateChart, trendChart } from "../charts/charts.ts";
import { figure } from "../charts/svg.ts";
import type { GroupRow, RateRow, Report } from "../report/report.ts";
import { dayOf } from "./format.ts";
import { both, html, say, type Markup } from "./markup.ts";
import { meter, part } from "./pieces.ts";

/** The first screen: what the report is about, and its figures. */
export function titleBlock(report: Report): Markup {
  const { counts } = report;
  const [main, onTime] = ["resolution events.completion", "onTime events.onTime"].map((ids) => report.rates.find((r) => r.subjectKind === "all" && ids.split(" ").includes(r.measure)));
  const dispute = report.kind === "dispute";
  return html`<header class="title"><h1>${both(report.title)}</h1>
    <p>${say(`台账期间 ${report.ledger.from} 至 ${report.ledger.to}，情况截至 ${dayOf(report.asOf)}`, `Ledger from ${report.ledger.from} to ${report.ledger.to}; as of ${dayOf(report.asOf)}`)}</p>
    ${report.notices.length > 0 && html`<div class="notice">${report.notices.map((notice) => html`<p>${both(notice)}</p>`)}</div>`}</header>
  <div class="tiles">
    ${main && rateTile(main, "key")}
    ${tile(counts.found, say("发现", "found"), say(`其中 ${counts.closed} 件已办结`, `${counts.closed} of them closed`))}
    ${onTime && rateTile(onTime, "")}
    ${tile(counts.open, dispute ? say("未化解", "open") : say("未办结", "open"), say("截至报告日", "on the day of the report"))}
    ${tile(counts.overdue, say("超期未办结", "overdue"), say("未办结且已过时限", "open and past the time limit"))}
  </div>
  ${report.grades.length > 0 && html`<div class="tiles grades">${report.grades.map((g) => html`<div class="tile grade ${g.grade}"><span class="what">${both(g.label)}</span><b>${g.total}</b><small>${say(`其中未化解 ${g.open} 件`, `${g.open} of them open`)}</small></div>`)}</div>`}`;
}

const rateTile = (rate: RateRow, kind: string): Markup => html`<div class="tile ${kind}"><span class="what">${both(rate.measureLabel)}</span><b>${shareOf(rate, "en")}</b><small>${rate.numerator} / ${rate.denominator}</small></div>`;
const tile = (value: number, what: Markup, note: Markup): Markup => html`<div class="tile"><span class="what">${what}</span><b>${value}</b><small>${note}</small></div>`;

/** The share alone, for large type; its counts stand beside it. */
const shareOf = (rate: RateRow, locale: "zh-CN" | "en"): string => rate.text[locale].split(/[（(]/)[0]?.trim() ?? "";

export function trendPart(report: Report): Markup {
  return part("trend", say("逐月趋势", "Month by month"), report.kind === "dispute" ? say("每月发现的件数和当月化解的件数。", "Disputes found in each month, and resolved in it.") : say("每月受理的件数和当月办结的件数。", "Matters opened in each month, and closed in it."), figure(trendChart(report.trend, report.kind)));
}

export function attentionPart(report: Report): Markup | false {
  return report.grades.length > 1 && part("attention", say("预警颜色", "Alert colours"),
    say("高于最低等级的纠纷在各辖区的分布。颜色是对纠纷的评估建议，须由指定的人确认。", "Where the disputes above the lowest grade are. A colour is advice about a dispute; a named person confirms it."),
    figure(attentionChart(report.areas, report.grades)));
}

export function categoryPart(report: Report): Markup {
  return part("categories", say("类别", "Categories"), say("各类别的件数，未办结的另色标出。", "How many of each category; those still open in another colour."), figure(categoryChart(report.categories, report.kind)));
}

/** The rate by area: a picture to compare, a table to check. */
export function areaPart(report: Report): Markup {
  const rates = report.rates.filter((r) => r.subjectKind === "area");
  const measure = rates[0]?.measureLabel ?? { "zh-CN": "化解率", en: "resolution rate" };
  const rateOf = new Map(rates.filter((r) => r.measure === rates[0]?.measure).map((r) => [r.subject, r]));
  const graded = report.grades.slice(0, -1);
  return part("areas", report.kind === "dispute" ? say("各派出所辖区化解率", "Resolution rate by police-station area") : say("各片区办结率", "Closing rate by neighbourhood"),
    say("率与件数一并列出；件数很少的辖区，一件之差即可使率大幅变动。", "Every rate stands with its counts; where there are few matters, one of them moves the rate a lot."),
    html`${figure(rateChart([...rateOf.values()], measure))}
    <div class="scroll"><table><caption class="sr">${both(measure)}</caption><thead><tr><th>${say("辖区", "area")}</th><th class="n">${say("发现", "found")}</th><th class="n">${report.kind === "dispute" ? say("化解", "resolved") : say("办结", "closed")}</th><th class="n">${report.kind === "dispute" ? say("未化解", "open") : say("未办结", "open")}</th><th class="n">${say("超期", "overdue")}</th>
    ${graded.map((g) => html`<th class="n">${both(g.label)}</th>`)}<th class="n">${both(measure)}</th></tr></thead>
    <tbody>${report.areas.map((area) => areaRow(area, rateOf.get(area.id), graded.map((g) => g.grade)))}${sumRow(report, graded.map((g) => g.grade))}</tbody></table></div>`);
}

const areaRow = (area: GroupRow, rate: RateRow | undefined, grades: readonly string[]): Markup => html`<tr><td class="keep">${both(area.label)}</td><td class="n">${area.found}</td><td class="n">${area.resolved}</td><td class="n">${area.open}</td><td class="n">${area.overdue}</td>
  ${grades.map((g) => html`<td class="n">${area.grades[g] ?? 0}</td>`)}<td class="n">${rate && html`${both(rate.text)}${meter(rate.numerator, rate.denominator)}`}</td></tr>`;

function sumRow(report: Report, grades: readonly string[]): Markup {
  const rate = report.rates.find((r) => r.subjectKind === "all");
  const total = (count: (area: GroupRow) => number): number => report.areas.reduce((sum, area) => sum + count(area), 0);
  return html`<tr class="sum"><td>${say("合计", "total")}</td><td class="n">${total((a) => a.found)}</td><td class="n">${total((a) => a.resolved)}</td><td class="n">${total((a) => a.open)}</td><td class="n">${total((a) => a.overdue)}</td>
  ${grades.map((g) => html`<td class="n">${total((a) => a.grades[g] ?? 0)}</td>`)}<td class="n">${rate && both(rate.text)}</td></tr>`;
}
