import { codeList, label, word } from "@fengqiao/model";

/**
 * The roles in which somebody acts on a case, as the built-in stages and charts name them. A region adds its own, or another name for one of
 * these, in its chain's `words`; whom it gives a role it says in the roster and in the host's sign-in.
 *
 * @example
 * ```ts
 * import { caseRoles, type CaseRole } from "@fengqiao/lifecycle";
 * import { codeOf } from "@fengqiao/model";
 *
 * const role: CaseRole = "intake";
 * codeOf(caseRoles, role)?.label["zh-CN"]; // => "受理登记人员"
 * ```
 */
export const caseRoles = codeList({
  id: "case-role",
  version: "1",
  label: label("办案角色", "roles on a case"),
  source: "the posts that the eight regions name",
  codes: [
    word("grid", "网格员", "grid worker"),
    word("building", "楼栋长", "building head"),
    word("intake", "受理登记人员", "intake"),
    word("analyst", "研判人员", "analyst"),
    word("engine", "评分系统", "scoring engine"),
    word("adviser", "咨询人员", "adviser"),
    word("handler", "承办人", "handler"),
    word("team", "研究小组", "team"),
    word("centre", "综治中心", "governance centre"),
    word("platform", "平台", "platform"),
    word("branch", "功能型党支部", "functional Party branch"),
    word("community", "社区", "community"),
    word("street", "街道", "sub-district office"),
    word("town", "镇", "town"),
    word("county", "县级", "county"),
    word("department", "责任部门", "responsible department"),
    word("director", "负责人", "director"),
    word("visitor", "回访人员", "return visitor"),
    word("supervisor", "监督人员", "supervisor"),
    word("discipline", "纪检监察", "discipline inspection"),
    word("inspector", "核查人员", "inspector"),
    word("court", "法院", "court"),
    word("cadre", "干部", "cadre"),
    word("resident", "居民", "resident"),
    word("convener", "召集人", "convener"),
    word("committee", "村（居）民委员会", "residents' committee"),
    word("partyGroup", "党小组", "Party group"),
    word("approver", "审批人", "approver"),
    word("party", "当事人", "a party"),
    word("link", "关联事项", "a linked case"),
    word("clock", "时限", "the clock"),
  ],
});
/** One of the roles that the built-in stages and charts name. */
export type CaseRole = (typeof caseRoles)["codes"][number]["id"];
