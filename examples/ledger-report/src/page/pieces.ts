import type { Label } from "fengqiao";
import { toneOf } from "../charts/palette.ts";
import { both, html, say, type Markup } from "./markup.ts";

/** A grade by colour, shape and word. */
export const gradeBadge = (grade: { readonly grade: string; readonly label: Label } | undefined): Markup =>
  grade === undefined ? html`<span class="faint">—</span>` : html`<span class="badge ${grade.grade}"><span aria-hidden="true">${toneOf(grade.grade).mark}</span> ${both(grade.label)}</span>`;

export const caseLink = (caseId: string): string => `#case-${encodeURIComponent(caseId)}`;
export const caseAnchor = (caseId: string): string => `case-${caseId}`;

export const part = (id: string, title: Markup, lead: Markup, body: Markup): Markup =>
  html`<section class="part" id="${id}"><h2>${title}</h2><p class="lead">${lead}</p>${body}</section>`;

export const meter = (numerator: number, denominator: number): Markup =>
  html`<span class="meter" aria-hidden="true"><i style="width:${denominator === 0 ? 0 : Math.floor((100 * numerator) / denominator)}%"></i></span>`;

export const notStated = (): Markup => html`<span class="missing">${say("未填写", "not stated")}</span>`;
