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
 * exportFor([{ type: "dispute", record }, { type: "agreement", record: agreed }], "p1");
 * ```
 */
export function exportFor(records: readonly StoredRecord[], partyId: string): PersonFile {
  const audience = partyAudience(partyId);
  const conceal = reporters(records, partyId);
  const visible = records.filter((stored) => recordTypes[stored.type].parties === "open" && concerns(stored, partyId));
  return { party: partyId, records: visible.map(({ type, record }) => ({ type, record: redact(type, record, audience, conceal) }) as PersonRecord) };
}
