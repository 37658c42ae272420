import { label } from "@fengqiao/model";
import type { StatutoryLimit } from "./statutory-limit.ts";
import { byAnalogy, days, type LawText, limitsOf, workingDays } from "./write-limit.ts";

/** The text has no clause on counting: 日 is read as calendar days, and the end moves off a rest day by analogy. */
const regulations: LawText = {
  law: "petitions",
  topic: "petition",
  inForce: { from: "2022-05-01" },
  rollForward: byAnalogy,
  confidence: "confirmed",
};

export const petitionLimits: readonly StatutoryLimit[] = /* @__PURE__ */ (() => limitsOf(regulations, [
  { id: "petition.transfer", label: label("信访部门转送、交办", "transfer or assignment by the petition department"), starts: label("收到信访事项", "receipt of the matter"), within: days(15), article: "22" },
  {
    id: "petition.notice",
    label: label("书面告知信访人（直接提出）", "written notice to the person (petition lodged directly)"),
    starts: label("收到信访事项", "receipt of the matter"),
    within: days(15),
    article: "23(2)",
    note: label("能当场告知的应当场书面告知；姓名、住址不清的除外", "on the spot where possible; not where name or address is unclear"),
  },
  { id: "petition.noticeOfTransferred", label: label("书面告知信访人（转送、交办）", "written notice to the person (transferred or assigned)"), starts: label("收到转送、交办", "receipt of the transferred or assigned matter"), within: days(15), article: "23(3)" },
  { id: "petition.objection", label: label("对转送、交办提出异议", "objection to a transfer or assignment"), starts: label("收到转送、交办", "receipt of the transferred or assigned matter"), within: workingDays(5), article: "23(3)" },
  {
    id: "petition.conclude",
    label: label("申诉求决类事项办结", "conclusion of an appeal-type matter"),
    starts: label("受理", "acceptance"),
    within: days(60),
    article: "34",
    extension: { max: days(30), approvers: ["headOfBody"], noticeRequired: true },
    note: label("限第三十一条第六项的事项", "only matters of Art. 31(6)"),
  },
  { id: "petition.requestReview", label: label("请求复查", "request for review"), starts: label("收到书面答复", "receipt of the written reply"), within: days(30), article: "35" },
  { id: "petition.review", label: label("提出复查意见", "review opinion"), starts: label("收到复查请求", "receipt of the request for review"), within: days(30), article: "35" },
  { id: "petition.requestReReview", label: label("请求复核", "request for re-review"), starts: label("收到复查答复", "receipt of the review reply"), within: days(30), article: "36" },
  { id: "petition.reReview", label: label("提出复核意见", "re-review opinion"), starts: label("收到复核请求", "receipt of the request for re-review"), within: days(30), article: "36", stops: ["hearing"] },
]))();
