import { basename } from "node:path";
import { parseDeadlineRule, parseLedgerMapping, parseWith, sourceRegister, textOf, type DeadlineRule, type Finding, type LedgerMapping, type SourceRegister } from "fengqiao";
import { Failure } from "../failure.ts";
import { jsonOf } from "./json.ts";

/** A mapping file: the SDK's ledger mapping, and for service matters the deadline rule of each case type with the sources they cite. */
export interface ReportMapping {
  readonly ledger: LedgerMapping;
  /** The sources by their short names, and the rule of each case type; none where a region's pack has the rules. */
  readonly sources: SourceRegister;
  readonly deadlines: Readonly<Record<string, DeadlineRule>>;
}

const what = { zh: "映射文件", en: "mapping" };

export async function readMapping(path: string): Promise<ReportMapping> {
  const json = await jsonOf(path, what);
  const { deadlines = {}, sources = {}, ...rest } = isObject(json) ? json : { format: json };
  const ledger = parseLedgerMapping(rest);
  if (!ledger.ok) throw wrong(path, ledger.findings[0]);
  const register = parseWith(sourceRegister, sources);
  if (!register.ok) throw wrong(path, { ...register.findings[0], path: `/sources${register.findings[0].path}` });
  if (!isObject(deadlines)) throw new Failure(`映射文件“${basename(path)}”的 deadlines 应为对象。`, `In the mapping "${basename(path)}", deadlines must be an object.`);
  const rules = Object.entries(deadlines).map(([type, data]) => {
    const rule = parseDeadlineRule(data);
    if (!rule.ok) throw wrong(path, { ...rule.findings[0], path: `/deadlines/${type}${rule.findings[0].path}` });
    return [type, rule.value] as const;
  });
  return { ledger: ledger.value, sources: register.value, deadlines: Object.fromEntries(rules) };
}

/** The columns of the ledger that a mapping names, wherever it names them. */
export function columnsOf(mapping: LedgerMapping): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (!isObject(value)) return;
    if (typeof value.column === "string") found.add(value.column);
    Object.values(value).forEach(walk);
  };
  walk(mapping);
  return [...found];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function wrong(path: string, finding: Finding): Failure {
  const name = basename(path);
  return new Failure(`映射文件“${name}”有误——${textOf(finding, "zh-CN")}。`, `The mapping "${name}" is wrong: ${textOf(finding, "en")}.`);
}
