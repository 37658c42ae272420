export { accept, findingsOf, formatFinding, refuse, some } from "./finding.ts";
export type { AnyCatalogue, Catalogue, CatalogueEntry, Finding, FindingOf, Label, Locale, Outcome, Severity } from "./finding.ts";
export { epochOf, instant, localDate } from "./time.ts";
export type { Instant, LocalDate, Zone } from "./time.ts";
export { actorId, bodyId, caseId, disputeId, eventId, partyId } from "./ids.ts";
export type { ActorId, BodyId, CaseId, DisputeId, EventId, PartyId } from "./ids.ts";
export { actor, ladder, nextAbove } from "./actor.ts";
export type { Actor, Ladder } from "./actor.ts";
