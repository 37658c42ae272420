import * as z from "zod";
import { partyId } from "../ids.ts";
import type { Classes } from "../privacy/data-class.ts";

/**
 * A side of a dispute. Sex, age, ethnicity, education, belief and "kind of person" have no place here: mediation does not need them,
 * and what is not kept cannot be misused.
 */
export const party = z
  .strictObject({
    id: partyId,
    side: z.enum(["first", "second", "third"]),
    kind: z.enum(["person", "organisation"]),
    name: z.string().min(1).max(200).optional(),
    phone: z.string().min(3).max(40).optional(),
    address: z.string().min(1).max(300).optional(),
    represents: partyId.optional(),
  })
  .readonly();
export type Party = z.infer<typeof party>;

export const partyClasses = {
  id: "identifier",
  side: "neutral",
  kind: "neutral",
  name: "identifier",
  phone: "contact",
  address: "contact",
  represents: "identifier",
} as const satisfies Classes<Party>;
