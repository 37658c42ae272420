/** One invented dispute of the past: its facts, and whether it escalated within 90 days. No such dispute ever was. */
export interface HistoryRow {
  readonly year: 2024 | 2025;
  readonly facts: { readonly menace: boolean; readonly alarms: number; readonly failures: number; readonly crowd: number };
  readonly escalated: boolean;
}

/** A generator of Lehmer's kind: the same seed gives the same history everywhere. */
function draws(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** The file `data/history.synthetic.json`; in its second year more threats are made, so that there is a drift to find. */
export function syntheticHistory(seed: number, perYear: number): { readonly synthetic: true; readonly about: string; readonly seed: number; readonly perYear: number; readonly rows: readonly HistoryRow[] } {
  const draw = draws(seed);
  const row = (year: 2024 | 2025): HistoryRow => {
    const menace = draw() < (year === 2024 ? 0.15 : 0.4);
    const alarms = Math.floor(draw() ** 3 * 6);
    const failures = Math.floor(draw() ** 2 * 3);
    const crowd = 2 + Math.floor(draw() ** 4 * 30);
    const escalated = draw() < 0.04 + (menace ? 0.3 : 0) + 0.06 * alarms + 0.08 * failures;
    return { year, facts: { menace, alarms, failures, crowd }, escalated };
  };
  const rows = ([2024, 2025] as const).flatMap((year) => Array.from({ length: perYear }, () => row(year)));
  return { synthetic: true, about: "invented by src/synthetic-history.ts; no dispute of any place", seed, perYear, rows };
}
