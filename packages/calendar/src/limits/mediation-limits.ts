import { label } from "@fengqiao/model";
import type { StatutoryLimit } from "./statutory-limit.ts";
import { bothParties, byAnalogy, byProcedureLaw, days, limitsOf, months, workingDays } from "./write-limit.ts";

/** Mediation by committees and organisations. The national Act sets no general limit; local texts and special fields do. */
export const mediationLimits: readonly StatutoryLimit[] = /* @__PURE__ */ (() => [
  ...limitsOf({ law: "medicalDisputes", topic: "medical", inForce: { from: "2018-10-01" }, rollForward: byAnalogy, confidence: "confirmed" }, [
    {
      id: "medical.mediation",
      label: label("医疗纠纷人民调解", "people's mediation of a medical dispute"),
      starts: label("受理", "acceptance"),
      within: workingDays(30),
      article: "38",
      stops: ["appraisal"],
      extension: { approvers: ["committeeAndParties"], noticeRequired: false },
      note: label("超过期限未达成协议的，视为调解不成", "past the limit without agreement the mediation has failed"),
    },
    { id: "medical.authorityAccepts", label: label("卫生主管部门决定是否受理调解", "health authority decides on acceptance"), starts: label("收到申请", "receipt of the application"), within: workingDays(5), article: "40" },
    {
      id: "medical.authorityMediation",
      label: label("医疗纠纷行政调解", "mediation of a medical dispute by the health authority"),
      starts: label("受理", "acceptance"),
      within: workingDays(30),
      article: "40",
      stops: ["appraisal"],
      note: label("超过期限未达成协议的，视为调解不成", "past the limit without agreement the mediation has failed"),
    },
  ]),
  ...limitsOf({ law: "ningboMediation", topic: "peoplesMediation", area: { code: "330200", name: label("宁波市", "Ningbo") }, inForce: { from: "2015-06-01" }, rollForward: byAnalogy, confidence: "confirmed" }, [
    { id: "ningbo.mediation", label: label("人民调解一般期限", "people's mediation, usual limit"), starts: label("开始调解", "beginning of the mediation"), within: months(1), article: "27", binding: "usual", extension: bothParties() },
  ]),
  ...limitsOf({ law: "shenzhenDisputes", topic: "peoplesMediation", area: { code: "440300", name: label("深圳市", "Shenzhen") }, inForce: { from: "2022-05-01" }, rollForward: byAnalogy, confidence: "confirmed" }, [
    { id: "shenzhen.mediation", label: label("调解期限（没有约定时）", "mediation, where the parties agreed on no period"), starts: label("开始调解", "beginning of the mediation"), within: days(30), article: "25", binding: "agreed", extension: bothParties() },
  ]),
  ...limitsOf({ law: "pml", topic: "judicialConfirmation", inForce: { from: "2011-01-01" }, rollForward: byProcedureLaw, confidence: "confirmed" }, [
    {
      id: "confirmation.apply",
      label: label("共同申请司法确认", "joint application for judicial confirmation"),
      starts: label("调解协议生效", "the agreement takes effect"),
      within: days(30),
      article: "33",
      also: "cpl 205",
      note: label("其他依法设立的调解组织主持达成的协议亦然", "the same for agreements before other lawfully established organisations"),
    },
  ]),
])();
