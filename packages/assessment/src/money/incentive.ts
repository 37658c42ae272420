import { predicateShape, parsePredicate, type PredicateFinding } from "@fengqiao/criteria";
import { accept, labelShape, parseWith, refuse, src, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { finding, type AssessmentFinding } from "../findings.ts";
import { caseMeasureDictionary } from "../measure/facts.ts";
import { idShape, openShape, shareShape } from "../shapes.ts";

/** An amount in 分. */
export const fenShape = z.int().min(0);
const head = { id: idShape, label: labelShape, src };

/**
 * Pay per case (以案定补) for whoever mediated it. The first amount whose criterion holds is the base, every supplement that holds
 * is added, `quantity` adds from the n-th paid case of a mediator in the period; the sum is brought within the two bounds.
 */
export const perCaseShape = z
  .strictObject({
    kind: z.literal("perCase"),
    ...head,
    payee: z.literal("mediatorsOfRecord"),
    /** When a case is paid at all, e.g. resolved and performed. */
    condition: predicateShape,
    minFen: z.union([fenShape, openShape]),
    maxFen: z.union([fenShape, openShape]),
    amounts: z.array(z.strictObject({ id: idShape, when: predicateShape, amountFen: fenShape }).readonly()).readonly(),
    supplements: z.array(z.strictObject({ id: idShape, when: predicateShape, amountFen: fenShape }).readonly()).readonly(),
    quantity: z.array(z.strictObject({ fromCase: z.int().min(1), amountFen: fenShape }).readonly()).readonly(),
  })
  .readonly();

/** A fixed amount for each whole month of a full-time post. */
export const allowanceShape = z.strictObject({ kind: z.literal("allowance"), ...head, to: z.string().min(1), every: z.literal("month"), amountFen: z.union([fenShape, openShape]) }).readonly();

/** A yearly amount for each unit. With `inside` it is no money of its own: what is spent from it comes out of the other fund. */
export const fundShape = z
  .strictObject({
    kind: z.literal("fund"),
    ...head,
    every: z.literal("year"),
    unit: z.string().min(1),
    baseFen: z.union([fenShape, openShape]),
    supplement: z.enum(["none", "upwardOnly"]),
    account: z.string().min(1).exactOptional(),
    purposes: z.array(z.string().min(1)).min(1).readonly().exactOptional(),
    inside: idShape.exactOptional(),
  })
  .readonly();

/** A part of a fund that is kept back after a failed yearly assessment, by a decision that can be appealed. */
export const withholdingShape = z.strictObject({ kind: z.literal("withholding"), ...head, fund: idShape, when: z.literal("annualAssessmentFailed"), share: z.union([shareShape, openShape]), appeal: z.literal(true) }).readonly();

/** A line of the budget with its purposes; what it must cover is stated elsewhere or left open. */
export const budgetLineShape = z.strictObject({ kind: z.literal("budgetLine"), ...head, level: z.string().min(1), purposes: z.array(z.string().min(1)).min(1).readonly(), amountFen: z.union([fenShape, openShape]) }).readonly();

/** The strict shape of an incentive or fund as data. */
export const incentiveShape = z.discriminatedUnion("kind", [perCaseShape, allowanceShape, fundShape, withholdingShape, budgetLineShape]);
export type Incentive = z.infer<typeof incentiveShape>;
export type PerCase = z.infer<typeof perCaseShape>;
export type Allowance = z.infer<typeof allowanceShape>;
export type Fund = z.infer<typeof fundShape>;
export type Withholding = z.infer<typeof withholdingShape>;
export type BudgetLine = z.infer<typeof budgetLineShape>;

/** The five sources of funds (财政预算、费随事转、党费划拨、社会支持、自我补充). */
export const fundingSources = ["fiscalBudget", "moneyFollowsTask", "partyDues", "socialSupport", "selfSupplement"] as const;
export type FundingSource = (typeof fundingSources)[number];

export type IncentiveFinding = ParseFinding | PredicateFinding | AssessmentFinding<"money.bounds" | "money.share">;

/** An incentive from outside; criteria are checked against the case facts, the least against the most, and a withheld share must lie strictly between nothing and all. */
export function parseIncentive(json: unknown): Outcome<Incentive, IncentiveFinding> {
  const parsed = parseWith(incentiveShape, json);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const faults: IncentiveFinding[] = [];
  if (value.kind === "perCase") {
    const criteria = [["/condition", value.condition] as const, ...value.amounts.map((a, i) => [`/amounts/${i}/when`, a.when] as const), ...value.supplements.map((s, i) => [`/supplements/${i}/when`, s.when] as const)];
    for (const [path, predicate] of criteria) {
      const checked = parsePredicate(predicate, caseMeasureDictionary);
      if (!checked.ok) faults.push(...checked.findings.map((f) => ({ ...f, path: path + f.path })));
    }
    if (typeof value.minFen === "number" && typeof value.maxFen === "number" && value.minFen > value.maxFen) faults.push(finding("money.bounds", "/minFen", { minFen: value.minFen, maxFen: value.maxFen }));
  }
  if (value.kind === "withholding" && (value.share === 0 || value.share === 1)) faults.push(finding("money.share", "/share", { share: String(value.share) }));
  const [fault, ...others] = faults;
  return fault ? refuse(fault, ...others) : accept(value);
}
