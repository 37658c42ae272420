import { findingsOf, messageOf, type AnyCatalogue, type Catalogue, type Finding, type FindingOf, type Label, type Locale } from "fengqiao";

/** What this host refuses of its own, before or beside the rules. It is said in the same way as everything that the SDK refuses. */
export interface HostCodes {
  "request.notSignedIn": object;
  "request.staffOnly": object;
  "request.notParty": object;
  "request.notFound": { path: string };
  "request.caseUnknown": { case: string };
  "request.method": { method: string };
  "request.contentType": { received: string };
  "request.tooLarge": { limit: number };
  "request.notJson": object;
  "request.ifMatchMissing": object;
  "request.ifMatchMalformed": { received: string };
  "request.disputeTaken": { dispute: string };
  "request.busy": object;
  "request.failed": object;
}

export const hostCatalogue: Catalogue<HostCodes> = {
  "request.notSignedIn": { severity: "error", "zh-CN": () => "请先登录", en: () => "nobody is signed in" },
  "request.staffOnly": { severity: "error", "zh-CN": () => "仅限工作人员", en: () => "this is for staff" },
  "request.notParty": { severity: "error", "zh-CN": () => "只能提交本人为当事人的纠纷", en: () => "only a party of the dispute may bring it in" },
  "request.notFound": { severity: "error", "zh-CN": (p) => `没有“${p.path}”`, en: (p) => `there is no ${p.path}` },
  "request.caseUnknown": { severity: "error", "zh-CN": (p) => `没有案件“${p.case}”`, en: (p) => `there is no case ${p.case}` },
  "request.method": { severity: "error", "zh-CN": (p) => `此处不接受 ${p.method}`, en: (p) => `${p.method} is not taken here` },
  "request.contentType": { severity: "error", "zh-CN": (p) => `内容应为 application/json，实为“${p.received}”`, en: (p) => `the content must be application/json, not "${p.received}"` },
  "request.tooLarge": { severity: "error", "zh-CN": (p) => `内容超过 ${p.limit} 字节`, en: (p) => `more than ${p.limit} bytes` },
  "request.notJson": { severity: "error", "zh-CN": () => "内容不是 UTF-8 编码的 JSON", en: () => "the content is not JSON in UTF-8" },
  "request.ifMatchMissing": { severity: "error", "zh-CN": () => '请用 If-Match 注明所依据的版本，例如 "7"', en: () => 'say in If-Match which revision you have seen, e.g. "7"' },
  "request.ifMatchMalformed": { severity: "error", "zh-CN": (p) => `If-Match 应为带引号的版本号，例如 "7"，实为 ${p.received}`, en: (p) => `If-Match must be one revision in quotes, e.g. "7", not ${p.received}` },
  "request.disputeTaken": { severity: "error", "zh-CN": (p) => `编号“${p.dispute}”已登记，内容不同`, en: (p) => `the id ${p.dispute} is registered already, with other content` },
  "request.busy": { severity: "error", "zh-CN": () => "系统繁忙，请稍后重试", en: () => "the system is busy; try again" },
  "request.failed": { severity: "error", "zh-CN": () => "系统出错，已记录", en: () => "the system failed; it is logged" },
};

export const finding = findingsOf(hostCatalogue);
export type HostFinding<K extends keyof HostCodes = keyof HostCodes> = FindingOf<HostCodes, K>;

/** The text of any finding, the host's or the SDK's; its path is shown apart. */
export function sayOf(found: Finding, locale: Locale): string {
  const own: AnyCatalogue = hostCatalogue;
  return own[found.code]?.[locale](found.params as never) ?? messageOf(found, locale);
}

export const labelOf = (found: Finding): Label => ({ "zh-CN": sayOf(found, "zh-CN"), en: sayOf(found, "en") });
