import * as z from "zod";
import { disputeCategories } from "../codes/dispute-categories.ts";
import { intakeChannels } from "../codes/intake.ts";
import { idsOf } from "../codes/code-list.ts";
import type { Outcome } from "../finding.ts";
import { bodyId, disputeId } from "../ids.ts";
import { parseWith, type ParseFinding } from "../parse.ts";
import type { Classes } from "../privacy/data-class.ts";
import { instant, localDate } from "../time.ts";
import { party, partyClasses } from "./party.ts";

const text = z.string().min(1).max(2000);
const yes = z.boolean().optional();

/** One thing that happened between the parties. What they did is a fact of the dispute; who they are is not. */
const incident = z
  .strictObject({
    on: localDate,
    summary: text.optional(),
    physicalConflict: yes,
    injury: yes,
    weapon: yes,
    threat: yes,
    policeCalls: z.int().min(0).optional(),
  })
  .readonly();

/** One try at mediation. */
const attempt = z
  .strictObject({
    on: localDate,
    bodies: z.array(bodyId).readonly().optional(),
    result: z.enum(["agreed", "failed", "adjourned", "refused"]),
  })
  .readonly();

/**
 * A dispute: what is known of it, as a person enters or corrects it. Later incidents of the same quarrel are linked into the
 * one record (the boundary and the sheep of one family quarrel are one dispute, not two). Amounts are in 分.
 */
export const dispute = z
  .strictObject({
    id: disputeId,
    subject: text,
    category: z.enum(idsOf(disputeCategories)),
    channel: z.enum(idsOf(intakeChannels)),
    foundOn: localDate,
    registeredAt: instant.optional(),
    place: z.strictObject({ area: z.string().min(1).max(100).optional(), township: z.string().min(1).max(100).optional(), village: z.string().min(1).max(100).optional() }).readonly(),
    parties: z.array(party).readonly(),
    incidents: z.array(incident).min(1).readonly(),
    attempts: z.array(attempt).readonly(),
    peopleInvolved: z.int().min(1).optional(),
    amountFen: z.int().min(0).optional(),
    crossVillage: yes,
    crossDepartment: yes,
    earlierAgreementFailed: yes,
    firstPetition: yes,
  })
  .readonly();
export type Dispute = z.infer<typeof dispute>;

export const disputeClasses = {
  id: "neutral",
  subject: "freeText",
  category: "neutral",
  channel: "neutral",
  foundOn: "neutral",
  registeredAt: "neutral",
  place: { area: "neutral", township: "neutral", village: "neutral" },
  parties: { each: partyClasses },
  incidents: {
    each: { on: "neutral", summary: "freeText", physicalConflict: "neutral", injury: "neutral", weapon: "neutral", threat: "neutral", policeCalls: "neutral" },
  },
  attempts: { each: { on: "neutral", bodies: { each: "neutral" }, result: "neutral" } },
  peopleInvolved: "neutral",
  amountFen: "neutral",
  crossVillage: "neutral",
  crossDepartment: "neutral",
  earlierAgreementFailed: "neutral",
  firstPetition: "neutral",
} as const satisfies Classes<Dispute>;

/**
 * A dispute from outside. Unknown fields are refused: a form that carries more about persons than the record allows does not pass.
 *
 * @example
 * ```ts
 * const read = parseDispute(JSON.parse(body));
 * if (!read.ok) read.findings.map((f) => formatFinding(f, "zh-CN", [modelCatalogue]));
 * ```
 */
export function parseDispute(input: unknown): Outcome<Dispute, ParseFinding> {
  return parseWith(dispute, input);
}
