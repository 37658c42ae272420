import { label, type Label } from "@fengqiao/model";
import { set, type Assignment, type Notation } from "../chart/assignment.ts";
import type { Chain } from "../chain/chain.ts";
import { code, id } from "../chart/event-field.ts";
import { allOf, before } from "../chart/guard.ts";
import { CHANNELS, refer } from "../stages/refer.ts";
import type { EventSpec, Rule } from "../stages/stage.ts";
import type { PlacedRule, PlacedState } from "./chart-spec.ts";
import type { Entry } from "./sequence.ts";

/** States that every dispute and service matter has, whatever its region calls its steps. */
export const RESERVED = ["informing", "referring", "atDoor", "completed", "left", "referred"] as const;

/** A party may end it at any stage and needs nothing for it but himself; telling the routes is the duty of the next state (人民调解法 23, 26). */
export const partyExit: PlacedRule = {
  id: "party.exit",
  on: "party.exit",
  by: { roles: ["party"] },
  assign: [set("offer", "none")],
  note: [{ note: "withdrawOffer" }],
  effects: [{ effect: "task", what: "tellRoutes" }],
  target: "informing",
  exit: true,
  src: "pml 23",
};

/** A deliberation or a project is withdrawn by whoever brought it; no routes have to be told, since nothing was mediated. */
export const withdrawal: PlacedRule = { id: "topic.withdraw", on: "topic.withdraw", by: { roles: ["party", "resident", "cadre", "grid"] }, needs: ["reason"], assign: [set("offer", "none")], note: [{ note: "withdrawOffer" }], target: "left", exit: true };

/** Disputes and service matters have parties who are owed the other routes. */
export const isProcess = (of: Chain["of"]): boolean => of === "dispute" || of === "serviceMatter";

export const endEvents: Readonly<Record<string, EventSpec>> = {
  ...refer.events,
  "party.exit": { label: label("当事人退出", "a party ends it"), fields: { reason: code("refuses", "withdraws", "settledElsewhere", "unreachable", "gapTooLarge", "refusesToSign", "other") } },
  "topic.withdraw": { label: label("撤回", "withdraw"), fields: { reason: id } },
  "party.resume": { label: label("当事人恢复调解", "the parties resume"), fields: {} },
  "exit.inform": { label: label("告知其他途径", "tell the other routes"), fields: { channel: code(...CHANNELS), notice: id } },
  "door.accept": { label: label("有权单位接收", "the right door accepts"), fields: { receipt: id } },
  "door.decline": { label: label("有权单位退回", "the door declines"), fields: { reason: id } },
  "case.reopen": { label: label("重新启动", "reopen"), fields: { reason: id } },
  "reopening.lapse": { label: label("重启期限届满", "the time to reopen is over"), fields: {} },
};

/** The assignments and notes of a matter that begins again. */
export interface Renewal {
  readonly assign: readonly Assignment[];
  readonly note: readonly Notation[];
}

export interface EndSettings {
  readonly of: Chain["of"];
  readonly start: readonly Entry[];
  readonly work: readonly Entry[];
  readonly reopens: boolean;
  /** What a matter that begins again does to what ran out before. */
  readonly renewal: Renewal;
  /** Where a declined hand-over goes back to; without it there is no door. */
  readonly intake: string | undefined;
  /** What the region calls the place of the referral, and who refers how. */
  readonly referral: { readonly term: Label; readonly rules: readonly Rule[] };
}

/** The ends and the states of leaving. */
export function endStates({ of, start, work, reopens, renewal, intake, referral }: EndSettings): Readonly<Record<string, PlacedState>> {
  const clock = reopens ? { name: "reopening" } : { none: "an end" };
  // a completed case re-opens at its work; one that left before starts again at intake, or mandatory stages would be skipped
  const end = (tag: "completed" | "lawful", term: Label, into: readonly Entry[]): PlacedState => ({ stage: "end", term, tags: ["end", tag], clock, rules: reopens ? reopening(into, renewal) : [] });
  const again = start.map((entry): PlacedRule => ({ id: "party.resume", on: "party.resume", by: { roles: ["party"] }, when: entry.when, target: entry.to }));
  if (!isProcess(of)) {
    return {
      completed: end("completed", label("办结", "completed"), work),
      left: end("lawful", label("未予采纳或已撤回", "not taken up, or withdrawn"), start),
    };
  }
  return {
    informing: {
      stage: "exit",
      term: label("告知其他途径", "telling the other routes"),
      tags: ["waiting"],
      clock: { name: "informing" },
      rules: [{ id: "exit.inform", on: "exit.inform", by: { roles: ["centre", "handler", "intake"] }, needs: ["notice"], target: "left", meets: true, src: "pml 26" }, ...again],
    },
    referring: {
      stage: "refer",
      term: referral.term,
      tags: ["waiting"],
      clock: { name: "referring" },
      rules: [...referral.rules.map((rule) => ({ ...ruleOf(rule), target: "referred" })), partyExit],
    },
    ...(intake !== undefined && { atDoor: atDoor(intake) }),
    completed: end("completed", label("办结", "completed"), work),
    left: end("lawful", label("已退出并告知途径", "left, routes told"), start),
    referred: end("lawful", label("已引导或移交", "referred"), start),
  };
}

/** A rule without its port: the place it leads to is known here. */
function ruleOf({ to: _port, ...rule }: Rule): PlacedRule {
  return rule;
}

/** The case stays with whoever took it in until the right door has accepted. */
const atDoor = (intake: string): PlacedState => ({
  stage: "door",
  term: label("移交待接收", "waiting for the right door"),
  tags: ["waiting"],
  clock: { name: "atDoor" },
  rules: [
    { id: "door.accept", on: "door.accept", by: { offered: "only" }, needs: ["receipt"], assign: [set("offer", "none"), set("referred", true)], note: [{ note: "own" }], effects: [{ effect: "notice", what: "handedOver" }], target: "referred" },
    { id: "door.decline", on: "door.decline", by: { offered: "only" }, needs: ["reason"], assign: [set("offer", "none")], note: [{ note: "withdrawOffer" }], target: intake },
    partyExit,
  ],
});

function reopening(into: readonly Entry[], renewal: Renewal): readonly PlacedRule[] {
  const assign = [set("resolved", false), set("closed", false), set("referred", false), set("attempts", 0), set("satisfied", null), ...renewal.assign];
  const open = { reopening: { equal: "open" } } as const;
  return [
    ...into.map((entry): PlacedRule => ({ id: "case.reopen", on: "case.reopen", by: { roles: ["party", "centre"] }, needs: ["reason"], when: allOf(open, before(entry.when, assign)), assign, note: renewal.note, target: entry.to, meets: true })),
    { id: "reopening.lapse", on: "reopening.lapse", by: { roles: ["clock"] }, when: open, assign: [set("reopening", "shut")] },
  ];
}
