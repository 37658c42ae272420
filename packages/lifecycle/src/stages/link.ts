import { label, type Label } from "@fengqiao/model";
import { set, type Assignment } from "../chart/assignment.ts";
import { code, id } from "../chart/event-field.ts";
import { allOf, type Guard } from "../chart/guard.ts";
import type { Rule, Stage } from "./stage.ts";

const closed = { label: label("关联事项办结", "linked case closed"), fields: { case: id, outcome: code("completed", "lawful") } };
const decided = { label: label("关联事项处置决定", "decide what follows"), fields: { decision: code("goOn", "again", "back"), reason: id } };
const outcome = (value: string): Guard => ({ "event.outcome": { equal: value } });

interface Linked {
  readonly id: string;
  readonly opens: string;
  readonly label: Label;
  /** What else is so once the stage is passed. */
  readonly passed?: readonly Assignment[];
}

/**
 * A stage that opens a linked case of its own chart and waits for its outcome, which the fact `linked` keeps. One that was completed leads
 * on. One that ended lawfully without being completed (left, referred, withdrawn) decides nothing by itself: the branch or the centre
 * says whether the case goes on without it, the linked case is opened again, or the matter goes back to its handling.
 */
function link({ id: stageId, opens, label, passed = [] }: Linked): Stage {
  const decision = { on: "link.decide", by: { roles: ["branch", "centre"] }, needs: ["decision", "reason"] };
  const decides = (value: string): Guard => allOf({ linked: { equal: "lawful" } }, { "event.decision": { equal: value } });
  const rules: readonly Rule[] = [
    { ...waitsFor, id: "link.completed", when: outcome("completed"), assign: [set("linked", "completed"), ...passed], to: "next", completes: true },
    { ...waitsFor, id: "link.lawful", when: outcome("lawful"), assign: [set("linked", "lawful")], effects: [{ effect: "task", what: "decideOnLinked" }], to: "stay" },
    { ...decision, id: "link.goOn", when: decides("goOn"), assign: [set("linked", "decided"), ...passed], to: "next", completes: true },
    { ...decision, id: "link.again", when: decides("again"), assign: [set("linked", "none")], effects: [{ effect: "openCase", of: opens }], to: "stay" },
    { ...decision, id: "link.back", when: decides("back"), assign: [set("linked", "none"), set("resolved", false), set("closed", false)], to: "back" },
  ];
  return { id: stageId, label, main: "link.closed", opens, events: { "link.closed": closed, "link.decide": decided }, rules: () => rules };
}

const waitsFor = { on: "link.closed", by: { roles: ["link"] }, needs: ["case", "outcome"] } as const;

/** What was late is put right; then it no longer counts as late. */
export const rectify = link({ id: "rectify", opens: "rectification", label: label("整改", "rectification"), passed: [set("overdue", false)] });
export const deliberate = link({ id: "deliberate", opens: "deliberation", label: label("议事协商", "deliberation") });
export const benefit = link({ id: "benefit", opens: "benefitProject", label: label("惠民项目", "benefit project") });

/** The parties may ask a court together, or let it be. Nothing is lost but the ruling, so every outcome leads on. */
export const confirm: Stage = {
  id: "confirm",
  label: label("司法确认", "judicial confirmation"),
  main: "link.closed",
  opens: "confirmation",
  lapse: "confirm.lapse",
  events: {
    "link.closed": closed,
    "confirm.waive": { label: label("不申请司法确认", "do not apply"), fields: {} },
    "confirm.lapse": { label: label("逾期未申请司法确认", "no application in time"), fields: {} },
  },
  rules: () => [
    { ...waitsFor, id: "confirm.confirmed", when: outcome("completed"), assign: [set("linked", "completed"), set("confirmation", "confirmed")], to: "next", completes: true },
    { ...waitsFor, id: "confirm.notConfirmed", when: outcome("lawful"), assign: [set("linked", "lawful"), set("confirmation", "notConfirmed")], to: "next", completes: true },
    { id: "confirm.waive", on: "confirm.waive", by: { roles: ["party"] }, assign: [set("confirmation", "waived")], to: "next", completes: true },
    { id: "confirm.lapse", on: "confirm.lapse", by: { roles: ["clock"] }, assign: [set("confirmation", "lapsed")], to: "next", completes: true, src: "cpl 205" },
  ],
};
