import { label } from "@fengqiao/model";
import { add, set } from "../chart/assignment.ts";
import { code, id, ids } from "../chart/event-field.ts";
import { allOf, anyOf, not, type Guard } from "../chart/guard.ts";
import type { Rule, Stage, StageSettings } from "./stage.ts";

const result = (value: string): Guard => ({ "event.result": { equal: value } });

/**
 * Mediation by attempts. A failed one leads to another attempt, after so many of them to the next level, at the top to a referral:
 * never to silence. A party that refuses ends it at once (人民调解法 17, 23). A new attempt at the same level and the way up are
 * different rules. A service matter is simply done, or cannot be done here. A dispute that was settled together with others was handled
 * by whoever settled those: the other case is nobody, so its event says who it was.
 */
export const handle: Stage = {
  id: "handle",
  label: label("化解办理", "handling"),
  main: "handle.attempt",
  mains: { serviceMatter: "handle.finish" },
  resolves: true,
  events: {
    "handle.attempt": { label: label("调解", "mediate"), fields: { result: code("settled", "failed", "refused"), mediators: ids, record: id } },
    "handle.finish": { label: label("办理", "finish"), fields: { result: code("done", "notPossible"), reason: id } },
    "handle.escalate": { label: label("提级办理", "escalate"), fields: { reason: id } },
    "handle.delegate": { label: label("下沉办理", "delegate downward"), fields: { reason: id } },
    "package.settle": { label: label("一揽子调处", "settle linked disputes together"), fields: { cases: ids, mediators: ids } },
    "package.settled": { label: label("随一揽子调处化解", "settled with a linked dispute"), fields: { package: id, handler: { ...id, label: label("承办人", "handler") }, level: id } },
  },
  rules: (settings) => [...(settings.of === "dispute" ? attempts(settings) : finishing()), ...levels(settings)],
};

function finishing(): readonly Rule[] {
  const rule = { on: "handle.finish", by: { roles: ["handler"] }, needs: ["result"] };
  return [
    { ...rule, id: "handle.done", when: result("done"), assign: [set("resolved", true)], to: "next", completes: true },
    { ...rule, id: "handle.notPossible", needs: ["result", "reason"], when: result("notPossible"), to: "refer" },
  ];
}

function attempts(settings: StageSettings): readonly Rule[] {
  const { attempts: limit, levels } = settings;
  const attempt = { on: "handle.attempt", by: { roles: ["handler"] }, needs: ["result", "mediators"] };
  const settled = [set("resolved", true), set("mediated", true)];
  const last: Guard = { attempts: { greaterOrEqual: limit - 1 } };
  const upwards = mayRise(settings);
  const rules: readonly Rule[] = [
    { ...attempt, id: "handle.settled", when: result("settled"), assign: settled, to: "next", completes: true },
    { ...attempt, id: "handle.retry", when: allOf(result("failed"), not(last)), assign: [add("attempts", limit), set("mediated", true)], to: "stay", src: "pml 25" },
    { ...attempt, id: "handle.exhausted", when: allOf(result("failed"), last, upwards), assign: [set("attempts", 0), add("level", levels.length - 1), set("mediated", true)], to: "escalate" },
    { ...attempt, id: "handle.top", when: allOf(result("failed"), last, not(upwards)), assign: [set("mediated", true)], to: "refer", src: "pml 26" },
    { ...attempt, id: "handle.refused", when: result("refused"), assign: [set("mediated", true)], to: "exit", src: "pml 17" },
    {
      id: "package.settle",
      on: "package.settle",
      by: attempt.by,
      needs: ["cases", "mediators"],
      assign: settled,
      effects: [{ effect: "request", event: "package.settled", field: "cases" }],
      to: "next",
      completes: true,
    },
    { id: "package.settled", on: "package.settled", by: { roles: ["link"] }, needs: ["package", "handler"], assign: settled, note: [{ note: "did", stage: "handle", field: "handler", level: "level" }], to: "next", completes: true },
  ];
  // with one level there is no way up, and `add` needs room
  return levels.length > 1 ? rules : rules.filter((rule) => rule.id !== "handle.exhausted");
}

/** Up or down the ladder by decision: one level at a time, or to a named one where the region allows to skip. */
function levels(settings: StageSettings): readonly Rule[] {
  const { levels: ladder, escalation } = settings;
  if (ladder.length < 2) return [];
  const up = { on: "handle.escalate", by: { roles: ["handler", "centre"] }, needs: ["reason"], to: "escalate" as const };
  const down = { on: "handle.delegate", by: { roles: ["centre"] }, needs: ["reason", "level"], to: "escalate" as const };
  const oneUp: Rule = {
    ...up,
    id: "handle.escalate",
    when: escalation.skip ? allOf(mayRise(settings), { "event.level": { isMissing: true } }) : mayRise(settings),
    assign: [set("attempts", 0), add("level", ladder.length - 1)],
  };
  const skips = ladder.map((level, at): Rule => ({
    ...up,
    id: `handle.escalate-${level}`,
    when: allOf({ "event.level": { equal: level }, level: { lessThan: at } }, ...within(settings, at)),
    assign: [set("attempts", 0), set("level", at)],
  }));
  const delegations = ladder.slice(0, -1).map((level, at): Rule => ({
    ...down,
    id: `handle.delegate-${level}`,
    when: { "event.level": { equal: level }, level: { greaterThan: at } },
    assign: [set("attempts", 0), set("level", at)],
  }));
  return [oneUp, ...(escalation.skip ? skips.slice(1) : []), ...(escalation.delegate ? delegations : [])];
}

/** Whether there is a level above: that of the ladder, and where matters of a kind are contained, only up to there. */
function mayRise({ levels: ladder, escalation }: StageSettings): Guard {
  return allOf({ level: { lessThan: ladder.length - 1 } }, ...escalation.containment.map((rule) => anyOf(not(rule.when), { level: { lessThan: rule.upTo } })));
}

const within = ({ escalation }: StageSettings, level: number): readonly Guard[] => escalation.containment.filter((rule) => rule.upTo < level).map((rule) => not(rule.when));
