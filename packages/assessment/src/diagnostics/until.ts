import { epochOf, type Instant, type Outcome } from "@fengqiao/model";
import { acceptUnless, finding, type AssessmentFinding } from "../findings.ts";
import { repeated } from "../repeated.ts";

/** The as-of in milliseconds, for cases of which each stands once. */
export function untilOf(asOf: Instant, cases: readonly { readonly caseId: string }[], list: string): Outcome<number, AssessmentFinding<"asOf.invalid" | "row.duplicate">> {
  const until = epochOf(asOf);
  return acceptUnless(
    [
      ...(Number.isNaN(until) ? [finding("asOf.invalid", "/asOf", { value: asOf })] : []),
      ...repeated(cases.map((one) => one.caseId)).map(({ id, at, first }) => finding("row.duplicate", `/${list}/${at}`, { id, first })),
    ],
    until,
  );
}
