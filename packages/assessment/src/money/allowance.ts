import { accept, refuse, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { isOpen } from "../shapes.ts";
import { totalFen } from "./fen.ts";
import type { Allowance } from "./incentive.ts";

/** A post held: by whom, whether full-time, and in which whole civil months (`2026-03`). A month served in part is named apart: no source says what it is worth. */
export interface HeldPost {
  readonly payee: string;
  readonly role: string;
  readonly fullTime: boolean | null;
  readonly months: readonly string[];
  readonly partMonths?: readonly string[];
}
/** What is paid, month by month, and what is not, and why. Amounts are in 分. */
export interface AllowancePay {
  readonly incentive: string;
  readonly payments: readonly { readonly payee: string; readonly month: string; readonly amountFen: number }[];
  readonly notPaid: readonly { readonly payee: string; readonly month: string; readonly why: "notFullTime" | "fullTimeUnknown" | "partMonth" }[];
  readonly totalFen: number;
}
/** What `payAllowance` refuses. */
export type AllowanceFinding = AssessmentFinding<"money.open" | "money.overflow" | "money.monthTwice">;

/**
 * The monthly allowance of full-time posts; posts of another role are passed over. Refuses an open amount and a month paid twice to one payee.
 *
 * @example
 * ```ts
 * import { payAllowance, type Allowance } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const rule: Allowance = { kind: "allowance", id: "fullTime", label: { "zh-CN": "专职调解员补贴", en: "full-time allowance" }, to: "mediator", every: "month", amountFen: 150_000, src: "donge S085" };
 * const pay = must(payAllowance(rule, [{ payee: "mediator-1", role: "mediator", fullTime: true, months: ["2026-01", "2026-02"], partMonths: ["2026-03"] }]));
 * pay.totalFen; // => 300_000
 * pay.notPaid; // => [{ payee: "mediator-1", month: "2026-03", why: "partMonth" }]
 * ```
 */
export function payAllowance(rule: Allowance, posts: readonly HeldPost[]): Outcome<AllowancePay, AllowanceFinding> {
  const { amountFen } = rule;
  if (isOpen(amountFen)) return refuse(finding("money.open", "/amountFen", { incentive: rule.id }));
  const seen = new Set<string>();
  const payments: AllowancePay["payments"][number][] = [];
  const notPaid: AllowancePay["notPaid"][number][] = [];
  for (const [i, post] of posts.entries()) {
    if (post.role !== rule.to) continue;
    const why = post.fullTime === true ? undefined : post.fullTime === false ? "notFullTime" : "fullTimeUnknown";
    for (const month of post.months) {
      const key = `${post.payee}\n${month}`;
      if (seen.has(key)) return refuse(finding("money.monthTwice", `/posts/${i}`, { payee: post.payee, month }));
      seen.add(key);
      if (why) notPaid.push({ payee: post.payee, month, why });
      else payments.push({ payee: post.payee, month, amountFen });
    }
    for (const month of post.partMonths ?? []) notPaid.push({ payee: post.payee, month, why: "partMonth" });
  }
  const total = totalFen(payments.map((p) => p.amountFen));
  return total === undefined ? refuse(finding("money.overflow", "/posts", {})) : accept({ incentive: rule.id, payments, notPaid, totalFen: total });
}
