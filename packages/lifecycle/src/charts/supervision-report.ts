import { deadlineRule } from "@fengqiao/calendar";
import { accept, label, parseWith, src, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { chainId, name } from "../chain/name.ts";
import { unshare } from "../chain/unshare.ts";
import type { Chart } from "../chart/chart.ts";
import { code, id, ids } from "../chart/event-field.ts";
import type { PlacedRule, PlacedState } from "../compose/chart-spec.ts";
import type { EventSpec } from "../stages/stage.ts";
import { drawLinkedChart, ended, waiting } from "./linked-chart.ts";

/**
 * The shape of what a body says about its supervision reports: who takes them in, who looks into them, how soon.
 *
 * @example
 * ```ts
 * import { supervisionReportSettings } from "@fengqiao/lifecycle";
 *
 * const reports = { id: "shen.reports", roster: ["discipline", "inspector"], supervise: ["discipline"], handle: ["inspector"], src: "seed S111" };
 * supervisionReportSettings.safeParse(reports).success; // => true
 * supervisionReportSettings.safeParse({ ...reports, reporter: "known" }).success; // => false
 * ```
 */
export const supervisionReportSettings = z
  .strictObject({
    id: chainId,
    roster: z.array(name).min(1).readonly(),
    /** Who takes reports in and gives them out. */
    supervise: z.array(name).min(1).readonly(),
    /** Who may be asked to look into one. */
    handle: z.array(name).min(1).readonly(),
    limits: z.strictObject({ handle: deadlineRule.exactOptional(), answer: deadlineRule.exactOptional() }).readonly().exactOptional(),
    src,
  })
  .readonly();
/** Who takes reports in, who looks into them, and how soon. */
export interface SupervisionReportSettings extends z.infer<typeof supervisionReportSettings> {}

/**
 * A report about an office-holder (监督举报). Whom it concerns neither gives it out nor looks into it. The reporter is an opaque id of
 * the host's, or none: no field of any event asks for him, and no effect names him.
 *
 * Refuses settings that have not the shape.
 *
 * @example
 * ```ts
 * import { chinaCalendar } from "@fengqiao/calendar";
 * import { lifecycleOf, supervisionReportChart } from "@fengqiao/lifecycle";
 * import { must, parseActor } from "@fengqiao/model";
 *
 * const chart = must(supervisionReportChart({ id: "shen.reports", roster: ["discipline", "inspector"], supervise: ["discipline"], handle: ["inspector"], src: "seed S111" }));
 * const reports = lifecycleOf(chart, [chinaCalendar()]);
 * const at = "2026-03-02T09:00:00+08:00";
 * const officer = must(parseActor({ id: "d-1", roles: ["discipline"], body: "discipline-office" }));
 * const concerned = must(parseActor({ id: "d-2", roles: ["discipline"], body: "discipline-office" }));
 * const received = must(reports.open({ caseId: "J-1", by: officer, at })).case;
 * const registered = must(reports.advance(received, { id: "e-1", type: "report.register", at, recordedAt: at, by: officer, data: { number: "13", concerned: ["d-2"] } })).case;
 * reports.permitted(registered, officer).map(({ event }) => event).includes("report.assign"); // => true
 * reports.permitted(registered, concerned).map(({ event }) => event).includes("report.assign"); // => false
 * ```
 */
export function supervisionReportChart(settings: SupervisionReportSettings): Outcome<Chart, ParseFinding> {
  const parsed = parseWith(supervisionReportSettings, unshare(settings));
  if (!parsed.ok) return parsed;
  const { id: chartId, limits = {}, roster, src: cites } = parsed.value;
  return accept(
    drawLinkedChart({
      id: chartId,
      of: "supervisionReport",
      term: label("监督举报", "supervision report"),
      initial: "received",
      states: statesOf(parsed.value),
      facts: {},
      events: EVENTS,
      clocks: {
        received: { rule: { unset: "reception" } },
        givenOut: { rule: { unset: "assignment" } },
        lookedInto: { rule: limits.handle ?? { unset: "handling" } },
        answering: { rule: limits.answer ?? { unset: "answer" } },
      },
      roster,
      mandatory: [{ stage: "reception" }, { stage: "assignment" }, { stage: "handling" }, { stage: "answer" }],
      src: cites,
    }),
  );
}

const EVENTS: Readonly<Record<string, EventSpec>> = {
  "report.register": { label: label("登记举报", "register the report"), fields: { number: id, concerned: ids } },
  "report.assign": { label: label("交办核查", "give it out"), fields: { handler: id } },
  "report.conclude": { label: label("核查结论", "conclude"), fields: { result: code("founded", "partlyFounded", "unfounded"), record: id, measures: ids } },
  "report.answer": { label: label("答复举报人", "answer the reporter"), fields: { answer: id } },
  "report.unanswerable": { label: label("无法答复", "no answer is possible"), fields: { reason: id } },
  "report.withdraw": { label: label("撤回举报", "withdraw the report"), fields: { reason: id } },
};

function statesOf({ supervise, handle }: SupervisionReportSettings): Readonly<Record<string, PlacedState>> {
  const withdraw: PlacedRule = { id: "report.withdraw", on: "report.withdraw", by: { roles: ["party"] }, target: "withdrawn", exit: true };
  const notConcerned = ["concerned"];
  return {
    received: waiting("received", "reception", label("已收到", "received"), [
      { id: "report.register", on: "report.register", by: { roles: supervise }, needs: ["number", "concerned"], note: [{ note: "name", as: "concerned", field: "concerned" }], target: "givenOut", completes: true },
      withdraw,
    ]),
    givenOut: waiting("givenOut", "assignment", label("待交办", "to be given out"), [
      { id: "report.assign", on: "report.assign", by: { roles: supervise, notNamed: notConcerned }, needs: ["handler"], note: [{ note: "name", as: "handler", field: "handler" }], effects: [{ effect: "task", what: "lookIntoReport" }], target: "lookedInto", completes: true },
      withdraw,
    ]),
    lookedInto: waiting("lookedInto", "handling", label("核查中", "being looked into"), [
      { id: "report.conclude", on: "report.conclude", by: { roles: handle, named: "handler", notNamed: notConcerned }, needs: ["result", "record"], target: "answering", completes: true, src: "petitions 28" },
      // a handler who turns out to be concerned can only be replaced
      { id: "report.reassign", on: "report.assign", by: { roles: supervise, notNamed: notConcerned }, needs: ["handler"], note: [{ note: "name", as: "handler", field: "handler" }] },
      withdraw,
    ]),
    answering: waiting("answering", "answer", label("待答复", "to be answered"), [
      { id: "report.answer", on: "report.answer", by: { roles: supervise, notNamed: notConcerned }, needs: ["answer"], target: "answered", completes: true },
      { id: "report.unanswerable", on: "report.unanswerable", by: { roles: supervise, notNamed: notConcerned }, needs: ["reason"], target: "answered", completes: true },
      withdraw,
    ]),
    answered: ended("completed", label("已落实", "dealt with")),
    withdrawn: ended("lawful", label("已撤回", "withdrawn")),
  };
}
