import * as z from "zod";
import { creditCode } from "../identifiers/credit-code.ts";
import { partyId } from "../ids.ts";
import type { Classes } from "../privacy/data-class.ts";
import { address, name, phone } from "./fields.ts";

export const party = z
  .strictObject({
    id: partyId,
    /** Of the two who are at odds, or a third one. */
    side: z.enum(["first", "second", "third"]),
    kind: z.enum(["person", "organisation"]),
    name: name.exactOptional(),
    phone: phone.exactOptional(),
    address: address.exactOptional(),
    /** Unified social credit code (GB 32100) of an organisation, see `checkCreditCode`. */
    creditCode: creditCode.exactOptional(),
    /** Set only where a law gives a minor special protection. */
    minor: z.literal(true).exactOptional(),
    /** For whom this one speaks. */
    represents: partyId.exactOptional(),
    /** In what capacity. */
    capacity: z.enum(["guardian", "agent", "spokesperson"]).exactOptional(),
    /** How far the power of attorney goes: 一般授权, or 特别授权 to settle. */
    authority: z.enum(["general", "special"]).exactOptional(),
  })
  .readonly();

/**
 * A side of a dispute, or who speaks for one. Sex, age, ethnicity, education, belief and "kind of person" have no place here: mediation
 * does not need them, and what is not kept cannot be misused. `minor` is kept for protection alone.
 *
 * @example
 * ```ts
 * import { parseDispute } from "@fengqiao/model";
 *
 * const boundary = { id: "XJ-2021-0810", subject: "地界纠纷", category: "land", channel: "grid", foundOn: "2021-08-10", place: {}, incidents: [{ on: "2021-08-10" }], attempts: [] };
 * const neighbour = { id: "p1", side: "first", kind: "person", name: "高某某", phone: "13800000001" };
 * const son = { id: "p3", side: "first", kind: "person", represents: "p1", capacity: "agent", authority: "special" };
 * parseDispute({ ...boundary, parties: [neighbour, son] }).ok; // => true
 * parseDispute({ ...boundary, parties: [{ ...neighbour, age: 61 }] }).findings.map((f) => [f.code, f.path]); // => [["key.unknown", "/parties/0"]]
 * ```
 */
export interface Party extends z.infer<typeof party> {}

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
