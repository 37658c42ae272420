import { codeList, word } from "./code-list.ts";

/**
 * Finer words below the {@link disputeCategories}, as a public mediation program exports them.
 *
 * @example
 * ```ts
 * import { codeOf, disputeSubcategories } from "@fengqiao/model";
 *
 * codeOf(disputeSubcategories, "migrantWages")?.parent; // => "labour"
 * ```
 */
export const disputeSubcategories = codeList({
  id: "dispute-subcategory",
  version: "1",
  label: { "zh-CN": "矛盾纠纷细类", en: "subcategories of disputes" },
  source: "export form of a public mediation program; the tree of two levels is inferred",
  parentsIn: "dispute-category",
  codes: [
    word("migrantWages", "拖欠农民工工资", "wages owed to migrant workers", { parent: "labour", aliases: ["农民工工资"] }),
    word("otherLabour", "其他劳动争议", "other labour disputes", { parent: "labour" }),
    word("tourism", "旅游纠纷", "tourism", { parent: "consumer", aliases: ["旅游"] }),
    word("onlineShopping", "电子商务纠纷", "online shopping", { parent: "consumer", aliases: ["电子商务"] }),
    word("otherConsumer", "其他消费纠纷", "other consumer disputes", { parent: "consumer" }),
  ],
});

/** A newer list of 17 categories, seen in a township's app in Jiangsu; which authority issued it is not known. */
export const disputeCategories17 = codeList({
  id: "dispute-category-17",
  version: "1",
  label: { "zh-CN": "矛盾纠纷类别（十七类）", en: "dispute categories (17)" },
  source: "a township app in Jiangsu; the issuing authority is not known",
  codes: [
    word("marriage", "婚恋家庭", "marriage, love and family"),
    word("neighbour", "邻里", "neighbours"),
    word("personality", "人格权", "personality rights"),
    word("property", "物权相关", "rights in rem"),
    word("tort", "侵权相关", "torts"),
    word("contract", "合同及相关", "contracts"),
    word("labour", "劳动人事争议", "labour and personnel"),
    word("finance", "金融借贷", "finance and loans"),
    word("land", "土地及资源权属", "land and natural resources"),
    word("otherCivil", "其他民商事", "other civil and commercial"),
    word("construction", "城乡建设发展", "urban and rural development"),
    word("civilAffairs", "涉民政", "civil affairs"),
    word("administrative", "其他行政执法", "other administrative enforcement"),
    word("litigation", "涉法涉诉", "law- and litigation-related"),
    word("organisation", "涉组织涉纪检", "organisation and discipline"),
    word("ethnicReligious", "涉民族宗教", "ethnic and religious affairs"),
    word("other", "其他", "other"),
  ],
});
