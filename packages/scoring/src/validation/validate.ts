import { accept, refuse, type Outcome } from "@fengqiao/model";
import { finding, type ScoringFinding } from "../findings.ts";
import { areaInterval, wilson, type Confidence, type Estimate } from "./interval.ts";

/** One dispute of the past: what it was scored, and whether what the score warns of came true. No person and no household is in it. */
export interface LabelledScore {
  readonly score: number;
  readonly grade: string;
  readonly event: boolean;
}

/** The events among the disputes of one grade. */
export interface Band {
  readonly grade: string;
  readonly count: number;
  readonly events: number;
  /** The share of events, with its bounds; none of an empty band. */
  readonly rate?: Estimate;
}

/** What labelled history says about a card. */
export interface Validation {
  readonly count: number;
  readonly events: number;
  /** How often a dispute with the event scored higher than one without (ties count half). 0.5 is chance. */
  readonly auc: Estimate;
  /** 2 · AUC - 1. */
  readonly gini: Estimate;
  /** The greatest distance between the two distributions of scores, where it lies, and what chance alone would give. */
  readonly ks: { readonly value: number; readonly at: number; readonly chance: number };
  /** In the order of the grades that were given. */
  readonly bands: readonly Band[];
  /** Whether the rate of events rises from band to band; `unknown` where two bands' bounds overlap. */
  readonly calibrated: "yes" | "no" | "unknown";
}

/**
 * How well scores told what happened, on labelled history. Small samples are the rule here, so every figure has its bounds.
 *
 * Refuses: `sample.oneSided` (events only, or none), `sample.value` (a score that is no finite number).
 *
 * @example
 * ```ts
 * import { must, validate } from "@fengqiao/scoring";
 *
 * const history = [
 *   { score: 5, grade: "yellow", event: false }, { score: 8, grade: "yellow", event: false },
 *   { score: 30, grade: "orange", event: true }, { score: 55, grade: "red", event: true },
 * ];
 * const told = must(validate(history, ["yellow", "orange", "red"]));
 * [told.auc.value, told.auc.low.toFixed(2), told.calibrated]; // => [1, "0.39", "unknown"]
 * validate(history.slice(2), ["orange", "red"]).findings.map((f) => f.code); // => ["sample.oneSided"]
 * ```
 */
export function validate(history: readonly LabelledScore[], grades: readonly string[], confidence: Confidence = 0.95): Outcome<Validation, ScoringFinding<"sample.oneSided" | "sample.value">> {
  const odd = history.findIndex((h) => !Number.isFinite(h.score));
  if (odd >= 0) return refuse(finding("sample.value", `/${odd}/score`, { row: odd }));
  const events = history.filter((h) => h.event).length;
  const others = history.length - events;
  if (events === 0 || others === 0) return refuse(finding("sample.oneSided", "", { events, others }));

  const { wins, distance, at } = walk(history, events, others);
  const auc = areaInterval(wins / 2 / (events * others), events, others, confidence);
  const bands = grades.map((grade) => bandOf(grade, history.filter((h) => h.grade === grade), confidence));
  return accept({
    count: history.length,
    events,
    auc,
    gini: { value: 2 * auc.value - 1, low: 2 * auc.low - 1, high: 2 * auc.high - 1 },
    ks: { value: distance, at, chance: CHANCE[confidence] * Math.sqrt((events + others) / (events * others)) },
    bands,
    calibrated: calibration(bands),
  });
}

/** Critical values of Kolmogorov and Smirnov's statistic. */
const CHANCE: Readonly<Record<Confidence, number>> = { 0.9: 1.22385, 0.95: 1.3581, 0.99: 1.62762 };

/** One walk up the scores: twice the pairs in which the event scored higher (a tie counts once), and the greatest distance. */
function walk(history: readonly LabelledScore[], events: number, others: number): { readonly wins: number; readonly distance: number; readonly at: number } {
  const sorted = [...history].sort((a, b) => a.score - b.score);
  let [seenEvents, seenOthers, wins, distance, at] = [0, 0, 0, 0, sorted[0]?.score ?? 0];
  for (let i = 0; i < sorted.length; ) {
    const score = sorted[i]?.score ?? 0;
    let [tiedEvents, tiedOthers] = [0, 0];
    for (; i < sorted.length && sorted[i]?.score === score; i++) {
      if (sorted[i]?.event) tiedEvents++;
      else tiedOthers++;
    }
    wins += tiedEvents * (2 * seenOthers + tiedOthers);
    seenEvents += tiedEvents;
    seenOthers += tiedOthers;
    const apart = Math.abs(seenOthers / others - seenEvents / events);
    if (apart > distance) [distance, at] = [apart, score];
  }
  return { wins, distance, at };
}

function bandOf(grade: string, inside: readonly LabelledScore[], confidence: Confidence): Band {
  const events = inside.filter((h) => h.event).length;
  const rate = wilson(events, inside.length, confidence);
  return { grade, count: inside.length, events, ...(rate && { rate }) };
}

function calibration(bands: readonly Band[]): Validation["calibrated"] {
  const rates = bands.flatMap((band) => band.rate ?? []);
  const pairs = rates.slice(1).map((rate, i) => [rates[i] ?? rate, rate] as const);
  if (pairs.some(([below, above]) => above.high < below.low)) return "no";
  return pairs.every(([below, above]) => above.low > below.high) ? "yes" : "unknown";
}
