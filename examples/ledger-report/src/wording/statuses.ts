import type { DeadlineState, Label } from "fengqiao";

export const deadlineStates: Readonly<Record<DeadlineState, Label>> = {
  met: { "zh-CN": "按期", en: "met" },
  late: { "zh-CN": "逾期完成", en: "late" },
  running: { "zh-CN": "进行中", en: "running" },
  warned: { "zh-CN": "临近到期", en: "warned" },
  overdue: { "zh-CN": "超期", en: "overdue" },
  escalated: { "zh-CN": "超期已升级", en: "escalated" },
  stopped: { "zh-CN": "中止计时", en: "stopped" },
  notSet: { "zh-CN": "未设定", en: "not set" },
  notPublished: { "zh-CN": "放假安排未公布", en: "calendar not published" },
};
