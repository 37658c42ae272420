import type { Actor } from "@fengqiao/model";
import type { Notation } from "../chart/assignment.ts";
import type { CaseRecord } from "../chart/authority.ts";

/** A record while it is being written. */
export interface WritableRecord {
  owner: string;
  offer: string | null;
  did: Record<string, string>;
  level: Record<string, string>;
  named: Record<string, string | readonly string[]>;
}

/** The record after an act: who did the stage, at which level, and what the rule notes. The given record stays as it is. */
export function noteRecord(record: CaseRecord, stage: string, notes: readonly Notation[], actor: Actor, data: Readonly<Record<string, unknown>>): CaseRecord {
  if (stage === "" && notes.length === 0) return record;
  const next: WritableRecord = {
    owner: record.owner,
    offer: record.offer,
    did: stage === "" || record.did[stage] === actor.id ? record.did : { ...record.did, [stage]: actor.id },
    level: stage === "" || actor.level === undefined || record.level[stage] === actor.level ? record.level : { ...record.level, [stage]: actor.level },
    named: notes.length === 0 ? record.named : { ...record.named },
  };
  for (const note of notes) takeNote(next, note, actor, data);
  return next;
}

/** The same on a private record. */
export function noteInPlace(record: WritableRecord, stage: string, notes: readonly Notation[], actor: Actor, data: Readonly<Record<string, unknown>>): void {
  if (stage !== "") {
    record.did[stage] = actor.id;
    if (actor.level !== undefined) record.level[stage] = actor.level;
  }
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i];
    if (note !== undefined) takeNote(record, note, actor, data);
  }
}

function takeNote(record: WritableRecord, note: Notation, actor: Actor, data: Readonly<Record<string, unknown>>): void {
  switch (note.note) {
    case "offer":
      record.offer = data[note.field] as string;
      return;
    case "withdrawOffer":
      record.offer = null;
      return;
    case "own":
      record.owner = actor.body ?? actor.id;
      record.offer = null;
      return;
    case "name": {
      const named = data[note.field] as string | readonly string[] | undefined;
      if (named !== undefined) record.named[note.as] = named;
      return;
    }
    case "renew": {
      const { [note.as]: _ended, ...others } = record.named;
      const named = data[note.field] as string | undefined;
      record.named = named === undefined ? others : { ...others, [note.as]: named };
      return;
    }
    case "actAs":
      record.named[note.as] = actor.id;
      return;
    case "bodyAs":
      record.named[note.as] = actor.body ?? actor.id;
      return;
    case "did": {
      const { [note.field]: who, [note.level]: level } = data;
      if (typeof who === "string") record.did = { ...record.did, [note.stage]: who };
      if (typeof level === "string") record.level = { ...record.level, [note.stage]: level };
    }
  }
}
