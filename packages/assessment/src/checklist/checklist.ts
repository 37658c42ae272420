import { accept, instant, labelShape, parseWith, refuse, src, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { compare } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import { rateValue, shareOf, type Counts, type RateValue } from "../measure/result.ts";
import { shareValue } from "../scheme/share.ts";
import { idShape, shareShape } from "../shapes.ts";

/** A list of what should be there, and how much of it is enough. `mayExclude` says why a place may leave an item out. */
export const checklistShape = z
  .strictObject({
    id: idShape,
    label: labelShape,
    subject: z.string().min(1),
    items: z.array(z.strictObject({ id: idShape, label: labelShape, mayExclude: z.string().min(1).exactOptional() }).readonly()).min(1).max(200).readonly(),
    pass: z.union([z.literal("all"), z.strictObject({ atLeast: shareShape }).readonly()]),
    src,
  })
  .readonly();
export type Checklist = z.infer<typeof checklistShape>;

/** What was found of one item, when and by whom, with references to the evidence: a record or document, never a track of whoever looked. */
export const checkAnswerShape = z
  .strictObject({ item: idShape, found: z.enum(["present", "absent", "excluded"]), at: instant, by: z.string().min(1), evidence: z.array(z.string().min(1)).readonly() })
  .readonly();
export type CheckAnswer = z.infer<typeof checkAnswerShape>;

/** A checklist filled in: a rate of its items, what is missing, and whether it passes. Items nobody answered are unknown, not absent. */
export interface CheckedList {
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
export type CheckFinding = AssessmentFinding<"id.unknown" | "id.duplicate" | "check.noEvidence" | "check.notExcludable">;

/** A checklist from outside; an item id that stands twice is refused. */
export function parseChecklist(json: unknown): Outcome<Checklist, ParseFinding | AssessmentFinding<"id.duplicate">> {
  const parsed = parseWith(checklistShape, json);
  if (!parsed.ok) return parsed;
  const ids = parsed.value.items.map((item) => item.id);
  const twice = ids.findIndex((id, i) => ids.indexOf(id) < i);
  return twice < 0 ? accept(parsed.value) : refuse(finding("id.duplicate", `/items/${twice}/id`, { id: ids[twice] ?? "" }));
}

/**
 * Scores a checklist from its answers. Refuses an answer to no item or a second one to the same, and an exclusion that the checklist does
 * not allow; something called present without evidence is a finding and stays unknown.
 */
export function fillChecklist(checklist: Checklist, answers: readonly CheckAnswer[]): Outcome<CheckedList, CheckFinding> {
  const items = new Map(checklist.items.map((item) => [item.id, item]));
  const found = new Map<string, CheckAnswer>();
  const faults: CheckFinding[] = [];
  const unproven: CheckFinding[] = [];
  answers.forEach((answer, i) => {
    const item = items.get(answer.item);
    if (!item) faults.push(finding("id.unknown", `/answers/${i}/item`, { id: answer.item }));
    else if (found.has(answer.item)) faults.push(finding("id.duplicate", `/answers/${i}/item`, { id: answer.item }));
    else if (answer.found === "excluded" && item.mayExclude === undefined) faults.push(finding("check.notExcludable", `/answers/${i}/found`, { item: answer.item }));
    else if (answer.found === "present" && answer.evidence.length === 0) unproven.push(finding("check.noEvidence", `/answers/${i}/evidence`, { item: answer.item }));
    else found.set(answer.item, answer);
  });
  const [fault, ...others] = faults;
  if (fault) return refuse(fault, ...others);
  const idsOf = (state: CheckAnswer["found"] | undefined): readonly string[] => checklist.items.map((item) => item.id).filter((id) => found.get(id)?.found === state);
  const [present, absent, excluded, unanswered] = [idsOf("present"), idsOf("absent"), idsOf("excluded"), idsOf(undefined)];
  const counts: Counts = { numerator: present.length, denominator: checklist.items.length - excluded.length, unknown: unanswered.length, maybeTrue: 0, maybeUnknown: 0, maybeFalse: 0 };
  const value = rateValue(counts);
  return accept(
    { checklist: checklist.id, numerator: counts.numerator, denominator: counts.denominator, unknown: counts.unknown, undetermined: 0, value, passed: passes(checklist, value), absent, unanswered, excluded, evidence: [...found.values()].flatMap((answer) => answer.evidence) },
    unproven,
  );
}

function passes({ pass }: Checklist, value: RateValue): CheckedList["passed"] {
  if (value.kind === "undefinedRate") return "unknown";
  const [low, high] = value.kind === "exact" ? [value, value] : [value.low, value.high];
  const enough = shareValue(pass === "all" ? 1 : pass.atLeast);
  if (compare(shareOf(low), enough) >= 0) return "yes";
  return compare(shareOf(high), enough) >= 0 ? "unknown" : "no";
}
