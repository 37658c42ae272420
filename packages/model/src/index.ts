export { accept, findingsOf, formatFinding, refuse, some } from "./finding.ts";
export type { AnyCatalogue, Catalogue, CatalogueEntry, Finding, FindingOf, Label, Locale, Outcome, Severity } from "./finding.ts";
export { must, RefusedError } from "./must.ts";
export { labelShape } from "./label.ts";
export { modelCatalogue } from "./findings.ts";
export type { ModelCodes, ModelFinding } from "./findings.ts";
export { checkPlain, plainLimits, pointer } from "./plain.ts";
export type { Json, PlainFinding, PlainLimits } from "./plain.ts";
export { parserOf, parseWith } from "./parse.ts";
export type { ParseFinding, SchemaFinding } from "./parse.ts";
export { canonicalJson, hashOf } from "./canonical.ts";
export { epochOf, instant, localDate } from "./time.ts";
export type { Instant, LocalDate, Zone } from "./time.ts";
export { openZone } from "./zone.ts";
export type { LocalDateTime, ZoneRules } from "./zone.ts";
export {
  activityId, actorId, agreementId, allocationId, assignmentId, bodyId, campaignId, caseId, confirmationId,
  consentId, countId, disputeId, evaluationId, eventId, gridId, itemId, meetingId, overrideId, partyId,
  petitionId, planId, policyId, postId, projectId, recognitionId, referralId, returnVisitId, rosterId,
  safetyReportId, serviceMatterId, statementId, surveyId, topicId, venueId,
} from "./ids.ts";
export type {
  ActivityId, ActorId, AgreementId, AllocationId, AssignmentId, BodyId, CampaignId, CaseId, ConfirmationId,
  ConsentId, CountId, DisputeId, EvaluationId, EventId, GridId, ItemId, MeetingId, OverrideId, PartyId,
  PetitionId, PlanId, PolicyId, PostId, ProjectId, RecognitionId, ReferralId, ReturnVisitId, RosterId,
  SafetyReportId, ServiceMatterId, StatementId, SurveyId, TopicId, VenueId,
} from "./ids.ts";
export { checkCitizenNumber, citizenNumber } from "./identifiers/citizen-number.ts";
export type { CitizenNumber, CitizenNumberFinding } from "./identifiers/citizen-number.ts";
export { checkCreditCode, checkOrganisationCode, creditCode } from "./identifiers/credit-code.ts";
export type { CodeNumberFinding, CreditCode, CreditCodeParts, OrganisationCode } from "./identifiers/credit-code.ts";
export { divisionCode, readDivisionCode } from "./identifiers/division-code.ts";
export type { Division, DivisionFinding, DivisionLevel, DivisionTable } from "./identifiers/division-code.ts";
export { actor, ladder, nextAbove, parseActor } from "./actor.ts";
export type { Actor, Ladder } from "./actor.ts";
export * from "./codes/index.ts";
export * from "./privacy/index.ts";
export * from "./records/index.ts";
export { jsonSchemaOf, recordJsonSchema } from "./json-schema.ts";
export type { JsonSchema, SchemaAbout } from "./json-schema.ts";
export * from "./provenance/index.ts";
export { amend, undo } from "./amend.ts";
export type { Amended, Amendment } from "./amend.ts";
export { dictionary } from "./facts/dictionary.ts";
export type { BooleanField, Change, CodeField, DecimalField, Dictionary, FactsOf, Field, IntegerField, ValueOf } from "./facts/dictionary.ts";
export { disputeDictionary } from "./facts/dispute-facts.ts";
export type { Derivation, DictionaryFinding as DisputeDictionaryFinding, DisputeFact, DisputeFactDictionary, NeutralPath } from "./facts/dispute-facts.ts";
export { disputeFactReader, disputeFactsOf } from "./facts/derive.ts";
export { disputeDictionaryShape, extendDisputeDictionary, parseDisputeDictionary } from "./facts/parse-dictionary.ts";
export { disputeFactDictionary } from "./facts/default-dispute-facts.ts";
export { caseFactNames, disputeFactNames, neutralDisputeFields } from "./facts/names.ts";
export { caseFactDictionary } from "./facts/case-facts.ts";
export type { CaseFactDictionary, CaseRow } from "./facts/case-facts.ts";
export * from "./ledger/index.ts";
