import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import { code, id } from "../chart/event-field.ts";
import type { Rule, Stage } from "./stage.ts";

/** The channels outside mediation that a party is told of: mediation bars none of them (人民调解法 3, 26). */
export const CHANNELS = ["arbitration", "suit", "reconsideration", "petition", "administrative", "police"] as const;

/** Somebody guides the parties to a channel; the case is then referred, whatever the channel decides. */
export const referring: Rule = { id: "refer.guide", on: "refer.guide", by: { roles: ["centre", "handler"] }, needs: ["channel"], assign: [set("referred", true)], to: "next", completes: true, src: "pml 26" };

/**
 * The case is guided to a lawful channel. It is not a step behind the others: a chain that names it says what the region calls the
 * place to which the port `refer` leads, and how soon it must be done.
 */
export const refer: Stage = {
  id: "refer",
  label: label("引导合法渠道", "referral"),
  main: "refer.guide",
  events: { "refer.guide": { label: label("引导至合法渠道", "guide to a lawful channel"), fields: { channel: code(...CHANNELS), body: id } } },
  rules: () => [referring],
};
