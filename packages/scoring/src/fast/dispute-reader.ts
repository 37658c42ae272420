/* eslint-disable -- emitted by readerSource */
import { countByte, decimalByte, flagByte, jointPoints, PackedScore, wholeByte, type ByteTable, type Reader, type ScoreResult, type ScoringModel } from "../emitted.ts";

interface Facts {
  readonly "category"?: unknown;
  readonly "incidents"?: unknown;
  readonly "physicalConflict"?: unknown;
  readonly "injury"?: unknown;
  readonly "weapon"?: unknown;
  readonly "threat"?: unknown;
  readonly "policeCalls"?: unknown;
  readonly "failedAttempts"?: unknown;
  readonly "earlierAgreementFailed"?: unknown;
  readonly "daysOpen"?: unknown;
  readonly "peopleInvolved"?: unknown;
  readonly "amountFen"?: unknown;
  readonly "crossVillage"?: unknown;
  readonly "crossDepartment"?: unknown;
}
/** category */
function code0(value: unknown): number {
  switch (value) {
    case "family":
      return 1;
    case "neighbour":
      return 2;
    case "homestead":
      return 3;
    case "contract":
      return 4;
    case "production":
      return 5;
    case "damages":
      return 6;
    case "land":
      return 7;
    case "demolition":
      return 8;
    case "environment":
      return 9;
    case "labour":
      return 10;
    case "consumer":
      return 11;
    case "medical":
      return 12;
    case "traffic":
      return 13;
    case "property":
      return 14;
    case "other":
      return 15;
    case null:
    case undefined:
      return 0;
    default:
      return 255;
  }
}

function score(table: ByteTable, facts: Facts): number {
  const { points } = table;
  const b0 = code0(facts.category);
  const b1 = table.wide & 2 ? wholeByte(table, 1, 1, 9007199254740991, facts.incidents) : countByte(facts.incidents);
  const b2 = flagByte(facts.physicalConflict);
  const b3 = flagByte(facts.injury);
  const b4 = flagByte(facts.weapon);
  const b5 = flagByte(facts.threat);
  const b6 = table.wide & 64 ? wholeByte(table, 6, 0, 9007199254740991, facts.policeCalls) : countByte(facts.policeCalls);
  const b7 = table.wide & 128 ? wholeByte(table, 7, 0, 9007199254740991, facts.failedAttempts) : countByte(facts.failedAttempts);
  const b8 = flagByte(facts.earlierAgreementFailed);
  const b9 = table.wide & 512 ? wholeByte(table, 9, 0, 9007199254740991, facts.daysOpen) : countByte(facts.daysOpen);
  const b10 = table.wide & 1024 ? wholeByte(table, 10, 1, 9007199254740991, facts.peopleInvolved) : countByte(facts.peopleInvolved);
  const b11 = table.wide & 2048 ? wholeByte(table, 11, 0, 9007199254740991, facts.amountFen) : countByte(facts.amountFen);
  const b12 = flagByte(facts.crossVillage);
  const b13 = flagByte(facts.crossDepartment);
  let sum = table.initial + points[b0]! + points[256 + b1]! + points[512 + b2]! + points[768 + b3]! + points[1024 + b4]! + points[1280 + b5]! + points[1536 + b6]! + points[1792 + b7]! + points[2048 + b8]! + points[2304 + b9]! + points[2560 + b10]! + points[2816 + b11]! + points[3072 + b12]! + points[3328 + b13]!;
  if (table.joint.length > 0) {
    table.scratch[0] = b0; table.scratch[1] = b1; table.scratch[2] = b2; table.scratch[3] = b3; table.scratch[4] = b4; table.scratch[5] = b5; table.scratch[6] = b6; table.scratch[7] = b7; table.scratch[8] = b8; table.scratch[9] = b9; table.scratch[10] = b10; table.scratch[11] = b11; table.scratch[12] = b12; table.scratch[13] = b13;
    sum += jointPoints(table);
  }
  return sum;
}

function result(model: ScoringModel, table: ByteTable, facts: Facts): ScoreResult {
  const { points } = table;
  const b0 = code0(facts.category);
  const b1 = table.wide & 2 ? wholeByte(table, 1, 1, 9007199254740991, facts.incidents) : countByte(facts.incidents);
  const b2 = flagByte(facts.physicalConflict);
  const b3 = flagByte(facts.injury);
  const b4 = flagByte(facts.weapon);
  const b5 = flagByte(facts.threat);
  const b6 = table.wide & 64 ? wholeByte(table, 6, 0, 9007199254740991, facts.policeCalls) : countByte(facts.policeCalls);
  const b7 = table.wide & 128 ? wholeByte(table, 7, 0, 9007199254740991, facts.failedAttempts) : countByte(facts.failedAttempts);
  const b8 = flagByte(facts.earlierAgreementFailed);
  const b9 = table.wide & 512 ? wholeByte(table, 9, 0, 9007199254740991, facts.daysOpen) : countByte(facts.daysOpen);
  const b10 = table.wide & 1024 ? wholeByte(table, 10, 1, 9007199254740991, facts.peopleInvolved) : countByte(facts.peopleInvolved);
  const b11 = table.wide & 2048 ? wholeByte(table, 11, 0, 9007199254740991, facts.amountFen) : countByte(facts.amountFen);
  const b12 = flagByte(facts.crossVillage);
  const b13 = flagByte(facts.crossDepartment);
  let sum = table.initial + points[b0]! + points[256 + b1]! + points[512 + b2]! + points[768 + b3]! + points[1024 + b4]! + points[1280 + b5]! + points[1536 + b6]! + points[1792 + b7]! + points[2048 + b8]! + points[2304 + b9]! + points[2560 + b10]! + points[2816 + b11]! + points[3072 + b12]! + points[3328 + b13]!;
  if (table.joint.length > 0) {
    table.scratch[0] = b0; table.scratch[1] = b1; table.scratch[2] = b2; table.scratch[3] = b3; table.scratch[4] = b4; table.scratch[5] = b5; table.scratch[6] = b6; table.scratch[7] = b7; table.scratch[8] = b8; table.scratch[9] = b9; table.scratch[10] = b10; table.scratch[11] = b11; table.scratch[12] = b12; table.scratch[13] = b13;
    sum += jointPoints(table);
  }
  return new PackedScore(model, sum >= table.floor ? sum : undefined, b0 | (b1 << 8) | (b2 << 16), b3 | (b4 << 8) | (b5 << 16), b6 | (b7 << 8) | (b8 << 16), b9 | (b10 << 8) | (b11 << 16), b12 | (b13 << 8));
}

export const disputeReader: Reader = { dictionary: "sha256:b66c4eeb13a2f726438906edfa1302e2ab4b24eb50ccf7b6b675db50903ac322", score, result };
