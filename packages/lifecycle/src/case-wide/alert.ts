import { label } from "@fengqiao/model";
import type { Chain } from "../chain/chain.ts";
import { set, take } from "../chart/assignment.ts";
import type { EffectSpec } from "../chart/effect.ts";
import { code, id } from "../chart/event-field.ts";
import { allOf } from "../chart/guard.ts";
import type { PlacedRule } from "../compose/chart-spec.ts";
import type { RuleBody } from "../stages/stage.ts";
import type { CaseWide } from "./case-wide.ts";

type Alert = NonNullable<Chain["alert"]>;

/**
 * The alert of a dispute: a grade, and what it is worth. A computed grade starts the limit of response; every other consequence needs
 * the named person who confirmed or overrode it. A party may object; somebody else than the one who confirmed reviews it.
 */
export function alert(settings: Alert): CaseWide {
  const grade = code(...settings.grades);
  const objection: EffectSpec = { effect: "disarm", clock: "objection", meets: true };
  const compute: RuleBody = {
    id: "alert.compute",
    on: "alert.compute",
    by: { roles: ["engine", "analyst"] },
    needs: ["grade"],
    when: { alertStatus: { notEqual: "underObjection" } },
    assign: [take("grade"), set("alertStatus", "computed")],
  };
  return {
    facts: { grade: [null, ...settings.grades], alertStatus: ["none", "computed", "confirmed", "overridden", "underObjection"] },
    events: {
      "alert.compute": { label: label("系统评级", "compute the grade"), fields: { grade } },
      "alert.respond": { label: label("预警响应", "respond to the alert"), fields: { action: id } },
      "alert.confirm": { label: label("确认等级", "confirm the grade"), fields: {} },
      "alert.override": { label: label("调整等级", "override the grade"), fields: { grade, reason: id } },
      "alert.object": { label: label("当事人异议", "a party objects"), fields: { reason: id } },
      "alert.review": { label: label("异议复核", "review the objection"), fields: { grade, reason: id } },
    },
    rules: [
      ...respondByGrade(compute, settings),
      { id: "alert.respond", on: "alert.respond", by: { roles: ["handler", "grid"] }, needs: ["action"], effects: stopResponses(settings).map((effect) => ({ ...effect, meets: true as const })) },
      { id: "alert.confirm", on: "alert.confirm", by: settings.confirm, when: { alertStatus: { equal: "computed" } }, assign: [set("alertStatus", "confirmed")], note: [{ note: "actAs", as: "gradeConfirmer" }], effects: [{ effect: "notice", what: "gradeConfirmed" }] },
      {
        id: "alert.override",
        on: "alert.override",
        by: settings.confirm,
        needs: ["grade", "reason"],
        when: { alertStatus: { isIn: ["computed", "confirmed", "overridden"] } },
        assign: [take("grade"), set("alertStatus", "overridden")],
        note: [{ note: "actAs", as: "gradeConfirmer" }],
        effects: [{ effect: "notice", what: "gradeOverridden" }],
      },
      {
        id: "alert.object",
        on: "alert.object",
        by: { roles: ["party"] },
        needs: ["reason"],
        when: { alertStatus: { isIn: ["computed", "confirmed", "overridden"] } },
        assign: [set("alertStatus", "underObjection")],
        effects: [{ effect: "arm", clock: "objection" }, { effect: "task", what: "reviewGrade" }],
      },
      {
        id: "alert.review",
        on: "alert.review",
        by: { ...settings.review, notNamed: ["gradeConfirmer"] },
        needs: ["grade", "reason"],
        when: { alertStatus: { equal: "underObjection" } },
        assign: [take("grade"), set("alertStatus", "overridden")],
        note: [{ note: "actAs", as: "gradeConfirmer" }],
        effects: [objection, { effect: "notice", what: "gradeReviewed" }],
      },
    ],
  };
}

const respondClock = (grade: string): string => `respond-${grade}`;
const stopResponses = ({ respond = {} }: Alert): readonly (EffectSpec & { readonly effect: "disarm" })[] => Object.keys(respond).map((grade) => ({ effect: "disarm", clock: respondClock(grade) }));

/** A rule that takes a computed grade, once for each grade: the limit of response that runs depends on it. */
export function respondByGrade<R extends RuleBody | PlacedRule>(rule: R, settings: Alert | undefined): readonly R[] {
  const limited = Object.keys(settings?.respond ?? {});
  if (settings === undefined || limited.length === 0 || rule.assign?.some((a) => a.fact === "alertStatus" && a.do === "set" && a.value === "computed") !== true) return [rule];
  return settings.grades.map((grade) => ({
    ...rule,
    when: allOf(rule.when ?? {}, { "event.grade": { equal: grade } }),
    effects: [...(rule.effects ?? []), ...stopResponses(settings), ...(limited.includes(grade) ? [{ effect: "arm" as const, clock: respondClock(grade) }] : [])],
  }));
}
