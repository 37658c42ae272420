import { codeList, word } from "./code-list.ts";

/** Why a court does not accept an application for judicial confirmation (民事诉讼法解释 2022 art. 355). */
export const confirmationBars = codeList({
  id: "confirmation-bar",
  version: "2022",
  label: { "zh-CN": "不予受理情形", en: "applications that are not accepted" },
  source: "最高人民法院关于适用民事诉讼法的解释 (2022) art. 355",
  codes: [
    word("notCourtsMatter", "不属于人民法院受理范围", "no matter for the courts"),
    word("wrongCourt", "不属于收到申请的人民法院管辖", "another court's matter"),
    word("statusRelation", "涉及婚姻关系、亲子关系、收养关系等身份关系", "marriage, parentage or adoption as such"),
    word("otherProcedure", "适用其他特别程序、公示催告程序、破产程序审理", "another special procedure applies"),
    word("rightsInRem", "涉及物权、知识产权确权", "rights in rem or intellectual property are to be determined"),
  ],
});

/**
 * Why a court dismisses an application for judicial confirmation (民事诉讼法解释 2022 art. 358). The Mediation Act lists no grounds of
 * invalidity; this list serves as a checklist, never as a finding of invalidity.
 */
export const confirmationRefusals = codeList({
  id: "confirmation-refusal",
  version: "2022",
  label: { "zh-CN": "驳回申请情形", en: "grounds for dismissal" },
  source: "最高人民法院关于适用民事诉讼法的解释 (2022) art. 358",
  codes: [
    word("mandatoryLaw", "违反法律强制性规定", "against mandatory law"),
    word("harmsOthers", "损害国家利益、社会公共利益、他人合法权益", "harms the state, the public or a third person"),
    word("publicOrder", "违背公序良俗", "against public order and good morals"),
    word("notVoluntary", "违反自愿原则", "not voluntary"),
    word("unclear", "内容不明确", "its content is unclear"),
    word("other", "其他不能确认的情形", "another ground"),
  ],
});

/**
 * How an application for judicial confirmation ended: by a ruling of the court (民事诉讼法 2023 art. 206), or by withdrawal.
 *
 * @example
 * ```ts
 * import { codeOf, confirmationBars, confirmationRefusals, confirmationResults, idsOf } from "@fengqiao/model";
 *
 * idsOf(confirmationResults); // => ["confirmed", "dismissed", "notAccepted", "withdrawn"]
 * codeOf(confirmationBars, "statusRelation")?.label["zh-CN"]; // => "涉及婚姻关系、亲子关系、收养关系等身份关系"
 * codeOf(confirmationRefusals, "notVoluntary")?.label["zh-CN"]; // => "违反自愿原则"
 * ```
 */
export const confirmationResults = codeList({
  id: "confirmation-result",
  version: "2023",
  label: { "zh-CN": "司法确认结果", en: "results of a confirmation" },
  source: "民事诉讼法 (2023) art. 206",
  codes: [
    word("confirmed", "裁定有效", "confirmed: the other side may apply for enforcement"),
    word("dismissed", "裁定驳回", "dismissed"),
    word("notAccepted", "不予受理", "not accepted"),
    word("withdrawn", "撤回申请", "withdrawn"),
  ],
});
