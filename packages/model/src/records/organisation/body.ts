import * as z from "zod";
import { creditCode } from "../../identifiers/credit-code.ts";
import { bodyId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { level, listWord, maybe, name, phone, place, placeClasses, span, spanClasses } from "../fields.ts";

export const body = z
  .strictObject({
    id: bodyId,
    /** A word of `body-kind`. */
    kind: listWord,
    name,
    /** A level of the region's ladder. */
    level: level.exactOptional(),
    parent: bodyId.exactOptional(),
    /** A word of `actor-family`. */
    family: listWord.exactOptional(),
    /** Sent here by a higher body, which also assesses it (两所一庭). */
    dispatched: maybe,
    /** Unified social credit code (GB 32100), see `checkCreditCode`. */
    creditCode: creditCode.exactOptional(),
    place: place.exactOptional(),
    officePhone: phone.exactOptional(),
    exists: span.exactOptional(),
  })
  .readonly();

/**
 * A body that takes part: a centre, a police station, a committee, a company. Its telephone is an office's, not a person's.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("body", { id: "jiangtaibao-station", kind: "policeStation", name: "将台堡派出所", level: "township", parent: "xiji-police", family: "government", dispatched: true, officePhone: "0954-0000000" }).ok; // => true
 * ```
 */
export interface Body extends z.infer<typeof body> {}

export const bodyClasses = {
  id: "neutral",
  kind: "neutral",
  name: "neutral",
  level: "neutral",
  parent: "neutral",
  family: "neutral",
  dispatched: "neutral",
  creditCode: "neutral",
  place: { ...placeClasses, address: "neutral" },
  officePhone: "neutral",
  exists: spanClasses,
} as const satisfies Classes<Body>;
