import { applyPatches, enablePatches, produceWithPatches, type Draft, type Patch } from "immer";
import type * as z from "zod";
import { accept, refuse, type Outcome } from "./finding.ts";
import { modelFinding, type ModelFinding } from "./findings.ts";
import { parseWith, type ParseFinding } from "./parse.ts";
import { epochOf, type Instant } from "./time.ts";

/** Who corrected a record, when and why, with the patches that lead there and back (Immer's, JSON Patch in spirit with paths as lists). */
export interface Amendment {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}
export interface Amended<T> {
  readonly record: T;
  readonly amendment: Amendment;
}

/**
 * The one way to correct a record: the recipe edits a draft, the result must still fit the schema, and what changed is kept as
 * patches with author, instant and reason. The given record is untouched.
 *
 * Refuses: `amend.noChange`, `value.missing` at `/reason` or `/by`, `value.format` at `/at`, and whatever the schema finds.
 *
 * @example
 * ```ts
 * const amended = amend(dispute, record, (draft) => { draft.peopleInvolved = 4; }, { by: "officer-7", at: "2023-03-08T10:00:00+08:00", reason: "counted again" });
 * ```
 */
export function amend<S extends z.ZodType<object>>(
  schema: S,
  record: z.output<S>,
  recipe: (draft: Draft<z.output<S>>) => void,
  why: { readonly by: string; readonly at: Instant; readonly reason: string },
): Outcome<Amended<z.output<S>>, ParseFinding | ModelFinding<"amend.noChange" | "amend.broken">> {
  if (why.reason.trim() === "") return refuse(modelFinding("value.missing", "/reason", {}));
  if (why.by.trim() === "") return refuse(modelFinding("value.missing", "/by", {}));
  if (Number.isNaN(epochOf(why.at))) return refuse(modelFinding("value.format", "/at", { format: "datetime", received: why.at }));
  enablePatches();
  let edited: [z.output<S>, Patch[], Patch[]];
  try {
    edited = produceWithPatches(record, (draft: Draft<z.output<S>>) => {
      recipe(draft);
    }) as typeof edited;
  } catch (error) {
    return refuse(modelFinding("amend.broken", "", { message: error instanceof Error ? error.message : String(error) }));
  }
  const [next, patches, inverse] = edited;
  if (patches.length === 0) return refuse(modelFinding("amend.noChange", "", {}));
  const checked = parseWith(schema, next);
  if (!checked.ok) return checked;
  return accept({ record: checked.value, amendment: { ...why, patches, inverse } });
}

/** The record as it was before an amendment. */
export function undo<T extends object>(record: T, amendment: Amendment): T {
  enablePatches();
  return applyPatches(record, amendment.inverse);
}
