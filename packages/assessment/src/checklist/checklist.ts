import { accept, instant, labelShape, parseWith, refuse, some, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { compare } from "../exact/rational.ts";
import { acceptUnless, finding, type AssessmentFinding } from "../findings.ts";
import { noCounts, rateBounds, rateValue, type RateValue } from "../measure/rate.ts";
import { repeated } from "../repeated.ts";
import { entryHead, idShape } from "../shapes.ts";
import { shareShape, shareValue } from "../share.ts";

/** The strict shape of a checklist as data; `parseChecklist` also checks that no item stands twice. */
export const checklistShape = z
  .strictObject({
    ...entryHead,
    /** What it is filled in for: a centre, a site, a visit. */
    subject: z.string().min(1),
    items: z.array(z.strictObject({ id: idShape, label: labelShape, mayExclude: z.string().min(1).exactOptional() }).readonly()).min(1).max(200).readonly(),
    /** What share of the items is enough. */
    pass: z.union([z.literal("all"), z.strictObject({ atLeast: shareShape }).readonly()]),
  })
  .readonly();
/** A list of what should be there at one `subject`, and what share of it is enough. `mayExclude` says why a place may leave an item out. */
export interface Checklist extends z.infer<typeof checklistShape> {}

/** The strict shape of an answer as data, for `parseWith`. */
export const checkAnswerShape = z
  .strictObject({ item: idShape, found: z.enum(["present", "absent", "excluded"]), at: instant, by: z.string().min(1), evidence: z.array(z.string().min(1)).readonly() })
  .readonly();
/** What was found of one item, when and by whom, with references to the evidence: a record or document, never a track of whoever looked. */
export interface CheckAnswer extends z.infer<typeof checkAnswerShape> {}

/** A checklist filled in: a rate of its items, what is missing, and whether it passes. Items nobody answered are unknown, not absent. */
export interface FilledChecklist {
  readonly checklist: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
  readonly undetermined: 0;
  readonly value: RateValue;
  readonly passed: "yes" | "no" | "unknown";
  readonly absent: readonly string[];
  readonly unanswered: readonly string[];
  readonly excluded: readonly string[];
  readonly evidence: readonly string[];
}
/** What `fillChecklist` says of the answers, as a refusal or beside the answer. */
export type ChecklistFinding = AssessmentFinding<"id.unknown" | "id.duplicate" | "check.noEvidence" | "check.notExcludable">;

/**
 * A checklist from outside; an item id that stands twice is refused.
 *
 * @example
 * ```ts
 * import { parseChecklist, stationRooms } from "@fengqiao/assessment";
 *
 * parseChecklist(stationRooms).ok; // => true
 * const again = { id: "study", label: { "zh-CN": "学习室", en: "study room" } };
 * parseChecklist({ ...stationRooms, items: [...stationRooms.items, again] }).findings.map((f) => [f.code, f.path]); // => [["id.duplicate", "/items/3/id"]]
 * ```
 */
export function parseChecklist(json: unknown): Outcome<Checklist, ParseFinding | AssessmentFinding<"id.duplicate">> {
  const parsed = parseWith(checklistShape, json);
  if (!parsed.ok) return parsed;
  const twice = repeated(parsed.value.items.map((item) => item.id));
  return acceptUnless(twice.map(({ id, at }) => finding("id.duplicate", `/items/${at}/id`, { id })), parsed.value);
}

/**
 * Scores a checklist from its answers. Refuses an answer to no item or a second one to the same, and an exclusion that the checklist does
 * not allow; something called present without evidence is a finding and stays unknown.
 *
 * @example
 * ```ts
 * import { fillChecklist, formatRate, stationRooms, type CheckAnswer } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const answer = (item: string, found: CheckAnswer["found"]): CheckAnswer => ({ item, found, at: "2026-09-30T10:00:00+08:00", by: "inspector", evidence: ["photo-1"] });
 * const filled = must(fillChecklist(stationRooms, [answer("study", "present"), answer("activity", "absent")]));
 * [filled.passed, filled.absent, filled.unanswered]; // => ["no", ["activity"], ["deliberation"]]
 * formatRate({ ...filled, decimals: 0, rounding: "halfUp" }, "en"); // => "33%–67% (1/3, 1 unknown)"
 * ```
 */
export function fillChecklist(checklist: Checklist, answers: readonly CheckAnswer[]): Outcome<FilledChecklist, ChecklistFinding> {
  const items = new Map(checklist.items.map((item) => [item.id, item]));
  const found = new Map<string, CheckAnswer>();
  const unproven: ChecklistFinding[] = [];
  const faults: readonly ChecklistFinding[] = answers.flatMap((answer, i): readonly ChecklistFinding[] => {
    const item = items.get(answer.item);
    if (!item) return [finding("id.unknown", `/answers/${i}/item`, { id: answer.item })];
    if (found.has(answer.item)) return [finding("id.duplicate", `/answers/${i}/item`, { id: answer.item })];
    if (answer.found === "excluded" && item.mayExclude === undefined) return [finding("check.notExcludable", `/answers/${i}/found`, { item: answer.item })];
    if (answer.found === "present" && answer.evidence.length === 0) unproven.push(finding("check.noEvidence", `/answers/${i}/evidence`, { item: answer.item }));
    else found.set(answer.item, answer);
    return [];
  });
  if (some(faults)) return refuse(...faults);
  const idsOf = (state: CheckAnswer["found"] | undefined): readonly string[] => checklist.items.map((item) => item.id).filter((id) => found.get(id)?.found === state);
  const [present, absent, excluded, unanswered] = [idsOf("present"), idsOf("absent"), idsOf("excluded"), idsOf(undefined)];
  const counts = { numerator: present.length, denominator: checklist.items.length - excluded.length, unknown: unanswered.length };
  const value = rateValue({ ...noCounts, ...counts });
  const evidence = [...found.values()].flatMap((answer) => answer.evidence);
  return accept({ checklist: checklist.id, ...counts, undetermined: 0, value, passed: passes(checklist, value), absent, unanswered, excluded, evidence }, unproven);
}

function passes({ pass }: Checklist, value: RateValue): FilledChecklist["passed"] {
  if (value.kind === "undefinedRate") return "unknown";
  const [low, high] = rateBounds(value);
  const enough = shareValue(pass === "all" ? 1 : pass.atLeast);
  if (compare(low, enough) >= 0) return "yes";
  return compare(high, enough) >= 0 ? "unknown" : "no";
}
