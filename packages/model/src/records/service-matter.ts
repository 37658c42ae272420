import * as z from "zod";
import type { Outcome } from "../finding.ts";
import { bodyId, disputeId, partyId, serviceMatterId } from "../ids.ts";
import { parserOf, type ParseFinding } from "../parse.ts";
import type { Classes } from "../privacy/data-class.ts";
import { instant } from "../time.ts";

/** Who asks, as far as an answer needs it; a matter may be raised without a name. */
const requester = z.strictObject({ id: partyId, name: z.string().min(1).max(200).exactOptional(), phone: z.string().min(3).max(40).exactOptional() }).readonly();

/** A request, a consultation or a hazard that is no dispute: it has its own chain and is never scored. */
export const serviceMatter = z
  .strictObject({
    id: serviceMatterId,
    kind: z.enum(["request", "consultation", "hazard"]),
    type: z.string().min(1).max(200),
    subject: z.string().min(1).max(2000).exactOptional(),
    channel: z.string().min(1).max(100),
    place: z.strictObject({ area: z.string().min(1).max(200).exactOptional(), grid: z.string().min(1).max(128).exactOptional(), address: z.string().min(1).max(300).exactOptional() }).readonly(),
    requestedAt: instant,
    requester: requester.exactOptional(),
    body: bodyId.exactOptional(),
    /** Where it turned out to be a dispute after all. */
    becameDispute: disputeId.exactOptional(),
  })
  .readonly();
export type ServiceMatter = z.infer<typeof serviceMatter>;

export const serviceMatterClasses = {
  id: "neutral",
  kind: "neutral",
  type: "neutral",
  subject: "freeText",
  channel: "neutral",
  place: { area: "neutral", grid: "neutral", address: "contact" },
  requestedAt: "neutral",
  requester: { id: "identifier", name: "identifier", phone: "contact" },
  body: "neutral",
  becameDispute: "neutral",
} as const satisfies Classes<ServiceMatter>;

/** A service matter from outside; unknown fields are refused. */
export const parseServiceMatter: (input: unknown) => Outcome<ServiceMatter, ParseFinding> = parserOf(serviceMatter);
