import * as z from "zod";
import { bodyId, venueId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { listWord, name, place, placeClasses } from "../fields.ts";

export const venue = z
  .strictObject({
    id: venueId,
    /** A word of `venue-kind`. */
    kind: listWord,
    name,
    body: bodyId.exactOptional(),
    place: place.exactOptional(),
    /** Words of `venue-service`, each with the body that gives it. */
    services: z.array(z.strictObject({ service: listWord, body: bodyId.exactOptional() }).readonly()).readonly(),
    /** Built alone, or together with others. */
    built: z.enum(["alone", "jointly"]).exactOptional(),
  })
  .readonly();

/**
 * A place where people are served, with the services that stand under its roof.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("venue", { id: "V-1", kind: "cultureCourtyard", name: "毛沟村综治文化大院", services: [{ service: "microTribunal", body: "tribunal" }, { service: "legalService" }], built: "jointly" }).ok; // => true
 * ```
 */
export interface Venue extends z.infer<typeof venue> {}

export const venueClasses = {
  id: "neutral",
  kind: "neutral",
  name: "neutral",
  body: "neutral",
  place: { ...placeClasses, address: "neutral" },
  services: { each: { service: "neutral", body: "neutral" } },
  built: "neutral",
} as const satisfies Classes<Venue>;
