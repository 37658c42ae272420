import { codeList, word } from "./code-list.ts";

/**
 * Kinds of bodies that take part (机构类型), as the eight regions name them. What a body is called and where it stands is the region's.
 *
 * @example
 * ```ts
 * import { actorFamilies, bodyKinds, codeOf, idsOf, postKinds } from "@fengqiao/model";
 *
 * codeOf(bodyKinds, "householdGroup")?.label["zh-CN"]; // => "联防组"
 * codeOf(postKinds, "householdLeader")?.label["zh-CN"]; // => "联户长"
 * idsOf(actorFamilies); // => ["government", "society", "residents"]
 * ```
 */
export const bodyKinds = codeList({
  id: "body-kind",
  version: "1",
  label: { "zh-CN": "机构类型", en: "kinds of body" },
  source: "the bodies that the eight regions name",
  codes: [
    word("governanceCentre", "综治中心", "comprehensive governance centre", { aliases: ["综合治理中心"] }),
    word("disputeCentre", "矛盾纠纷调处化解中心", "dispute mediation and resolution centre", { aliases: ["矛调中心", "一站式矛盾纠纷多元调解中心"] }),
    word("commandCentre", "指挥中心", "command centre", { aliases: ["综合指挥平台"] }),
    word("policeStation", "派出所", "police station", { aliases: ["公安派出所"] }),
    word("policeRoom", "警务室", "police room", { aliases: ["心连心警务室"] }),
    word("judicialOffice", "司法所", "judicial office"),
    word("justiceBureau", "司法局", "justice bureau"),
    word("court", "法院", "court", { aliases: ["人民法院"] }),
    word("peoplesTribunal", "人民法庭", "people's tribunal", { aliases: ["法庭"] }),
    word("microTribunal", "微法庭", "micro-tribunal", { aliases: ["法官联系点", "审务工作站"] }),
    word("procuratorate", "检察院", "procuratorate", { aliases: ["人民检察院"] }),
    word("petitionOffice", "信访部门", "petition office", { aliases: ["信访局"] }),
    word("reconsiderationBody", "行政复议机关", "reconsideration body"),
    word("arbitration", "仲裁机构", "arbitration body", { aliases: ["劳动人事争议仲裁委员会"] }),
    word("legalAidCentre", "法律援助中心", "legal aid centre"),
    word("notary", "公证处", "notary office"),
    word("mediationCommittee", "人民调解委员会", "people's mediation committee", { aliases: ["调委会", "村居调委会"] }),
    word("industryCommittee", "行业性专业性调委会", "industry or professional mediation committee", { aliases: ["行业调委会", "专业调委会"] }),
    word("mediationRoom", "调解室", "mediation room", { aliases: ["驻所调解室", "驻派出所调解室"] }),
    word("expertPool", "调解专家库", "pool of mediation experts"),
    word("serviceTeam", "法律服务团队", "legal service team", { aliases: ["3+N团队"] }),
    word("politicalLegalCommission", "政法委", "political-legal commission"),
    word("partyCommittee", "党委", "Party committee", { aliases: ["党工委", "社区党委"] }),
    word("partyBranch", "党支部", "Party branch", { aliases: ["网格党支部", "党总支", "居民党支部"] }),
    word("functionalBranch", "功能型党支部", "functional Party branch", { aliases: ["功能型党小组"] }),
    word("partyGroup", "党小组", "Party group", { aliases: ["网格党小组"] }),
    word("government", "人民政府", "people's government", { aliases: ["镇政府", "街道办事处"] }),
    word("department", "主管部门", "competent department", { aliases: ["部门"] }),
    word("villageCommittee", "村民委员会", "villagers' committee", { aliases: ["村委会", "嘎查委员会"] }),
    word("communityCommittee", "社区居民委员会", "residents' committee", { aliases: ["居委会", "社区"] }),
    word("massOrganisation", "群团组织", "mass organisation", { aliases: ["工会", "共青团", "妇联"] }),
    word("socialOrganisation", "社会组织", "social organisation", { aliases: ["行业协会", "商会"] }),
    word("ownersCommittee", "业主委员会", "owners' committee", { aliases: ["业委会"] }),
    word("propertyCompany", "物业企业", "property-management company", { aliases: ["物业", "物业公司"] }),
    word("volunteerTeam", "志愿服务队", "volunteer team"),
    word("gridStation", "网格服务站", "grid service station", { aliases: ["红旗驿站"] }),
    word("householdGroup", "联防组", "ten-household mutual-aid group", { aliases: ["十户联防"] }),
    word("supportUnit", "帮扶单位", "support unit"),
  ],
});

/** Who acts: the three families that are to work together (政府治理、社会调节、居民自治 of Xiji County). */
export const actorFamilies = codeList({
  id: "actor-family",
  version: "1",
  label: { "zh-CN": "治理主体", en: "families of actors" },
  source: "three-way governance interaction of Xiji County",
  codes: [
    word("government", "政府治理", "government governance"),
    word("society", "社会调节", "social adjustment"),
    word("residents", "居民自治", "residents' self-governance"),
  ],
});

/** Posts that rosters name (岗位), from the secretary down to the household-group leader. */
export const postKinds = codeList({
  id: "post-kind",
  version: "1",
  label: { "zh-CN": "岗位类型", en: "kinds of post" },
  source: "the posts that the eight regions name",
  codes: [
    word("secretary", "书记", "secretary"),
    word("deputySecretary", "副书记", "deputy secretary"),
    word("politicalLegalCommissioner", "政法委员", "political-legal commissioner"),
    word("centreDirector", "综治中心主任", "director of the governance centre"),
    word("gridChief", "网格长", "grid chief"),
    word("gridWorker", "网格员", "grid worker"),
    word("unitChief", "单元长", "unit chief"),
    word("buildingHead", "楼栋长", "building head"),
    word("householdLeader", "联户长", "household-group leader"),
    word("mediator", "人民调解员", "people's mediator", { aliases: ["调解员", "专职调解员"] }),
    word("judge", "法官", "judge"),
    word("policeOfficer", "民警", "police officer", { aliases: ["社区民警"] }),
    word("judicialAssistant", "司法所工作人员", "judicial-office staff"),
    word("legalCounsel", "法律顾问", "legal counsel", { aliases: ["律师", "公证员", "基层法律服务工作者"] }),
    word("villageWorthy", "新乡贤", "new village worthy"),
    word("publicSecurityDirector", "治调主任", "public-security-and-mediation director"),
    word("governanceSpecialist", "综治专干", "governance specialist"),
    word("publicWelfare", "公益性岗位", "public-welfare post"),
    word("instructor", "党建专职指导员", "full-time Party-building instructor"),
    word("liaison", "联络员", "liaison officer"),
    word("stationHead", "站长", "station head"),
    word("volunteer", "志愿者", "volunteer"),
    word("representative", "群众代表", "representative of the public"),
  ],
});
