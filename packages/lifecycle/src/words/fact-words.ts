import type { Label } from "@fengqiao/model";

type Words = Readonly<Record<string, Label>>;
const w = (zh: string, en: string): Label => ({ "zh-CN": zh, en });

/** What control facts are called, where a condition on one of them is in the way. */
export const factWords: Words = {
  agreement: w("协议形式", "form of the agreement"),
  alertStatus: w("预警状态", "state of the alert"),
  assigned: w("已认领承办", "responsibility taken"),
  attempts: w("调解未成次数", "failed attempts"),
  channelRequested: w("已申请其他渠道", "another channel asked for"),
  closed: w("已办结", "closed"),
  complexity: w("难易程度", "complexity"),
  confirmation: w("司法确认", "judicial confirmation"),
  followedUp: w("已回访反馈", "followed up"),
  grade: w("等级", "grade"),
  hazardRemoved: w("隐患消除", "hazard removed"),
  level: w("所在层级", "level"),
  linked: w("关联事项结果", "outcome of the linked case"),
  mediated: w("已调解", "mediated"),
  objection: w("异议期限", "time to object"),
  offer: w("移交状态", "offer of the case"),
  overdue: w("超期", "overdue"),
  performed: w("已履行", "performed"),
  rectified: w("整改到位", "rectified"),
  referred: w("已引导或移交", "referred"),
  registered: w("已登记", "registered"),
  reopening: w("重启期限", "time to reopen"),
  resolved: w("已化解", "resolved"),
  responsibilityMet: w("责任落实", "responsibility met"),
  satisfied: w("群众评价", "evaluation by the parties"),
  solved: w("问题解决", "problem solved"),
  supervised: w("已督办", "under supervision"),
  suspended: w("已中止计时", "clocks stopped"),
};

/** In what capacity somebody is named in a case. */
export const capacityWords: Words = {
  coHandler: w("协办单位", "co-handler"),
  concerned: w("被举报人", "person concerned"),
  gradeConfirmer: w("确认等级的人", "who confirmed the grade"),
  handler: w("核查人", "handler"),
  implementer: w("落实单位", "implementing body"),
  leadingOrgan: w("牵头单位", "leading organ"),
  responsibleLeader: w("责任领导", "responsible leader"),
  responsiblePerson: w("责任人", "responsible person"),
  reviewingOrgan: w("审核单位", "reviewing organ"),
};

/** The commonest values of facts and fields. */
export const valueWords: Words = {
  true: w("是", "yes"),
  false: w("否", "no"),
  yes: w("满意", "satisfied"),
  no: w("不满意", "not satisfied"),
  silent: w("未评价", "no answer"),
  none: w("无", "none"),
  pending: w("待接收", "pending"),
  open: w("未届满", "open"),
  shut: w("已届满", "over"),
  simple: w("简易", "simple"),
  complex: w("复杂", "complex"),
  oral: w("口头", "oral"),
  written: w("书面", "written"),
  settled: w("达成一致", "settled"),
  failed: w("未成", "failed"),
  refused: w("拒绝", "refused"),
  done: w("办结", "done"),
  completed: w("完成", "completed"),
  lawful: w("依法终止", "ended lawfully"),
  computed: w("已评级", "computed"),
  confirmed: w("已确认", "confirmed"),
  overridden: w("已调整", "overridden"),
  underObjection: w("异议复核中", "under objection"),
};
