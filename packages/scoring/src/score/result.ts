import type { Cell } from "@fengqiao/criteria";
import type { Label } from "@fengqiao/model";
import type { ScoringFinding } from "../findings.ts";
import type { Level } from "../card/grade-scheme.ts";

/** A fact behind some points: which part of its field the record lies in, and where the fact comes from. */
export interface Evidence {
  readonly field: string;
  readonly cell: Cell;
  /** The dispute's fields from which the fact is derived, as a pointer; absent where the dictionary does not say. */
  readonly from?: string;
}

/** What one characteristic adds. The points of all contributions and the initial score add up to the score exactly. */
export interface Contribution {
  readonly characteristic: string;
  /** What the characteristic looks at, in words; as the card says it. */
  readonly label?: Label;
  /** The attribute that is true, or the treatment that applies where none is. */
  readonly by: "attribute" | "whenMissing" | "whenOutOfRange";
  readonly attribute?: number;
  /** What is true of the record, in words; as the card says it of that attribute. */
  readonly attributeLabel?: Label;
  /** A whole number over the result's denominator. */
  readonly points: number;
  readonly reasonCode?: string;
  /** How far the points lie on the reason's side of the baseline. */
  readonly difference?: number;
  readonly evidence: readonly Evidence[];
}

/** One reason code with the sum of its differences from the baselines. */
export interface Reason {
  readonly reasonCode: string;
  readonly difference: number;
  /** The characteristics that gave it, in the card's order. */
  readonly characteristics: readonly string[];
}

/** Why there is no score, or what was done to have one. */
export type ScoreFinding = ScoringFinding<"score.factInvalid" | "score.factTakenAsMissing" | "characteristic.noMatch" | "score.notExact">;

/** Which model gave a score. */
export interface ModelIdentity {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** A score as plain JSON, whole: this is what is stored and shown. It holds no fact's value and no key of a person. */
export interface ScoreReport {
  readonly model: ModelIdentity;
  readonly score: number | null;
  readonly denominator: number;
  readonly initialScore: number;
  readonly grade: string | null;
  readonly contributions: readonly Contribution[];
  readonly reasons: readonly Reason[];
  readonly missing: readonly string[];
  readonly findings: readonly ScoreFinding[];
}

/**
 * The score of one record. Score, grade and cells are there at once; everything else is decoded from the cells when it is read.
 * `score` is a whole number over `denominator` (1 for a card of whole points), `undefined` where there is none; `findings` then say why.
 */
export interface ScoreResult extends Omit<ScoreReport, "score" | "grade"> {
  readonly score: number | undefined;
  /** The id of the level. */
  readonly grade: string | undefined;
  readonly level: Level | undefined;
  toJSON(): ScoreReport;
}
