import { SingleBar } from "cli-progress";

/** Tells how far a long piece of work is; the event loop gets air, so that the bar moves. */
export interface Progress {
  readonly over: <T, R>(what: string, items: readonly T[], each: (item: T, index: number) => R) => Promise<R[]>;
}

const SLICE = 250;
const breath = (): Promise<void> => new Promise((done) => setImmediate(done));

/** A bar on a terminal, a line per piece of work elsewhere (a log, a pipe). */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  return {
    over: async (what, items, each) => {
      const bar = new SingleBar({ format: `${what} [{bar}] {value}/{total}`, stream, hideCursor: true, clearOnComplete: true, barsize: 28, barCompleteChar: "█", barIncompleteChar: "░", noTTYOutput: false });
      bar.start(items.length, 0);
      const results = [];
      try {
        for (const [index, item] of items.entries()) {
          results.push(each(item, index));
          if (index % SLICE === SLICE - 1) {
            bar.update(index + 1);
            await breath();
          }
        }
        bar.update(items.length);
      } finally {
        bar.stop();
      }
      return results;
    },
  };
}

/** For tests and programs that show nothing. */
export const silent: Progress = { over: (_, items, each) => Promise.resolve(items.map(each)) };
