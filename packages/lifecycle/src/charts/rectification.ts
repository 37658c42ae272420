import { deadlineRule } from "@fengqiao/calendar";
import { accept, label, parseWith, src, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { chainId, name } from "../chain/name.ts";
import { unshare } from "../chain/unshare.ts";
import { set } from "../chart/assignment.ts";
import type { Chart } from "../chart/chart.ts";
import { code, date, id, ids, yesNo } from "../chart/event-field.ts";
import { allOf, type Guard } from "../chart/guard.ts";
import type { PlacedRule, PlacedState } from "../compose/chart-spec.ts";
import type { EventSpec } from "../stages/stage.ts";
import { drawLinkedChart } from "./linked-chart.ts";


/**
 * The shape of what a region says about its rectification; the loop itself is the same everywhere.
 *
 * @example
 * ```ts
 * import { rectificationSettings } from "@fengqiao/lifecycle";
 *
 * const given = rectificationSettings.safeParse({ id: "xiji.rectification", roster: ["branch", "handler"], src: "seed S049" });
 * given.error?.issues.map((issue) => issue.path.join("/")); // => ["roles", "silence"]
 * ```
 */
export const rectificationSettings = z
  .strictObject({
    id: chainId,
    /** The roles of the branch that allots, of whoever verifies and of the superior who coordinates. */
    roles: z.strictObject({ allot: z.array(name).min(1).readonly(), work: z.array(name).min(1).readonly(), verify: z.array(name).min(1).readonly(), superior: z.array(name).min(1).readonly() }).readonly(),
    roster: z.array(name).min(1).readonly(),
    /** What it means when the parties do not say whether they are satisfied. `silent` is not among the answers: the fifth gate would stay shut for ever. */
    silence: z.strictObject({ means: z.enum(["yes", "back"]), within: deadlineRule }).readonly(),
    /** How soon an overdue item has its statement. */
    statement: deadlineRule.exactOptional(),
    src,
  })
  .readonly();
/** Who allots, works, verifies and coordinates in a region, and what the silence of the parties means there. */
export interface RectificationSettings extends z.infer<typeof rectificationSettings> {}

/** 五不放过: four gates that those who work open, each with evidence; the fifth is the parties' own. */
export const WORK_GATES = ["solved", "hazardRemoved", "responsibilityMet", "rectified"] as const;
/** 四定三包: without these seven no responsibility is active. */
export const FOUR_FIXED_THREE_GUARANTEED = ["leader", "person", "measures", "limit", "riskDefusing", "education", "tracking"] as const;

const worked: Guard = Object.fromEntries(WORK_GATES.map((gate) => [gate, { equal: true }]));
const reset = [...WORK_GATES.map((gate) => set(gate, false)), set("satisfied", null), set("overdue", false)];

/**
 * Closed-loop rectification: problem → responsibility → rectification → close-out (问题、责任、整改、销号). An item is active only with
 * its seven fields; what is overdue needs a statement and new measures, and goes to the superior where the statement says so; whoever
 * is responsible does not verify; an item is struck off only when all five gates are open; it may be opened again.
 *
 * Refuses settings that have not the shape.
 *
 * @example
 * ```ts
 * import { chinaCalendar } from "@fengqiao/calendar";
 * import { lifecycleCatalogue, lifecycleOf, rectificationChart } from "@fengqiao/lifecycle";
 * import { formatFinding, label, must, parseActor } from "@fengqiao/model";
 *
 * const chart = must(rectificationChart({
 *   id: "xiji.rectification",
 *   roles: { allot: ["branch"], work: ["handler"], verify: ["centre"], superior: ["county"] },
 *   roster: ["branch", "handler", "centre", "county"],
 *   silence: { means: "back", within: { label: label("评价期限", "time to rate"), within: { amount: 10, unit: "workingDay" }, rollForward: true, ends: "endOfDay", src: "ours silence" } },
 *   src: "seed S049",
 * }));
 * const list = lifecycleOf(chart, [chinaCalendar()]);
 * const [at, by] = ["2021-10-08T09:00:00+08:00", must(parseActor({ id: "secretary-1", roles: ["branch"], body: "functional-branch" }))];
 * const item = must(list.open({ caseId: "R-86", by, at })).case;
 * const allotted = list.advance(item, { id: "e-1", type: "responsibility.allot", at, recordedAt: at, by, data: { leader: "l-1", person: "p-1", limit: "2021-10-31" } });
 * allotted.findings.map((found) => formatFinding({ ...found, path: "" }, "zh-CN", [lifecycleCatalogue]));
 * // => ["“列入责任清单”缺少：化解措施、包风险化解、包教育疏导、包跟踪回访"]
 * ```
 */
export function rectificationChart(settings: RectificationSettings): Outcome<Chart, ParseFinding> {
  const parsed = parseWith(rectificationSettings, unshare(settings));
  return parsed.ok ? accept(draw(parsed.value)) : parsed;
}

function draw(settings: RectificationSettings): Chart {
  const states = statesOf(settings);
  const clocks = {
    listed: { rule: { unset: "allotment" } },
    rectifying: { rule: LIMIT, lapse: "rectification.overdue" },
    overdue: { rule: settings.statement ?? { unset: "overdueStatement" } },
    superior: { rule: { unset: "superiorDecision" } },
    verifying: { rule: { unset: "verification" } },
    asking: { rule: settings.silence.within, lapse: "satisfaction.lapse" },
  };
  return drawLinkedChart({
    id: settings.id,
    of: "rectification",
    term: label("整改", "rectification"),
    initial: "listed",
    states,
    facts: { ...Object.fromEntries(WORK_GATES.map((gate) => [gate, [false, true]])), satisfied: [null, "yes", "no", "silent"], overdue: [false, true] },
    events: EVENTS,
    clocks,
    roster: settings.roster,
    mandatory: [{ stage: "responsibility" }, { stage: "rectification" }, { stage: "satisfaction" }, { stage: "verification" }],
    src: settings.src,
  });
}

/** The limit is one of the four that are fixed, item by item. */
const LIMIT = { label: label("整改时限", "limit of rectification"), within: { field: "limit" }, rollForward: false, ends: "endOfDay", src: "xiji S050" } as const;

const EVENTS: Readonly<Record<string, EventSpec>> = {
  "responsibility.allot": {
    label: label("列入责任清单", "allot responsibility"),
    fields: { leader: id, person: id, measures: ids, limit: date, riskDefusing: id, education: id, tracking: id },
  },
  "gate.open": { label: label("逐项整改", "open a gate"), fields: { gate: code(...WORK_GATES), evidence: ids } },
  "rectification.submit": { label: label("申请销号", "ask for the close-out"), fields: { report: id } },
  "rectification.overdue": { label: label("超期未办结", "overdue"), fields: {} },
  "overdue.state": { label: label("超期说明", "overdue statement"), fields: { reason: id, difficulties: id, needsSuperior: yesNo, measures: ids, limit: date } },
  "superior.decide": { label: label("上级协调", "decision of the superior"), fields: { decision: id, measures: ids, limit: date } },
  "satisfaction.state": { label: label("群众是否满意", "the parties say whether they are satisfied"), fields: { satisfied: code("yes", "no") } },
  "satisfaction.lapse": { label: label("逾期未评价", "no answer in time"), fields: {} },
  "verification.accept": { label: label("销号", "strike off"), fields: { evidence: ids } },
  "verification.reject": { label: label("退回整改", "send back"), fields: { gate: code(...WORK_GATES), reason: id } },
  "rectification.reopen": { label: label("重新列入", "open again"), fields: { reason: id } },
  "link.ended": { label: label("所属事项终止", "the linked case has ended otherwise"), fields: { case: id } },
};

function statesOf({ roles, silence }: RectificationSettings): Readonly<Record<string, PlacedState>> {
  const ended: PlacedRule = { id: "link.ended", on: "link.ended", by: { roles: ["link"] }, needs: ["case"], target: "withdrawn", exit: true };
  const waiting = (stage: string, clock: string, term: PlacedState["term"], rules: readonly PlacedRule[]): PlacedState => ({ stage, term, tags: ["waiting"], clock: { name: clock }, rules: [...rules, ended] });
  const gates = WORK_GATES.map((gate): PlacedRule => ({ id: `gate.open-${gate}`, on: "gate.open", by: { roles: roles.work }, needs: ["gate", "evidence"], when: { "event.gate": { equal: gate } }, assign: [set(gate, true)] }));
  const named = [
    { note: "name", as: "responsiblePerson", field: "person" },
    { note: "name", as: "responsibleLeader", field: "leader" },
    { note: "name", as: "limit", field: "limit" },
  ] as const;
  const newLimit = [{ note: "name", as: "limit", field: "limit" }] as const;
  const statement = { on: "overdue.state", by: { roles: roles.work }, needs: ["reason", "difficulties", "needsSuperior", "measures", "limit"], note: newLimit, meets: true } as const;
  return {
    listed: waiting("responsibility", "listed", label("问题清单", "problem list"), [
      { id: "responsibility.allot", on: "responsibility.allot", by: { roles: roles.allot }, needs: FOUR_FIXED_THREE_GUARANTEED, assign: [set("assigned", true)], note: named, target: "rectifying", completes: true, src: "xiji S050" },
    ]),
    rectifying: waiting("rectification", "rectifying", label("整改清单", "rectification list"), [
      ...gates,
      { id: "rectification.submit", on: "rectification.submit", by: { roles: roles.work }, needs: ["report"], when: worked, target: "asking", completes: true },
      { id: "rectification.overdue", on: "rectification.overdue", by: { roles: ["clock"] }, assign: [set("overdue", true)], effects: [{ effect: "task", what: "overdueStatement" }], target: "overdue" },
    ]),
    overdue: waiting("overdue", "overdue", label("超期说明", "overdue statement"), [
      ...gates,
      { ...statement, id: "overdue.state", when: { "event.needsSuperior": { equal: false } }, target: "rectifying" },
      { ...statement, id: "overdue.escalate", when: { "event.needsSuperior": { equal: true } }, effects: [{ effect: "notice", what: "superior" }], target: "superior" },
    ]),
    superior: waiting("superior", "superior", label("上级协调", "coordination by the superior"), [
      ...gates,
      { id: "superior.decide", on: "superior.decide", by: { roles: roles.superior }, needs: ["decision", "measures", "limit"], note: newLimit, target: "rectifying", meets: true },
    ]),
    asking: waiting("satisfaction", "asking", label("群众评价", "asking the parties"), [
      { id: "satisfaction.yes", on: "satisfaction.state", by: { roles: ["party"] }, needs: ["satisfied"], when: { "event.satisfied": { equal: "yes" } }, assign: [set("satisfied", "yes")], target: "verifying", completes: true },
      { id: "satisfaction.no", on: "satisfaction.state", by: { roles: ["party"] }, needs: ["satisfied"], when: { "event.satisfied": { equal: "no" } }, assign: [set("satisfied", "no"), set("rectified", false)], target: "rectifying", meets: true },
      silence.means === "yes"
        ? { id: "satisfaction.silent", on: "satisfaction.lapse", by: { roles: ["clock"] }, assign: [set("satisfied", "yes")], target: "verifying", completes: true }
        : { id: "satisfaction.silent", on: "satisfaction.lapse", by: { roles: ["clock"] }, assign: [set("satisfied", "silent"), set("rectified", false)], target: "rectifying" },
    ]),
    verifying: waiting("verification", "verifying", label("销号核验", "verification"), [
      {
        id: "verification.accept",
        on: "verification.accept",
        by: { roles: roles.verify, notNamed: ["responsiblePerson", "responsibleLeader"] },
        needs: ["evidence"],
        when: allOf(worked, { satisfied: { equal: "yes" } }),
        assign: [set("overdue", false)],
        target: "struckOff",
        completes: true,
        src: "xiji S051",
      },
      ...WORK_GATES.map((gate): PlacedRule => ({
        id: `verification.reject-${gate}`,
        on: "verification.reject",
        by: { roles: roles.verify, notNamed: ["responsiblePerson", "responsibleLeader"] },
        needs: ["gate", "reason"],
        when: { "event.gate": { equal: gate } },
        assign: [set(gate, false), set("satisfied", null)],
        target: "rectifying",
        meets: true,
      })),
    ]),
    struckOff: {
      stage: "end",
      term: label("已销号", "struck off"),
      tags: ["end", "completed"],
      clock: { none: "an end; it may be opened again at any time" },
      rules: [{ id: "rectification.reopen", on: "rectification.reopen", by: { roles: [...roles.allot, "party"] }, needs: ["reason"], assign: reset, target: "listed" }],
    },
    withdrawn: { stage: "end", term: label("随事项终止", "withdrawn with its case"), tags: ["end", "lawful"], clock: { none: "an end" }, rules: [] },
  };
}

