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
export interface AllowancePay {
  readonly incentive: string;
  readonly payments: readonly { readonly payee: string; readonly month: string; readonly amountFen: number }[];
  readonly notPaid: readonly { readonly payee: string; readonly month: string; readonly why: "notFullTime" | "fullTimeUnknown" | "partMonth" }[];
  readonly totalFen: number;
}
export type AllowanceFinding = AssessmentFinding<"money.open" | "money.overflow" | "money.monthTwice">;

/** The monthly allowance of full-time posts. Refuses an open amount and a month paid twice to one payee. */
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
