import { must, readLedger, textOf, type LedgerReading } from "fengqiao";
import type { Command } from "./command.ts";
import { openDesk } from "./desk/desk.ts";
import { packFor } from "./desk/pack-for.ts";
import { walk, type UnopenedCase, type WalkedCase } from "./desk/walk.ts";
import { Failure } from "./failure.ts";
import { readCalendar } from "./input/calendar.ts";
import { columnsOf, readMapping, type ReportMapping } from "./input/mapping.ts";
import { headed } from "./input/rows.ts";
import { readTable, type Table } from "./input/table.ts";
import { writeFolder } from "./output/folder.ts";
import { workbook } from "./output/workbook.ts";
import { page } from "./page/page.ts";
import { lastDayOf } from "./report/as-of.ts";
import { buildReport, type Material } from "./report/build.ts";
import { listTables } from "./report/lists.ts";
import { listInput } from "./report/records.ts";
import type { Report } from "./report/report.ts";
import { syntheticTable } from "./synthetic/table.ts";
import type { Progress } from "./terminal/progress.ts";

/** The whole way: read, replay, count, draw, write. Nothing is written unless all of it succeeded. */
export async function run(command: Command, progress: Progress): Promise<Report> {
  const mapping = await readMapping(command.mapping);
  const calendar = await readCalendar(command.calendar);
  const table = await (command.ledger === undefined ? syntheticTable(command.seed) : readTable(command.ledger));
  const reading = read(table, mapping);
  const asOf = lastDayOf(reading, mapping.ledger.zone, command.asOf);
  const desk = openDesk(packFor(mapping, calendar), calendar);
  const walked = await progress.over("复演经过 replaying", reading.entries, (entry) => walk(entry, desk, asOf));
  const cases = walked.filter((one): one is WalkedCase => "row" in one);
  const unopened = walked.filter((one): one is UnopenedCase => "unopened" in one);
  if (cases.length === 0) throw allBroken(table, reading, unopened);
  const material: Material = {
    table, mapping, reading, desk, asOf, cases, unopened,
    calendar: { id: calendar.id, title: calendar.label },
    lists: mapping.ledger.record === "dispute" ? must(desk.rules.on(asOf.slice(0, 10)).lists(listInput(cases, asOf), asOf)) : undefined,
  };
  const report = buildReport(material);
  await writeFolder(command.out, {
    "report.html": () => page(report),
    "lists.xlsx": () => workbook(listTables(report, material)),
    "report.json": () => JSON.stringify(report),
    ...(command.ledger === undefined && { [table.name]: () => table.bytes }),
  });
  return report;
}

function read(table: Table, { ledger }: ReportMapping): LedgerReading {
  const { firstRow, rows } = headed(table, columnsOf(ledger));
  const reading = readLedger(rows, { ...ledger, firstRow });
  if (reading.ok) return reading.value;
  const [first] = reading.findings;
  throw new Failure(`映射与台账“${table.name}”不符——${textOf(first, "zh-CN")}。`, `The mapping does not fit the ledger "${table.name}": ${textOf(first, "en")}.`);
}

function allBroken(table: Table, reading: LedgerReading, unopened: readonly UnopenedCase[]): Failure {
  const first = reading.refused[0]?.findings[0] ?? unopened[0]?.unopened;
  const [zh, en] = first === undefined ? ["没有数据行", "there are no rows of data"] : [textOf(first, "zh-CN"), textOf(first, "en")];
  return new Failure(`台账“${table.name}”的 ${reading.rows} 行数据无一能读取——例如：${zh}。`, `None of the ${reading.rows} rows of the ledger "${table.name}" can be read; for example: ${en}.`);
}
