import { epochOf, instant, type Instant, type Outcome } from "@fengqiao/model";
import * as z from "zod";
import { acceptUnless, finding, type AssessmentFinding } from "../findings.ts";
import type { Consequence } from "./scheme.ts";

/** The strict shape of a decision as data, for `parseWith`. */
export const decisionShape = z
  .strictObject({
    subject: z.string().min(1),
    post: z.string().min(1),
    decidedBy: z.string().min(1),
    at: instant,
    decision: z.enum(["apply", "refrain"]),
    reasons: z.string().min(1).max(4000),
    /** The one concerned was heard before. */
    heardAt: instant,
    appealTo: z.string().min(1),
    appealUntil: instant,
  })
  .readonly();
/** A named post's decision on an advised consequence. Advice alone changes nobody's pay, post or honour. */
export interface ConsequenceDecision extends z.infer<typeof decisionShape> {}

/** An advice with the decision that was taken on it. */
export interface DecidedConsequence {
  readonly advice: Consequence;
  readonly decision: ConsequenceDecision;
}
/** What `decideConsequence` refuses. */
export type DecisionFinding = AssessmentFinding<"decision.otherPost" | "decision.notHeard" | "decision.noAppeal">;

/**
 * Puts a decision to an advice. Refuses another post than the scheme names, a decision before the hearing, an appeal to the one who
 * decided, and an appeal period that is over when it begins.
 *
 * @example
 * ```ts
 * import { decideConsequence, type Consequence, type ConsequenceDecision } from "@fengqiao/assessment";
 *
 * const advice: Consequence = { grade: "excellent", kind: "honour", decidedBy: "县委政法委", appealTo: "县委组织部", src: "xiji S037" };
 * const decision: ConsequenceDecision = {
 *   subject: "白崖乡", post: "县委政法委", decidedBy: "政法委书记", at: "2026-10-20T10:00:00+08:00", heardAt: "2026-10-15T10:00:00+08:00",
 *   decision: "apply", reasons: "连续三季优秀", appealTo: "县委组织部", appealUntil: "2026-11-20T00:00:00+08:00",
 * };
 * decideConsequence(advice, decision).ok; // => true
 * decideConsequence(advice, { ...decision, post: "综治中心" }).findings.map((f) => f.code); // => ["decision.otherPost"]
 * ```
 */
export function decideConsequence(advice: Consequence, decision: ConsequenceDecision): Outcome<DecidedConsequence, DecisionFinding> {
  const after = (later: Instant, earlier: Instant): boolean => epochOf(later) > epochOf(earlier);
  const faults: DecisionFinding[] = [];
  if (decision.post !== advice.decidedBy) faults.push(finding("decision.otherPost", "/post", { expected: advice.decidedBy, received: decision.post }));
  if (!after(decision.at, decision.heardAt)) faults.push(finding("decision.notHeard", "/heardAt", {}));
  if (decision.appealTo !== advice.appealTo || decision.appealTo === decision.post || !after(decision.appealUntil, decision.at)) faults.push(finding("decision.noAppeal", "/appealTo", { appealTo: advice.appealTo }));
  return acceptUnless(faults, { advice, decision });
}
