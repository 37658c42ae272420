import { codeList, word } from "./code-list.ts";

/**
 * Grids by what they cover (网格): a dedicated grid covers one kind of place, a micro-grid a handful of households.
 *
 * @example
 * ```ts
 * import { baseDataKinds, codeOf, gridKinds, idsOf, venueKinds, venueServices } from "@fengqiao/model";
 *
 * codeOf(gridKinds, "tenHouseholds")?.parent; // => "micro"
 * codeOf(venueKinds, "cultureCourtyard")?.label["zh-CN"]; // => "综治文化大院"
 * codeOf(venueServices, "microTribunal")?.label["zh-CN"]; // => "微法庭"
 * idsOf(baseDataKinds); // => ["compounds", "buildings", "houses", "people", "units", "places", "addresses", "households"]
 * ```
 */
export const gridKinds = codeList({
  id: "grid-kind",
  version: "1",
  label: { "zh-CN": "网格类型", en: "kinds of grid" },
  source: "grids and micro-grids of Jiangjin District, ten-household groups of Lintan County",
  codes: [
    word("residential", "居民网格", "residential grid", { aliases: ["小区网格", "网格"] }),
    word("micro", "微网格", "micro-grid"),
    word("building", "楼栋微网格", "micro-grid of a building", { parent: "micro" }),
    word("courtyard", "院落微网格", "micro-grid of a courtyard", { parent: "micro" }),
    word("floor", "楼层邻里微网格", "micro-grid of neighbours on a floor", { parent: "micro" }),
    word("tenHouseholds", "十户联防微网格", "ten-household group", { parent: "micro", aliases: ["十户联防", "联防组"] }),
    word("dedicated", "专属网格", "dedicated grid", { aliases: ["专业网格"] }),
    word("shops", "商铺专属网格", "dedicated grid of shops", { parent: "dedicated" }),
    word("organs", "机关企事业单位专属网格", "dedicated grid of organs, enterprises and institutions", { parent: "dedicated" }),
    word("education", "教育培训专属网格", "dedicated grid of education and training", { parent: "dedicated" }),
    word("health", "医疗卫生专属网格", "dedicated grid of medical and health care", { parent: "dedicated" }),
  ],
});

/** Places where people are served (场所), as the eight regions name them. */
export const venueKinds = codeList({
  id: "venue-kind",
  version: "1",
  label: { "zh-CN": "场所类型", en: "kinds of venue" },
  source: "the venues that the eight regions name",
  codes: [
    word("centre", "综治中心", "governance centre", { aliases: ["治理中心", "党群服务中心"] }),
    word("cultureCourtyard", "综治文化大院", "governance culture courtyard"),
    word("mediationRoom", "调解室", "mediation room"),
    word("onlineRoom", "掌上调解室", "online mediation room", { aliases: ["三人行掌上调解室"] }),
    word("station", "网格服务站", "grid service station", { aliases: ["红旗驿站"] }),
    word("rightsStation", "维权站", "rights station", { aliases: ["妇女儿童维权站", "职工法律之家"] }),
    word("deliberationPlace", "议事场所", "place of deliberation", { aliases: ["讲理坝", "议事厅"] }),
    word("square", "法治德治广场", "square of law and virtue", { aliases: ["兄弟广场"] }),
    word("organisationStation", "群团站点", "station of a mass organisation"),
  ],
});

/** Services that may stand under one roof (入驻服务), as three regions name them. */
export const venueServices = codeList({
  id: "venue-service",
  version: "1",
  label: { "zh-CN": "入驻服务", en: "services of a venue" },
  source: "culture courtyard of Xiji County, functional rooms and services of Lintan County and Liaocheng City",
  codes: [
    word("microTribunal", "微法庭", "micro-tribunal"),
    word("policeRoom", "警务室", "police room"),
    word("legalService", "公共法律服务室", "public legal service room", { aliases: ["法律咨询室"] }),
    word("civilisationPractice", "新时代文明实践站", "new-era civilisation practice station"),
    word("reception", "接待大厅", "reception hall", { aliases: ["服务大厅"] }),
    word("dispatch", "指挥调度室", "dispatch room", { aliases: ["调度室"] }),
    word("analysis", "分析研判室", "analysis room", { aliases: ["研判室"] }),
    word("counselling", "心理咨询室", "psychological counselling room", { aliases: ["心理疏导室"] }),
    word("mediation", "调解室", "mediation room"),
    word("legalAid", "法律援助窗口", "legal aid desk"),
    word("petition", "信访接待窗口", "petition reception desk"),
    word("deliberation", "议事室", "deliberation room"),
    word("study", "学习室", "study room"),
    word("activity", "活动室", "activity room"),
    word("gridOffice", "网格办公室", "grid office", { aliases: ["网格+十户联防办公室"] }),
  ],
});

/** What is counted in an area (基础数据): numbers only, never a list of identities. */
export const baseDataKinds = codeList({
  id: "base-data-kind",
  version: "1",
  label: { "zh-CN": "基础数据类型", en: "kinds of base data" },
  source: "base data of Xiji County and Lintan County",
  codes: [
    word("compounds", "小区（村组）", "compounds and village groups", { aliases: ["小区", "村组"] }),
    word("buildings", "楼栋", "buildings"),
    word("houses", "房屋", "houses"),
    word("people", "人口", "people"),
    word("units", "单位", "units"),
    word("places", "场所", "places"),
    word("addresses", "标准地址", "standard addresses"),
    word("households", "户", "households"),
  ],
});
