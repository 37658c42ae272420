import { accept, epochOf, refuse, some, type Instant, type Outcome, type Override } from "@fengqiao/model";
import { finding, type ScoringFinding } from "../findings.ts";
import type { GradeScheme } from "../card/grade-scheme.ts";
import type { ModelIdentity, ScoreResult } from "./result.ts";

/** What a region allows an override to do. */
export interface OverrideRules {
  /** By how many levels a person may move a grade; any number where it is not set. */
  readonly mostLevels?: number;
  /** Whether an override may be made without an end. By default none may: no override is for good. */
  readonly mayBeEndless?: boolean;
}

/** What `checkOverride` can find. */
export type OverrideFinding = ScoringFinding<"override.unknownGrade" | "override.noChange" | "override.beyondLimit" | "override.notComputed" | "override.expiry" | "override.endless">;

/**
 * Whether an override may be made of what was computed. Refuses: a grade that the scheme does not have (`override.unknownGrade`), one
 * that changes nothing (`override.noChange`), one that moves too far (`override.beyondLimit`), one about another grade than was
 * computed (`override.notComputed`), one that ends before it begins (`override.expiry`), one without an end (`override.endless`).
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 * import { checkOverride, disputeGradeScheme, must } from "@fengqiao/scoring";
 *
 * const made = must(parseRecord("override", {
 *   id: "O-1", dispute: "XJ-1", computed: "orange", decided: "red", by: "chief",
 *   at: "2021-08-11T09:00:00+08:00", expiresAt: "2021-08-25T09:00:00+08:00", reason: "both sides gather relatives",
 * }));
 * checkOverride(disputeGradeScheme, "orange", made).ok; // => true
 * checkOverride(disputeGradeScheme, "yellow", made, { mostLevels: 1 }).findings.map((f) => f.code); // => ["override.notComputed"]
 * ```
 */
export function checkOverride(scheme: GradeScheme, computed: string | undefined, made: Override, { mostLevels = Infinity, mayBeEndless = false }: OverrideRules = {}): Outcome<Override, OverrideFinding> {
  const { at, expiresAt, decided } = made;
  const place = (id: string): number => scheme.levels.findIndex((level) => level.id === id);
  const [from, to] = [place(made.computed), place(decided)];
  const found: OverrideFinding[] = [];
  if (from < 0) found.push(finding("override.unknownGrade", "/computed", { grade: made.computed }));
  if (to < 0) found.push(finding("override.unknownGrade", "/decided", { grade: decided }));
  if (made.computed !== computed) found.push(finding("override.notComputed", "/computed", { grade: made.computed, computed: computed ?? null }));
  if (from === to && from >= 0) found.push(finding("override.noChange", "/decided", { grade: decided }));
  if (from >= 0 && to >= 0 && Math.abs(to - from) > mostLevels) found.push(finding("override.beyondLimit", "/decided", { levels: Math.abs(to - from), most: mostLevels }));
  if (expiresAt !== undefined && !(epochOf(expiresAt) > epochOf(at))) found.push(finding("override.expiry", "/expiresAt", { at, expiresAt }));
  if (expiresAt === undefined && !mayBeEndless) found.push(finding("override.endless", "/expiresAt", {}));
  const findings: readonly OverrideFinding[] = found;
  return some(findings) ? refuse(...findings) : accept(made);
}

/** What was computed and what holds, side by side. */
export interface GradeEntry {
  readonly at: Instant;
  readonly model: ModelIdentity;
  readonly score: number | null;
  readonly denominator: number;
  readonly computed: string | null;
  /** The grade that holds: the decided one while an override is in force, else the computed one. */
  readonly grade: string | null;
  /** The id of the override in force. */
  readonly override?: string;
  /** Why an override that was made is not in force: it ended, or the facts became graver than what the person had before him. */
  readonly lapsed?: "expired" | "graver";
}

/**
 * The grade that holds at an instant. An override speaks about the grade that was computed when it was made: it stays beside later scores
 * until it expires (for good where the record names no end), but it lapses when new facts compute a graver grade than that one, since
 * nobody has weighed those.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, gradeAt, must, score } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const made = must(parseRecord("override", {
 *   id: "O-1", dispute: "XJ-1", computed: "orange", decided: "red", by: "chief",
 *   at: "2021-08-11T09:00:00+08:00", expiresAt: "2021-08-25T09:00:00+08:00", reason: "both sides gather relatives",
 * }));
 * const result = score(model, { threat: true, policeCalls: 3 });
 * gradeAt(disputeGradeScheme, result, "2021-08-12T09:00:00+08:00", made).grade; // => "red"
 * const later = gradeAt(disputeGradeScheme, result, "2021-09-01T09:00:00+08:00", made);
 * [later.grade, later.lapsed]; // => ["orange", "expired"]
 * ```
 */
export function gradeAt(scheme: GradeScheme, result: ScoreResult, at: Instant, made?: Override): GradeEntry {
  const computed = result.grade ?? null;
  const entry = { at, model: result.model, score: result.score ?? null, denominator: result.denominator, computed };
  if (!made || epochOf(at) < epochOf(made.at)) return { ...entry, grade: computed };
  const place = (id: string | null): number => scheme.levels.findIndex((level) => level.id === id);
  if (made.expiresAt !== undefined && epochOf(at) >= epochOf(made.expiresAt)) return { ...entry, grade: computed, lapsed: "expired" };
  if (place(computed) > place(made.computed)) return { ...entry, grade: computed, lapsed: "graver" };
  return { ...entry, grade: made.decided, override: made.id };
}

/**
 * The log of a dispute's grades: it only grows, and only when something changed.
 *
 * @example
 * ```ts
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, gradeAt, logGrade, must, score } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const today = gradeAt(disputeGradeScheme, score(model, { threat: true, policeCalls: 3 }), "2021-08-12T09:00:00+08:00");
 * const log = logGrade([], today);
 * logGrade(log, { ...today, at: "2021-08-13T09:00:00+08:00" }).length; // => 1
 * ```
 */
export function logGrade(log: readonly GradeEntry[], entry: GradeEntry): readonly GradeEntry[] {
  const last = log.at(-1);
  const what = (e: GradeEntry): string => JSON.stringify([e.model.hash, e.score, e.denominator, e.computed, e.grade, e.override]);
  return last && what(last) === what(entry) ? log : [...log, entry];
}
