import { TRUE, UNKNOWN, type Truth } from "@fengqiao/criteria";
import { durations } from "./durations.ts";
import type { CountMeasure, DurationMeasure, PassMeasure, RateMeasure, ShareMeasure } from "./measure.ts";
import { noCounts, type RateCounts } from "./rate.ts";
import { rateResult, type CountResult, type DurationResult, type MeasuredGroup, type RateEvidence, type RateResult, type ResultOf, type ShareResult } from "./result.ts";

/** One row as the counting loop sees it: how far it belongs, how far it counts, how much, and where. */
export interface RowReading {
  readonly id: string;
  readonly of: Truth;
  readonly that: Truth;
  readonly weight: number;
  readonly group: MeasuredGroup;
  /** The part of a division, or the value of a duration; `null` where it is not known. */
  readonly part: string | number | null;
}

/** What is counted of one group while the rows pass by. */
export interface Tally {
  add(reading: RowReading): void;
  /** Whether all sums are still exact whole numbers. */
  exact(): boolean;
  result(): ResultOf<PassMeasure>;
}

/** A tally of the measure's own kind. */
export function tallyOf(m: PassMeasure, group: MeasuredGroup): Tally {
  switch (m.kind) {
    case "rate":
    case "count":
      return countsTally(m, group);
    case "share":
      return shareTally(m, group);
    case "duration":
      return durationTally(m, group);
  }
}

function countsTally(m: RateMeasure | CountMeasure, group: MeasuredGroup): Tally {
  const counts: { -readonly [K in keyof RateCounts]: number } = { ...noCounts };
  const ids: { readonly [K in keyof RateEvidence]: string[] } = { numerator: [], remainder: [], unknown: [], undetermined: [] };
  return {
    add({ id, of, that, weight }) {
      if (of === UNKNOWN) {
        counts[that === TRUE ? "maybeTrue" : that === UNKNOWN ? "maybeUnknown" : "maybeFalse"] += weight;
        ids.undetermined.push(id);
        return;
      }
      counts.denominator += weight;
      if (that === TRUE) counts.numerator += weight;
      else if (that === UNKNOWN) counts.unknown += weight;
      ids[that === TRUE ? "numerator" : that === UNKNOWN ? "unknown" : "remainder"].push(id);
    },
    exact: () => Object.values(counts).every((n) => Number.isSafeInteger(n)),
    result(): RateResult | CountResult {
      for (const list of Object.values(ids)) list.sort();
      if (m.kind === "rate") return rateResult(m, group, counts, ids);
      return { kind: "count", measure: m.id, label: m.label, group, count: counts.denominator, undetermined: counts.maybeTrue, evidence: { counted: ids.numerator, undetermined: ids.undetermined } };
    },
  };
}

function shareTally(m: ShareMeasure, group: MeasuredGroup): Tally {
  const parts = new Map<string, number>();
  const undetermined: string[] = [];
  const unknown: string[] = [];
  let [total, unknownSum, undeterminedSum] = [0, 0, 0];
  return {
    add({ id, of, weight, part }) {
      if (of === UNKNOWN) {
        undeterminedSum += weight;
        undetermined.push(id);
        return;
      }
      total += weight;
      if (part === null) {
        unknownSum += weight;
        unknown.push(id);
      } else parts.set(String(part), (parts.get(String(part)) ?? 0) + weight);
    },
    exact: () => Number.isSafeInteger(total + undeterminedSum),
    result: (): ShareResult => ({
      kind: "share",
      measure: m.id,
      label: m.label,
      group,
      total,
      parts: [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, numerator]) => ({ key, numerator, denominator: total })),
      unknown: unknownSum,
      undetermined: undeterminedSum,
      evidence: { unknown: unknown.sort(), undetermined: undetermined.sort() },
      decimals: m.decimals,
      rounding: m.rounding,
    }),
  };
}

function durationTally(m: DurationMeasure, group: MeasuredGroup): Tally {
  const values: number[] = [];
  const unknown: string[] = [];
  const undetermined: string[] = [];
  return {
    add({ id, of, part }) {
      if (of === UNKNOWN) undetermined.push(id);
      else if (typeof part === "number") values.push(part);
      else unknown.push(id);
    },
    exact: () => Number.isSafeInteger(values.reduce((sum, value) => sum + value, 0)),
    result: (): DurationResult => ({ kind: "duration", measure: m.id, label: m.label, group, statistics: durations(values), unknown: unknown.length, undetermined: undetermined.length, evidence: { unknown: unknown.sort(), undetermined: undetermined.sort() } }),
  };
}
