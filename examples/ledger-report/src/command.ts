import { localDate } from "fengqiao";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Failure } from "./failure.ts";

export const example = (path: string): string => new URL(`../${path}`, import.meta.url).pathname;

/** What the user asked for. Without a ledger the synthetic one of this example is made and used. */
export interface Command {
  readonly ledger?: string;
  readonly mapping: string;
  readonly calendar?: string;
  readonly out: string;
  readonly asOf?: string;
  readonly seed: number;
}

export const usage = `npm run demo [-- --ledger <file.csv|file.xlsx> --mapping <file.json> [--calendar <file.json>] [--as-of <YYYY-MM-DD>] [--out <folder>]]`;

/** The arguments, with paths as the user meant them: relative to where he stood when he typed. */
export function commandOf(args: readonly string[], stood: string): Command {
  const values = parsed(args);
  const path = (value: string): string => resolve(stood, value);
  if (values.ledger !== undefined && values.mapping === undefined) {
    throw new Failure("给了 --ledger 就必须给 --mapping：映射说明台账的各列是什么。", "--ledger needs --mapping: the mapping says what the columns of the ledger are.");
  }
  const seed = Number(values.seed ?? 2022);
  if (!Number.isSafeInteger(seed)) throw new Failure(`--seed 应为整数：${String(values.seed)}`, `--seed must be a whole number: ${String(values.seed)}`);
  if (values["as-of"] !== undefined && !localDate.safeParse(values["as-of"]).success) throw new Failure(`--as-of 应为 年-月-日：${values["as-of"]}`, `--as-of must be YYYY-MM-DD: ${values["as-of"]}`);
  return {
    ...(values.ledger !== undefined && { ledger: path(values.ledger) }),
    mapping: values.mapping === undefined ? example("data/xiji.mapping.json") : path(values.mapping),
    ...(values.calendar !== undefined && { calendar: path(values.calendar) }),
    ...(values["as-of"] !== undefined && { asOf: values["as-of"] }),
    out: values.out === undefined ? example("out") : path(values.out),
    seed,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: [...args], options: { ledger: text, mapping: text, calendar: text, out: text, "as-of": text, seed: text }, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    throw new Failure(`命令行参数有误：${(cause as Error).message}\n用法：${usage}`, `Wrong arguments: ${(cause as Error).message}\nUsage: ${usage}`);
  }
}
