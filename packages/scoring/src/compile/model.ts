import type { Dictionary } from "@fengqiao/model";
import type { ByteTable, DecodableTable } from "../fast/byte-table.ts";
import type { GradeScheme } from "../card/grade-scheme.ts";
import type { Program } from "./program.ts";
import type { ScoreResult } from "../score/result.ts";
import type { Scorecard } from "../card/scorecard.ts";

/** A scorecard with its grade scheme, ready to score. Made only by `compileModel`. */
export interface ScoringModel<D extends Dictionary = Dictionary> {
  readonly id: string;
  readonly version: string;
  /** SHA-256 over card and grade scheme as they stand, and the names, kinds and ranges of the dictionary (not its labels). */
  readonly hash: string;
  readonly scorecard: Scorecard<D>;
  readonly gradeScheme: GradeScheme;
  readonly dictionary: D;
  /** All points and scores of a card without linear parts are whole numbers over this denominator; 1 for whole points. */
  readonly denominator: number;
  /** The facts that the card asks for, in the dictionary's order. */
  readonly fields: readonly string[];
}

/** Straight-line code that reads a record of one dictionary; emitted by `readerSource` when something is built. */
export interface Reader {
  /** Which dictionary it reads: a hash of its names, kinds, codes and ranges. */
  readonly dictionary: string;
  /** The sum over a table; below `table.floor` there is no score. */
  readonly score: (table: ByteTable, facts: never) => number;
  readonly result: (model: ScoringModel, table: ByteTable, facts: never) => ScoreResult;
}

/** The card as one table of bytes, where it fits one, and the dictionary's reader, where there is one. */
export interface Fast {
  readonly table: DecodableTable;
  readonly reader?: Reader;
}

// registered, so that two copies of this package in one program (one imported, one required) read each other's models
const PROGRAM = Symbol.for("@fengqiao/scoring program");
const FAST = Symbol.for("@fengqiao/scoring fast");
interface Compiled extends ScoringModel {
  readonly [PROGRAM]: Program;
  readonly [FAST]: Fast | undefined;
}

export function withProgram<D extends Dictionary>(model: ScoringModel<D>, program: Program, fast: Fast | undefined): ScoringModel<D> {
  return Object.freeze({ ...model, [PROGRAM]: program, [FAST]: fast });
}

/** The compiled part of a model, for this room only. */
export function programOf<D extends Dictionary>(model: ScoringModel<D>): Program {
  return (model as unknown as Compiled)[PROGRAM];
}

/** Its table of bytes, where the card fits one. */
export function fastOf<D extends Dictionary>(model: ScoringModel<D>): Fast | undefined {
  return (model as unknown as Compiled)[FAST];
}
