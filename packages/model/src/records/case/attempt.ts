import * as z from "zod";
import { idsOf } from "../../codes/code-list.ts";
import { attemptResults, mediationTracks, terminationReasons } from "../../codes/mediation.ts";
import { actorId, bodyId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { listWord, text } from "../fields.ts";

export const mediationAttempt = z
  .strictObject({
    on: localDate,
    bodies: z.array(bodyId).readonly().exactOptional(),
    mediators: z.array(actorId).readonly().exactOptional(),
    /** People's, administrative or judicial mediation (三调). */
    track: z.enum(idsOf(mediationTracks)).exactOptional(),
    /** A word of `mediation-mode`. */
    mode: listWord.exactOptional(),
    /** Words of `resolution-method`. */
    methods: z.array(listWord).readonly().exactOptional(),
    /** How this attempt ended. */
    result: z.enum(idsOf(attemptResults)),
    /** Why the mediation ended, where it did. */
    ended: z.enum(idsOf(terminationReasons)).exactOptional(),
    note: text.exactOptional(),
  })
  .readonly();

/**
 * One try at mediation: when, who, how, and how it ended. The subsidy of a case follows the mediators named here.
 *
 * @example
 * ```ts
 * import { parseDispute } from "@fengqiao/model";
 *
 * const boundary = { id: "XJ-2021-0810", subject: "地界纠纷", category: "land", channel: "grid", foundOn: "2021-08-10", place: {}, parties: [], incidents: [{ on: "2021-08-10" }] };
 * const failed = { on: "2021-08-20", bodies: ["village-committee"], mediators: ["officer-7"], track: "people", mode: "homeVisit", methods: ["persuasion"], result: "failed", ended: "gapTooWide" };
 * parseDispute({ ...boundary, attempts: [failed, { on: "2022-04-15", result: "agreed", ended: "agreement" }] }).ok; // => true
 * ```
 */
export interface MediationAttempt extends z.infer<typeof mediationAttempt> {}

export const mediationAttemptClasses = {
  on: "neutral",
  bodies: { each: "neutral" },
  mediators: { each: "identifier" },
  track: "neutral",
  mode: "neutral",
  methods: { each: "neutral" },
  result: "neutral",
  ended: "neutral",
  note: "freeText",
} as const satisfies Classes<MediationAttempt>;
