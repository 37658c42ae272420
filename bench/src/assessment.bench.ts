import { rateTally } from "@fengqiao/assessment";
import { flagColumns, flags, groups } from "./assessment/cases.ts";
import { duckDb, flagDictionary, handWritten, openArquero, openDuckDb, rates, tally, type CountTable } from "./assessment/peers.ts";
import { median, mustEqual, ratio, ratioOf, suite } from "./harness.ts";

/**
 * Six three-valued rates of a million disputes, 19 townships × 16 quarters: ours from typed columns, the loop that one would write by hand,
 * DuckDB on one thread, arquero. All are asked for numerator, denominator and unknown of each group; ours keeps the three
 * counts of undetermined rows besides.
 */
const ROWS = 1_000_000;

const digest = (table: CountTable): readonly number[] => [...table];

/** DuckDB answers asynchronously: rounds of both, one after the other in turn, and the ratio of each round. */
async function againstAsync(theirs: () => Promise<unknown>, ours: () => unknown, rounds = 15): Promise<number> {
  const time = async (run: () => unknown): Promise<number> => {
    const start = process.hrtime.bigint();
    await run();
    return Number(process.hrtime.bigint() - start);
  };
  const ratios: number[] = [];
  await theirs();
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0;
    const a = first ? await time(theirs) : undefined;
    const b = await time(ours);
    ratios.push((a ?? (await time(theirs))) / b);
  }
  return median(ratios);
}

/** The most memory held while so many rows stream by in batches. */
function peakOf(rows: number): number {
  const gc = (globalThis as { gc?: () => void }).gc;
  const held = (): number => {
    gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const counted = rateTally(flagDictionary, rates, groups);
  const batch = 10_000;
  let peak = 0;
  for (let from = 0; from < rows; from += batch) {
    const { group, bytes } = flagColumns(batch, from + 1);
    counted.add({ columns: { rows: batch, columns: Object.fromEntries(flags.map((flag) => [flag, { bytes: bytes[flag], outside: 0 }])) }, group });
    peak = Math.max(peak, held());
  }
  if (counted.counts(0, 0).denominator === 0) throw new Error("nothing was counted");
  return peak;
}

export default async function assessmentBench(): Promise<void> {
  peakOf(100_000);
  const [small, large] = [peakOf(100_000), peakOf(ROWS)];

  const columns = flagColumns(ROWS);
  const connection = await openDuckDb(columns);
  const arquero = openArquero(columns);
  mustEqual(`counts of ${rates.length} rates in ${groups} groups, ${ROWS} rows`, {
    fengqiao: digest(tally(columns)),
    "by hand": digest(handWritten(columns)),
    DuckDB: digest(await duckDb(connection)),
    arquero: digest(arquero()),
  });

  const timed = suite(
    "six rates by township and quarter, from columns",
    [
      { name: "fengqiao", run: () => tally(columns) },
      { name: "by hand", run: () => handWritten(columns) },
      { name: "arquero", run: arquero },
    ],
    { unitsPerRun: ROWS },
  );
  ratio("rates-vs-columns-loop", ratioOf(timed, "fengqiao", "by hand"));
  ratio("rates-vs-duckdb", await againstAsync(() => duckDb(connection), () => tally(columns)));
  ratio("rates-vs-arquero", ratioOf(timed, "arquero", "fengqiao"));
  ratio("memory-1M-vs-100k", large / small);
  connection.closeSync();
}
