/** What an emitted reader imports, in this package as in any other. */
export { jointPoints, type ByteTable, type JointTable } from "./fast/byte-table.ts";
export { countByte, decimalByte, flagByte, wholeByte } from "./fast/bytes.ts";
export { PackedScore } from "./fast/packed-score.ts";
export type { ScoreResult } from "./score/result.ts";
export type { Reader, ScoringModel } from "./compile/model.ts";
