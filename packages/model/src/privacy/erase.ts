import { undo, type Amendment } from "../amend.ts";
import { decisionProblem, type Decision } from "../decision.ts";
import { accept, refuse, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { recordTypes } from "../records/record-types.ts";
import { leavesOf, mapLeaves, maskWords, type Leaf } from "./leaves.ts";
import { concerns, type StoredRecord } from "./person-file.ts";
import { referenceFinder } from "./references.ts";

/** Why somebody's data is erased: on request, because the period is over, or another ground of 个人信息保护法 art. 47. */
export interface ErasureBasis extends Decision {
  readonly ground: "request" | "periodOver" | "purposeMet" | "consentWithdrawn" | "unlawful";
}

/** What was erased, without saying what it was: it may be kept. */
export interface Erasure {
  readonly party: string;
  readonly basis: ErasureBasis;
  /** Every field that went or was masked, by record and JSON Pointer. */
  readonly removed: readonly { readonly type: StoredRecord["type"]; readonly record: string; readonly path: string }[];
}

/** The records without the person, and the note of what went. */
export interface Erased {
  readonly records: readonly StoredRecord[];
  readonly erasure: Erasure;
}

/** Why nothing was erased, and which texts a human should read once more. */
export type ErasureFinding = ModelFinding<"value.missing" | "value.format" | "erase.unknownParty" | "erase.textRemains">;

/** Earlier states of a record, so that a name that was corrected long ago is found too. */
function versionsOf({ record, amendments = [] }: StoredRecord): readonly object[] {
  const versions: object[] = [record];
  for (const amendment of amendments.toReversed()) {
    try {
      versions.push(undo(versions.at(-1) ?? record, amendment));
    } catch {
      // patches of another record lead nowhere
      break;
    }
  }
  return versions;
}

function scrub(value: unknown, words: ReadonlySet<string>): unknown {
  if (typeof value === "string") return maskWords(value, words);
  if (Array.isArray(value)) return value.map((item: unknown) => scrub(item, words));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrub(inner, words)]));
}

const scrubAmendment = (amendment: Amendment, words: ReadonlySet<string>): Amendment => ({
  ...amendment,
  reason: maskWords(amendment.reason, words),
  patches: scrub(amendment.patches, words) as Amendment["patches"],
  inverse: scrub(amendment.inverse, words) as Amendment["inverse"],
});

const idOf = (record: object): string => ("id" in record ? String(record.id) : "");

/**
 * Erases a person from records and their amendments: what is his own goes, and what pointed to him is hidden in every text.
 * Neutral fields and opaque ids stay as they are, so facts derive and journals replay to the same state (law 12). Whether a text
 * still gives him away by other words only a human can tell: each text that remains is told. A basis without author or reason, or at no
 * instant, is refused.
 *
 * @example
 * ```ts
 * import { erase, must, parseDispute } from "@fengqiao/model";
 *
 * const record = must(parseDispute({
 *   id: "XJ-2021-0810", subject: "高某某与邻居因地界发生纠纷", category: "land", channel: "screening", foundOn: "2021-08-10", place: {},
 *   parties: [{ id: "p1", side: "first", kind: "person", name: "高某某", phone: "13800000001" }], incidents: [{ on: "2021-08-10" }], attempts: [],
 * }));
 * const asked = { ground: "request", by: "officer-7", at: "2026-11-21T10:00:00+08:00", reason: "本人申请删除" } as const;
 *
 * const { records, erasure } = must(erase([{ type: "dispute", record }], "p1", asked));
 * if (records[0]?.type === "dispute") records[0].record.subject; // => "〔隐去〕与邻居因地界发生纠纷"
 * erasure.removed.map((r) => r.path); // => ["/subject", "/parties/0/name", "/parties/0/phone"]
 * ```
 */
export function erase(records: readonly StoredRecord[], party: string, basis: ErasureBasis): Outcome<Erased, ErasureFinding> {
  const undecided = decisionProblem(basis);
  if (undecided) return refuse(undecided);
  if (!records.some((stored) => concerns(stored, party))) return refuse(modelFinding("erase.unknownParty", "", {}));

  const isReference = referenceFinder();
  // opaque ids stay, his own and others', so that journals and references still hold
  const goes = (type: StoredRecord["type"], { own, declared, path }: Leaf): boolean => own && declared !== "neutral" && declared !== "freeText" && !isReference(type, path);
  const texts = (stored: StoredRecord): string[] =>
    versionsOf(stored).flatMap((version) => leavesOf(version, recordTypes[stored.type].classes, party).flatMap((leaf) => (goes(stored.type, leaf) && typeof leaf.value === "string" ? [leaf.value] : [])));
  const words = new Set(records.flatMap(texts));
  const removed: Erasure["removed"][number][] = [];
  const findings: ErasureFinding[] = [];

  const erased = records.map((stored, i): StoredRecord => {
    const { type, record } = stored;
    const mentioned = concerns(stored, party);
    const note = (leaf: Leaf) => removed.push({ type, record: idOf(record), path: leaf.path });
    const keep = (leaf: Leaf): unknown => {
      if (goes(type, leaf)) return void note(leaf);
      const isText = leaf.declared === "freeText" || leaf.declared === "protected";
      if (!isText || typeof leaf.value !== "string" || isReference(type, leaf.path)) return leaf.value;
      const masked = maskWords(leaf.value, words);
      if (masked !== leaf.value) note(leaf);
      if (mentioned) findings.push(modelFinding("erase.textRemains", `/${i}${leaf.path}`, { type }));
      return masked;
    };
    const rest = mapLeaves(record, recordTypes[type].classes, keep, party);
    return { ...stored, record: rest, ...(stored.amendments && { amendments: stored.amendments.map((a) => scrubAmendment(a, words)) }) } as unknown as StoredRecord;
  });
  return accept({ records: erased, erasure: { party, basis, removed } }, findings);
}
