// every kind of record by its name, and the way in from outside
export { recordTypeIds, recordTypes } from "./record-types.ts";
export type { LedgerRecordTypeId, RecordOf, RecordType, RecordTypeId } from "./record-types.ts";
export { checkCodes, parseRecord } from "./parse-record.ts";

// the dispute, the matter that is none, and who and where
export { parseDispute } from "./dispute.ts";
export type { Dispute } from "./dispute.ts";
export { parseServiceMatter } from "./service-matter.ts";
export type { ServiceMatter } from "./service-matter.ts";
export type { Party } from "./party.ts";
export type { Place } from "./fields.ts";

// what is written down beside a case, from the first attempt to the last visit
export type { MediationAttempt } from "./case/attempt.ts";
export { inForceOn, isPerformed } from "./case/agreement.ts";
export type { Agreement } from "./case/agreement.ts";
export type { ConfirmationApplication } from "./case/confirmation.ts";
export { isConsentGiven } from "./case/consent.ts";
export type { Consent } from "./case/consent.ts";
export type { Evaluation } from "./case/evaluation.ts";
export type { Override } from "./case/override.ts";
export type { Petition } from "./case/petition.ts";
export type { Referral } from "./case/referral.ts";
export type { ReturnVisit } from "./case/return-visit.ts";
export type { SafetyReport } from "./case/safety-report.ts";

// the three lists, and who answers for what
export type { ProblemItem, RectificationItem, ResponsibilityItem } from "./lists/items.ts";
export type { ResponsibilityAssignment } from "./lists/responsibility.ts";
export type { OverdueStatement } from "./lists/overdue-statement.ts";

// who there is, where, with what
export type { Body } from "./organisation/body.ts";
export type { Post } from "./organisation/post.ts";
export type { Roster } from "./organisation/roster.ts";
export type { Grid } from "./organisation/grid.ts";
export type { Venue } from "./organisation/venue.ts";
export type { BenefitProject } from "./resources/benefit-project.ts";
export type { FundAllocation } from "./resources/fund-allocation.ts";
export type { SurveyResult } from "./resources/survey-result.ts";
export type { BaseDataCount } from "./resources/base-data.ts";

// what is done beside the cases
export type { DeliberationTopic } from "./deliberation/topic.ts";
export type { DeliberationMeeting } from "./deliberation/meeting.ts";
export type { Activity } from "./activity/activity.ts";
export type { Campaign } from "./activity/campaign.ts";
export type { Plan } from "./activity/plan.ts";
export type { PolicyDocument } from "./activity/policy-document.ts";
export type { Recognition } from "./activity/recognition.ts";
