import { DecodedScore } from "../score/decoded-score.ts";
import { OUTSIDE } from "../score/answers.ts";
import { fastOf, type ScoringModel } from "../compile/model.ts";
import type { ScoreResult } from "../score/result.ts";

class WordScore extends DecodedScore {
  readonly compiled: ScoringModel;
  readonly score: number | undefined;
  readonly w0: number;
  readonly w1: number;
  readonly w2: number;
  readonly w3: number;
  readonly w4: number;

  constructor(model: ScoringModel, score: number | undefined, w0: number, w1: number, w2: number, w3: number, w4: number) {
    super();
    this.compiled = model;
    this.score = score;
    this.w0 = w0;
    this.w1 = w1;
    this.w2 = w2;
    this.w3 = w3;
    this.w4 = w4;
  }

  static of(model: ScoringModel, score: number | undefined, bytes: readonly number[]): ScoreResult {
    return new ByteScore(model, score, Uint8Array.from(bytes));
  }

  get exact(): undefined {
    return undefined;
  }
  get cells(): readonly number[] {
    const { w0, w1, w2, w3, w4 } = this;
    return cellsOf(this.compiled, (place) => ([w0, w1, w2, w3, w4][Math.floor(place / 3)] ?? 0) >>> (8 * (place % 3)));
  }
}

class ByteScore extends DecodedScore {
  readonly compiled: ScoringModel;
  readonly score: number | undefined;
  readonly bytes: Uint8Array;

  constructor(model: ScoringModel, score: number | undefined, bytes: Uint8Array) {
    super();
    this.compiled = model;
    this.score = score;
    this.bytes = bytes;
  }

  get exact(): undefined {
    return undefined;
  }
  get cells(): readonly number[] {
    return cellsOf(this.compiled, (place) => this.bytes[place] ?? 0);
  }
}

function cellsOf(model: ScoringModel, byteAt: (place: number) => number): readonly number[] {
  return fastOf(model)?.table.decode.map(({ place, cells }) => cells[byteAt(place) & 255] ?? OUTSIDE) ?? [];
}

/**
 * A result that keeps the bytes of up to 15 facts in five small integers (three bytes each: a browser's small integers have 31 bits)
 * and looks everything else up when it is read.
 *
 * @example
 * ```ts
 * import { dictionary } from "@fengqiao/model";
 * import { readerSource } from "@fengqiao/scoring";
 *
 * const facts = dictionary({ threat: { kind: "boolean", changes: "up", label: { "zh-CN": "威胁", en: "a threat" } } });
 * readerSource(facts, "threatReader").includes("new PackedScore("); // => true
 * ```
 */
export const PackedScore: {
  new (model: ScoringModel, score: number | undefined, w0: number, w1: number, w2: number, w3: number, w4: number): ScoreResult;
  /** For dictionaries of more facts. */
  of(model: ScoringModel, score: number | undefined, bytes: readonly number[]): ScoreResult;
} = WordScore;
