import * as z from "zod";

/** Ids come from the host and are opaque: 1–128 letters, digits, `.`, `_`, `:`, `/`, `-`. The brand keeps one kind out of another's place. */
const id = z.string().regex(/^[\p{L}\p{N}._:/-]{1,128}$/u);

/** How an id is written in a JSON Schema; by this a field that refers to somebody is told from one that says something of him. */
export const idPattern = String.raw`^[\p{L}\p{N}._:/-]{1,128}$`;

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

export const serviceMatterId = id.brand<"ServiceMatterId">();
export type ServiceMatterId = z.infer<typeof serviceMatterId>;

export const agreementId = id.brand<"AgreementId">();
export type AgreementId = z.infer<typeof agreementId>;

export const confirmationId = id.brand<"ConfirmationId">();
export type ConfirmationId = z.infer<typeof confirmationId>;

export const petitionId = id.brand<"PetitionId">();
export type PetitionId = z.infer<typeof petitionId>;

export const referralId = id.brand<"ReferralId">();
export type ReferralId = z.infer<typeof referralId>;

export const evaluationId = id.brand<"EvaluationId">();
export type EvaluationId = z.infer<typeof evaluationId>;

export const returnVisitId = id.brand<"ReturnVisitId">();
export type ReturnVisitId = z.infer<typeof returnVisitId>;

export const safetyReportId = id.brand<"SafetyReportId">();
export type SafetyReportId = z.infer<typeof safetyReportId>;

export const overrideId = id.brand<"OverrideId">();
export type OverrideId = z.infer<typeof overrideId>;

export const consentId = id.brand<"ConsentId">();
export type ConsentId = z.infer<typeof consentId>;

export const assignmentId = id.brand<"AssignmentId">();
export type AssignmentId = z.infer<typeof assignmentId>;

export const statementId = id.brand<"StatementId">();
export type StatementId = z.infer<typeof statementId>;

export const itemId = id.brand<"ItemId">();
export type ItemId = z.infer<typeof itemId>;

export const topicId = id.brand<"TopicId">();
export type TopicId = z.infer<typeof topicId>;

export const meetingId = id.brand<"MeetingId">();
export type MeetingId = z.infer<typeof meetingId>;

export const postId = id.brand<"PostId">();
export type PostId = z.infer<typeof postId>;

export const rosterId = id.brand<"RosterId">();
export type RosterId = z.infer<typeof rosterId>;

export const gridId = id.brand<"GridId">();
export type GridId = z.infer<typeof gridId>;

export const venueId = id.brand<"VenueId">();
export type VenueId = z.infer<typeof venueId>;

export const projectId = id.brand<"ProjectId">();
export type ProjectId = z.infer<typeof projectId>;

export const allocationId = id.brand<"AllocationId">();
export type AllocationId = z.infer<typeof allocationId>;

export const surveyId = id.brand<"SurveyId">();
export type SurveyId = z.infer<typeof surveyId>;

export const countId = id.brand<"CountId">();
export type CountId = z.infer<typeof countId>;

export const activityId = id.brand<"ActivityId">();
export type ActivityId = z.infer<typeof activityId>;

export const campaignId = id.brand<"CampaignId">();
export type CampaignId = z.infer<typeof campaignId>;

export const planId = id.brand<"PlanId">();
export type PlanId = z.infer<typeof planId>;

export const policyId = id.brand<"PolicyId">();
export type PolicyId = z.infer<typeof policyId>;

export const recognitionId = id.brand<"RecognitionId">();
export type RecognitionId = z.infer<typeof recognitionId>;
