import { codeList, word } from "./code-list.ts";

/**
 * The seven clinics (七诊 of Dengkou County): ways of serving, not a chain; only the first and the last have their place.
 *
 * @example
 * ```ts
 * import { idsOf, serviceKinds, serviceModes } from "@fengqiao/model";
 *
 * idsOf(serviceModes); // => ["triage", "registered", "appointment", "expert", "online", "open", "review"]
 * idsOf(serviceKinds); // => ["request", "consultation", "hazard"]
 * ```
 */
export const serviceModes = codeList({
  id: "service-mode",
  version: "1",
  label: { "zh-CN": "“七诊”服务方式", en: "service modes (seven clinics)" },
  source: "the seven-clinic method of Dengkou County",
  codes: [
    word("triage", "平台分诊", "triage on the platform"),
    word("registered", "挂号就诊", "registered consultation"),
    word("appointment", "预约门诊", "appointment clinic"),
    word("expert", "专家会诊", "expert joint consultation"),
    word("online", "网上约诊", "online consultation"),
    word("open", "公开问诊", "open consultation"),
    word("review", "事后评诊", "evaluation afterwards"),
  ],
});

/** What a service matter asks for (需求、咨询、隐患). It is no dispute and is never scored. */
export const serviceKinds = codeList({
  id: "service-kind",
  version: "1",
  label: { "zh-CN": "服务事项类型", en: "kinds of service matter" },
  source: "needs, disputes and hazards are sorted in Dong'e County",
  codes: [
    word("request", "需求", "a request", { aliases: ["诉求", "求助"] }),
    word("consultation", "咨询", "a consultation", { aliases: ["法律咨询"] }),
    word("hazard", "隐患", "a safety hazard", { aliases: ["安全隐患"] }),
  ],
});
