import type { Finding, Label, Locale } from "fengqiao";
import { sayOf } from "../findings.ts";
import { statusOf, type RefusalStatus } from "./status.ts";

/** One reason, with the place in the body that it is about. */
export interface ProblemFinding {
  readonly code: string;
  /** An RFC 6901 JSON Pointer. */
  readonly pointer: string;
  readonly message: string;
}

/** A refusal as RFC 9457 has it (`application/problem+json`), with every finding. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: RefusalStatus;
  readonly detail: string;
  readonly findings: readonly ProblemFinding[];
}

/** Where the county explains its problems, one page for each code. */
const PAGES = "https://county.example/problems/";

const TITLES: Readonly<Record<RefusalStatus, Label>> = {
  400: { "zh-CN": "请求无法读取", en: "The request cannot be read" },
  401: { "zh-CN": "未登录", en: "Not signed in" },
  403: { "zh-CN": "无权办理", en: "Not for this person" },
  404: { "zh-CN": "没有找到", en: "Not found" },
  405: { "zh-CN": "方法不适用", en: "Method not allowed" },
  409: { "zh-CN": "现在不能这样办理", en: "Not possible now" },
  412: { "zh-CN": "案件已有变动", en: "The case has moved on" },
  413: { "zh-CN": "内容过大", en: "Too large" },
  415: { "zh-CN": "内容类型不适用", en: "Content type not supported" },
  422: { "zh-CN": "填写有误", en: "Not filled in as it should be" },
  428: { "zh-CN": "须注明所依据的版本", en: "The revision is missing" },
  500: { "zh-CN": "系统故障", en: "The system failed" },
  503: { "zh-CN": "暂时不可用", en: "Not available for the moment" },
};

/** The problem that a refusal is; its first finding decides which. */
export function problemOf(findings: readonly [Finding, ...Finding[]], locale: Locale): Problem {
  const [{ code }] = findings;
  const status = statusOf(code);
  const told = findingsIn(findings, locale);
  return { type: PAGES + code, title: TITLES[status][locale], status, detail: told.map(({ message }) => message).join(locale === "en" ? "; " : "；"), findings: told };
}

export const findingsIn = (findings: readonly Finding[], locale: Locale): readonly ProblemFinding[] => findings.map((found) => ({ code: found.code, pointer: found.path, message: sayOf(found, locale) }));
