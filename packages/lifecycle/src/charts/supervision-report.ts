import { deadlineRule } from "@fengqiao/calendar";
import { accept, parseWith, src, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { unshare } from "../chain/unshare.ts";
import type { Chart } from "../chart/chart.ts";
import { code, id, ids } from "../chart/event-field.ts";
import type { PlacedRule, PlacedState } from "../compose/chart-spec.ts";
import type { EventSpec } from "../stages/stage.ts";
import { drawLinkedChart, ended, waiting } from "./linked-chart.ts";

const name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,63}$/);
export const supervisionReportSettings = z
  .strictObject({
    id: z.string().regex(/^[a-zA-Z][a-zA-Z0-9.-]{0,63}$/),
    roster: z.array(name).min(1).readonly(),
    /** Who takes reports in and gives them out. */
    supervise: z.array(name).min(1).readonly(),
    /** Who may be asked to look into one. */
    handle: z.array(name).min(1).readonly(),
    limits: z.strictObject({ handle: deadlineRule.exactOptional(), answer: deadlineRule.exactOptional() }).readonly().exactOptional(),
    src,
  })
  .readonly();
export type SupervisionReportSettings = z.infer<typeof supervisionReportSettings>;

/**
 * A report about an office-holder (监督举报). Whom it concerns neither gives it out nor looks into it. The reporter is an opaque id of
 * the host's, or none: no field of any event asks for him, and no effect names him.
 *
 * Refuses settings that have not the shape.
 */
export function supervisionReportChart(settings: SupervisionReportSettings): Outcome<Chart, ParseFinding> {
  const parsed = parseWith(supervisionReportSettings, unshare(settings));
  if (!parsed.ok) return parsed;
  const { id: chartId, limits = {}, roster, src: cites } = parsed.value;
  return accept(
    drawLinkedChart({
      id: chartId,
      of: "supervisionReport",
      term: { "zh-CN": "监督举报", en: "supervision report" },
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
  "report.register": { label: { "zh-CN": "登记举报", en: "register the report" }, fields: { number: id, concerned: ids } },
  "report.assign": { label: { "zh-CN": "交办核查", en: "give it out" }, fields: { handler: id } },
  "report.conclude": { label: { "zh-CN": "核查结论", en: "conclude" }, fields: { result: code("founded", "partlyFounded", "unfounded"), record: id, measures: ids } },
  "report.answer": { label: { "zh-CN": "答复举报人", en: "answer the reporter" }, fields: { answer: id } },
  "report.unanswerable": { label: { "zh-CN": "无法答复", en: "no answer is possible" }, fields: { reason: id } },
  "report.withdraw": { label: { "zh-CN": "撤回举报", en: "withdraw the report" }, fields: { reason: id } },
};

function statesOf({ supervise, handle }: SupervisionReportSettings): Readonly<Record<string, PlacedState>> {
  const withdraw: PlacedRule = { id: "report.withdraw", on: "report.withdraw", by: { roles: ["party"] }, target: "withdrawn", exit: true };
  const notConcerned = ["concerned"];
  return {
    received: waiting("received", "reception", { "zh-CN": "已收到", en: "received" }, [
      { id: "report.register", on: "report.register", by: { roles: supervise }, needs: ["number", "concerned"], note: [{ note: "name", as: "concerned", field: "concerned" }], target: "givenOut", completes: true },
      withdraw,
    ]),
    givenOut: waiting("givenOut", "assignment", { "zh-CN": "待交办", en: "to be given out" }, [
      { id: "report.assign", on: "report.assign", by: { roles: supervise, notNamed: notConcerned }, needs: ["handler"], note: [{ note: "name", as: "handler", field: "handler" }], effects: [{ effect: "task", what: "lookIntoReport" }], target: "lookedInto", completes: true },
      withdraw,
    ]),
    lookedInto: waiting("lookedInto", "handling", { "zh-CN": "核查中", en: "being looked into" }, [
      { id: "report.conclude", on: "report.conclude", by: { roles: handle, named: "handler", notNamed: notConcerned }, needs: ["result", "record"], target: "answering", completes: true, src: "petitions 28" },
      // a handler who turns out to be concerned can only be replaced
      { id: "report.reassign", on: "report.assign", by: { roles: supervise, notNamed: notConcerned }, needs: ["handler"], note: [{ note: "name", as: "handler", field: "handler" }] },
      withdraw,
    ]),
    answering: waiting("answering", "answer", { "zh-CN": "待答复", en: "to be answered" }, [
      { id: "report.answer", on: "report.answer", by: { roles: supervise, notNamed: notConcerned }, needs: ["answer"], target: "answered", completes: true },
      { id: "report.unanswerable", on: "report.unanswerable", by: { roles: supervise, notNamed: notConcerned }, needs: ["reason"], target: "answered", completes: true },
      withdraw,
    ]),
    answered: ended("completed", { "zh-CN": "已落实", en: "dealt with" }),
    withdrawn: ended("lawful", { "zh-CN": "已撤回", en: "withdrawn" }),
  };
}
