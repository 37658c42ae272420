import { codeList, word } from "./code-list.ts";

/**
 * The three tracks on which a dispute can be mediated (三调 of Dengkou County): people's, administrative, judicial.
 *
 * @example
 * ```ts
 * import { idsOf, mediationModes, mediationTracks, resolutionMethods } from "@fengqiao/model";
 *
 * idsOf(mediationTracks); // => ["people", "administrative", "judicial"]
 * idsOf(mediationModes); // => ["room", "homeVisit", "onSite", "online", "circuit"]
 * idsOf(resolutionMethods); // => ["persuasion", "counselling", "legalAdvice", "fastTrack", "legalAid"]
 * ```
 */
export const mediationTracks = codeList({
  id: "mediation-track",
  version: "1",
  label: { "zh-CN": "调解类型", en: "mediation tracks" },
  source: "three-mediation docking of Dengkou County",
  codes: [
    word("people", "人民调解", "people's mediation"),
    word("administrative", "行政调解", "administrative mediation"),
    word("judicial", "司法调解", "judicial mediation"),
  ],
});

/** In what way the two sides and the mediator meet (调解方式). Online and on the spot are of equal standing. */
export const mediationModes = codeList({
  id: "mediation-mode",
  version: "1",
  label: { "zh-CN": "调解方式", en: "modes of a mediation session" },
  source: "the modes that the eight regions name",
  codes: [
    word("room", "室内调解", "in a mediation room", { aliases: ["调解室", "中心调解"] }),
    word("homeVisit", "上门调解", "at the parties' home", { aliases: ["上门", "入户调解"] }),
    word("onSite", "现场调解", "on the spot", { aliases: ["现场", "就地调解"] }),
    word("online", "网上调解", "online", { aliases: ["线上调解", "视频调解", "网上全程调解"] }),
    word("circuit", "巡回调解", "by a touring tribunal or team", { aliases: ["巡回"] }),
  ],
});

/** What is tried in a session (化解方法 of Dengkou County). The two last lead out of mediation. */
export const resolutionMethods = codeList({
  id: "resolution-method",
  version: "1",
  label: { "zh-CN": "化解方法", en: "methods of resolution" },
  source: "the resolution methods of Dengkou County",
  codes: [
    word("persuasion", "说服教育", "persuasion"),
    word("counselling", "心理疏导", "counselling, on request"),
    word("legalAdvice", "法律咨询", "legal advice", { aliases: ["政策咨询"] }),
    word("fastTrack", "速裁仲裁", "fast-track adjudication or arbitration", { aliases: ["速裁", "仲裁"] }),
    word("legalAid", "法律援助", "legal aid"),
  ],
});

/**
 * How one attempt at mediation ended (人民调解法 arts. 17, 26, 28).
 *
 * @example
 * ```ts
 * import { attemptResults, codeOf, disputeOutcomes, idsOf, preventionOutcomes, terminationReasons } from "@fengqiao/model";
 *
 * // how an attempt ended, why the mediation did, and how the dispute left
 * idsOf(attemptResults); // => ["agreed", "failed", "adjourned", "refused"]
 * codeOf(terminationReasons, "periodExpired")?.label["zh-CN"]; // => "期限届满未同意延期"
 * codeOf(disputeOutcomes, "referredToCourt")?.parent; // => "referred"
 * idsOf(preventionOutcomes); // => ["crime", "massPetition", "suicide", "massFight"]
 * ```
 */
export const attemptResults = codeList({
  id: "attempt-result",
  version: "1",
  label: { "zh-CN": "调解结果", en: "results of an attempt" },
  source: "人民调解法 arts. 17, 26, 28",
  codes: [
    word("agreed", "达成协议", "agreed", { aliases: ["调解成功", "成功"] }),
    word("failed", "调解未成", "failed", { aliases: ["调解不成", "未成功", "失败"] }),
    word("adjourned", "择期再调", "adjourned", { aliases: ["延期"] }),
    word("refused", "当事人拒绝", "refused by a party", { aliases: ["拒绝调解"] }),
  ],
});

/** Why a mediation ended (人民法院在线调解规则 art. 25 and two more texts). A party's own will needs no other reason. */
export const terminationReasons = codeList({
  id: "termination-reason",
  version: "2021-12-30",
  label: { "zh-CN": "调解终结原因", en: "reasons why a mediation ends" },
  source: "人民法院在线调解规则 art. 25 (first seven); 人民法院关于人民法院特邀调解的规定 art. 18; 人民调解法 art. 25",
  codes: [
    word("agreement", "达成协议", "an agreement was reached"),
    word("settledWithdrawn", "自行和解并撤回", "settled by the parties and withdrawn", { aliases: ["自行和解"] }),
    word("unreachable", "无法在期限内取得联系", "a party cannot be reached in time", { aliases: ["联系不上"] }),
    word("partyRefuses", "当事人拒绝调解", "a party refuses mediation", { aliases: ["一方不同意调解"] }),
    word("gapTooWide", "分歧较大", "the parties are too far apart", { aliases: ["意见分歧较大且难以达成调解协议"] }),
    word("periodExpired", "期限届满未同意延期", "the period ended and was not extended", { aliases: ["期限届满"] }),
    word("partyDoesNotSign", "当事人拒绝签署", "a party does not sign", { aliases: ["拒绝签收"] }),
    word("shamSuspected", "涉嫌虚假调解", "sham mediation is suspected; it is reported"),
    word("reportedToPolice", "可能转化为治安或刑事案件，已报告", "may become a public-order or criminal case; it is reported"),
  ],
});

/** How a dispute left the hands of those who worked on it (办理结果). Resolved, performed and closed are separate facts; this is the last word. */
export const disputeOutcomes = codeList({
  id: "dispute-outcome",
  version: "1",
  label: { "zh-CN": "办理结果", en: "outcomes" },
  source: "the ways in which the chains of the eight regions end; 人民调解法 art. 26 for the routes",
  codes: [
    word("agreedAndPerformed", "达成协议并履行", "agreed and performed"),
    word("agreed", "达成协议", "agreed, performance to come", { aliases: ["化解成功"] }),
    word("settledByParties", "自行和解", "settled by the parties themselves"),
    word("referred", "引导其他法定渠道", "guided to another lawful channel", { aliases: ["引导合法渠道"] }),
    word("referredToArbitration", "引导仲裁", "guided to arbitration", { parent: "referred" }),
    word("referredToCourt", "引导诉讼", "guided to a court", { parent: "referred" }),
    word("referredToReconsideration", "引导行政复议", "guided to reconsideration", { parent: "referred" }),
    word("referredToPetition", "引导信访", "guided to a petition office", { parent: "referred" }),
    word("withdrawn", "当事人撤回", "withdrawn by a party"),
  ],
});

/** What mediation kept from happening, counted in pieces and in persons (防止矛盾激化 of the monthly statistics of people's mediation). */
export const preventionOutcomes = codeList({
  id: "prevention-outcome",
  version: "2016-08",
  label: { "zh-CN": "防止矛盾激化", en: "escalations prevented" },
  source: "黄石市司法局人民调解月报 (2016-08); 哈尔滨年鉴 2003",
  codes: [
    word("crime", "防止民间纠纷转化为刑事案件", "a civil dispute kept from turning criminal", { aliases: ["民转刑"] }),
    word("massPetition", "防止群体性上访", "a mass visit"),
    word("suicide", "防止自杀", "a suicide"),
    word("massFight", "制止群体性械斗", "a mass fight"),
  ],
});
