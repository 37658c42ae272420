import { deadlineRule, type DeadlineRule } from "@fengqiao/calendar";
import { accept, label, parseWith, src, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { chainId, name } from "../chain/name.ts";
import { unshare } from "../chain/unshare.ts";
import { set } from "../chart/assignment.ts";
import type { Chart } from "../chart/chart.ts";
import { code, date, id, ids, yesNo } from "../chart/event-field.ts";
import type { Guard } from "../chart/guard.ts";
import type { PlacedRule, PlacedState } from "../compose/chart-spec.ts";
import type { EventSpec } from "../stages/stage.ts";
import { drawLinkedChart, ended, waiting } from "./linked-chart.ts";

const law = (en: string, zh: string, amount: number, src: string, more: Partial<DeadlineRule> = {}): DeadlineRule => ({ label: label(zh, en), within: { amount, unit: "calendarDay" }, rollForward: true, ends: "endOfDay", src, ...more });

/** The periods of the Civil Procedure Law (2023), as the calendar's statutory limits have them. The shorter ones of the 2011 provisions are a practice that a region may set instead. */
const STATUTORY = {
  apply: law("joint application", "共同申请期限", 30, "cpl 205"),
  decide: law("decision of the court", "审查期限", 30, "cpl 187", { extension: { approvers: ["courtPresident"], noticeRequired: false } }),
  object: law("objection of a party", "当事人异议期限", 15, "cplInterpretation 372"),
} satisfies Readonly<Record<string, DeadlineRule>>;

/**
 * The shape of what a region says about judicial confirmation: its courts' roles, and limits of its own instead of the law's.
 *
 * @example
 * ```ts
 * import { confirmationSettings } from "@fengqiao/lifecycle";
 *
 * const court = { id: "court.confirmation", roster: ["court"], court: ["court"], src: ["cpl 205", "cpl 206"] };
 * confirmationSettings.safeParse(court).success; // => true
 * confirmationSettings.safeParse({ ...court, court: [] }).success; // => false
 * ```
 */
export const confirmationSettings = z
  .strictObject({
    id: chainId,
    roster: z.array(name).min(1).readonly(),
    court: z.array(name).min(1).readonly(),
    limits: z.strictObject({ apply: deadlineRule.exactOptional(), accept: deadlineRule.exactOptional(), decide: deadlineRule.exactOptional(), object: deadlineRule.exactOptional() }).readonly().exactOptional(),
    src,
  })
  .readonly();
/** Which roles are the court, and limits that take the place of the law's. */
export interface ConfirmationSettings extends z.infer<typeof confirmationSettings> {}

/** Why a court does not take an application (民事诉讼法解释 355), and why it dismisses one (358). */
export const NOT_ACCEPTED = ["outsideRemit", "wrongCourt", "status", "otherProcedure", "rightInRem"] as const;
export const DISMISSED = ["mandatoryLaw", "thirdParty", "publicOrder", "notVoluntary", "unclear", "other"] as const;

/**
 * Judicial confirmation of a mediated agreement: the parties apply together within thirty days of its taking effect, the court takes the
 * application or not, and rules. Open the case with the day on which the agreement took effect: its clock runs from there. Nothing
 * is lost by not applying, by a refusal or by a dismissal but the ruling: the agreement binds, and the parties may sue.
 *
 * Refuses settings that have not the shape.
 *
 * @example
 * An agreement of 24 January 2026: thirty days end in the Spring Festival, and so on the first working day after it.
 * ```ts
 * import { chinaCalendar } from "@fengqiao/calendar";
 * import { confirmationChart, lifecycleOf } from "@fengqiao/lifecycle";
 * import { must, parseActor } from "@fengqiao/model";
 *
 * const chart = must(confirmationChart({ id: "court.confirmation", roster: ["court"], court: ["court"], src: ["cpl 205", "cpl 206"] }));
 * const confirmation = lifecycleOf(chart, [chinaCalendar()]);
 * const clerk = must(parseActor({ id: "clerk-2", roles: ["centre"], body: "governance-centre" }));
 * const opened = must(confirmation.open({ caseId: "SC-1", by: clerk, at: "2026-01-24T10:00:00+08:00" }));
 * must(confirmation.deadlines(opened.case)).map(({ label, next }) => [label["zh-CN"], next?.at.slice(0, 10)]); // => [["共同申请期限", "2026-02-24"]]
 * must(confirmation.settle(opened.case, "2026-02-25T09:00:00+08:00")).case.state; // => "notConfirmed"
 * ```
 */
export function confirmationChart(settings: ConfirmationSettings): Outcome<Chart, ParseFinding> {
  const parsed = parseWith(confirmationSettings, unshare(settings));
  if (!parsed.ok) return parsed;
  const { court, id: chartId, limits = {}, roster, src: cites } = parsed.value;
  return accept(
    drawLinkedChart({
      id: chartId,
      of: "confirmation",
      term: label("司法确认", "judicial confirmation"),
      initial: "applying",
      states: statesOf(court),
      facts: { objection: ["open", "shut"] },
      events: EVENTS,
      clocks: {
        applying: { rule: limits.apply ?? STATUTORY.apply, lapse: "confirmation.lapse" },
        accepting: { rule: limits.accept ?? { unset: "acceptance" } },
        deciding: { rule: limits.decide ?? STATUTORY.decide },
        confirmed: { rule: limits.object ?? STATUTORY.object, lapse: "objection.lapse" },
        reviewing: { rule: { unset: "review" } },
      },
      roster,
      mandatory: [{ stage: "application" }, { stage: "acceptance" }, { stage: "ruling" }],
      src: cites,
    }),
  );
}

const EVENTS: Readonly<Record<string, EventSpec>> = {
  "confirmation.apply": { label: label("共同申请司法确认", "apply jointly"), fields: { jointly: yesNo, parties: ids, agreement: id, manner: code("written", "oral"), court: id, effective: date } },
  "confirmation.lapse": { label: label("申请期限届满", "the time to apply is over"), fields: {} },
  "confirmation.waive": { label: label("不申请", "do not apply"), fields: {} },
  "confirmation.accept": { label: label("受理申请", "the court takes the application"), fields: { number: id } },
  "confirmation.refuse": { label: label("不予受理", "the court does not take it"), fields: { ground: code(...NOT_ACCEPTED) } },
  "confirmation.rule": { label: label("裁定", "ruling"), fields: { outcome: code("valid", "dismissed"), ruling: id, ground: code(...DISMISSED) } },
  "confirmation.object": { label: label("对裁定提出异议", "object to the ruling"), fields: { reason: id } },
  "objection.lapse": { label: label("异议期限届满", "the time to object is over"), fields: {} },
  "confirmation.review": { label: label("异议审查", "decide on the objection"), fields: { outcome: code("upheld", "revoked"), ruling: id } },
  "confirmation.withdraw": { label: label("撤回申请", "withdraw the application"), fields: { reason: id } },
};

const outcome = (value: string): Guard => ({ "event.outcome": { equal: value } });

function statesOf(court: readonly string[]): Readonly<Record<string, PlacedState>> {
  const byCourt = { roles: court };
  const withdraw: PlacedRule = { id: "confirmation.withdraw", on: "confirmation.withdraw", by: { roles: ["party"] }, target: "notConfirmed", exit: true };
  const waive: PlacedRule = { id: "confirmation.waive", on: "confirmation.waive", by: { roles: ["party"] }, target: "notConfirmed", exit: true };
  const ruling = { on: "confirmation.rule", by: byCourt, needs: ["outcome", "ruling"] };
  const review = { on: "confirmation.review", by: byCourt, needs: ["outcome", "ruling"] };
  return {
    applying: waiting("applying", "application", label("待申请", "to be applied for"), [
      { id: "confirmation.apply", on: "confirmation.apply", by: { roles: ["party"] }, needs: ["jointly", "parties", "agreement", "court"], when: { "event.jointly": { equal: true } }, target: "accepting", completes: true, src: "cpl 205" },
      { id: "confirmation.lapse", on: "confirmation.lapse", by: { roles: ["clock"] }, target: "notConfirmed" },
      waive,
    ]),
    accepting: waiting("accepting", "acceptance", label("待受理", "before the court"), [
      { id: "confirmation.accept", on: "confirmation.accept", by: byCourt, needs: ["number"], target: "deciding", completes: true },
      { id: "confirmation.refuse", on: "confirmation.refuse", by: byCourt, needs: ["ground"], effects: [{ effect: "task", what: "tellRoutes" }], target: "notConfirmed", meets: true, src: "cplInterpretation 355" },
      withdraw,
    ]),
    deciding: waiting("deciding", "ruling", label("审查中", "being examined"), [
      { ...ruling, id: "confirmation.valid", when: outcome("valid"), target: "confirmed", completes: true, src: "cpl 206" },
      { ...ruling, id: "confirmation.dismissed", needs: ["outcome", "ruling", "ground"], when: outcome("dismissed"), effects: [{ effect: "task", what: "tellRoutes" }], target: "notConfirmed", meets: true, src: "cplInterpretation 358" },
      withdraw,
    ]),
    confirmed: {
      ...ended("completed", label("已确认有效", "confirmed"), [
        { id: "confirmation.object", on: "confirmation.object", by: { roles: ["party"] }, needs: ["reason"], when: { objection: { equal: "open" } }, target: "reviewing", meets: true, src: "cplInterpretation 372" },
        { id: "objection.lapse", on: "objection.lapse", by: { roles: ["clock"] }, when: { objection: { equal: "open" } }, assign: [set("objection", "shut")] },
      ]),
      clock: { name: "confirmed" },
    },
    reviewing: waiting("reviewing", "review", label("异议审查", "objection being examined"), [
      { ...review, id: "confirmation.upheld", when: outcome("upheld"), target: "upheld", meets: true },
      { ...review, id: "confirmation.revoked", when: outcome("revoked"), effects: [{ effect: "task", what: "tellRoutes" }], target: "notConfirmed", meets: true },
      withdraw,
    ]),
    upheld: ended("completed", label("异议不成立，维持确认", "confirmed, objection rejected")),
    notConfirmed: ended("lawful", label("未确认", "not confirmed")),
  };
}
