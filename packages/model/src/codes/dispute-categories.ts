import { codeList, word } from "./code-list.ts";

/**
 * The default categories of disputes (矛盾纠纷类别): the 15 of the ministry-style monthly statistics of people's mediation, whose counts
 * add up to their total in a published bulletin. A region may bring its own list.
 */
export const disputeCategories = codeList({
  id: "dispute-category",
  version: "2016-08",
  label: { "zh-CN": "矛盾纠纷类别", en: "dispute categories" },
  source: "黄石市司法局人民调解月报 (2016-08), 15 categories adding up to the total of 869",
  codes: [
    word("family", "婚姻家庭纠纷", "marriage and family", { aliases: ["婚姻家庭", "家庭纠纷"] }),
    word("neighbour", "邻里纠纷", "neighbours", { aliases: ["邻里", "邻里关系"] }),
    word("homestead", "房屋宅基地纠纷", "houses and homesteads", { aliases: ["房屋宅基地", "宅基地纠纷"] }),
    word("contract", "合同纠纷", "contracts", { aliases: ["合同"] }),
    word("production", "生产经营纠纷", "production and business", { aliases: ["生产经营"] }),
    word("damages", "损害赔偿纠纷", "damages", { aliases: ["损害赔偿"] }),
    word("land", "山林土地纠纷", "land and forest", { aliases: ["山林土地", "土地纠纷", "地界纠纷"] }),
    word("demolition", "征地拆迁纠纷", "land taking and demolition", { aliases: ["征地拆迁"] }),
    word("environment", "环境污染纠纷", "pollution", { aliases: ["环境污染"] }),
    word("labour", "劳动争议纠纷", "labour", { aliases: ["劳动争议", "劳动纠纷", "拖欠工资", "拖欠农民工工资"] }),
    word("consumer", "消费纠纷", "consumers", { aliases: ["消费"] }),
    word("medical", "医疗纠纷", "medical", { aliases: ["医疗"] }),
    word("traffic", "道路交通事故纠纷", "road accidents", { aliases: ["道路交通事故", "交通事故"] }),
    word("property", "物业纠纷", "property management", { aliases: ["物业"] }),
    word("other", "其他纠纷", "other", { aliases: ["其他", "其它"] }),
  ],
});
