import { codeList } from "./code-list.ts";

/**
 * The default categories of disputes: the 15 of the ministry-style monthly statistics, whose counts add up to their total
 * in a published bulletin. A region may bring its own list.
 */
export const disputeCategories = codeList({
  id: "dispute-category",
  version: "2016-08",
  label: { "zh-CN": "矛盾纠纷类别", en: "dispute categories" },
  source: "黄石市司法局人民调解月报 (2016-08), 15 categories adding up to the total of 869",
  codes: [
    { id: "family", label: { "zh-CN": "婚姻家庭纠纷", en: "marriage and family" }, aliases: ["婚姻家庭", "家庭纠纷", "婚姻家庭糾紛"] },
    { id: "neighbour", label: { "zh-CN": "邻里纠纷", en: "neighbours" }, aliases: ["邻里", "邻里关系", "鄰里糾紛"] },
    { id: "homestead", label: { "zh-CN": "房屋宅基地纠纷", en: "houses and homesteads" }, aliases: ["房屋宅基地", "宅基地纠纷", "宅基地糾紛"] },
    { id: "contract", label: { "zh-CN": "合同纠纷", en: "contracts" }, aliases: ["合同", "合同糾紛"] },
    { id: "production", label: { "zh-CN": "生产经营纠纷", en: "production and business" }, aliases: ["生产经营", "生產經營糾紛"] },
    { id: "damages", label: { "zh-CN": "损害赔偿纠纷", en: "damages" }, aliases: ["损害赔偿", "損害賠償糾紛"] },
    { id: "land", label: { "zh-CN": "山林土地纠纷", en: "land and forest" }, aliases: ["山林土地", "土地纠纷", "地界纠纷", "山林土地糾紛"] },
    { id: "demolition", label: { "zh-CN": "征地拆迁纠纷", en: "land taking and demolition" }, aliases: ["征地拆迁", "徵地拆遷糾紛"] },
    { id: "environment", label: { "zh-CN": "环境污染纠纷", en: "pollution" }, aliases: ["环境污染", "環境污染糾紛"] },
    { id: "labour", label: { "zh-CN": "劳动争议纠纷", en: "labour" }, aliases: ["劳动争议", "劳动纠纷", "拖欠工资", "拖欠农民工工资", "勞動爭議"] },
    { id: "consumer", label: { "zh-CN": "消费纠纷", en: "consumers" }, aliases: ["消费", "消費糾紛"] },
    { id: "medical", label: { "zh-CN": "医疗纠纷", en: "medical" }, aliases: ["医疗", "醫療糾紛"] },
    { id: "traffic", label: { "zh-CN": "道路交通事故纠纷", en: "road accidents" }, aliases: ["道路交通事故", "交通事故", "道路交通事故糾紛"] },
    { id: "property", label: { "zh-CN": "物业纠纷", en: "property management" }, aliases: ["物业", "物業糾紛"] },
    { id: "other", label: { "zh-CN": "其他纠纷", en: "other" }, aliases: ["其他", "其它", "其他糾紛"] },
  ],
});
export type DisputeCategory = (typeof disputeCategories)["codes"][number]["id"];
