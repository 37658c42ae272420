import { codeList, word } from "./code-list.ts";

/**
 * The five modes that a measure or a plan may combine (五治 of Xiji County).
 *
 * @example
 * ```ts
 * import { codeOf, eventScales, forumKinds, governanceModes, idsOf, matterScopes, publicOrderProblems, threeGovernanceModes } from "@fengqiao/model";
 *
 * idsOf(governanceModes); // => ["political", "law", "self", "virtue", "smart"]
 * idsOf(threeGovernanceModes); // => ["law", "virtue", "self"]
 * idsOf(matterScopes); // => ["public", "shared", "family"]
 * codeOf(forumKinds, "courtyard")?.label["zh-CN"]; // => "院坝会"
 * codeOf(eventScales, "majorGroup")?.notation; // => "03"
 * codeOf(publicOrderProblems, "fraud")?.parent; // => "property"
 * ```
 */
export const governanceModes = codeList({
  id: "governance-mode",
  version: "1",
  label: { "zh-CN": "五治", en: "five governance modes" },
  source: "five-governance integration of Xiji County",
  codes: [
    word("political", "政治", "political"),
    word("law", "法治", "law-based"),
    word("self", "自治", "self-governance"),
    word("virtue", "德治", "virtue-based"),
    word("smart", "智治", "smart"),
  ],
});

/** The three modes of Lintan County and Dengkou County (三治): a list of its own, not a part of the five. */
export const threeGovernanceModes = codeList({
  id: "governance-mode-three",
  version: "1",
  label: { "zh-CN": "三治", en: "three governance modes" },
  source: "three-governance integration of Lintan County and Dengkou County",
  codes: [word("law", "法治", "law-based"), word("virtue", "德治", "virtue-based"), word("self", "自治", "self-governance")],
});

/** Whose matter it is: everybody's, some neighbours', one family's (公事、共事、家事 of Jiangjin District). */
export const matterScopes = codeList({
  id: "matter-scope",
  version: "1",
  label: { "zh-CN": "三事", en: "scopes of a matter" },
  source: "public, shared and family matters of Jiangjin District",
  codes: [word("public", "公事", "public matter"), word("shared", "共事", "shared matter"), word("family", "家事", "family matter")],
});

/** Meetings at which topics are deliberated (议事会议), as the eight regions name them. */
export const forumKinds = codeList({
  id: "forum-kind",
  version: "1",
  label: { "zh-CN": "议事会议", en: "kinds of meeting" },
  source: "the meetings that the eight regions name",
  codes: [
    word("townshipJoint", "镇街联席会", "township joint meeting"),
    word("communityReview", "社区评议会", "community review meeting"),
    word("neighbours", "网格邻里会", "grid neighbourhood meeting"),
    word("jointConference", "联席会议", "joint conference"),
    word("courtyard", "院坝会", "courtyard meeting"),
    word("deliberationHall", "百姓议事厅", "residents' deliberation hall", { aliases: ["协商议事堂", "议事厅"] }),
    word("talkPoint", "村民说事点", "villagers' talk point"),
    word("teaTalk", "乡情茶话", "hometown tea talk"),
    word("reasoningYard", "讲理坝", "reasoning yard"),
    word("weeklyHuddle", "周碰头", "weekly huddle"),
    word("caseAnalysis", "月研判", "monthly case analysis", { aliases: ["会商研判"] }),
  ],
});

/** The size of an event by GB/T 31000-2015, as two programs implement it. The head counts of the second and third are not confirmed and are not here. */
export const eventScales = codeList({
  id: "event-scale",
  version: "2015",
  label: { "zh-CN": "事件规模", en: "scales of an event" },
  source: "GB/T 31000-2015 as two independent programs implement it; the standard's own text was not read",
  codes: [
    word("individual", "个体性事件", "individual event", { notation: "01" }),
    word("group", "一般群体性事件", "ordinary group event", { notation: "02" }),
    word("majorGroup", "重大群体性事件", "major group event", { notation: "03" }),
  ],
});

/** Frequent public-order problems in two levels (多发性治安问题 of Lintan County): for statistics only, no kind of dispute. */
export const publicOrderProblems = codeList({
  id: "public-order-problem",
  version: "1",
  label: { "zh-CN": "多发性治安问题", en: "frequent public-order problems" },
  source: "frequent public-order problems of Lintan County: eight kinds in four groups",
  codes: [
    word("property", "盗抢骗", "theft, robbery, fraud"),
    word("theft", "盗窃", "theft", { parent: "property" }),
    word("robbery", "抢劫抢夺", "robbery", { parent: "property" }),
    word("fraud", "诈骗", "fraud", { parent: "property" }),
    word("vice", "黄赌毒", "vice, gambling, drugs"),
    word("prostitution", "涉黄", "prostitution", { parent: "vice" }),
    word("gambling", "赌博", "gambling", { parent: "vice" }),
    word("drugs", "毒品", "drugs", { parent: "vice" }),
    word("pyramidSelling", "传销", "pyramid selling"),
    word("illegalFundraising", "非法集资", "illegal fund-raising"),
  ],
});
