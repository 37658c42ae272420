import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { Characteristic, GradeScheme, Scorecard } from "@fengqiao/scoring";
import { ZenEngine } from "@gorules/zen-engine";
import { evaluate } from "feelin";
import { LogicEngine } from "json-logic-engine";
import { Engine } from "json-rules-engine";
import type { Row } from "./disputes.ts";

/* The same card in the words of the engines that a user would pick. Every attribute of the bench's card asks one thing of one fact. */

type Level = (score: number) => number;
interface Ask {
  readonly field: string;
  readonly is: "missing" | "known" | "less" | "among" | "equal" | "always";
  readonly value: unknown;
  readonly points: number;
}

function asksOf({ attributes }: Characteristic): readonly Ask[] {
  const field = attributes.flatMap((a) => Object.keys(a.predicate))[0] ?? "";
  return attributes.map(({ predicate, partialScore }): Ask => {
    const test = (predicate)[field] as Readonly<Record<string, unknown>> | undefined;
    const [[operator, value] = ["always", true]] = Object.entries(test ?? {});
    const is = operator === "isMissing" ? (value === true ? "missing" : "known") : ({ lessThan: "less", isIn: "among", equal: "equal" } as const)[operator as "lessThan"];
    return { field, is: test ? is : "always", value, points: partialScore as number };
  });
}
const chains = (card: Scorecard): readonly (readonly Ask[])[] => card.characteristics.map(asksOf);
const cutOffs = ({ levels }: GradeScheme): readonly number[] => levels.flatMap((l) => (typeof l.from === "number" ? [l.from] : []));
/** A chain of questions as one expression; the last answer stands for everything else. */
const expression = (asks: readonly Ask[], ask: (a: Ask) => string, choose: (question: string, points: number, rest: string) => string): string =>
  asks.slice(0, -1).reduceRight((rest, a) => choose(ask(a), a.points, rest), String(asks.at(-1)?.points ?? 0));

export function jsonLogic(card: Scorecard, level: Level): (row: Row) => number {
  const question = ({ field, is, value }: Ask): object => {
    const fact = { var: field };
    if (is === "missing") return { "===": [fact, null] };
    return is === "less" ? { "<": [fact, value] } : is === "among" ? { in: [fact, value] } : { "===": [fact, value] };
  };
  const rule = { "+": chains(card).map((asks) => ({ if: [...asks.slice(0, -1).flatMap((a) => [question(a), a.points]), asks.at(-1)?.points ?? 0] })) };
  const score = new LogicEngine().build(rule) as (row: Row) => number;
  return (row) => level(score(row));
}

/** One rule for each attribute with points; json-rules-engine knows no order, so each rule says what the earlier ones left. */
export function jsonRulesEngine(card: Scorecard, level: Level): (row: Row) => Promise<number> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const asks of chains(card)) {
    asks.forEach((ask, i) => {
      if (ask.points === 0) return;
      const earlier = asks.slice(0, i).flatMap((a) => (a.is === "less" ? [{ fact: ask.field, operator: "greaterThanInclusive", value: a.value }] : a.is === "among" ? [{ fact: ask.field, operator: "notIn", value: a.value }] : []));
      const own = ask.is === "missing" ? [{ operator: "equal", value: null }] : ask.is === "less" ? [{ operator: "lessThan", value: ask.value }] : ask.is === "among" ? [{ operator: "in", value: ask.value }] : ask.is === "equal" ? [{ operator: "equal", value: ask.value }] : [];
      engine.addRule({ conditions: { all: [...own.map((c) => ({ fact: ask.field, ...c })), ...(ask.is === "less" || ask.is === "known" ? [{ fact: ask.field, operator: "notEqual", value: null }] : []), ...earlier] as never }, event: { type: ask.field, params: { points: ask.points } } });
    });
  }
  return async (row) => level((await engine.run(row)).events.reduce((sum, e) => sum + (e.params?.points as number), 0));
}

export function zen(card: Scorecard, level: Level): (row: Row) => Promise<number> {
  const question = ({ field, is, value }: Ask): string => (is === "missing" ? `${field} == null` : is === "less" ? `${field} < ${String(value)}` : is === "among" ? `${field} in ${JSON.stringify(value)}` : `${field} == ${String(value)}`);
  const points = chains(card).map((asks) => `(${expression(asks, question, (q, p, rest) => `${q} ? ${p} : ${rest}`)})`);
  const node = (id: string, type: string, content: object): object => ({ id, type, name: id, position: { x: 0, y: 0 }, content });
  const decision = new ZenEngine().createDecision({
    contentType: "application/vnd.gorules.decision",
    nodes: [node("in", "inputNode", {}), node("score", "expressionNode", { expressions: [{ id: "s", key: "score", value: points.join(" + ") }], passThrough: false }), node("out", "outputNode", {})],
    edges: [["in", "score"], ["score", "out"]].map(([sourceId, targetId], i) => ({ id: `e${i}`, type: "edge", sourceId, targetId })),
  });
  return async (row) => level(((await decision.evaluate(row)).result as { score: number }).score);
}

/** Many rows in one evaluation, since feelin reads its text anew each time. */
export function feel(card: Scorecard, level: Level): (rows: readonly Row[]) => readonly number[] {
  const question = ({ field, is, value }: Ask): string => {
    const fact = `d.${field}`;
    if (is === "missing") return `${fact} = null`;
    return is === "less" ? `${fact} < ${String(value)}` : is === "among" ? `${fact} in (${(value as readonly string[]).map((v) => JSON.stringify(v)).join(", ")})` : `${fact} = ${String(value)}`;
  };
  const points = chains(card).map((asks) => `(${expression(asks, question, (q, p, rest) => `if ${q} then ${p} else ${rest}`)})`);
  const text = `for d in rows return ${points.join(" + ")}`;
  return (rows) => (evaluate(text, { rows }) as unknown as { value: readonly number[] }).value.map(level);
}

/** DuckDB's CASE over a loaded table, one thread, the levels fetched as a column. */
export async function duckDb(card: Scorecard, scheme: GradeScheme, rows: readonly Row[]): Promise<() => Promise<Uint8Array>> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await load(connection, rows);
  await connection.run("SET threads=1");
  await connection.run("SET preserve_insertion_order=true");
  const question = ({ field, is, value }: Ask): string => (is === "missing" ? `${field} IS NULL` : is === "less" ? `${field} < ${String(value)}` : is === "among" ? `${field} IN (${(value as readonly string[]).map((v) => `'${v}'`).join(", ")})` : `${field} = ${String(value)}`);
  const points = chains(card).map((asks) => `CASE ${asks.slice(0, -1).map((a) => `WHEN ${question(a)} THEN ${a.points}`).join(" ")} ELSE ${asks.at(-1)?.points ?? 0} END`);
  const level = cutOffs(scheme).map((c) => `(s >= ${c})::UTINYINT`);
  const sql = `SELECT (1 + ${level.join(" + ")})::UTINYINT AS level FROM (SELECT ${points.join(" + ")} AS s FROM disputes)`;
  return async () => {
    const chunks = await (await connection.run(sql)).fetchAllChunks();
    const levels = new Uint8Array(rows.length);
    let at = 0;
    for (const chunk of chunks) {
      const { items } = chunk.getColumnVector(0) as unknown as { items: Uint8Array };
      levels.set(items.subarray(0, chunk.rowCount), at);
      at += chunk.rowCount;
    }
    return levels;
  };
}

async function load(connection: DuckDBConnection, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const typeOf = (name: string): string => (name === "category" ? "VARCHAR" : rows.some((r) => typeof r[name as keyof Row] === "boolean") ? "BOOLEAN" : "INTEGER");
  const columns = Object.keys(first).map((name) => ({ name: name as keyof Row, type: typeOf(name) }));
  await connection.run(`CREATE TABLE disputes (${columns.map((c) => `${c.name} ${c.type}`).join(", ")})`);
  const appender = await connection.createAppender("disputes");
  for (const row of rows) {
    for (const { name, type } of columns) {
      const value = row[name];
      if (value === null) appender.appendNull();
      else if (type === "VARCHAR") appender.appendVarchar(value as string);
      else if (type === "BOOLEAN") appender.appendBoolean(value as boolean);
      else appender.appendInteger(value as number);
    }
    appender.endRow();
  }
  appender.closeSync();
}
