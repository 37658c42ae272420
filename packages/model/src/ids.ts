import * as z from "zod";

/**
 * Ids come from the host and are opaque: 1–128 letters, digits, `.`, `_`, `:`, `/`, `-`. The brand keeps one kind out of another's
 * place. By this pattern a field that refers to somebody is told from one that says something of him.
 */
export const idPattern = /^[\p{L}\p{N}._:/-]{1,128}$/u;
const id = z.string().regex(idPattern);

/**
 * The id of a case: what the host files states, events and effects under.
 *
 * @example
 * ```ts
 * import { bodyId, caseId, eventId, must, parseWith } from "@fengqiao/model";
 *
 * must(parseWith(caseId, "XJ-2021-0810")); // => "XJ-2021-0810"
 * must(parseWith(eventId, "XJ-2021-0810/7")); // => "XJ-2021-0810/7"
 * must(parseWith(bodyId, "将台堡派出所")); // => "将台堡派出所"
 * parseWith(caseId, "XJ 2021").findings.map((f) => f.code); // => ["value.format"]
 * ```
 */
export const caseId = id.brand<"CaseId">();

/** The id of a case, see {@link caseId}. */
export type CaseId = string & z.$brand<"CaseId">;

/** The id of an event of a case, minted by the host; the same event sent twice has the same id. */
export const eventId = id.brand<"EventId">();

/** The id of a body, for whatever names one beside the records. */
export const bodyId = id.brand<"BodyId">();

// every other id is that of a record: its type is the record's own, `Dispute["id"]`
export const disputeId = id.brand<"DisputeId">();
export const partyId = id.brand<"PartyId">();
export const actorId = id.brand<"ActorId">();
export const serviceMatterId = id.brand<"ServiceMatterId">();
export const agreementId = id.brand<"AgreementId">();
export const confirmationId = id.brand<"ConfirmationId">();
export const petitionId = id.brand<"PetitionId">();
export const referralId = id.brand<"ReferralId">();
export const evaluationId = id.brand<"EvaluationId">();
export const returnVisitId = id.brand<"ReturnVisitId">();
export const safetyReportId = id.brand<"SafetyReportId">();
export const overrideId = id.brand<"OverrideId">();
export const consentId = id.brand<"ConsentId">();
export const assignmentId = id.brand<"AssignmentId">();
export const statementId = id.brand<"StatementId">();
export const itemId = id.brand<"ItemId">();
export const topicId = id.brand<"TopicId">();
export const meetingId = id.brand<"MeetingId">();
export const postId = id.brand<"PostId">();
export const rosterId = id.brand<"RosterId">();
export const gridId = id.brand<"GridId">();
export const venueId = id.brand<"VenueId">();
export const projectId = id.brand<"ProjectId">();
export const allocationId = id.brand<"AllocationId">();
export const surveyId = id.brand<"SurveyId">();
export const countId = id.brand<"CountId">();
export const activityId = id.brand<"ActivityId">();
export const campaignId = id.brand<"CampaignId">();
export const planId = id.brand<"PlanId">();
export const policyId = id.brand<"PolicyId">();
export const recognitionId = id.brand<"RecognitionId">();
