import * as z from "zod";
import { idsOf } from "../codes/code-list.ts";
import { serviceKinds } from "../codes/service-modes.ts";
import type { Outcome } from "../finding.ts";
import { bodyId, disputeId, partyId, serviceMatterId } from "../ids.ts";
import { parserOf, type ParseFinding } from "../parse.ts";
import type { Classes } from "../privacy/data-class.ts";
import { instant } from "../time.ts";
import { name, phone, place, placeClasses, text } from "./fields.ts";

/** Who asks, as far as an answer needs it; a matter may be raised without a name. */
const requester = z.strictObject({ id: partyId, name: name.exactOptional(), phone: phone.exactOptional() }).readonly();

export const serviceMatter = z
  .strictObject({
    id: serviceMatterId,
    kind: z.enum(idsOf(serviceKinds)),
    /** What it is about, in the words of whoever takes it in, e.g. "路灯不亮". */
    type: name,
    subject: text.exactOptional(),
    /** By which door it came in, in the host's own words. */
    channel: z.string().min(1).max(100),
    place,
    requestedAt: instant,
    requester: requester.exactOptional(),
    body: bodyId.exactOptional(),
    /** Where it turned out to be a dispute after all. */
    becameDispute: disputeId.exactOptional(),
  })
  .readonly();

/** A request, a consultation or a hazard that is no dispute: it has its own chain and is never scored. */
export interface ServiceMatter extends z.infer<typeof serviceMatter> {}

export const serviceMatterClasses = {
  id: "neutral",
  kind: "neutral",
  type: "neutral",
  subject: "freeText",
  channel: "neutral",
  place: placeClasses,
  requestedAt: "neutral",
  requester: { id: "identifier", name: "identifier", phone: "contact" },
  body: "neutral",
  becameDispute: "neutral",
} as const satisfies Classes<ServiceMatter>;

/**
 * A service matter from outside; unknown fields are refused.
 *
 * @example
 * ```ts
 * import { must, parseServiceMatter } from "@fengqiao/model";
 *
 * const lamp = must(parseServiceMatter({ id: "S-1", kind: "hazard", type: "路灯不亮", channel: "hotline", place: { village: "崔中村" }, requestedAt: "2023-03-05T19:30:00+08:00" }));
 * lamp.place.village; // => "崔中村"
 * ```
 */
export const parseServiceMatter: (input: unknown) => Outcome<ServiceMatter, ParseFinding> = parserOf(serviceMatter);
