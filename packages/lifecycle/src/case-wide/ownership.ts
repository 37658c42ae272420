import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import { id } from "../chart/event-field.ts";
import type { Guard } from "../chart/guard.ts";
import type { CaseWide } from "./case-wide.ts";

/** What the first contact obliges to. The three duties have similar names and are different (首问负责、首接负责、首办责任). */
export type FirstContact = "transfer" | "lead" | "solve";

const MAY_OFFER: Readonly<Record<FirstContact, Guard>> = {
  // 首问负责: what is not in the remit goes on promptly
  transfer: { offer: { equal: "none" } },
  // 首接负责: the body that was first assigned leads and may not push the case away
  lead: { offer: { equal: "none" }, assigned: { equal: false } },
  // 首办责任: the body that accepted solves it at the first handling; the next level may take it on
  solve: { offer: { equal: "none" }, or: [{ assigned: { equal: false } }, { level: { greaterThan: 0 } }] },
};

/** The case has one owner at every instant: he offers it, and stays the owner until somebody accepts. */
export function ownership(firstContact: FirstContact): CaseWide {
  return {
    events: {
      "owner.offer": { label: label("提出移交", "offer the case"), fields: { to: id, reason: id } },
      "owner.accept": { label: label("接收移交", "accept the case"), fields: {} },
      "owner.decline": { label: label("拒绝接收", "decline the case"), fields: { reason: id } },
    },
    rules: [
      {
        id: "owner.offer",
        on: "owner.offer",
        by: { owner: true },
        needs: ["to"],
        when: MAY_OFFER[firstContact],
        assign: [set("offer", "pending")],
        note: [{ note: "offer", field: "to" }],
        effects: [{ effect: "notice", what: "offer" }],
      },
      { id: "owner.accept", on: "owner.accept", by: { offered: "only" }, when: { offer: { equal: "pending" } }, assign: [set("offer", "none")], note: [{ note: "own" }] },
      { id: "owner.decline", on: "owner.decline", by: { offered: "only" }, needs: ["reason"], when: { offer: { equal: "pending" } }, assign: [set("offer", "none")], note: [{ note: "withdrawOffer" }] },
    ],
  };
}
