import { collectYoung, printed, type Suite } from "../harness.ts";
import { seeded, shuffled } from "../random.ts";

const random = seeded(20_260_101);

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
    for (const peer of shuffled(peers, random)) {
      collectYoung();
      samples.get(peer.name)?.push(await sample(peer, sampleMs));
    }
  }
  return printed(title, rounds, samples);
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
