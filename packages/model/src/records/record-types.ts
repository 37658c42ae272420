import type * as z from "zod";
import { actor, actorClasses, ladder, ladderClasses } from "../actor.ts";
import type { Label } from "../finding.ts";
import type { Classes } from "../privacy/data-class.ts";
import { activity, activityClasses } from "./activity/activity.ts";
import { campaign, campaignClasses } from "./activity/campaign.ts";
import { plan, planClasses } from "./activity/plan.ts";
import { policyDocument, policyDocumentClasses } from "./activity/policy-document.ts";
import { recognition, recognitionClasses } from "./activity/recognition.ts";
import { agreement, agreementClasses } from "./case/agreement.ts";
import { confirmationApplication, confirmationApplicationClasses } from "./case/confirmation.ts";
import { consent, consentClasses } from "./case/consent.ts";
import { evaluation, evaluationClasses } from "./case/evaluation.ts";
import { override, overrideClasses } from "./case/override.ts";
import { petition, petitionClasses } from "./case/petition.ts";
import { referral, referralClasses } from "./case/referral.ts";
import { returnVisit, returnVisitClasses } from "./case/return-visit.ts";
import { safetyReport, safetyReportClasses } from "./case/safety-report.ts";
import { deliberationMeeting, deliberationMeetingClasses } from "./deliberation/meeting.ts";
import { deliberationTopic, deliberationTopicClasses } from "./deliberation/topic.ts";
import { dispute, disputeClasses } from "./dispute.ts";
import { problemItem, problemItemClasses, rectificationItem, rectificationItemClasses, responsibilityItem, responsibilityItemClasses } from "./lists/items.ts";
import { overdueStatement, overdueStatementClasses } from "./lists/overdue-statement.ts";
import { responsibilityAssignment, responsibilityAssignmentClasses } from "./lists/responsibility.ts";
import { body, bodyClasses } from "./organisation/body.ts";
import { grid, gridClasses } from "./organisation/grid.ts";
import { post, postClasses } from "./organisation/post.ts";
import { roster, rosterClasses } from "./organisation/roster.ts";
import { venue, venueClasses } from "./organisation/venue.ts";
import { baseDataCount, baseDataCountClasses } from "./resources/base-data.ts";
import { benefitProject, benefitProjectClasses } from "./resources/benefit-project.ts";
import { fundAllocation, fundAllocationClasses } from "./resources/fund-allocation.ts";
import { surveyResult, surveyResultClasses } from "./resources/survey-result.ts";
import { serviceMatter, serviceMatterClasses } from "./service-matter.ts";

/** One kind of record: its shape, the class of each field, and what else readers, forms and redaction need to know of it. */
export interface RecordType<S extends z.ZodType = z.ZodType, C = unknown> {
  readonly label: Label;
  readonly schema: S;
  readonly classes: C;
  /** Which code list a field's words come from, by pointer; a star stands for every item. A region may extend these lists. */
  readonly lists: Readonly<Record<string, string>>;
  /** Closed records are not shown to parties at all, not even that they exist. */
  readonly parties: "open" | "closed";
  /** What an empty form starts from: lists and groups that the record always has. */
  readonly blank: Readonly<Record<string, unknown>>;
}

interface Details {
  readonly lists?: Readonly<Record<string, string>>;
  readonly parties?: "closed";
  readonly blank?: Readonly<Record<string, unknown>>;
}

/** The table of classes has the record's own shape, or this does not compile. */
function recordType<S extends z.ZodType, const C extends Classes<z.output<S>>>(zh: string, en: string, schema: S, classes: C, details: Details = {}): RecordType<S, C> {
  return { label: { "zh-CN": zh, en }, schema, classes, lists: details.lists ?? {}, parties: details.parties ?? "open", blank: details.blank ?? {} };
}

const attemptLists = { "/attempts/*/mode": "mediation-mode", "/attempts/*/methods/*": "resolution-method" };

/**
 * All kinds of records by name: JSON Schemas, redaction, ledgers, forms and the reference are made from this one table.
 */
export const recordTypes = {
  dispute: recordType("矛盾纠纷", "dispute", dispute, disputeClasses, { lists: { ...attemptLists, "/files/*/document": "case-document" }, blank: { parties: [], attempts: [], place: {} } }),
  serviceMatter: recordType("服务事项", "service matter", serviceMatter, serviceMatterClasses, { blank: { place: {} } }),
  agreement: recordType("调解协议", "mediation agreement", agreement, agreementClasses, { blank: { items: [] } }),
  confirmationApplication: recordType("司法确认申请", "application for judicial confirmation", confirmationApplication, confirmationApplicationClasses, { lists: { "/papers/*": "case-document" } }),
  petition: recordType("信访事项", "petition", petition, petitionClasses, { blank: { petitioners: [], place: {} } }),
  referral: recordType("移送与引导", "referral", referral, referralClasses),
  evaluation: recordType("群众评价", "evaluation by a party", evaluation, evaluationClasses),
  returnVisit: recordType("回访", "return visit", returnVisit, returnVisitClasses, { lists: { "/mode": "mediation-mode" }, blank: { parties: [] } }),
  safetyReport: recordType("安全报告", "safety report", safetyReport, safetyReportClasses, { parties: "closed" }),
  override: recordType("等级人工调整", "override of a grade", override, overrideClasses),
  consent: recordType("个人同意", "consent", consent, consentClasses),
  responsibilityAssignment: recordType("四定三包", "responsibility assignment", responsibilityAssignment, responsibilityAssignmentClasses),
  overdueStatement: recordType("超期未办结说明", "overdue statement", overdueStatement, overdueStatementClasses),
  problemItem: recordType("问题清单项", "problem list item", problemItem, problemItemClasses, { lists: { "/channel": "intake-channel" }, blank: { place: {} } }),
  responsibilityItem: recordType("责任清单项", "responsibility list item", responsibilityItem, responsibilityItemClasses),
  rectificationItem: recordType("整改清单项", "rectification list item", rectificationItem, rectificationItemClasses),
  deliberationTopic: recordType("议题", "topic for deliberation", deliberationTopic, deliberationTopicClasses, { lists: { "/scope": "matter-scope" } }),
  deliberationMeeting: recordType("议事会议", "deliberation meeting", deliberationMeeting, deliberationMeetingClasses, { lists: { "/forum": "forum-kind" }, blank: { topics: [], decisions: [] } }),
  body: recordType("机构", "body", body, bodyClasses, { lists: { "/kind": "body-kind", "/family": "actor-family" } }),
  post: recordType("岗位", "post", post, postClasses, { lists: { "/kind": "post-kind" }, blank: { duties: [] } }),
  roster: recordType("名册", "roster", roster, rosterClasses, { blank: { seats: [] } }),
  grid: recordType("网格", "grid", grid, gridClasses, { lists: { "/kind": "grid-kind" }, blank: { covers: [] } }),
  venue: recordType("场所", "venue", venue, venueClasses, { lists: { "/kind": "venue-kind", "/services/*/service": "venue-service" }, blank: { services: [] } }),
  benefitProject: recordType("为民办事项目", "people-benefit project", benefitProject, benefitProjectClasses, { blank: { approvals: [] } }),
  fundAllocation: recordType("经费拨付", "fund allocation", fundAllocation, fundAllocationClasses, { lists: { "/kind": "fund-kind", "/source": "fund-source" } }),
  surveyResult: recordType("测评结果", "survey result", surveyResult, surveyResultClasses, { blank: { area: {} } }),
  baseDataCount: recordType("基础数据计数", "base data count", baseDataCount, baseDataCountClasses, { lists: { "/kind": "base-data-kind" }, blank: { area: {} } }),
  activity: recordType("工作活动", "activity", activity, activityClasses, { lists: { "/kind": "activity-kind" } }),
  campaign: recordType("专项行动", "campaign", campaign, campaignClasses, { lists: { "/kind": "campaign-kind" }, blank: { priorities: [] } }),
  plan: recordType("预案与计划", "plan", plan, planClasses, { lists: { "/kind": "plan-kind", "/hotspot/category": "dispute-category", "/modes/*": "governance-mode" }, blank: { steps: [] } }),
  policyDocument: recordType("政策文件", "policy document", policyDocument, policyDocumentClasses, { lists: { "/kind": "policy-kind" } }),
  recognition: recordType("表彰与激励", "recognition", recognition, recognitionClasses, { lists: { "/kind": "recognition-kind" } }),
  actor: recordType("行为人", "actor", actor, actorClasses),
  ladder: recordType("层级", "ladder of levels", ladder, ladderClasses),
} as const;

/** The name of a kind of record. */
export type RecordTypeId = keyof typeof recordTypes;

/** The record behind a name. */
export type RecordOf<K extends RecordTypeId> = z.output<(typeof recordTypes)[K]["schema"]>;

/** Kinds of records that have an id of their own, so that a ledger can hold them row by row. */
export type LedgerRecordTypeId = { [K in RecordTypeId]: RecordOf<K> extends { readonly id: string } ? K : never }[RecordTypeId];

/** All names, in the order of the table. */
export const recordTypeIds = Object.keys(recordTypes) as readonly RecordTypeId[];

/** Kinds of records that a ledger can hold. */
export const ledgerRecordTypeIds = recordTypeIds.filter((type): type is LedgerRecordTypeId => type !== "ladder");
