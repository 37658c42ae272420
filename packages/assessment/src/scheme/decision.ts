import { accept, epochOf, instant, refuse, type Instant, type Outcome } from "@fengqiao/model";
import * as z from "zod";
import { finding, type AssessmentFinding } from "../findings.ts";
import type { Consequence } from "./scheme.ts";

/** A named post's decision on an advised consequence. Advice alone changes nobody's pay, post or honour. */
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
export type ConsequenceDecision = z.infer<typeof decisionShape>;

export interface DecidedConsequence {
  readonly advice: Consequence;
  readonly decision: ConsequenceDecision;
}
export type DecisionFinding = AssessmentFinding<"decision.otherPost" | "decision.notHeard" | "decision.noAppeal">;

/**
 * Puts a decision to an advice. Refuses another post than the scheme names, a decision before the hearing, an appeal to the one who
 * decided, and an appeal period that is over when it begins.
 */
export function decideConsequence(advice: Consequence, decision: ConsequenceDecision): Outcome<DecidedConsequence, DecisionFinding> {
  const after = (later: Instant, earlier: Instant): boolean => epochOf(later) > epochOf(earlier);
  const faults: DecisionFinding[] = [];
  if (decision.post !== advice.decidedBy) faults.push(finding("decision.otherPost", "/post", { expected: advice.decidedBy, received: decision.post }));
  if (!after(decision.at, decision.heardAt)) faults.push(finding("decision.notHeard", "/heardAt", {}));
  if (decision.appealTo !== advice.appealTo || decision.appealTo === decision.post || !after(decision.appealUntil, decision.at)) faults.push(finding("decision.noAppeal", "/appealTo", { appealTo: advice.appealTo }));
  const [fault, ...others] = faults;
  return fault ? refuse(fault, ...others) : accept({ advice, decision });
}
