import type * as z from "zod";
import { actor, actorClasses, ladder, ladderClasses, type Actor, type Ladder } from "../actor.ts";
import type { Label } from "../finding.ts";
import { label } from "../label.ts";
import type { Classes } from "../privacy/data-class.ts";
import { activity, activityClasses, type Activity } from "./activity/activity.ts";
import { campaign, campaignClasses, type Campaign } from "./activity/campaign.ts";
import { plan, planClasses, type Plan } from "./activity/plan.ts";
import { policyDocument, policyDocumentClasses, type PolicyDocument } from "./activity/policy-document.ts";
import { recognition, recognitionClasses, type Recognition } from "./activity/recognition.ts";
import { agreement, agreementClasses, type Agreement } from "./case/agreement.ts";
import { confirmationApplication, confirmationApplicationClasses, type ConfirmationApplication } from "./case/confirmation.ts";
import { consent, consentClasses, type Consent } from "./case/consent.ts";
import { evaluation, evaluationClasses, type Evaluation } from "./case/evaluation.ts";
import { override, overrideClasses, type Override } from "./case/override.ts";
import { petition, petitionClasses, type Petition } from "./case/petition.ts";
import { referral, referralClasses, type Referral } from "./case/referral.ts";
import { returnVisit, returnVisitClasses, type ReturnVisit } from "./case/return-visit.ts";
import { safetyReport, safetyReportClasses, type SafetyReport } from "./case/safety-report.ts";
import { deliberationMeeting, deliberationMeetingClasses, type DeliberationMeeting } from "./deliberation/meeting.ts";
import { deliberationTopic, deliberationTopicClasses, type DeliberationTopic } from "./deliberation/topic.ts";
import { dispute, disputeClasses, type Dispute } from "./dispute.ts";
import { problemItem, problemItemClasses, rectificationItem, rectificationItemClasses, responsibilityItem, responsibilityItemClasses, type ProblemItem, type RectificationItem, type ResponsibilityItem } from "./lists/items.ts";
import { overdueStatement, overdueStatementClasses, type OverdueStatement } from "./lists/overdue-statement.ts";
import { responsibilityAssignment, responsibilityAssignmentClasses, type ResponsibilityAssignment } from "./lists/responsibility.ts";
import { body, bodyClasses, type Body } from "./organisation/body.ts";
import { grid, gridClasses, type Grid } from "./organisation/grid.ts";
import { post, postClasses, type Post } from "./organisation/post.ts";
import { roster, rosterClasses, type Roster } from "./organisation/roster.ts";
import { venue, venueClasses, type Venue } from "./organisation/venue.ts";
import { baseDataCount, baseDataCountClasses, type BaseDataCount } from "./resources/base-data.ts";
import { benefitProject, benefitProjectClasses, type BenefitProject } from "./resources/benefit-project.ts";
import { fundAllocation, fundAllocationClasses, type FundAllocation } from "./resources/fund-allocation.ts";
import { surveyResult, surveyResultClasses, type SurveyResult } from "./resources/survey-result.ts";
import { serviceMatter, serviceMatterClasses, type ServiceMatter } from "./service-matter.ts";

/** One kind of record: its shape, the data class of each field, and what else readers, forms and redaction need to know of it. */
export interface RecordType<R extends object = object> {
  readonly label: Label;
  /** The shape, as a zod schema; it speaks Standard Schema. */
  readonly schema: z.ZodType<R>;
  /** The data class of every field, in the record's own shape. */
  readonly classes: Classes<R>;
  /** Which code list a field's words come from, by pointer; a star stands for every item. A region may extend these lists. */
  readonly lists: Readonly<Record<string, string>>;
  /** Closed records are not shown to parties at all, not even that they exist. */
  readonly parties: "open" | "closed";
  /** What an empty form starts from: lists and groups that the record always has. */
  readonly blank: Readonly<Record<string, unknown>>;
}

function recordType<R extends object>(zh: string, en: string, schema: z.ZodType<R>, classes: Classes<R>, { lists = {}, parties = "open", blank = {} }: Partial<Pick<RecordType, "lists" | "parties" | "blank">> = {}): RecordType<R> {
  return { label: label(zh, en), schema, classes, lists, parties, blank };
}

const attemptLists = { "/attempts/*/mode": "mediation-mode", "/attempts/*/methods/*": "resolution-method" };

/**
 * All kinds of records by name, e.g. `recordTypes.agreement.schema`: JSON Schemas, redaction, ledgers and forms are made from this
 * one table.
 *
 * @example
 * ```ts
 * import { recordTypeIds, recordTypes } from "@fengqiao/model";
 *
 * const { label, classes, lists, parties } = recordTypes.venue;
 * label["zh-CN"]; // => "场所"
 * classes.name; // => "neutral"
 * lists["/kind"]; // => "venue-kind"
 * recordTypeIds.filter((type) => recordTypes[type].parties === "closed"); // => ["safetyReport"]
 * ```
 */
export const recordTypes = {
  dispute: recordType<Dispute>("矛盾纠纷", "dispute", dispute, disputeClasses, { lists: { ...attemptLists, "/files/*/document": "case-document" }, blank: { parties: [], attempts: [], place: {} } }),
  serviceMatter: recordType<ServiceMatter>("服务事项", "service matter", serviceMatter, serviceMatterClasses, { blank: { place: {} } }),
  agreement: recordType<Agreement>("调解协议", "mediation agreement", agreement, agreementClasses, { blank: { items: [] } }),
  confirmationApplication: recordType<ConfirmationApplication>("司法确认申请", "application for judicial confirmation", confirmationApplication, confirmationApplicationClasses, { lists: { "/papers/*": "case-document" } }),
  petition: recordType<Petition>("信访事项", "petition", petition, petitionClasses, { blank: { petitioners: [], place: {} } }),
  referral: recordType<Referral>("移送与引导", "referral", referral, referralClasses),
  evaluation: recordType<Evaluation>("群众评价", "evaluation by a party", evaluation, evaluationClasses),
  returnVisit: recordType<ReturnVisit>("回访", "return visit", returnVisit, returnVisitClasses, { lists: { "/mode": "mediation-mode" }, blank: { parties: [] } }),
  safetyReport: recordType<SafetyReport>("安全报告", "safety report", safetyReport, safetyReportClasses, { parties: "closed" }),
  override: recordType<Override>("等级人工调整", "override of a grade", override, overrideClasses),
  consent: recordType<Consent>("个人同意", "consent", consent, consentClasses),
  responsibilityAssignment: recordType<ResponsibilityAssignment>("四定三包", "responsibility assignment", responsibilityAssignment, responsibilityAssignmentClasses),
  overdueStatement: recordType<OverdueStatement>("超期未办结说明", "overdue statement", overdueStatement, overdueStatementClasses),
  problemItem: recordType<ProblemItem>("问题清单项", "problem list item", problemItem, problemItemClasses, { lists: { "/channel": "intake-channel" }, blank: { place: {} } }),
  responsibilityItem: recordType<ResponsibilityItem>("责任清单项", "responsibility list item", responsibilityItem, responsibilityItemClasses),
  rectificationItem: recordType<RectificationItem>("整改清单项", "rectification list item", rectificationItem, rectificationItemClasses),
  deliberationTopic: recordType<DeliberationTopic>("议题", "topic for deliberation", deliberationTopic, deliberationTopicClasses, { lists: { "/scope": "matter-scope" } }),
  deliberationMeeting: recordType<DeliberationMeeting>("议事会议", "deliberation meeting", deliberationMeeting, deliberationMeetingClasses, { lists: { "/forum": "forum-kind" }, blank: { topics: [], decisions: [] } }),
  body: recordType<Body>("机构", "body", body, bodyClasses, { lists: { "/kind": "body-kind", "/family": "actor-family" } }),
  post: recordType<Post>("岗位", "post", post, postClasses, { lists: { "/kind": "post-kind" }, blank: { duties: [] } }),
  roster: recordType<Roster>("名册", "roster", roster, rosterClasses, { blank: { seats: [] } }),
  grid: recordType<Grid>("网格", "grid", grid, gridClasses, { lists: { "/kind": "grid-kind" }, blank: { covers: [] } }),
  venue: recordType<Venue>("场所", "venue", venue, venueClasses, { lists: { "/kind": "venue-kind", "/services/*/service": "venue-service" }, blank: { services: [] } }),
  benefitProject: recordType<BenefitProject>("为民办事项目", "people-benefit project", benefitProject, benefitProjectClasses, { blank: { approvals: [] } }),
  fundAllocation: recordType<FundAllocation>("经费拨付", "fund allocation", fundAllocation, fundAllocationClasses, { lists: { "/kind": "fund-kind", "/source": "fund-source" } }),
  surveyResult: recordType<SurveyResult>("测评结果", "survey result", surveyResult, surveyResultClasses, { blank: { area: {} } }),
  baseDataCount: recordType<BaseDataCount>("基础数据计数", "base data count", baseDataCount, baseDataCountClasses, { lists: { "/kind": "base-data-kind" }, blank: { area: {} } }),
  activity: recordType<Activity>("工作活动", "activity", activity, activityClasses, { lists: { "/kind": "activity-kind" } }),
  campaign: recordType<Campaign>("专项行动", "campaign", campaign, campaignClasses, { lists: { "/kind": "campaign-kind" }, blank: { priorities: [] } }),
  plan: recordType<Plan>("预案与计划", "plan", plan, planClasses, { lists: { "/kind": "plan-kind", "/hotspot/category": "dispute-category", "/modes/*": "governance-mode" }, blank: { steps: [] } }),
  policyDocument: recordType<PolicyDocument>("政策文件", "policy document", policyDocument, policyDocumentClasses, { lists: { "/kind": "policy-kind" } }),
  recognition: recordType<Recognition>("表彰与激励", "recognition", recognition, recognitionClasses, { lists: { "/kind": "recognition-kind" } }),
  actor: recordType<Actor>("行为人", "actor", actor, actorClasses),
  ladder: recordType<Ladder>("层级", "ladder of levels", ladder, ladderClasses),
} as const;

/** The name of a kind of record: `dispute`, `agreement`, … */
export type RecordTypeId = keyof typeof recordTypes;

/** The record behind a name: `RecordOf<"agreement">` is an `Agreement`. */
export type RecordOf<K extends RecordTypeId> = (typeof recordTypes)[K] extends RecordType<infer R> ? R : never;

/** Kinds of records that have an id of their own, so that a ledger can hold them row by row. */
export type LedgerRecordTypeId = { [K in RecordTypeId]: RecordOf<K> extends { readonly id: string } ? K : never }[RecordTypeId];

/** The names of all kinds of records, in the order of the table. */
export const recordTypeIds = Object.keys(recordTypes) as readonly RecordTypeId[];

/** Kinds of records that a ledger can hold. */
export const ledgerRecordTypeIds = recordTypeIds.filter((type): type is LedgerRecordTypeId => type !== "ladder");
