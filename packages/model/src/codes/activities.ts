import { codeList, word } from "./code-list.ts";

/**
 * What bodies and people do beside handling cases: visits, screenings, lectures (工作活动), as the eight regions name them.
 *
 * @example
 * ```ts
 * import { activityKinds, campaignKinds, codeOf, fundKinds, fundSources, idsOf, planKinds, policyKinds, recognitionKinds } from "@fengqiao/model";
 *
 * codeOf(activityKinds, "reception")?.aliases; // => ["下访", "领导接访"]
 * idsOf(campaignKinds); // => ["screeningDrive", "modelCreation", "governanceAction", "publicityDrive", "buildingPlan"]
 * idsOf(planKinds); // => ["contingency", "ledgerProject", "resolution", "annual"]
 * idsOf(recognitionKinds); // => ["title", "honour", "credit"]
 * idsOf(fundSources); // => ["budget", "task", "partyDues", "social", "self"]
 * [codeOf(fundKinds, "perCase"), codeOf(policyKinds, "villageRules")].map((code) => code?.label["zh-CN"]); // => ["以案定补", "村规民约"]
 * ```
 */
export const activityKinds = codeList({
  id: "activity-kind",
  version: "1",
  label: { "zh-CN": "工作活动", en: "kinds of activity" },
  source: "the activities that the eight regions name",
  codes: [
    word("visit", "走访", "visit", { aliases: ["入户走访", "巡查"] }),
    word("screening", "排查", "screening", { aliases: ["摸排", "大排查"] }),
    word("lecture", "法治讲座", "lecture", { aliases: ["讲座"] }),
    word("training", "培训", "training"),
    word("reception", "接访", "reception", { aliases: ["下访", "领导接访"] }),
    word("publicity", "宣传", "publicity", { aliases: ["法治宣传", "以案释法"] }),
    word("disclosure", "公开公示", "disclosure", { aliases: ["村务公开", "公示"] }),
    word("caseQualityReview", "案件评查", "case quality review"),
    word("onSiteWork", "现场办公", "on-site work"),
    word("research", "调查研究", "research on the spot"),
  ],
});

/** Efforts with a beginning and an end (专项行动), as the eight regions name them. */
export const campaignKinds = codeList({
  id: "campaign-kind",
  version: "1",
  label: { "zh-CN": "专项行动", en: "kinds of campaign" },
  source: "the campaigns that the eight regions name",
  codes: [
    word("screeningDrive", "矛盾纠纷大排查", "screening drive", { aliases: ["排查整治"] }),
    word("modelCreation", "创建活动", "model creation", { aliases: ["“枫桥式”创建"] }),
    word("governanceAction", "治理行动", "governance action", { aliases: ["六项行动"] }),
    word("publicityDrive", "宣传行动", "publicity drive"),
    word("buildingPlan", "建设计划", "building plan", { aliases: ["三年建设计划"] }),
  ],
});

/** Plans: for a hotspot before anything happens (预案), for a ledger item that is run as a project (台账项目化), for one case, for a year. */
export const planKinds = codeList({
  id: "plan-kind",
  version: "1",
  label: { "zh-CN": "预案与计划", en: "kinds of plan" },
  source: "contingency plans of Xiji County, ledger projects of Xingsheng Town, annual plans of Liaocheng City",
  codes: [
    word("contingency", "预案", "contingency plan", { aliases: ["前瞻性预案", "应急预案"] }),
    word("ledgerProject", "台账项目", "ledger item run as a project", { aliases: ["台账项目化"] }),
    word("resolution", "化解方案", "resolution plan of one case", { aliases: ["一案一方案"] }),
    word("annual", "年度计划", "annual plan"),
  ],
});

/** Documents that set goals, duties and rules (政策文件), from a law down to village covenants. */
export const policyKinds = codeList({
  id: "policy-kind",
  version: "1",
  label: { "zh-CN": "政策文件类型", en: "kinds of policy document" },
  source: "the documents that the eight regions name",
  codes: [
    word("law", "法律法规", "law or regulation"),
    word("implementationPlan", "实施方案", "implementation plan"),
    word("measures", "管理办法", "management measures", { aliases: ["经费使用管理办法"] }),
    word("standard", "标准规范", "standard"),
    word("villageRules", "村规民约", "village rules and covenants"),
    word("workRules", "工作制度", "work rules"),
  ],
});

/** What is given to a body or, with his consent, to a person: titles, honours, credits. Nothing here is ever deducted for a dispute, a petition or an opinion. */
export const recognitionKinds = codeList({
  id: "recognition-kind",
  version: "1",
  label: { "zh-CN": "表彰与激励", en: "kinds of recognition" },
  source: "titles, honours and points that the eight regions name",
  codes: [
    word("title", "称号", "title", { aliases: ["红旗好人", "枫桥式"] }),
    word("honour", "表彰", "honour", { aliases: ["评优评先", "先进典型"] }),
    word("credit", "积分", "credit that is taken part in by choice", { aliases: ["积分制"] }),
  ],
});

/** Where money comes from: the five sources of Xiji County's diversified funding (经费来源). */
export const fundSources = codeList({
  id: "fund-source",
  version: "1",
  label: { "zh-CN": "经费来源", en: "sources of funds" },
  source: "diversified funding of Xiji County: five sources",
  codes: [
    word("budget", "财政预算", "fiscal budget"),
    word("task", "费随事转", "money follows the task"),
    word("partyDues", "党费划拨", "transfer of Party dues"),
    word("social", "社会支持", "social support"),
    word("self", "自我补充", "own means"),
  ],
});

/** What money is for (经费用途): running costs, pay, the subsidy per case (以案定补) and others that three regions name. */
export const fundKinds = codeList({
  id: "fund-kind",
  version: "1",
  label: { "zh-CN": "经费用途", en: "purposes of funds" },
  source: "funds that Xiji County, Liaocheng City and Dong'e County name",
  codes: [
    word("facility", "公共服务设施建设资金", "facility capital"),
    word("operation", "运转经费", "operating fund", { aliases: ["办公经费", "工作经费"] }),
    word("pay", "报酬", "pay"),
    word("allowance", "生活补贴", "allowance of a full-time mediator"),
    word("service", "服务群众专项经费", "public-service fund", { aliases: ["为民服务专项资金"] }),
    word("perCase", "以案定补", "subsidy per case", { aliases: ["案件补贴"] }),
  ],
});
