import { label } from "@fengqiao/model";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** The result is put up where those concerned can see it. */
export const publish: Stage = {
  id: "publish",
  label: label("公示", "publication"),
  main: "posting.publish",
  events: { "posting.publish": { label: label("张榜公示", "post in public"), fields: { place: id, content: id } } },
  rules: () => [{ id: "posting.publish", on: "posting.publish", by: { roles: ["convener", "cadre", "centre"] }, needs: ["place", "content"], to: "next", completes: true }],
};

/** It hangs for a minimum period, which only time can end. An objection brings the matter back to the discussion. */
export const posted: Stage = {
  id: "posted",
  label: label("公示期", "posting period"),
  main: "posting.lapse",
  lapse: "posting.lapse",
  events: {
    "posting.lapse": { label: label("公示期满", "the posting period is over"), fields: {} },
    "posting.object": { label: label("公示期异议", "object to the posting"), fields: { reason: id } },
  },
  rules: () => [
    { id: "posting.lapse", on: "posting.lapse", by: { roles: ["clock"] }, to: "next", completes: true },
    { id: "posting.object", on: "posting.object", by: { roles: ["party", "resident"] }, needs: ["reason"], right: true, to: "back" },
  ],
};
