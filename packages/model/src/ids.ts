import * as z from "zod";

/** Ids come from the host and are opaque: 1–128 letters, digits, `.`, `_`, `:`, `/`, `-`. The brand keeps one kind out of another's place. */
const id = z.string().regex(/^[\p{L}\p{N}._:/-]{1,128}$/u);

export const disputeId = id.brand<"DisputeId">();
export type DisputeId = z.infer<typeof disputeId>;

export const caseId = id.brand<"CaseId">();
export type CaseId = z.infer<typeof caseId>;

export const eventId = id.brand<"EventId">();
export type EventId = z.infer<typeof eventId>;

export const partyId = id.brand<"PartyId">();
export type PartyId = z.infer<typeof partyId>;

export const bodyId = id.brand<"BodyId">();
export type BodyId = z.infer<typeof bodyId>;

export const actorId = id.brand<"ActorId">();
export type ActorId = z.infer<typeof actorId>;
