import { label } from "@fengqiao/model";
import type { StatutoryLimit } from "./statutory-limit.ts";
import { bothParties, byProcedureLaw, days, limitsOf, months, workingDays, years } from "./write-limit.ts";

/** Mediation attached to courts, confirmation of agreements, and the general period of limitation. */
export const courtLimits: readonly StatutoryLimit[] = /* @__PURE__ */ (() => [
  ...limitsOf({ law: "invitedMediation", topic: "courtMediation", inForce: { from: "2016-07-01" }, rollForward: byProcedureLaw, confidence: "confirmed" }, [
    { id: "court.assigned", label: label("委派调解", "court-assigned mediation, before filing"), starts: label("调解员签收材料", "the mediator signs for the material"), within: days(30), article: "27", extension: bothParties() },
    { id: "court.entrusted", label: label("委托调解（普通程序）", "court-entrusted mediation, ordinary procedure"), starts: label("调解员签收材料", "the mediator signs for the material"), within: days(15), article: "27", extension: bothParties() },
    { id: "court.entrustedSummary", label: label("委托调解（简易程序）", "court-entrusted mediation, summary procedure"), starts: label("调解员签收材料", "the mediator signs for the material"), within: days(7), article: "27", extension: bothParties() },
  ]),
  ...limitsOf({ law: "onlineMediation", topic: "courtMediation", inForce: { from: "2022-01-01" }, rollForward: byProcedureLaw, confidence: "confirmed" }, [
    { id: "court.online.choose", label: label("双方共同选择调解员", "the parties choose a mediator together"), starts: label("同意在线调解", "consent to mediation online"), within: workingDays(2), article: "10", note: label("逾期由人民法院指定", "afterwards the court appoints one") },
    { id: "court.online.accept", label: label("调解组织或者调解员确认接受", "the organisation or mediator confirms acceptance"), starts: label("收到委派、委托或者申请", "receipt of the assignment or application"), within: workingDays(3), article: "12" },
    { id: "court.online.beforeFiling", label: label("在线调解（立案前）", "mediation online, before filing"), starts: label("在平台确认接受", "acceptance confirmed on the platform"), within: days(30), article: ["24", "26"], stops: ["appraisal"], extension: bothParties() },
    { id: "court.online.ordinary", label: label("在线调解（立案后，普通程序）", "mediation online, after filing, ordinary procedure"), starts: label("在平台确认接受", "acceptance confirmed on the platform"), within: days(15), article: "24", extension: bothParties() },
    { id: "court.online.summary", label: label("在线调解（立案后，简易程序）", "mediation online, after filing, summary procedure"), starts: label("在平台确认接受", "acceptance confirmed on the platform"), within: days(7), article: "24", extension: bothParties() },
  ]),
  // That the revision of 2023 is in force since 2024-01-01 was read in a page, not in the text.
  ...limitsOf({ law: "cpl", topic: "judicialConfirmation", inForce: { from: "2024-01-01" }, rollForward: { by: "text", src: "cpl 85" }, confidence: "secondary" }, [
    { id: "confirmation.decide", label: label("司法确认案件审结", "decision on the confirmation"), starts: label("立案", "filing of the case"), within: days(30), article: "187", extension: { approvers: ["courtPresident"], noticeRequired: false } },
    { id: "confirmation.enforce", label: label("申请执行", "application for enforcement"), starts: label("履行期间的最后一日", "last day of the period for performance"), within: years(2), article: "250" },
  ]),
  ...limitsOf({ law: "cplInterpretation", topic: "judicialConfirmation", inForce: { from: "2022-04-10" }, rollForward: byProcedureLaw, confidence: "confirmed" }, [
    { id: "confirmation.objection", label: label("当事人对确认裁定提出异议", "objection of a party to the ruling"), starts: label("收到裁定", "receipt of the ruling"), within: days(15), article: "372" },
    { id: "confirmation.objectionOfOutsider", label: label("利害关系人对确认裁定提出异议", "objection of an interested outsider to the ruling"), starts: label("知道或者应当知道权益受侵害", "when he knew or should have known of the harm"), within: months(6), article: "372" },
  ]),
  ...limitsOf({ law: "civilCode", topic: "limitation", inForce: { from: "2021-01-01" }, rollForward: { by: "text", src: "civilCode 203" }, confidence: "confirmed" }, [
    { id: "limitation.general", label: label("普通诉讼时效", "general period of limitation"), starts: label("知道或者应当知道权利受损害以及义务人", "knowledge of the harm and of who is liable"), within: years(3), article: "188", note: label("向人民调解委员会提出请求的，自提出之日起中断", "a request to a people's mediation committee interrupts it") },
  ]),
])();
