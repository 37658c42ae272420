import { label } from "@fengqiao/model";
import type { StatutoryLimit } from "./statutory-limit.ts";
import { byAnalogy, days, limitsOf, workingDays, years } from "./write-limit.ts";

/** Labour disputes and disputes over contracted rural land. */
export const labourAndLandLimits: readonly StatutoryLimit[] = /* @__PURE__ */ (() => [
  ...limitsOf({ law: "labourDisputes", topic: "labour", inForce: { from: "2008-05-01" }, rollForward: byAnalogy, confidence: "confirmed" }, [
    { id: "labour.mediation", label: label("劳动争议调解", "mediation of a labour dispute"), starts: label("收到调解申请", "receipt of the application"), within: days(15), article: "14", note: label("逾期未达成协议的，可以申请仲裁", "afterwards the parties may go to arbitration") },
    { id: "labour.limitation", label: label("劳动争议申请仲裁时效", "limitation of labour arbitration"), starts: label("知道或者应当知道权利被侵害", "knowledge of the infringement"), within: years(1), article: "27", note: label("劳动关系存续期间拖欠劳动报酬的除外", "not for wage arrears while the employment lasts") },
    { id: "labour.accept", label: label("仲裁受理", "acceptance by the arbitration commission"), starts: label("收到仲裁申请", "receipt of the application"), within: days(5), article: "29" },
    { id: "labour.award", label: label("仲裁裁决", "award"), starts: label("受理仲裁申请", "acceptance"), within: days(45), article: "43", extension: { max: days(15), approvers: ["arbitrationCommissionDirector"], noticeRequired: true } },
    { id: "labour.sue", label: label("不服裁决起诉", "suit against the award"), starts: label("收到裁决书", "receipt of the award"), within: days(15), article: ["48", "50"] },
  ]),
  ...limitsOf({ law: "ruralLand", topic: "ruralLand", inForce: { from: "2010-01-01" }, rollForward: byAnalogy, confidence: "confirmed" }, [
    { id: "land.limitation", label: label("土地承包纠纷申请仲裁时效", "limitation of rural land arbitration"), starts: label("知道或者应当知道权利被侵害", "knowledge of the infringement"), within: years(2), article: "18" },
    { id: "land.accept", label: label("仲裁受理通知", "notice of acceptance by the arbitration commission"), starts: label("收到仲裁申请", "receipt of the application"), within: workingDays(5), article: "23" },
    { id: "land.award", label: label("仲裁结束", "end of the arbitration"), starts: label("受理仲裁申请", "acceptance"), within: days(60), article: "47", extension: { max: days(30), approvers: ["arbitrationCommissionDirector"], noticeRequired: true } },
    { id: "land.sue", label: label("不服裁决起诉", "suit against the award"), starts: label("收到裁决书", "receipt of the award"), within: days(30), article: "48" },
  ]),
])();
