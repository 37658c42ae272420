import { seeded, shuffled } from "./random.ts";

/**
 * Peers side by side in one process: every round runs every peer once, in a freshly shuffled order, so that drift and a busy
 * neighbour hit all alike. A ratio is the median of the per-round ratios. Answers are compared before anything is timed.
 */
export interface Peer {
  readonly name: string;
  /** One sample of the work; what it returns keeps the work from being optimised away. */
  readonly run: () => unknown;
}
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly samples: readonly number[];
}
export interface Suite {
  readonly title: string;
  readonly timings: readonly Timing[];
}
export interface SuiteOptions {
  readonly rounds?: number;
  /** A sample runs its peer until this many milliseconds have passed, and counts the runs. */
  readonly sampleMs?: number;
  /** How many units of work one run holds, to print time per unit. */
  readonly unitsPerRun?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(at)] ?? Number.NaN) + (sorted[Math.ceil(at)] ?? Number.NaN)) / 2;
}

const random = seeded(0x2545f491);

let kept: unknown;
/** Nanoseconds per unit of work in one sample. */
function sample(peer: Peer, sampleMs: number, units: number): number {
  const limit = BigInt(Math.round(sampleMs * 1e6));
  const start = process.hrtime.bigint();
  let runs = 0;
  for (;;) {
    kept = peer.run();
    runs += 1;
    const passed = process.hrtime.bigint() - start;
    if (passed >= limit) return Number(passed) / runs / units;
  }
}

function readable(ns: number): string {
  const [unit, size] = ns < 1e3 ? ["ns", 1] : ns < 1e6 ? ["µs", 1e3] : ns < 1e9 ? ["ms", 1e6] : ["s", 1e9];
  return `${(ns / (size)).toPrecision(3)} ${unit}`;
}

/** Times the peers against each other and prints a table of medians; the first peer is the one that the others are compared with. */
export function suite(title: string, peers: readonly Peer[], options: SuiteOptions = {}): Suite {
  const { rounds = 15, sampleMs = 40, unitsPerRun = 1 } = options;
  for (const peer of peers) sample(peer, sampleMs, unitsPerRun);
  const samples = new Map<string, number[]>(peers.map((peer) => [peer.name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const peer of shuffled(peers, random)) {
      collectYoung();
      samples.get(peer.name)?.push(sample(peer, sampleMs, unitsPerRun));
    }
  }
  if (kept === undefined) console.log("  (the work returned nothing)");
  return printed(title, rounds, samples);
}

/** Samples as a suite, its medians printed as a table. */
export function printed(title: string, rounds: number, samples: ReadonlyMap<string, readonly number[]>): Suite {
  const timings = [...samples].map(([name, values]): Timing => ({ name, samples: values, median: median(values) }));
  const first = timings[0];
  console.log(`\n${title} (${rounds} rounds)`);
  const width = Math.max(...timings.map((t) => t.name.length));
  for (const t of timings) console.log(`  ${t.name.padEnd(width)}  ${readable(t.median).padStart(9)}  ×${(first ? t.median / first.median : 1).toPrecision(3)}`);
  return { title, timings };
}

/** So that no peer pays for the waste of the one before it. */
export function collectYoung(): void {
  (globalThis as { gc?: (options: { type: "minor" }) => void }).gc?.({ type: "minor" });
}

/** Median over the rounds of `over` ÷ `under`. */
export function ratioOf(suite: Suite, over: string, under: string): number {
  const find = (name: string): Timing => {
    const found = suite.timings.find((t) => t.name === name);
    if (!found) throw new Error(`no peer "${name}" in "${suite.title}"`);
    return found;
  };
  const [a, b] = [find(over), find(under)];
  return median(a.samples.map((value, i) => value / (b.samples[i] ?? Number.NaN)));
}

/** Stops the bench where two peers do not give the same answer: a fast wrong answer is not compared. */
export function mustEqual(what: string, answers: Readonly<Record<string, unknown>>): void {
  const [first, ...rest] = Object.entries(answers);
  for (const [name, answer] of rest) {
    if (first && JSON.stringify(answer) !== JSON.stringify(first[1])) {
      throw new Error(`${what}: ${name} differs from ${first[0]}\n  ${JSON.stringify(first[1]).slice(0, 300)}\n  ${JSON.stringify(answer).slice(0, 300)}`);
    }
  }
  console.log(`  same answers: ${what} (${Object.keys(answers).join(", ")})`);
}

const ratios: string[] = [];
/** Notes a ratio; all of them are printed last, one line each. */
export function ratio(name: string, value: number): void {
  ratios.push(`ratio ${name} ${value.toFixed(3)}`);
}
export function printRatios(): void {
  console.log("");
  for (const line of ratios) console.log(line);
}
