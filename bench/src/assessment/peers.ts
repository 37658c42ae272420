import { rateTally, type RateMeasure } from "@fengqiao/assessment";
import { dictionary, type Label } from "@fengqiao/model";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import * as aq from "arquero";
import { flags, groups, type Flag, type FlagColumns } from "./cases.ts";

const field = { kind: "boolean", changes: "freely", label: { "zh-CN": "标志", en: "flag" } } as const;
export const flagDictionary = dictionary({ registered: field, mediated: field, resolved: field, closed: field, metDeadline: field, performed: field, relapsed: field });

type Flags = Readonly<Partial<Record<Flag, { readonly equal: boolean }>>>;
const rate = (id: string, of: Flags, that: Flags): RateMeasure => ({ kind: "rate", id, label: { "zh-CN": id, en: id } satisfies Label, population: "cases", cohort: "standing", of, that, decimals: 1, rounding: "halfUp", src: "bench" });
const yes = { equal: true } as const;

/** Six rates over seven flags. */
export const rates: readonly RateMeasure[] = [
  rate("resolution", { registered: yes }, { resolved: yes }),
  rate("success", { mediated: yes }, { resolved: yes }),
  rate("onTime", { closed: yes }, { metDeadline: yes }),
  rate("performed", { closed: yes, resolved: yes }, { performed: yes }),
  rate("lasting", { closed: yes }, { relapsed: { equal: false } }),
  rate("mediated", { registered: yes }, { mediated: yes }),
];

/** Per group and rate: numerator, denominator, unknown. The first three of six counts: what the other engines are asked for too. */
export type CountTable = Int32Array;
export const countTable = (): CountTable => new Int32Array(groups * rates.length * 3);

export function tally(columns: FlagColumns): CountTable {
  const counted = rateTally(flagDictionary, rates, groups);
  counted.add({ columns: { rows: columns.rows, columns: Object.fromEntries(flags.map((flag) => [flag, { bytes: columns.bytes[flag], outside: 0 }])) }, group: columns.group });
  const out = countTable();
  for (let g = 0; g < groups; g++) {
    for (let k = 0; k < rates.length; k++) {
      const { numerator, denominator, unknown } = counted.counts(k, g);
      out.set([numerator, denominator, unknown], (g * rates.length + k) * 3);
    }
  }
  return out;
}

const add = (counters: Int32Array, at: number): void => {
  counters[at] = (counters[at] ?? 0) + 1;
};

/** What one would write by hand for these six rates: one pass, three-valued, nine counters for each group and rate. */
export function handWritten({ rows, group, bytes }: FlagColumns): CountTable {
  const nine = new Int32Array(groups * 54);
  const { registered, mediated, resolved, closed, metDeadline, performed, relapsed } = bytes;
  // missing, false, true → unknown, false, true in the order of Kleene's logic
  const order = Uint8Array.of(1, 0, 2);
  const opposite = Uint8Array.of(1, 2, 0);
  for (let i = 0; i < rows; i++) {
    const at = (group[i] ?? 0) * 54;
    const reg = order[registered[i] ?? 0] ?? 0, med = order[mediated[i] ?? 0] ?? 0, res = order[resolved[i] ?? 0] ?? 0, clo = order[closed[i] ?? 0] ?? 0;
    const both = clo < res ? clo : res;
    add(nine, at + 3 * reg + res);
    add(nine, at + 9 + 3 * med + res);
    add(nine, at + 18 + 3 * clo + (order[metDeadline[i] ?? 0] ?? 0));
    add(nine, at + 27 + 3 * both + (order[performed[i] ?? 0] ?? 0));
    add(nine, at + 36 + 3 * clo + (opposite[relapsed[i] ?? 0] ?? 0));
    add(nine, at + 45 + 3 * reg + med);
  }
  const out = countTable();
  for (let n = 0; n < groups * 6; n++) {
    const [no = 0, unknown = 0, numerator = 0] = nine.subarray(n * 9 + 6, n * 9 + 9);
    out.set([numerator, no + unknown + numerator, unknown], n * 3);
  }
  return out;
}

const sqlOf = (predicate: object): string => Object.entries(predicate as Record<string, { equal: boolean }>).map(([name, { equal }]) => (equal ? `"${name}"` : `NOT "${name}"`)).join(" AND ");
const counters = rates.flatMap(({ of, that }) => [`count(*) FILTER (WHERE ${sqlOf(of)} AND ${sqlOf(that)})`, `count(*) FILTER (WHERE ${sqlOf(of)})`, `count(*) FILTER (WHERE ${sqlOf(of)} AND (${sqlOf(that)}) IS NULL)`]);
const query = `SELECT g::INTEGER, ${counters.map((counter) => `${counter}::INTEGER`).join(", ")} FROM cases GROUP BY g`;

/** The same rows in a DuckDB table, read by one thread. */
export async function openDuckDb({ rows, group, bytes }: FlagColumns): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("SET threads = 1");
  await connection.run(`CREATE TABLE cases (g USMALLINT, ${flags.map((flag) => `"${flag}" BOOLEAN`).join(", ")})`);
  const appender = await connection.createAppender("cases");
  for (let i = 0; i < rows; i++) {
    appender.appendUSmallInt(group[i] ?? 0);
    for (const flag of flags) {
      const byte = bytes[flag][i];
      if (byte === 0) appender.appendNull();
      else appender.appendBoolean(byte === 2);
    }
    appender.endRow();
  }
  appender.closeSync();
  return connection;
}

export async function duckDb(connection: DuckDBConnection): Promise<CountTable> {
  const out = countTable();
  for (const [g, ...counts] of (await connection.runAndReadAll(query)).getRows() as number[][]) out.set(counts, (g ?? 0) * rates.length * 3);
  return out;
}

/** Arquero on the same typed columns; its expressions are text, so that it can compile them. */
export function openArquero({ group, bytes }: FlagColumns): () => CountTable {
  const is = ([name, { equal }]: [string, { equal: boolean }]): string => `d.${name} === ${equal ? 2 : 1}`;
  const entries = (predicate: object): [string, { equal: boolean }][] => Object.entries(predicate as Record<string, { equal: boolean }>);
  const holds = (predicate: object): string => entries(predicate).map(is).join(" && ");
  const unknown = (predicate: object): string => entries(predicate).map(([name]) => `d.${name} === 0`).join(" || ");
  const sums = Object.fromEntries(
    rates.flatMap(({ of, that }, k) => [
      [`n${k}`, `d => op.sum((${holds(of)}) && (${holds(that)}) ? 1 : 0)`],
      [`d${k}`, `d => op.sum((${holds(of)}) ? 1 : 0)`],
      [`u${k}`, `d => op.sum((${holds(of)}) && (${unknown(that)}) ? 1 : 0)`],
    ]),
  );
  const grouped = aq.table({ g: group, ...bytes }).groupby("g");
  return () => {
    const out = countTable();
    for (const row of grouped.rollup(sums).objects() as Record<string, number>[]) {
      rates.forEach((_, k) => { out.set([row[`n${k}`] ?? 0, row[`d${k}`] ?? 0, row[`u${k}`] ?? 0], ((row.g ?? 0) * rates.length + k) * 3); });
    }
    return out;
  };
}
