import { label } from "@fengqiao/model";
import { add, set } from "../chart/assignment.ts";
import { code, id, ids } from "../chart/event-field.ts";
import { allOf, not, type Guard } from "../chart/guard.ts";
import type { Stage } from "./stage.ts";

const result = (value: string): Guard => ({ "event.result": { equal: value } });

/** A meeting discusses the topic: in a courtyard, a hall, a joint session. Without agreement it meets again, so often, then the topic is let go. */
export const discuss: Stage = {
  id: "discuss",
  label: label("协商议事", "discussion"),
  main: "meeting.hold",
  events: { "meeting.hold": { label: label("召开会议", "hold a meeting"), fields: { result: code("agreed", "notAgreed"), minutes: id, invited: ids } } },
  rules: ({ attempts }) => {
    const meeting = { on: "meeting.hold", by: { roles: ["convener"] }, needs: ["result", "minutes"], note: [{ note: "bodyAs", as: "leadingOrgan" }] } as const;
    const last: Guard = { attempts: { greaterOrEqual: attempts - 1 } };
    return [
      { ...meeting, id: "meeting.agreed", when: result("agreed"), assign: [set("attempts", 0)], to: "next", completes: true },
      { ...meeting, id: "meeting.again", when: allOf(result("notAgreed"), not(last)), assign: [add("attempts", attempts)], to: "stay" },
      { ...meeting, id: "meeting.letGo", when: allOf(result("notAgreed"), last), effects: [{ effect: "notice", what: "topicLetGo" }], to: "exit", meets: true },
    ];
  },
};
