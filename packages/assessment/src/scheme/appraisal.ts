import type { AssessmentFinding } from "../findings.ts";
import type { RateResult } from "../measure/result.ts";
import type { Consequence } from "./scheme.ts";

/** What an indicator is scored from: the result of its measure, or the marks of an assessor; neither withholds it. */
export interface IndicatorInput {
  readonly rate?: RateResult | undefined;
  /** Marks that a named assessor gave. */
  readonly judged?: number | undefined;
}

/** What one subject is appraised from, by the ids of the scheme's indicators. */
export interface SubjectInput {
  readonly subject: string;
  readonly inputs: Readonly<Record<string, IndicatorInput>>;
}

/** Points as exact decimal text, `"67.5"`; `low` and `high` differ where facts are missing. */
export interface PointRange {
  readonly low: string;
  readonly high: string;
}

/**
 * One indicator's marks, or why they are withheld: the full marks are `open`, nobody judged, nothing was measured, or the rate is over nothing and
 * the scheme gives no marks for that.
 */
export interface ScoredIndicator {
  readonly indicator: string;
  readonly marks: PointRange | null;
  readonly withheld?: "open" | "notJudged" | "notMeasured" | "undefinedRate";
  readonly fullMarks: number | null;
}

/** One assessor's points and the weight with which they count; `null` while either is open. */
export interface ScoredTrack {
  readonly track: string;
  readonly assessor: string;
  readonly weight: string | null;
  readonly points: PointRange | null;
}

/** One subject's appraisal: every mark, the total, and what it means. Without a total there is no grade and no rank, and `incomplete` says what is missing. */
export interface Appraisal {
  readonly subject: string;
  readonly indicators: readonly ScoredIndicator[];
  readonly tracks: readonly ScoredTrack[];
  readonly bonus: PointRange;
  readonly total: PointRange | null;
  readonly incomplete: readonly string[];
  /** The grades that the total may mean: one, or all between its bounds. */
  readonly grades: readonly string[];
  /** 1 is the highest; subjects with equal totals share a rank. Absent where the scheme does not rank or facts are missing. */
  readonly rank?: number;
  /** Advice: each waits for a named post's decision with reasons, open to appeal. */
  readonly advice: readonly Consequence[];
}

/** What `appraise` refuses; that there is nobody to appraise stands beside the answer. */
export type AppraiseFinding = AssessmentFinding<"subject.duplicate" | "input.unknown" | "input.judgedOutOfRange" | "input.otherMeasure" | "subject.none">;
