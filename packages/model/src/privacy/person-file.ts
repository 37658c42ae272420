import type { Amendment } from "../amend.ts";
import { recordTypes, type RecordOf, type RecordTypeId } from "../records/record-types.ts";
import { partyAudience } from "./audience.ts";
import { leavesOf } from "./leaves.ts";
import { redact, type Redacted } from "./redact.ts";

/** A record as a host keeps it, with its amendments from the first to the last. */
export type StoredRecord = { [K in RecordTypeId]: { readonly type: K; readonly record: RecordOf<K>; readonly amendments?: readonly Amendment[] } }[RecordTypeId];

/** What a person gets to see of what is kept about him (个人信息保护法 arts. 44, 45). */
export interface PersonFile {
  readonly party: string;
  readonly records: readonly PersonRecord[];
}

/** One record of a person's file, as he may see it. */
export type PersonRecord = { [K in RecordTypeId]: { readonly type: K; readonly record: Redacted<RecordOf<K>> } }[RecordTypeId];

/** Whether a record speaks of the person: one of its identifying fields holds the id. */
export function concerns({ type, record }: StoredRecord, partyId: string): boolean {
  return leavesOf(record, recordTypes[type].classes).some((leaf) => leaf.dataClass !== "neutral" && leaf.dataClass !== "freeText" && leaf.value === partyId);
}

/** Who reported or accused, in whatever record it stands: hidden in every text that a party gets to read. */
function reporters(records: readonly StoredRecord[], partyId: string): string[] {
  return records.flatMap(({ type, record }) => {
    const leaves = leavesOf(record, recordTypes[type].classes, partyId);
    return leaves.filter((leaf) => leaf.dataClass === "protected" && !leaf.own && typeof leaf.value === "string").map((leaf) => String(leaf.value));
  });
}

/**
 * A person's file: every record that speaks of him, as he may see it: his own fields whole, the other side by name, nothing that
 * is closed to parties, and never who reported violence, not even where a text mentions it.
 *
 * @example
 * ```ts
 * import { exportFor, must, parseDispute, parseRecord } from "@fengqiao/model";
 *
 * const dispute = must(parseDispute({
 *   id: "XJ-2021-0810", subject: "因地界发生纠纷", category: "land", channel: "screening", foundOn: "2021-08-10", place: {}, incidents: [{ on: "2021-08-10", summary: "罗某某报警" }], attempts: [],
 *   parties: [{ id: "p1", side: "first", kind: "person", name: "高某某", phone: "13800000001" }, { id: "p2", side: "second", kind: "person", name: "马某某", phone: "13800000002" }],
 * }));
 * const report = must(parseRecord("safetyReport", { id: "SR-1", dispute: "XJ-2021-0810", concern: "violence", reportedAt: "2021-08-10T20:00:00+08:00", reportedTo: "police", reporter: { name: "罗某某" } }));
 *
 * const { records } = exportFor([{ type: "dispute", record: dispute }, { type: "safetyReport", record: report }], "p1");
 * records.map((r) => r.type); // => ["dispute"]
 * if (records[0]?.type === "dispute") records[0].record.parties?.map((p) => p.phone); // => ["13800000001", undefined]
 * if (records[0]?.type === "dispute") records[0].record.incidents?.map((i) => i.summary); // => ["〔隐去〕报警"]
 * ```
 */
export function exportFor(records: readonly StoredRecord[], partyId: string): PersonFile {
  const audience = partyAudience(partyId);
  const conceal = reporters(records, partyId);
  const visible = records.filter((stored) => recordTypes[stored.type].parties === "open" && concerns(stored, partyId));
  return { party: partyId, records: visible.map(({ type, record }) => ({ type, record: redact(type, record, audience, conceal) }) as PersonRecord) };
}
