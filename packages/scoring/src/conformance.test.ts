import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { columnsOfRecords, parseFacts } from "@fengqiao/criteria";
import { disputeFactDictionary, type Dictionary, type FactsOf } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import { dmgFacts, dmgLevels, dmgScorecard, linearIncome } from "./dmg-sample.fixture.ts";
import { compileModel, disputeGradeScheme, disputeRiskScorecard, parseGradeScheme, parseScorecard, rankReasons, score, scoreColumns, scoreMany, simdKernels, type GradeScheme, type Scorecard, type ScoringModel } from "./index.ts";

/**
 * Files that any other implementation can be run against: a dictionary, a card, a grade scheme and rows with what they must come to.
 * `score` and `points` are whole numbers over `denominator`; a row without a score has `null` and no points. Rows hold values outside
 * the dictionary too. Reasons are PMML's own list, those that add 0 among them.
 */
interface Conformance {
  readonly about: string;
  readonly dictionary: Dictionary;
  readonly scorecard: Scorecard;
  readonly gradeScheme: GradeScheme;
  readonly hash: string;
  readonly rows: readonly Row[];
}
interface Row {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly score: number | null;
  readonly denominator: number;
  readonly grade: string | null;
  readonly points: readonly (number | null)[];
  readonly reasons: readonly (readonly [code: string, difference: number])[];
  readonly missing: readonly string[];
}

let state = 7;
const below = (n: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 4_294_967_296) * n);
};
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
const edges = (predicates: string, field: string): readonly number[] => [...predicates.matchAll(new RegExp(`"${field}":\\{[^}]*\\}`, "g"))].flatMap((m) => [...m[0].matchAll(/:(\d+)/g)].flatMap((d) => [Number(d[1]) - 1, Number(d[1]), Number(d[1]) + 1]));

function rowsFor(dictionary: Dictionary, card: Scorecard, count: number): readonly Record<string, unknown>[] {
  const text = JSON.stringify(card);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      Object.entries(dictionary).flatMap(([name, field]): [string, unknown][] => {
        const kind = below(40);
        if (kind < 3) return kind === 0 ? [] : [[name, null]];
        if (kind === 3) return [[name, pick<unknown>(["?", -1, 2.5, "5", true, 1e300])]];
        if (field.kind === "boolean") return [[name, below(3) === 0]];
        if (field.kind === "code") return [[name, pick(field.values)]];
        const value = below(2) === 0 ? pick([...edges(text, name), 0]) : below(pick([3, 40, 1000, 20_000_000]));
        return [[name, field.kind === "decimal" ? value + pick([0, 0, 0.5, 0.25]) : value]];
      }),
    ),
  );
}

function modelOf<D extends Dictionary>(dictionary: D, card: Scorecard, scheme: GradeScheme): ScoringModel<D> {
  const model = compileModel(dictionary, card as unknown as Scorecard<D>, scheme);
  if (!model.ok) throw new Error(JSON.stringify(model.findings));
  return model.value;
}

function rowOf(model: ScoringModel, facts: Readonly<Record<string, unknown>>): Row {
  const result = score(model, facts as FactsOf<Dictionary>);
  const points = new Map(result.contributions.map((c) => [c.characteristic, c.points]));
  return {
    facts,
    score: result.score ?? null,
    denominator: result.denominator,
    grade: result.grade ?? null,
    points: result.score === undefined ? [] : model.scorecard.characteristics.map((c) => points.get(c.name) ?? null),
    reasons: result.score === undefined ? [] : rankReasons(result.contributions, { zero: "keep" }).map((r) => [r.reasonCode, r.difference]),
    missing: result.missing,
  };
}

const files = { "dispute-risk": [disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme, 800], "dmg-sample": [dmgFacts, dmgScorecard(linearIncome), dmgLevels, 200] } as const;
const folder = new URL("../conformance/", import.meta.url);
const url = (name: string) => new URL(`${name}.json`, folder);

/** `UPDATE_CONFORMANCE=1 npx vitest run --config vitest.workspace.ts --project scoring conformance` writes the files; a changed row is a changed score. */
if (process.env.UPDATE_CONFORMANCE === "1") {
  mkdirSync(folder, { recursive: true });
  for (const [name, [dictionary, card, scheme, count]] of Object.entries(files)) {
    const plain = card as unknown as Scorecard;
    const model = modelOf<Dictionary>(dictionary, plain, scheme);
    const about = "score and points are whole numbers over denominator; null where there is no score; rows hold values outside the dictionary too; reasons are ranked as PMML does, those of 0 among them";
    const head: Omit<Conformance, "rows"> = { about, dictionary, scorecard: plain, gradeScheme: scheme, hash: model.hash };
    const rows = rowsFor(dictionary, plain, count).map((facts) => `    ${JSON.stringify(rowOf(model, facts))}`);
    writeFileSync(url(name), `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [\n${rows.join(",\n")}\n  ]\n}\n`);
  }
}

describe.each(Object.keys(files))("%s: every reading gives what the file says", (name) => {
  const file = JSON.parse(readFileSync(url(name), "utf8")) as Conformance;
  const model = modelOf(file.dictionary, file.scorecard, file.gradeScheme);

  test("the file's card is the card, parses, and has its hash", () => {
    expect(parseScorecard(file.scorecard, file.dictionary).ok && parseGradeScheme(file.gradeScheme).ok).toBe(true);
    expect(model.hash).toBe(file.hash);
    const [dictionary, card, scheme] = files[name as keyof typeof files];
    expect(modelOf<Dictionary>(dictionary, card as unknown as Scorecard, scheme).hash).toBe(file.hash);
  });

  test("record by record", () => {
    for (const row of file.rows) expect(rowOf(model, row.facts)).toEqual(row);
    expect(new Set(file.rows.map((row) => row.grade))).toEqual(new Set([...file.gradeScheme.levels.map((l) => l.id), null]));
  });

  test("points and initial score add up", () => {
    for (const row of file.rows) if (row.score !== null) expect(row.points.reduce<number>((a, b) => a + (b ?? 0), 0)).toBe(row.score - Number(file.scorecard.initialScore) * row.denominator);
  });

  test("many at once, over columns, and with SIMD", () => {
    const records = file.rows.map((row) => row.facts as FactsOf<Dictionary>);
    const columns = columnsOfRecords(file.dictionary, records);
    for (const scores of [scoreMany(model, records), scoreColumns(model, columns), scoreColumns(model, columns, { simd: simdKernels() })]) {
      file.rows.forEach((row, i) => expect([scores.scoreAt(i) ?? null, scores.denominatorAt(i), scores.gradeAt(i) ?? null]).toEqual([row.score, row.denominator, row.grade]));
    }
  });

  test("what the dictionary refuses has no score, unless the card takes it as missing", () => {
    for (const row of file.rows) {
      const parsed = parseFacts(row.facts, file.dictionary, file.scorecard.invalidValueTreatment ?? {});
      if (!parsed.ok) expect(score(model, row.facts as FactsOf<Dictionary>).findings.some((f) => f.code === "score.factInvalid") || row.score !== null).toBe(true);
      else expect(rowOf(model, { ...parsed.value }).score).toBe(row.score);
    }
  });
});
