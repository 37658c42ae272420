import { label } from "@fengqiao/model";
import type { Words } from "./words.ts";

/** What control facts are called, where a condition on one of them is in the way. */
export const factWords: Words = {
  agreement: label("协议形式", "form of the agreement"),
  alertStatus: label("预警状态", "state of the alert"),
  assigned: label("已认领承办", "responsibility taken"),
  attempts: label("调解未成次数", "failed attempts"),
  channelRequested: label("已申请其他渠道", "another channel asked for"),
  closed: label("已办结", "closed"),
  complexity: label("难易程度", "complexity"),
  confirmation: label("司法确认", "judicial confirmation"),
  followedUp: label("已回访反馈", "followed up"),
  grade: label("等级", "grade"),
  hazardRemoved: label("隐患消除", "hazard removed"),
  level: label("所在层级", "level"),
  linked: label("关联事项结果", "outcome of the linked case"),
  mediated: label("已调解", "mediated"),
  objection: label("异议期限", "time to object"),
  offer: label("移交状态", "offer of the case"),
  overdue: label("超期", "overdue"),
  performed: label("已履行", "performed"),
  rectified: label("整改到位", "rectified"),
  referred: label("已引导或移交", "referred"),
  registered: label("已登记", "registered"),
  reopening: label("重启期限", "time to reopen"),
  resolved: label("已化解", "resolved"),
  responsibilityMet: label("责任落实", "responsibility met"),
  satisfied: label("群众评价", "evaluation by the parties"),
  solved: label("问题解决", "problem solved"),
  supervised: label("已督办", "under supervision"),
  suspended: label("已中止计时", "clocks stopped"),
};

/** In what capacity somebody is named in a case. */
export const capacityWords: Words = {
  coHandler: label("协办单位", "co-handler"),
  concerned: label("被举报人", "person concerned"),
  gradeConfirmer: label("确认等级的人", "confirmer of the grade"),
  handler: label("核查人", "handler"),
  implementer: label("落实单位", "implementing body"),
  leadingOrgan: label("牵头单位", "leading organ"),
  responsibleLeader: label("责任领导", "responsible leader"),
  responsiblePerson: label("责任人", "responsible person"),
  reviewingOrgan: label("审核单位", "reviewing organ"),
};
