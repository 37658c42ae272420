import * as z from "zod";
import { actorId, bodyId, disputeId, itemId, planId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { itemKey, listWord, name, place, placeClasses, span, spanClasses, text } from "../fields.ts";

const step = z.strictObject({ id: itemKey, what: text, by: bodyId.exactOptional(), dueOn: localDate.exactOptional(), doneOn: localDate.exactOptional() }).readonly();

export const plan = z
  .strictObject({
    id: planId,
    /** A word of `plan-kind`. */
    kind: listWord,
    title: name,
    owner: z.strictObject({ body: bodyId, actor: actorId.exactOptional() }).readonly(),
    runs: span.exactOptional(),
    /** The time, trade or place where disputes of one kind gather. */
    hotspot: z.strictObject({ area: place.exactOptional(), category: listWord.exactOptional(), industry: name.exactOptional(), season: name.exactOptional() }).readonly().exactOptional(),
    /** The item of the problem list that is run as a project. */
    item: itemId.exactOptional(),
    dispute: disputeId.exactOptional(),
    /** Words of `governance-mode` that the plan combines. */
    modes: z.array(listWord).readonly().exactOptional(),
    steps: z.array(step).readonly(),
    result: text.exactOptional(),
  })
  .readonly();

/**
 * A plan with steps: for a hotspot before anything happens, or for a ledger item that is run as a project.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("plan", {
 *   id: "PL-1", kind: "contingency", title: "春灌用水纠纷预案", owner: { body: "township-centre" }, hotspot: { area: { village: "崔中村" }, category: "neighbour", season: "春灌" }, modes: ["law", "self"],
 *   steps: [{ id: "1", what: "逐户确认轮灌顺序", by: "village-committee", dueOn: "2023-03-20" }],
 * }).ok; // => true
 * ```
 */
export interface Plan extends z.infer<typeof plan> {}

export const planClasses = {
  id: "neutral",
  kind: "neutral",
  title: "neutral",
  owner: { body: "neutral", actor: "identifier" },
  runs: spanClasses,
  hotspot: { area: placeClasses, category: "neutral", industry: "neutral", season: "neutral" },
  item: "neutral",
  dispute: "neutral",
  modes: { each: "neutral" },
  steps: { each: { id: "neutral", what: "freeText", by: "neutral", dueOn: "neutral", doneOn: "neutral" } },
  result: "freeText",
} as const satisfies Classes<Plan>;
