import * as z from "zod";
import { creditCode } from "../identifiers/credit-code.ts";
import { partyId } from "../ids.ts";
import type { Classes } from "../privacy/data-class.ts";

/**
 * A side of a dispute, or who speaks for one. Sex, age, ethnicity, education, belief and "kind of person" have no place here: mediation
 * does not need them, and what is not kept cannot be misused. `minor` is kept for protection alone.
 */
export const party = z
  .strictObject({
    id: partyId,
    side: z.enum(["first", "second", "third"]),
    kind: z.enum(["person", "organisation"]),
    name: z.string().min(1).max(200).exactOptional(),
    phone: z.string().min(3).max(40).exactOptional(),
    address: z.string().min(1).max(300).exactOptional(),
    /** Of an organisation. */
    creditCode: creditCode.exactOptional(),
    /** Set only where a law gives a minor special protection. */
    minor: z.literal(true).exactOptional(),
    /** For whom this one speaks, in what capacity, and how far the power goes. */
    represents: partyId.exactOptional(),
    capacity: z.enum(["guardian", "agent", "spokesperson"]).exactOptional(),
    authority: z.enum(["general", "special"]).exactOptional(),
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
  creditCode: "identifier",
  minor: "child",
  represents: "identifier",
  capacity: "neutral",
  authority: "neutral",
} as const satisfies Classes<Party>;
