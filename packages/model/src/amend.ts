import { applyPatches, enablePatches, produceWithPatches, type Draft, type Patch } from "immer";
import { decisionProblem, type Decision } from "./decision.ts";
import { accept, refuse, type Outcome } from "./finding.ts";
import { modelFinding, type ModelFinding } from "./findings.ts";
import type { ParseFinding } from "./parse.ts";
import { parseRecord } from "./records/parse-record.ts";
import type { RecordOf, RecordTypeId } from "./records/record-types.ts";

/** Who corrected a record, when and why, with the patches that lead there and back (Immer's, JSON Patch in spirit with paths as lists). */
export interface Amendment extends Decision {
  /** From the record as it was to the record as it is. */
  readonly patches: readonly Patch[];
  /** And back. */
  readonly inverse: readonly Patch[];
}

/** A corrected record, and the amendment to keep beside it. */
export interface Amended<T> {
  readonly record: T;
  readonly amendment: Amendment;
}

/**
 * The one way to correct a record (law 12): the recipe edits a draft, the result must still have the record's shape, and what changed
 * is kept as patches with author, instant and reason. The given record is untouched. A correction without author or reason, at no
 * instant, or of nothing is refused.
 *
 * @example
 * ```ts
 * import { amend, must, parseDispute, undo } from "@fengqiao/model";
 *
 * const record = must(parseDispute({
 *   id: "XJ-2021-0810", subject: "地界纠纷", category: "land", channel: "screening", foundOn: "2021-08-10", place: {},
 *   parties: [], incidents: [{ on: "2021-08-10" }], attempts: [], peopleInvolved: 2,
 * }));
 * const why = { by: "officer-7", at: "2021-08-11T10:00:00+08:00", reason: "人数重新核实" };
 *
 * const counted = must(amend("dispute", record, (draft) => { draft.peopleInvolved = 4; }, why));
 * counted.amendment.patches; // => [{ op: "replace", path: ["peopleInvolved"], value: 4 }]
 * undo(counted.record, counted.amendment).peopleInvolved; // => 2
 * amend("dispute", record, (draft) => { draft.peopleInvolved = -1; }, why).findings.map((f) => f.path); // => ["/peopleInvolved"]
 * ```
 */
export function amend<K extends RecordTypeId>(
  type: K,
  record: RecordOf<K>,
  recipe: (draft: Draft<RecordOf<K>>) => void,
  why: Decision,
): Outcome<Amended<RecordOf<K>>, ParseFinding | ModelFinding<"amend.noChange" | "amend.broken">> {
  const undecided = decisionProblem(why);
  if (undecided) return refuse(undecided);
  enablePatches();
  let edited: [RecordOf<K>, Patch[], Patch[]];
  try {
    edited = produceWithPatches(record, (draft: Draft<RecordOf<K>>) => {
      recipe(draft);
    }) as typeof edited;
  } catch (error) {
    return refuse(modelFinding("amend.broken", "", { message: error instanceof Error ? error.message : String(error) }));
  }
  const [next, patches, inverse] = edited;
  if (patches.length === 0) return refuse(modelFinding("amend.noChange", "", {}));
  const checked = parseRecord(type, next);
  if (!checked.ok) return checked;
  return accept({ record: checked.value, amendment: { ...why, patches, inverse } });
}

/**
 * The record as it was before an amendment. Of several the last is undone first.
 *
 * @example
 * ```ts
 * import { amend, must, parseRecord, undo } from "@fengqiao/model";
 *
 * const said = must(parseRecord("evaluation", { id: "E-1", dispute: "XJ-2021-0810", party: "p1", on: "2022-05-01", satisfied: "silent" }));
 * const { record, amendment } = must(amend("evaluation", said, (draft) => { draft.satisfied = "yes"; }, { by: "officer-7", at: "2022-05-02T09:00:00+08:00", reason: "次日来电答复" }));
 * undo(record, amendment).satisfied; // => "silent"
 * ```
 */
export function undo<T extends object>(record: T, amendment: Amendment): T {
  enablePatches();
  return applyPatches(record, amendment.inverse);
}
