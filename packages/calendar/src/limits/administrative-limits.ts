import { label } from "@fengqiao/model";
import type { StatutoryLimit } from "./statutory-limit.ts";
import { byAnalogy, days, limitsOf, months, workingDays } from "./write-limit.ts";

/** Mediation by administrative bodies and the police, reconsideration, and hotlines. There is no national text on the first. */
export const administrativeLimits: readonly StatutoryLimit[] = /* @__PURE__ */ (() => [
  // That the revision of 2018 is in force since 2019-01-01 was read in a page, not in the text.
  ...limitsOf({ law: "policeProcedure", topic: "police", inForce: { from: "2019-01-01" }, rollForward: { by: "text", src: "policeProcedure 35" }, confidence: "secondary" }, [
    { id: "police.secondSession", label: label("治安案件再次调解", "second session of police mediation"), starts: label("第一次调解", "the first session"), within: workingDays(7), article: "183", note: label("治安管理处罚法 2025 年修订、2026 年施行，本条未随之核对", "not checked against the 治安管理处罚法 as revised in 2025, in force in 2026") },
  ]),
  // Art. 112(5): in this text "ten days" are working days.
  ...limitsOf({ law: "roadAccidents", topic: "traffic", inForce: { from: "2018-05-01" }, rollForward: byAnalogy, confidence: "confirmed" }, [
    { id: "traffic.apply", label: label("申请损害赔偿调解", "application for mediation of damages"), starts: label("收到事故认定书、证明或者复核结论", "receipt of the accident finding"), within: workingDays(10), article: ["86", "112"] },
    { id: "traffic.mediation", label: label("制作调解书或者调解终结书", "mediation document or its termination"), starts: label("调解开始（第九十条）", "beginning of the mediation (Art. 90)"), within: workingDays(10), article: ["90", "112"] },
  ]),
  ...limitsOf({ law: "reconsideration", topic: "reconsideration", inForce: { from: "2024-01-01" }, rollForward: { by: "reference", src: "reconsideration 88" }, confidence: "confirmed" }, [
    { id: "reconsideration.apply", label: label("申请行政复议", "application for administrative reconsideration"), starts: label("知道或者应当知道行政行为", "knowledge of the act"), within: days(60), article: "20" },
    { id: "reconsideration.review", label: label("审查复议申请", "examination of the application"), starts: label("收到申请", "receipt of the application"), within: workingDays(5), article: ["30", "88"] },
    { id: "reconsideration.decide", label: label("复议决定（普通程序）", "decision, ordinary procedure"), starts: label("受理", "acceptance"), within: days(60), article: "62", extension: { max: days(30), approvers: ["headOfReconsiderationBody"], noticeRequired: true } },
    { id: "reconsideration.decideSummary", label: label("复议决定（简易程序）", "decision, summary procedure"), starts: label("受理", "acceptance"), within: days(30), article: "62" },
  ]),
  ...limitsOf({ law: "shenzhenDisputes", topic: "administrative", area: { code: "440300", name: label("深圳市", "Shenzhen") }, inForce: { from: "2022-05-01" }, rollForward: byAnalogy, confidence: "confirmed" }, [
    { id: "shenzhen.administrativeTransfer", label: label("移送有管辖权的行政机关", "transfer to the competent body"), starts: label("收到不属本机关职能的纠纷", "receipt of a dispute outside its remit"), within: workingDays(3), article: "45" },
    { id: "shenzhen.administrativeAccept", label: label("决定是否受理行政调解", "decision on accepting administrative mediation"), starts: label("收到申请", "receipt of the application"), within: workingDays(5), article: "46" },
    { id: "shenzhen.administrativeAcceptComplex", label: label("决定是否受理行政调解（复杂）", "decision on accepting administrative mediation, complex matters"), starts: label("收到申请", "receipt of the application"), within: workingDays(10), article: "46" },
  ]),
  ...limitsOf({ law: "guangdongForest", topic: "forest", area: { code: "440000", name: label("广东省", "Guangdong") }, inForce: { from: "2022-06-01" }, rollForward: byAnalogy, confidence: "confirmed" }, [
    { id: "guangdong.forestReview", label: label("审查林权争议申请", "examination of an application on forest tenure"), starts: label("收到申请书和证明材料", "receipt of application and evidence"), within: days(30), article: "29" },
    { id: "guangdong.forestMediation", label: label("林权争议调解", "mediation of forest tenure"), starts: label("被申请人提交书面答复，或者答复期限届满", "the respondent's reply, or the end of the time for it"), within: months(6), article: "35", extension: { max: months(6), times: 1, approvers: ["headOfGovernment"], noticeRequired: true } },
  ]),
  ...limitsOf({ law: "jinanHotline", topic: "hotline", area: { code: "370100", name: label("济南市", "Jinan") }, inForce: { from: "2018-09-01" }, rollForward: byAnalogy, confidence: "confirmed" }, [
    { id: "jinan.hotline", label: label("热线事项办理并回复", "handling of a hotline matter and reply"), starts: label("收到转交", "receipt from the hotline"), within: workingDays(5), article: "24", note: label("法定时限更长的从其规定，并告知来电人", "a longer limit of law prevails and is told to the caller") },
  ]),
  ...limitsOf({ law: "weifangHotline", topic: "hotline", area: { code: "370700", name: label("潍坊市", "Weifang") }, inForce: { from: "2021-12-15" }, rollForward: byAnalogy, confidence: "confirmed" }, [
    { id: "weifang.hotline", label: label("热线事项办理", "handling of a hotline matter"), starts: label("收到转交", "receipt from the hotline"), within: workingDays(5), article: "20", note: label("法定时限更长的从其规定", "a longer limit of law prevails") },
  ]),
])();
