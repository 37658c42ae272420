import * as z from "zod";
import type { Outcome } from "../finding.ts";
import { parseWith, type ParseFinding } from "../parse.ts";
import type { Classes } from "../privacy/data-class.ts";
import { instant } from "../time.ts";

/** A request, a consultation or a hazard that is no dispute: it has its own chain and is never scored. */
export const serviceMatter = z
  .strictObject({
    id: z.string().regex(/^[\p{L}\p{N}._:/-]{1,128}$/u).brand<"ServiceMatterId">(),
    kind: z.enum(["request", "consultation", "hazard"]),
    type: z.string().min(1).max(200),
    subject: z.string().min(1).max(2000).optional(),
    channel: z.string().min(1).max(100),
    place: z.strictObject({ area: z.string().min(1).max(200).optional() }).readonly(),
    requestedAt: instant,
  })
  .readonly();
export type ServiceMatter = z.infer<typeof serviceMatter>;

export const serviceMatterClasses = {
  id: "neutral",
  kind: "neutral",
  type: "neutral",
  subject: "freeText",
  channel: "neutral",
  place: { area: "neutral" },
  requestedAt: "neutral",
} as const satisfies Classes<ServiceMatter>;

/** A service matter from outside; unknown fields are refused. */
export function parseServiceMatter(input: unknown): Outcome<ServiceMatter, ParseFinding> {
  return parseWith(serviceMatter, input);
}
