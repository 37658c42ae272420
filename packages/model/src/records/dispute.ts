import * as z from "zod";
import { idsOf } from "../codes/code-list.ts";
import { disputeCategories } from "../codes/dispute-categories.ts";
import { eventScales } from "../codes/governance.ts";
import { intakeChannels } from "../codes/intake.ts";
import { disputeOrigins } from "../codes/origins.ts";
import type { Outcome } from "../finding.ts";
import { bodyId, disputeId } from "../ids.ts";
import { parserOf, type ParseFinding } from "../parse.ts";
import type { Classes } from "../privacy/data-class.ts";
import { instant, localDate } from "../time.ts";
import { mediationAttempt, mediationAttemptClasses } from "./case/attempt.ts";
import { count, fen, listWord, maybe, name, place, placeClasses, reference, text } from "./fields.ts";
import { party, partyClasses } from "./party.ts";

/** One thing that happened between the parties. What they did is a fact of the dispute; who they are is not. */
const incident = z
  .strictObject({
    on: localDate,
    summary: text.exactOptional(),
    physicalConflict: maybe,
    injury: maybe,
    weapon: maybe,
    threat: maybe,
    policeCalls: count.exactOptional(),
  })
  .readonly();
const incidentClasses = { on: "neutral", summary: "freeText", physicalConflict: "neutral", injury: "neutral", weapon: "neutral", threat: "neutral", policeCalls: "neutral" } as const;

/** A document or a picture of the file; the thing itself stays with the host. `document` is a word of `case-document`. */
const file = z.strictObject({ id: reference, document: listWord, on: localDate.exactOptional(), title: name.exactOptional() }).readonly();
const fileClasses = { id: "neutral", document: "neutral", on: "neutral", title: "freeText" } as const;

/**
 * A dispute: what is known of it, as a person enters or corrects it. Later incidents of the same quarrel are linked into the
 * one record (the boundary and the sheep of one family quarrel are one dispute, not two). Amounts are in 分.
 */
export const dispute = z
  .strictObject({
    id: disputeId,
    subject: text,
    category: z.enum(idsOf(disputeCategories)),
    /** The word of the region's own taxonomy, where it has one. */
    localCategory: z.strictObject({ list: z.string().min(1).max(64), code: listWord }).readonly().exactOptional(),
    channel: z.enum(idsOf(intakeChannels)),
    origin: z.enum(idsOf(disputeOrigins)).exactOptional(),
    /** The system or body that the record was taken over from, and its number there. */
    source: z.strictObject({ system: name.exactOptional(), body: bodyId.exactOptional(), reference: reference.exactOptional() }).readonly().exactOptional(),
    scale: z.enum(idsOf(eventScales)).exactOptional(),
    foundOn: localDate,
    registeredAt: instant.exactOptional(),
    place,
    parties: z.array(party).readonly(),
    incidents: z.array(incident).min(1).readonly(),
    attempts: z.array(mediationAttempt).readonly(),
    /** Other records that turned out to be this dispute. */
    linked: z.array(disputeId).readonly().exactOptional(),
    files: z.array(file).readonly().exactOptional(),
    peopleInvolved: z.int().min(1).exactOptional(),
    amountFen: fen.exactOptional(),
    crossVillage: maybe,
    crossDepartment: maybe,
    earlierAgreementFailed: maybe,
    firstPetition: maybe,
    /** Either opens a report task, never more points: so neither is neutral, and no fact can be drawn from it. */
    suspectedViolence: maybe,
    childInDanger: maybe,
  })
  .readonly();
export type Dispute = z.infer<typeof dispute>;

export const disputeClasses = {
  id: "neutral",
  subject: "freeText",
  category: "neutral",
  localCategory: { list: "neutral", code: "neutral" },
  channel: "neutral",
  origin: "neutral",
  source: { system: "neutral", body: "neutral", reference: "neutral" },
  scale: "neutral",
  foundOn: "neutral",
  registeredAt: "neutral",
  place: placeClasses,
  parties: { each: partyClasses },
  incidents: { each: incidentClasses },
  attempts: { each: mediationAttemptClasses },
  linked: { each: "neutral" },
  files: { each: fileClasses },
  peopleInvolved: "neutral",
  amountFen: "neutral",
  crossVillage: "neutral",
  crossDepartment: "neutral",
  earlierAgreementFailed: "neutral",
  firstPetition: "neutral",
  suspectedViolence: "sensitive",
  childInDanger: "child",
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
export const parseDispute: (input: unknown) => Outcome<Dispute, ParseFinding> = parserOf(dispute);
