import { columnsOfRecords } from "@fengqiao/criteria";
import { disputeFactDictionary, must } from "@fengqiao/model";
import { compileModel, score, scoreColumns, scoreMany, simdKernels, type ScoreResult, type Scorecard, type ScoringModel } from "@fengqiao/scoring";
import { mustEqual, ratio, ratioOf } from "./harness.ts";
import { card, scheme, type Facts } from "./scoring/card.ts";
import { disputes, type Row } from "./scoring/disputes.ts";
import { handWritten, handWrittenPoints, levelOf, type HandResult } from "./scoring/hand-written.ts";
import { interleaved, type LatePeer } from "./scoring/interleaved.ts";
import { duckDb, feel, jsonLogic, jsonRulesEngine, zen } from "./scoring/peers.ts";

/** 100,000 disputes, a card of twelve characteristics; × is time relative to that card hand-written in TypeScript over objects. */
const ROWS = 100_000;

export default async function scoringBench(): Promise<void> {
  const rows = disputes(ROWS);
  const model = must(compileModel(disputeFactDictionary, card(0), scheme));
  const columns = columnsOfRecords(disputeFactDictionary, rows);
  const simd = simdKernels();

  const scores = new Int32Array(ROWS);
  const levels = new Uint8Array(ROWS);
  const hand: LatePeer = {
    name: "hand-written over objects",
    units: ROWS,
    run: () => {
      let i = 0;
      for (const row of rows) {
        const s = handWritten(row);
        scores[i] = s;
        levels[i++] = levelOf(s);
      }
      return levels[7];
    },
  };
  hand.run();
  console.log("grades:", scoreMany(model, rows).counts().grades);

  const plain = card(0) as unknown as Scorecard;
  const rules = { jsonLogic: jsonLogic(plain, levelOf), jsonRules: jsonRulesEngine(plain, levelOf), zen: zen(plain, levelOf), feel: feel(plain, levelOf) };
  const duck = await duckDb(plain, scheme, rows);
  const some = rows.slice(0, 2000);
  const first = [...levels.subarray(0, some.length)];
  mustEqual("scores of 100,000 disputes", {
    "hand-written": [...scores],
    "score one by one": rows.map((row) => score(model, row).score),
    scoreMany: [...scoreMany(model, rows).scores],
    scoreColumns: [...scoreColumns(model, columns).scores],
    "with SIMD": [...scoreColumns(model, columns, { simd }).scores],
  });
  mustEqual("levels of 100,000 disputes", { "hand-written": [...levels], scoreMany: [...scoreMany(model, rows).levels], scoreColumns: [...scoreColumns(model, columns).levels], "with SIMD": [...scoreColumns(model, columns, { simd }).levels], DuckDB: [...(await duck())], "json-logic-engine": rows.map(rules.jsonLogic) });
  mustEqual("levels of the first 2,000", { "hand-written": first, "json-rules-engine": await inOrder(some, rules.jsonRules), "zen-engine": await inOrder(some, rules.zen), feelin: rules.feel(some) });
  mustEqual("points of the first 2,000", { "hand-written": some.map((row) => handWrittenPoints(row).points), score: some.map((row) => score(model, row).contributions.map((c) => c.points)) });

  const [into, intoSimd] = [scoreColumns(model, columns), scoreColumns(model, columns)];
  let at = 0;
  const next = (): Row => {
    const row = rows[at++ % ROWS];
    if (!row) throw new RangeError("no rows");
    return row;
  };
  const one = await interleaved("one card", [
    hand,
    { name: "fengqiao scoreMany (objects)", units: ROWS, run: () => scoreMany(model, rows).levels[7] },
    { name: "fengqiao scoreColumns", units: ROWS, run: () => scoreColumns(model, columns, { into }).levels[7] },
    ...(simd ? [{ name: "fengqiao scoreColumns with SIMD", units: ROWS, run: () => scoreColumns(model, columns, { simd, into: intoSimd }).levels[7] }] : []),
    { name: "DuckDB CASE, one thread", units: ROWS, run: duck },
    { name: "json-logic-engine build()", units: 1000, run: () => { let s = 0; for (let i = 0; i < 1000; i++) s += rules.jsonLogic(next()); return s; } },
    { name: "zen-engine, expression node", units: 50, run: async () => { let s = 0; for (let i = 0; i < 50; i++) s += await rules.zen(next()); return s; } },
    { name: "json-rules-engine", units: 20, run: async () => { let s = 0; for (let i = 0; i < 20; i++) s += await rules.jsonRules(next()); return s; } },
    { name: "feelin, 1,000 disputes an evaluation", units: 1000, run: () => rules.feel(rows.slice(at % (ROWS - 1000), (at++ % (ROWS - 1000)) + 1000))[7] },
  ]);
  ratio("objects-vs-handwritten", ratioOf(one, "fengqiao scoreMany (objects)", hand.name));
  ratio("columns-vs-handwritten", ratioOf(one, "fengqiao scoreColumns", hand.name));
  if (simd) ratio("simd-vs-handwritten", ratioOf(one, "fengqiao scoreColumns with SIMD", hand.name));
  ratio("columns-vs-duckdb", ratioOf(one, "DuckDB CASE, one thread", "fengqiao scoreColumns"));
  for (const peer of ["json-logic-engine build()", "zen-engine, expression node", "json-rules-engine", "feelin, 1,000 disputes an evaluation"]) ratio(`${peer.split(/[ ,]/)[0] ?? peer}-vs-handwritten`, ratioOf(one, peer, hand.name));

  await reasons(rows, model);
  await twelveCards(rows.slice(0, 10_000));
}

async function inOrder(rows: readonly Row[], ask: (row: Row) => Promise<number>): Promise<readonly number[]> {
  const answers: number[] = [];
  for (const row of rows) answers.push(await ask(row));
  return answers;
}

/** Both keep their results for a while, as a caller does. */
async function reasons(rows: readonly Row[], model: ScoringModel<Facts>): Promise<void> {
  const handResults = new Array<HandResult | undefined>(1024);
  const results = new Array<ScoreResult | undefined>(1024);
  const some = rows.slice(0, 2000);
  const kept = await interleaved("with reasons", [
    { name: "hand-written points array", units: ROWS, run: () => { let [s, i] = [0, 0]; for (const row of rows) { const r = handWrittenPoints(row); handResults[i++ & 1023] = r; s += r.score; } return s; } },
    { name: "fengqiao score", units: ROWS, run: () => { let [s, i] = [0, 0]; for (const row of rows) { const r = score(model, row); results[i++ & 1023] = r; s += r.score ?? 0; } return s; } },
    { name: "fengqiao score, contributions read", units: 2000, run: () => { let s = 0; for (const row of some) for (const c of score(model, row).contributions) s += c.points; return s; } },
    { name: "fengqiao score, every reason read", units: 2000, run: () => { let s = 0; for (const row of some) s += score(model, row).reasons.length; return s; } },
  ]);
  ratio("reasons-vs-handwritten", ratioOf(kept, "fengqiao score", "hand-written points array"));
}

async function twelveCards(rows: readonly Row[]): Promise<void> {
  const models = Array.from({ length: 12 }, (_, k) => must(compileModel(disputeFactDictionary, card(k), scheme)));
  const [first] = models;
  if (!first) return;
  const twelve = await interleaved("twelve cards, row by row", [
    { name: "one card", units: rows.length, run: () => { let s = 0; for (const row of rows) s += score(first, row).score ?? 0; return s; } },
    { name: "twelve cards alternating", units: 12 * rows.length, run: () => { let s = 0; for (const row of rows) for (const model of models) s += score(model, row).score ?? 0; return s; } },
  ]);
  ratio("twelve-cards-vs-one", ratioOf(twelve, "twelve cards alternating", "one card"));
}
