import type { Row } from "./disputes.ts";

/** Card 0 as a programmer writes it for this one card: no data, no reasons, no check of values. */
export function handWritten(d: Row): number {
  let s = 1;
  switch (d.category) {
    case "land":
    case "homestead":
    case "demolition":
    case "labour":
      s = 11;
      break;
    case "medical":
    case "environment":
      s = 10;
      break;
    case "family":
    case "contract":
    case "property":
    case "production":
      s = 7;
      break;
    case "neighbour":
    case "traffic":
    case "damages":
      s = 4;
  }
  s += d.threat === null ? 2 : d.threat ? 18 : 0;
  if (d.weapon) s += 17;
  if (d.injury) s += 16;
  s += d.earlierAgreementFailed === null ? 1 : d.earlierAgreementFailed ? 8 : 0;
  if (d.crossDepartment) s += 7;
  const i = d.incidents;
  s += i === null ? 0 : i < 2 ? 0 : i < 3 ? 4 : i < 5 ? 5 : 8;
  const p = d.policeCalls;
  s += p === null ? 2 : p < 1 ? 0 : p < 2 ? 3 : p < 4 ? 6 : 11;
  const f = d.failedAttempts;
  s += f === null ? 1 : f < 1 ? 0 : f < 2 ? 3 : f < 4 ? 6 : 10;
  const t = d.daysOpen;
  s += t === null ? 1 : t < 7 ? 0 : t < 30 ? 4 : t < 90 ? 5 : t < 180 ? 6 : 9;
  const n = d.peopleInvolved;
  s += n === null ? 1 : n < 3 ? 0 : n < 5 ? 4 : n < 10 ? 6 : n < 30 ? 9 : 12;
  const a = d.amountFen;
  s += a === null ? 3 : a < 500_000 ? 0 : a < 3_000_000 ? 4 : a < 10_000_000 ? 5 : a < 50_000_000 ? 6 : 10;
  return s;
}

export const levelOf = (s: number): number => (s >= 52 ? 4 : s >= 36 ? 3 : s >= 22 ? 2 : 1);

export interface HandResult {
  readonly score: number;
  readonly level: number;
  readonly points: readonly number[];
}

/** The same with the points of each characteristic kept, which is the least that "with reasons" can mean. */
export function handWrittenPoints(d: Row): HandResult {
  let c = 1;
  switch (d.category) {
    case "land":
    case "homestead":
    case "demolition":
    case "labour":
      c = 11;
      break;
    case "medical":
    case "environment":
      c = 10;
      break;
    case "family":
    case "contract":
    case "property":
    case "production":
      c = 7;
      break;
    case "neighbour":
    case "traffic":
    case "damages":
      c = 4;
  }
  const { incidents: i, policeCalls: p, failedAttempts: f, daysOpen: t, peopleInvolved: n, amountFen: a } = d;
  const points = [
    c,
    d.threat === null ? 2 : d.threat ? 18 : 0,
    d.weapon ? 17 : 0,
    d.injury ? 16 : 0,
    d.earlierAgreementFailed === null ? 1 : d.earlierAgreementFailed ? 8 : 0,
    d.crossDepartment ? 7 : 0,
    i === null ? 0 : i < 2 ? 0 : i < 3 ? 4 : i < 5 ? 5 : 8,
    p === null ? 2 : p < 1 ? 0 : p < 2 ? 3 : p < 4 ? 6 : 11,
    f === null ? 1 : f < 1 ? 0 : f < 2 ? 3 : f < 4 ? 6 : 10,
    t === null ? 1 : t < 7 ? 0 : t < 30 ? 4 : t < 90 ? 5 : t < 180 ? 6 : 9,
    n === null ? 1 : n < 3 ? 0 : n < 5 ? 4 : n < 10 ? 6 : n < 30 ? 9 : 12,
    a === null ? 3 : a < 500_000 ? 0 : a < 3_000_000 ? 4 : a < 10_000_000 ? 5 : a < 50_000_000 ? 6 : 10,
  ] as const;
  const score = points[0] + points[1] + points[2] + points[3] + points[4] + points[5] + points[6] + points[7] + points[8] + points[9] + points[10] + points[11];
  return { score, level: levelOf(score), points };
}
