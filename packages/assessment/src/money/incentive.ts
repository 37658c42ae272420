import { predicateShape, parsePredicate, type PredicateFinding } from "@fengqiao/criteria";
import { below, parseWith, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { compare, rational, type Rational } from "../exact/rational.ts";
import { acceptUnless, finding, type AssessmentFinding } from "../findings.ts";
import { caseMeasureDictionary } from "../measure/facts.ts";
import { entryHead, idShape, isOpen, openShape } from "../shapes.ts";
import { shareShape, shareValue } from "../share.ts";

/** An amount in 分, and one that the source may leave open. */
const fen = z.int().min(0);
const fenOrOpen = z.union([fen, openShape]);
const step = z.strictObject({ id: idShape, when: predicateShape, amountFen: fen }).readonly();

const perCaseShape = z
  .strictObject({
    kind: z.literal("perCase"),
    ...entryHead,
    payee: z.literal("mediatorsOfRecord"),
    /** When a case is paid at all, e.g. resolved and performed. */
    condition: predicateShape,
    minFen: fenOrOpen,
    maxFen: fenOrOpen,
    amounts: z.array(step).readonly(),
    supplements: z.array(step).readonly(),
    quantity: z.array(z.strictObject({ fromCase: z.int().min(1), amountFen: fen }).readonly()).readonly(),
  })
  .readonly();

const allowanceShape = z.strictObject({ kind: z.literal("allowance"), ...entryHead, to: z.string().min(1), every: z.literal("month"), amountFen: fenOrOpen }).readonly();

const fundShape = z
  .strictObject({
    kind: z.literal("fund"),
    ...entryHead,
    every: z.literal("year"),
    /** The kind of unit that gets it, e.g. `village`. */
    unit: z.string().min(1),
    baseFen: fenOrOpen,
    /** Whether a unit may get more than the base; less it never gets this way. */
    supplement: z.enum(["none", "upwardOnly"]),
    account: z.string().min(1).exactOptional(),
    /** What it may be spent on; anything where none is named. */
    purposes: z.array(z.string().min(1)).min(1).readonly().exactOptional(),
    /** The id of the fund that it is a part of. */
    inside: idShape.exactOptional(),
  })
  .readonly();

const withholdingShape = z.strictObject({ kind: z.literal("withholding"), ...entryHead, fund: idShape, when: z.literal("annualAssessmentFailed"), share: z.union([shareShape, openShape]), appeal: z.literal(true) }).readonly();

const budgetLineShape = z.strictObject({ kind: z.literal("budgetLine"), ...entryHead, level: z.string().min(1), purposes: z.array(z.string().min(1)).min(1).readonly(), amountFen: fenOrOpen }).readonly();

/**
 * The strict shape of an incentive as data; `parseIncentive` also checks its criteria and bounds.
 *
 * @example
 * ```ts
 * import { incentiveShape } from "@fengqiao/assessment";
 * import { parseWith } from "@fengqiao/model";
 *
 * // a source may leave an amount open; it is not guessed
 * const budget = { kind: "budgetLine", id: "mediation", label: { "zh-CN": "调解经费", en: "mediation" }, level: "county", purposes: ["mediation"], amountFen: { open: "no amount is stated" }, src: "donge S082" };
 * parseWith(incentiveShape, budget).ok; // => true
 * parseWith(incentiveShape, { ...budget, amountFen: 0.5 }).ok; // => false
 * ```
 */
export const incentiveShape = z.discriminatedUnion("kind", [perCaseShape, allowanceShape, fundShape, withholdingShape, budgetLineShape]);
/**
 * Pay per case (以案定补) for whoever mediated it. The first of `amounts` whose criterion holds is the base, every one of `supplements` that holds
 * is added, `quantity` adds from the n-th paid case of a mediator in the period; the sum is brought within `minFen` and `maxFen`.
 */
export interface PerCase extends z.infer<typeof perCaseShape> {}
/** A fixed amount for each whole month of a full-time post of one role (`to`). */
export interface Allowance extends z.infer<typeof allowanceShape> {}
/** A yearly amount for each unit of one kind. With `inside` it is no money of its own: what is spent from it comes out of the other fund. */
export interface Fund extends z.infer<typeof fundShape> {}
/** A part of a fund that is kept back after a failed yearly assessment, by a decision that can be appealed. */
export interface Withholding extends z.infer<typeof withholdingShape> {}
/** A line of the budget with its purposes; what it must cover is stated elsewhere or left open. */
export interface BudgetLine extends z.infer<typeof budgetLineShape> {}
/** What moves money, told apart by `kind`. Amounts are in 分, and may be open where the source leaves them so. */
export type Incentive = PerCase | Allowance | Fund | Withholding | BudgetLine;

export const fundingSources = ["fiscalBudget", "moneyFollowsTask", "partyDues", "socialSupport", "selfSupplement"] as const;
/** The five sources of funds: 财政预算、费随事转、党费划拨、社会支持、自我补充. */
export type FundingSource = (typeof fundingSources)[number];

/** What `parseIncentive` refuses. */
export type IncentiveFinding = ParseFinding | PredicateFinding | AssessmentFinding<"money.bounds" | "money.share">;

/**
 * An incentive from outside; criteria are checked against the case facts, the least against the most, and a withheld share must lie strictly
 * between nothing and all.
 *
 * @example
 * ```ts
 * import { parseIncentive } from "@fengqiao/assessment";
 *
 * const incentive = {
 *   kind: "perCase", id: "perCase", label: { "zh-CN": "以案定补", en: "pay per case" }, payee: "mediatorsOfRecord", condition: { resolved: { equal: true } },
 *   minFen: 5_000, maxFen: 40_000, amounts: [{ id: "simple", when: { difficulty: { equal: "simple" } }, amountFen: 10_000 }], supplements: [], quantity: [], src: "donge S085",
 * };
 * parseIncentive(incentive).ok; // => true
 * parseIncentive({ ...incentive, minFen: 50_000 }).findings.map((f) => [f.code, f.path]); // => [["money.bounds", "/minFen"]]
 * ```
 */
export function parseIncentive(json: unknown): Outcome<Incentive, IncentiveFinding> {
  const parsed = parseWith(incentiveShape, json);
  if (!parsed.ok) return parsed;
  return acceptUnless(faultsOf(parsed.value), parsed.value);
}

/** Strictly between nothing and all. */
const isProper = (share: Rational): boolean => compare(share, rational(0)) > 0 && compare(share, rational(1)) < 0;

function faultsOf(rule: Incentive): readonly IncentiveFinding[] {
  if (rule.kind === "withholding") return isOpen(rule.share) || isProper(shareValue(rule.share)) ? [] : [finding("money.share", "/share", { share: String(rule.share) })];
  if (rule.kind !== "perCase") return [];
  const { condition, amounts, supplements, minFen, maxFen } = rule;
  const criteria = [["/condition", condition] as const, ...amounts.map((a, i) => [`/amounts/${i}/when`, a.when] as const), ...supplements.map((s, i) => [`/supplements/${i}/when`, s.when] as const)];
  return [
    ...criteria.flatMap(([path, predicate]) => below(path, parsePredicate(predicate, caseMeasureDictionary).findings)),
    ...(typeof minFen === "number" && typeof maxFen === "number" && minFen > maxFen ? [finding("money.bounds", "/minFen", { minFen, maxFen })] : []),
  ];
}
