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

export const dispute = z
  .strictObject({
    id: disputeId,
    subject: text,
    /** What it is about, by the default list; the region's own word stands in `localCategory`. */
    category: z.enum(idsOf(disputeCategories)),
    /** The word of the region's own taxonomy, where it has one, and the list's id. */
    localCategory: z.strictObject({ list: z.string().min(1).max(64), code: listWord }).readonly().exactOptional(),
    channel: z.enum(idsOf(intakeChannels)),
    origin: z.enum(idsOf(disputeOrigins)).exactOptional(),
    /** The system or body that the record was taken over from, and its number there. */
    source: z.strictObject({ system: name.exactOptional(), body: bodyId.exactOptional(), reference: reference.exactOptional() }).readonly().exactOptional(),
    /** The size of the event (GB/T 31000). */
    scale: z.enum(idsOf(eventScales)).exactOptional(),
    /** The day on which it became known. */
    foundOn: localDate,
    registeredAt: instant.exactOptional(),
    place,
    parties: z.array(party).readonly(),
    /** What happened, incident by incident. */
    incidents: z.array(incident).min(1).readonly(),
    /** The tries at mediation, from the first to the last. */
    attempts: z.array(mediationAttempt).readonly(),
    /** Other records that turned out to be this dispute. */
    linked: z.array(disputeId).readonly().exactOptional(),
    /** What the file holds, by the list `case-document`. */
    files: z.array(file).readonly().exactOptional(),
    peopleInvolved: z.int().min(1).exactOptional(),
    /** What is at stake, in 分. */
    amountFen: fen.exactOptional(),
    crossVillage: maybe,
    crossDepartment: maybe,
    /** Whether an earlier agreement between these parties on this matter was not kept: the only memory that a score may have. */
    earlierAgreementFailed: maybe,
    /** Whether the matter is petitioned for the first time (初信初访): for counting, never for scoring. */
    firstPetition: maybe,
    /** Opens a report task, never more points: so it is not neutral, and no fact can be drawn from it. */
    suspectedViolence: maybe,
    /** Opens a report task, never more points, as above. */
    childInDanger: maybe,
  })
  .readonly();

/**
 * A dispute (矛盾纠纷): what is known of it, as a person enters or corrects it. Later incidents of the same quarrel are linked into the
 * one record: the boundary and the sheep of one family quarrel are one dispute, not two.
 */
export interface Dispute extends z.infer<typeof dispute> {}

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
 * import { formatFinding, modelCatalogue, parseDispute } from "@fengqiao/model";
 *
 * const form = { id: "XJ-2021-0810", subject: "高某某与邻居马某某因地界发生纠纷", category: "land", channel: "screening", foundOn: "2021-08-10", place: { village: "崔中村" }, parties: [], incidents: [{ on: "2021-08-10" }], attempts: [] };
 * parseDispute(form).ok; // => true
 *
 * const labelled = parseDispute({ ...form, foundOn: "2021-02-30", householdLabel: "重点户" });
 * labelled.findings.map((f) => formatFinding(f, "zh-CN", [modelCatalogue]));
 * // => ["/foundOn：“2021-02-30”不是有效的日期（年-月-日）", "未知的字段：householdLabel"]
 * ```
 */
export const parseDispute: (input: unknown) => Outcome<Dispute, ParseFinding> = parserOf(dispute);
