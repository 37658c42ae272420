import * as z from "zod";
import { idsOf } from "../../codes/code-list.ts";
import { petitionKinds, petitionOutcomes } from "../../codes/petitions.ts";
import { bodyId, disputeId, partyId, petitionId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { instant, localDate } from "../../time.ts";
import { address, name, phone, place, placeClasses, text } from "../fields.ts";

const person = z.strictObject({ id: partyId, name: name.exactOptional(), phone: phone.exactOptional(), address: address.exactOptional() }).readonly();

export const petition = z
  .strictObject({
    id: petitionId,
    /** Whether the matter is brought for the first time (初信初访). */
    first: z.boolean(),
    kind: z.enum(idsOf(petitionKinds)),
    form: z.enum(["letter", "visit", "phone", "online"]),
    receivedAt: instant,
    body: bodyId,
    place,
    subject: text,
    petitioners: z.array(person).readonly(),
    /** Who speaks for many. */
    representatives: z.array(partyId).max(5).readonly().exactOptional(),
    accuser: person.exactOptional(),
    dispute: disputeId.exactOptional(),
    answeredOn: localDate.exactOptional(),
    /** What the opinion letter says (信访工作条例 art. 32). */
    outcome: z.enum(idsOf(petitionOutcomes)).exactOptional(),
    answer: text.exactOptional(),
  })
  .readonly()
  .refine((p) => p.kind !== "accusation" || p.petitioners.length === 0, { message: "accuserApart", path: ["petitioners"] });

/**
 * A petition as a way in, and a right that is never a mark against anybody: nothing here becomes a fact of a score. Who accuses
 * somebody is named in `accuser` alone and never reaches the accused (信访工作条例 arts. 30, 46); at most five speak for many (art. 20).
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * const letter = { id: "P-1", first: true, kind: "appeal", form: "letter", receivedAt: "2023-03-01T09:00:00+08:00", body: "petition-office", place: { township: "将台堡镇" }, subject: "请求核实地界", petitioners: [{ id: "p1", name: "高某某" }] };
 * parseRecord("petition", letter).ok; // => true
 * parseRecord("petition", { ...letter, kind: "accusation" }).findings.map((f) => [f.path, f.params]); // => [["/petitioners", { rule: "accuserApart" }]]
 * ```
 */
export interface Petition extends z.infer<typeof petition> {}

const personClasses = { id: "identifier", name: "identifier", phone: "contact", address: "contact" } as const;

export const petitionClasses = {
  id: "neutral",
  first: "neutral",
  kind: "neutral",
  form: "neutral",
  receivedAt: "neutral",
  body: "neutral",
  place: placeClasses,
  subject: "freeText",
  petitioners: { each: personClasses },
  representatives: { each: "identifier" },
  accuser: { id: "protected", name: "protected", phone: "protected", address: "protected" },
  dispute: "neutral",
  answeredOn: "neutral",
  outcome: "neutral",
  answer: "freeText",
} as const satisfies Classes<Petition>;
