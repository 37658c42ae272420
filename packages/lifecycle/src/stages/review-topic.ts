import { label } from "@fengqiao/model";
import { code, id } from "../chart/event-field.ts";
import type { Guard } from "../chart/guard.ts";
import type { Stage } from "./stage.ts";

const outcome = (value: string): Guard => ({ "event.outcome": { equal: value } });

/** An organ decides whether a topic is taken up. It is held against it later: whoever reviewed does not supervise. */
export const reviewTopic: Stage = {
  id: "reviewTopic",
  label: label("审核议题", "topic review"),
  main: "topic.review",
  events: { "topic.review": { label: label("审核议题", "review the topic"), fields: { outcome: code("taken", "notTaken"), reason: id } } },
  rules: () => {
    const review = { on: "topic.review", by: { roles: ["committee"] }, needs: ["outcome"], note: [{ note: "bodyAs", as: "reviewingOrgan" }] } as const;
    return [
      { ...review, id: "topic.taken", when: outcome("taken"), to: "next", completes: true },
      { ...review, id: "topic.notTaken", needs: ["outcome", "reason"], when: outcome("notTaken"), effects: [{ effect: "notice", what: "topicNotTaken" }], to: "exit", meets: true },
    ];
  },
};
