import type { Instant } from "../time.ts";
import { dictionary, type FactsOf } from "./dictionary.ts";

/**
 * What may be counted of a case: flat, one row a case, filled by the lifecycle from what happened. It holds no person.
 * Codes that a region names itself (area, category, chain, state) are group keys beside the facts, not facts.
 */
export const caseFactDictionary = dictionary({
  kind: { kind: "code", values: ["dispute", "serviceMatter"], changes: "never", label: { "zh-CN": "类别", en: "kind" } },
  registered: { kind: "boolean", changes: "up", label: { "zh-CN": "已登记", en: "registered" } },
  mediated: { kind: "boolean", changes: "up", label: { "zh-CN": "已调解", en: "mediated" } },
  resolved: { kind: "boolean", changes: "freely", label: { "zh-CN": "已化解", en: "resolved" } },
  performed: { kind: "boolean", changes: "freely", label: { "zh-CN": "已履行", en: "agreement performed" } },
  closed: { kind: "boolean", changes: "freely", label: { "zh-CN": "已办结", en: "closed" } },
  followedUp: { kind: "boolean", changes: "up", label: { "zh-CN": "已回访", en: "followed up" } },
  referred: { kind: "boolean", changes: "freely", label: { "zh-CN": "已引导其他渠道", en: "referred to another channel" } },
  hasDeadline: { kind: "boolean", changes: "freely", label: { "zh-CN": "有时限", en: "has a time limit" } },
  metDeadline: { kind: "boolean", changes: "freely", label: { "zh-CN": "按期办结", en: "within the time limit" } },
  overdue: { kind: "boolean", changes: "freely", label: { "zh-CN": "超期未办结", en: "overdue and unfinished" } },
  satisfied: { kind: "code", values: ["yes", "no", "silent"], changes: "freely", label: { "zh-CN": "群众评价", en: "evaluation by the parties" } },
  firstPetition: { kind: "boolean", changes: "never", label: { "zh-CN": "初信初访", en: "first-time petition" } },
  attempts: { kind: "integer", min: 0, unit: "times", changes: "up", label: { "zh-CN": "调解次数", en: "mediation attempts" } },
  handOvers: { kind: "integer", min: 0, unit: "times", changes: "up", label: { "zh-CN": "移交次数", en: "hand-overs" } },
  daysOpen: { kind: "integer", min: 0, unit: "days", changes: "up", label: { "zh-CN": "历时（日）", en: "days open" } },
  acceptedInTime: { kind: "boolean", changes: "freely", label: { "zh-CN": "及时受理", en: "accepted in time" } },
  respondedInTime: { kind: "boolean", changes: "freely", label: { "zh-CN": "按时响应", en: "responded in time" } },
  arrivedInTime: { kind: "boolean", changes: "freely", label: { "zh-CN": "按时到达", en: "arrived in time" } },
  fedBackInTime: { kind: "boolean", changes: "freely", label: { "zh-CN": "按时反馈", en: "result fed back in time" } },
  resolvedLevel: { kind: "code", values: ["grid", "village", "township", "county", "above"], changes: "freely", label: { "zh-CN": "化解层级", en: "level of resolution" } },
  foundInGrid: { kind: "boolean", changes: "never", label: { "zh-CN": "网格内发现", en: "found in the grid" } },
  relapsed: { kind: "boolean", changes: "freely", label: { "zh-CN": "化解后反复", en: "relapsed after resolution" } },
  escalated: { kind: "boolean", changes: "up", label: { "zh-CN": "发生激化事件", en: "an escalation event occurred" } },
  agreementDue: { kind: "boolean", changes: "freely", label: { "zh-CN": "协议已到履行期", en: "performance of the agreement is due" } },
  confirmed: { kind: "boolean", changes: "freely", label: { "zh-CN": "已司法确认", en: "judicially confirmed" } },
  ownerlessDays: { kind: "integer", min: 0, unit: "days", changes: "up", label: { "zh-CN": "无责任人天数", en: "days without an owner" } },
});
export type CaseFactDictionary = typeof caseFactDictionary;

/** One row for one case, as of an instant. `area`, `category`, `grade` and `state` are what reports group by. */
export interface CaseRow {
  readonly caseId: string;
  readonly asOf: Instant;
  readonly area?: string;
  readonly category?: string;
  readonly channel?: string;
  readonly grade?: string;
  readonly state: string;
  readonly openedAt: Instant;
  readonly resolvedAt?: Instant;
  readonly closedAt?: Instant;
  readonly dueAt?: Instant;
  readonly facts: FactsOf<CaseFactDictionary>;
}
