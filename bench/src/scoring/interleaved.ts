import { median, type Suite, type Timing } from "../harness.ts";

/** A peer that may answer later, and how many units of work one run of it holds. */
export interface LatePeer {
  readonly name: string;
  readonly units: number;
  readonly run: () => unknown;
}

/** As the harness's `suite`, for peers of which some are asynchronous: interleaved, a fresh order in each round, nanoseconds per unit. */
export async function interleaved(title: string, peers: readonly LatePeer[], rounds = 11, sampleMs = 40): Promise<Suite> {
  const samples = new Map(peers.map((peer): [string, number[]] => [peer.name, []]));
  for (const peer of peers) await sample(peer, sampleMs);
  for (let round = 0; round < rounds; round++) {
    for (const peer of rotated(peers, round)) {
      (globalThis as { gc?: (options: { type: "minor" }) => void }).gc?.({ type: "minor" });
      samples.get(peer.name)?.push(await sample(peer, sampleMs));
    }
  }
  const timings = [...samples].map(([name, values]): Timing => ({ name, samples: values, median: median(values) }));
  const [first] = timings;
  console.log(`\n${title} (${rounds} rounds)`);
  for (const t of timings) console.log(`  ${t.name.padEnd(36)}  ${t.median.toPrecision(3).padStart(9)} ns  ×${(t.median / (first?.median ?? 1)).toPrecision(3)}`);
  return { title, timings };
}

let kept: unknown;
async function sample(peer: LatePeer, sampleMs: number): Promise<number> {
  const start = process.hrtime.bigint();
  for (let runs = 1; ; runs++) {
    const answer = peer.run();
    kept = answer instanceof Promise ? await answer : answer;
    const passed = Number(process.hrtime.bigint() - start);
    if (passed >= sampleMs * 1e6) return kept === undefined ? Number.NaN : passed / runs / peer.units;
  }
}

/** Another order in every round: a step that is coprime to their number, another start. */
function rotated<T>(items: readonly T[], round: number): readonly T[] {
  const step = [1, 3, 5, 7, 11, 13].filter((s) => items.length % s !== 0 || s === 1)[round % 5] ?? 1;
  return items.map((_, i) => items[(round * 5 + i * step) % items.length] as T);
}
