import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import type { Authority } from "../chart/authority.ts";
import { code, id } from "../chart/event-field.ts";
import type { Rule, Stage } from "./stage.ts";

const another: Authority = { roles: ["visitor"], notWhoDid: "handle" };

/** Somebody other than the mediator sees whether the agreement is kept; a relapse goes back to the handling. */
export const returnVisit: Stage = {
  id: "returnVisit",
  label: label("回访", "return visit"),
  main: "visit.record",
  events: { "visit.record": { label: label("回访记录", "record the visit"), fields: { state: code("performed", "relapsed"), record: id } } },
  rules: () => {
    const visit = { on: "visit.record", by: another, needs: ["state"] };
    const kept: Rule = { ...visit, id: "visit.kept", when: { "event.state": { equal: "performed" } }, assign: [set("performed", true), set("followedUp", true)], to: "next", completes: true };
    const relapse: Rule = {
      ...visit,
      id: "visit.relapse",
      when: { "event.state": { equal: "relapsed" } },
      assign: [set("followedUp", true), set("performed", false), set("resolved", false), set("closed", false), set("satisfied", null)],
      to: "back",
      meets: true,
      reopens: true,
    };
    return [kept, relapse];
  },
};
