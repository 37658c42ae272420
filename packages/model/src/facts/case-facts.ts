import { label } from "../label.ts";
import type { Instant } from "../time.ts";
import { dictionary, type FactsOf } from "./dictionary.ts";

/**
 * What may be counted of a case: flat, one row a case, filled by the lifecycle from what happened. It holds no person.
 * Codes that a region names itself (area, category, chain, state) are group keys beside the facts, see {@link CaseRow}.
 */
export const caseFactDictionary = dictionary({
  kind: { kind: "code", values: ["dispute", "serviceMatter"], changes: "never", label: label("类别", "kind") },
  registered: { kind: "boolean", changes: "up", label: label("已登记", "registered") },
  mediated: { kind: "boolean", changes: "up", label: label("已调解", "mediated") },
  resolved: { kind: "boolean", changes: "freely", label: label("已化解", "resolved") },
  performed: { kind: "boolean", changes: "freely", label: label("已履行", "agreement performed") },
  closed: { kind: "boolean", changes: "freely", label: label("已办结", "closed") },
  followedUp: { kind: "boolean", changes: "up", label: label("已回访", "followed up") },
  referred: { kind: "boolean", changes: "freely", label: label("已引导其他渠道", "referred to another channel") },
  hasDeadline: { kind: "boolean", changes: "freely", label: label("有时限", "has a time limit") },
  metDeadline: { kind: "boolean", changes: "freely", label: label("按期办结", "within the time limit") },
  overdue: { kind: "boolean", changes: "freely", label: label("超期未办结", "overdue and unfinished") },
  satisfied: { kind: "code", values: ["yes", "no", "silent"], changes: "freely", label: label("群众评价", "evaluation by the parties") },
  firstPetition: { kind: "boolean", changes: "never", label: label("初信初访", "first-time petition") },
  attempts: { kind: "integer", min: 0, unit: "times", changes: "up", label: label("调解次数", "mediation attempts") },
  handOvers: { kind: "integer", min: 0, unit: "times", changes: "up", label: label("移交次数", "hand-overs") },
  daysOpen: { kind: "integer", min: 0, unit: "days", changes: "up", label: label("历时（日）", "days open") },
  acceptedInTime: { kind: "boolean", changes: "freely", label: label("及时受理", "accepted in time") },
  respondedInTime: { kind: "boolean", changes: "freely", label: label("按时响应", "responded in time") },
  arrivedInTime: { kind: "boolean", changes: "freely", label: label("按时到达", "arrived in time") },
  fedBackInTime: { kind: "boolean", changes: "freely", label: label("按时反馈", "result fed back in time") },
  resolvedLevel: { kind: "code", values: ["grid", "village", "township", "county", "above"], changes: "freely", label: label("化解层级", "level of resolution") },
  foundInGrid: { kind: "boolean", changes: "never", label: label("网格内发现", "found in the grid") },
  relapsed: { kind: "boolean", changes: "freely", label: label("化解后反复", "relapsed after resolution") },
  escalated: { kind: "boolean", changes: "up", label: label("发生激化事件", "an escalation event occurred") },
  agreementDue: { kind: "boolean", changes: "freely", label: label("协议已到履行期", "performance of the agreement is due") },
  confirmed: { kind: "boolean", changes: "freely", label: label("已司法确认", "judicially confirmed") },
  ownerlessDays: { kind: "integer", min: 0, unit: "days", changes: "up", label: label("无责任人天数", "days without an owner") },
});

/** The dictionary of {@link caseFactDictionary}, as a type. */
export type CaseFactDictionary = typeof caseFactDictionary;

/** One row for one case, as of an instant: what reports group by, the instants that they count between, and the facts. */
export interface CaseRow {
  readonly caseId: string;
  /** What happened later does not count. */
  readonly asOf: Instant;
  readonly area?: string;
  /** The word of the region's own taxonomy, or of the default one. */
  readonly category?: string;
  readonly channel?: string;
  /** The grade that holds: confirmed, or overridden by a named person. */
  readonly grade?: string;
  /** The state of the region's chart. */
  readonly state: string;
  readonly openedAt: Instant;
  readonly resolvedAt?: Instant;
  readonly closedAt?: Instant;
  /** When the case's time limit ends. */
  readonly dueAt?: Instant;
  readonly facts: FactsOf<CaseFactDictionary>;
}
