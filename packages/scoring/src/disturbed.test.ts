import { columnsOfRecords, evaluator, isValue } from "@fengqiao/criteria";
import { disputeFactDictionary, type FactsOf, type Field } from "@fengqiao/model";
import { expect, test } from "vitest";
import { compileModel, disputeGradeScheme, disputeRiskScorecard, score, scoreColumns, scoreMany, simdKernels, type Scorecard } from "./index.ts";

type Facts = FactsOf<typeof disputeFactDictionary>;
const names = Object.keys(disputeFactDictionary) as (keyof Facts & string)[];
const fields = disputeFactDictionary as unknown as Readonly<Record<string, Field>>;
const odd: readonly unknown[] = [null, undefined, "zzz", "5000", "true", -1, 2.5, 1, 0, true, Number.NaN, Infinity, 251, 252, 253, 70_000, 2 ** 31, 1e12, 2 ** 53, {}, []];

let state = 11;
const below = (n: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 4_294_967_296) * n);
};
function disturbed(): Facts {
  const facts: Record<string, unknown> = {};
  for (const name of names) {
    const field = fields[name]!;
    facts[name] = field.kind === "boolean" ? below(4) === 0 : field.kind === "code" ? field.values[below(field.values.length)] : 1 + below([3, 12, 400, 20_000_000][below(4)]!);
  }
  for (let i = 0; i < 2; i++) facts[names[below(names.length)]!] = odd[below(odd.length)];
  return facts;
}

/** The same card with other points, another order, and treatments left out, so that records without a score occur too. */
function variant(k: number): Scorecard {
  const card = disputeRiskScorecard as unknown as Scorecard;
  const characteristics = card.characteristics.map(({ whenMissing, ...c }, i) => ({ ...c, attributes: c.attributes.map((a) => ({ ...a, partialScore: (a.partialScore as number) + ((k * 7 + i) % 3) })), ...(whenMissing && (i + k) % 3 > 0 && { whenMissing }), direction: "free" as const }));
  return { ...card, characteristics: [...characteristics.slice(k), ...characteristics.slice(0, k)], ...(k > 1 && { invalidValueTreatment: { amountFen: "asMissing", threat: "asMissing" } }) };
}

test("160,000 disturbed records: every reading gives the attributes that a plain evaluator gives to checked facts", () => {
  const simd = simdKernels();
  let compared = 0;
  let misread = 0;
  for (let k = 0; k < 4; k++) {
    const card = variant(k);
    const model = compileModel(disputeFactDictionary, card as never, disputeGradeScheme);
    if (!model.ok) throw new Error(JSON.stringify(model.findings));
    const matches = card.characteristics.map((c) => ({ ...c, asked: names.filter((n) => JSON.stringify(c.attributes).includes(`"${n}":{`)), tests: c.attributes.map((a) => evaluator(a.predicate)) }));
    const records = Array.from({ length: 40_000 }, disturbed);
    const columns = columnsOfRecords(disputeFactDictionary, records);
    const [many, byColumns, bySimd] = [scoreMany(model.value, records), scoreColumns(model.value, columns), scoreColumns(model.value, columns, { simd })];
    records.forEach((record, row) => {
      const raw = record as Readonly<Record<string, unknown>>;
      const outside = new Set(names.filter((n) => raw[n] !== null && raw[n] !== undefined && !isValue(fields[n]!, raw[n])));
      const cured = Object.fromEntries(names.filter((n) => !outside.has(n)).map((n) => [n, raw[n]])) as never;
      const treated = card.invalidValueTreatment as Readonly<Record<string, string>> | undefined;
      const result = score(model.value, record);
      const got = new Map(result.contributions.map((c) => [c.characteristic, c]));
      let sum: number | undefined = 0;
      for (const c of matches) {
        const refused = c.asked.some((n) => outside.has(n) && treated?.[n] !== "asMissing");
        const attribute = refused ? -1 : c.tests.findIndex((t) => t(cured) === 2);
        if (refused && c.tests.some((t) => t(record) === 2)) misread++;
        const missing = c.asked.some((n) => outside.has(n) || raw[n] === null || raw[n] === undefined);
        const points = attribute >= 0 ? (c.attributes[attribute]!.partialScore as number) : refused || !missing ? undefined : (c.whenMissing?.partialScore as number | undefined);
        const contribution = got.get(c.name);
        if (contribution?.points !== points || (attribute >= 0 && contribution?.attribute !== attribute)) expect([row, c.name, contribution]).toEqual([row, c.name, { attribute, points }]);
        sum = sum === undefined || points === undefined ? undefined : sum + points;
        compared++;
      }
      if (![result.score, many.scoreAt(row), byColumns.scoreAt(row), bySimd.scoreAt(row)].every((s) => s === sum)) expect([row, raw, result.score, many.scoreAt(row), byColumns.scoreAt(row), bySimd.scoreAt(row)]).toEqual([row, raw, sum, sum, sum, sum]);
    });
  }
  expect(compared).toBe(160_000 * 12);
  // a plain comparison would have given values outside the dictionary to some attribute
  expect(misread).toBeGreaterThan(1000);
});


