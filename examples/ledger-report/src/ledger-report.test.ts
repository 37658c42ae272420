import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandOf, example } from "./command.ts";
import { Failure } from "./failure.ts";
import { casesWithPage } from "./report/selection.ts";
import type { Report } from "./report/report.ts";
import { run } from "./run.ts";
import { syntheticTable } from "./synthetic/table.ts";
import { silent } from "./terminal/progress.ts";
import { summaryTable } from "./terminal/summary.ts";

const boston = new URL("../../../../shared/data/boston311/cases.csv", import.meta.url).pathname;
const boundary = "XJ2022-0001";

let folder = "";
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), "ledger-report-")); });
afterAll(() => rm(folder, { recursive: true }));

const demo = async (...args: string[]): Promise<Report> => run(commandOf(args, folder), silent);
const file = (out: string, name: string): Promise<string> => readFile(join(folder, out, name), "utf8");

describe("the default ledger: a synthetic one of Xiji, calibrated on what was published", () => {
  let report: Report;
  beforeAll(async () => { report = await demo("--out", "xiji"); }, 60_000);

  test("every row is read or refused with row, column and reason in both languages", () => {
    expect(report.rows).toMatchObject({ read: 2965, refused: 12 });
    expect(report.rows.refusals).toContainEqual({ row: expect.any(Number) as number, column: "涉及人数", reason: { "zh-CN": expect.stringContaining("若干") as string, en: expect.stringContaining("若干") as string } });
    const columns = new Set(report.rows.refusals.map((r) => r.column));
    expect(columns).toEqual(new Set(["发现日期", "登记日期", "化解日期", "化解时限", "纠纷类别", "涉及金额（元）", "涉及人数", "是否肢体冲突", "编号", "简要情况", "来源"]));
  });

  test("2,953 disputes were found and 2,942 resolved, in 19 areas that add up", () => {
    expect(report.rates).toContainEqual(expect.objectContaining({ subject: "all", measure: "resolution", numerator: 2942, denominator: 2953, text: { "zh-CN": "99.6%（2942/2953）", en: "99.6% (2942/2953)" } }));
    const areas = report.rates.filter((r) => r.subjectKind === "area" && r.measure === "resolution");
    expect(areas).toHaveLength(19);
    expect(areas.reduce((sum, r) => sum + r.numerator, 0)).toBe(2942);
    expect(areas.reduce((sum, r) => sum + r.denominator, 0)).toBe(2953);
    expect(report.counts).toMatchObject({ found: 2953, resolved: 2942, open: 11, overdue: 7 });
    expect(report.grades.reduce((sum, g) => sum + g.total, 0)).toBe(2953);
    expect(report.trend.at(-1)?.month).toBe("2022-09");
  });

  test("the reasons of every grade add up to its points", () => {
    for (const { grade } of report.cases) expect(grade?.reasons.reduce((sum, r) => sum + Number(r.points), 0)).toBe(Number(grade?.points));
  });

  test("the boundary case of the two sisters-in-law: two failures, taken over by a higher level, settled and struck off", () => {
    const entry = report.cases.find((c) => c.caseId === boundary);
    expect(entry).toMatchObject({ state: "completed", open: false, resolvedAt: "2022-04-12T15:00:00+08:00", grade: { grade: "orange" } });
    expect(entry?.journal.map((e) => e.type)).toEqual([
      "case.opened", "detect.report", "register.accept", "classify.set", "alert.respond", "consult.conclude", "alert.confirm", "assign.accept",
      "handle.attempt", "handle.attempt", "assign.accept", "handle.attempt", "evaluate.rate", "close.file",
    ]);
    expect(entry?.deadlines.every((d) => d.status === "met" && d.explanation.length > 2)).toBe(true);
  });

  test("an overdue case says why; one without a statement, and one for which nobody set a time limit, stand out", () => {
    const overdue = report.cases.filter((c) => c.overdue);
    expect(overdue.filter((c) => c.overdueStatement?.reason === undefined)).toHaveLength(1);
    const doubtful = report.cases.filter((c) => c.remarks.length > 0);
    expect(doubtful).toHaveLength(1);
    expect(doubtful[0]?.remarks[0]?.["zh-CN"]).toMatch(/时限/);
  });

  test("cases and lists agree on what is overdue; what is resolved and not struck off is counted as that", async () => {
    const overdue = report.cases.filter((c) => c.overdue).map((c) => c.caseId).sort();
    expect(report.lists?.rectifications.map((item) => item.caseId)).toEqual(overdue);
    expect(report.lists?.awaitingCloseOut).toBe(report.counts.resolved - report.counts.closed);
    const items = await readSheet(join(folder, "xiji", "lists.xlsx"), "问题清单");
    expect(items.filter((row) => row.includes("已化解，待销号"))).toHaveLength(report.lists?.awaitingCloseOut ?? -1);
  });

  test("what was resolved late was rectified before the two sides were asked, or still stands there", () => {
    const rectified = report.cases.filter((c) => c.journal.some((e) => e.to === "rectification"));
    expect(rectified).toHaveLength(report.counts.late);
    for (const { journal, state } of rectified) {
      const [late, closed, rated] = [journal.findIndex((e) => e.to === "rectification"), journal.findIndex((e) => e.type === "link.closed"), journal.findIndex((e) => e.type === "evaluate.rate")];
      expect(closed > late || state === "rectification").toBe(true);
      expect(rated === -1 || rated > closed).toBe(true);
    }
  });

  test("the page is whole in itself: no request can leave it, and every case in it has a page", async () => {
    const html = await file("xiji", "report.html");
    expect(html).toContain("default-src 'none'");
    expect(html.replace(/http:\/\/www\.w3\.org\/[\w/]+/g, "")).not.toMatch(/https?:\/\//);
    expect(html).toContain("模拟数据");
    for (const { caseId } of casesWithPage(report)) expect(html).toContain(`id="case-${caseId}"`);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
    expect(html.length).toBeLessThan(6_000_000);
  });

  test("the lists stand in the workbook in both languages", async () => {
    const path = join(folder, "xiji", "lists.xlsx");
    expect((await readSheet(path, "问题清单"))[1]).toContain("邻里纠纷");
    expect(await readSheet(path, "responsibility list")).toHaveLength(2954);
    expect((await readSheet(path, "整改清单"))[0]).toContain("未办结原因");
  });

  test("report.json is what the run gave", async () => {
    expect(report).toEqual(JSON.parse(await file("xiji", "report.json")));
  });

  test("the table in the terminal names the report", () => {
    const text = summaryTable(report, "out", 1.5);
    expect(text).toContain("99.6% (2942/2953)");
    expect(text).toContain("out/report.html");
  });
});

describe("real input: the service desk of a city", () => {
  const there = existsSync(boston);
  if (!there) console.warn("skipped: ../shared/data/boston311/cases.csv is not here");

  test.skipIf(!there)("our due dates and on-time judgements beside the city's own", async () => {
    const report = await demo("--ledger", boston, "--mapping", example("data/boston311.mapping.json"), "--calendar", example("data/boston311.calendar.json"), "--out", "boston");
    expect(report.rows).toMatchObject({ read: 10_393, refused: 0 });
    expect(report.dueDates).toMatchObject({ compared: 10_383, equalWithin60s: 10_319 });
    expect(report.onTime).toMatchObject({ compared: 8464, contradictions: 0 });
    expect(report.closedBeforeOpened).toBe(1);
    expect(report.grades).toEqual([]);
    expect(report.cases.every((c) => c.grade === undefined)).toBe(true);
    expect(report.notices[0]?.en).toMatch(/not scored/);
    expect(await file("boston", "report.html")).toContain("10319");
  }, 60_000);
});

describe("a small ledger of one's own", () => {
  const headings = ["编号", "日期", "类别", "来源", "情况", "派出所"];
  const mapping = {
    format: "fengqiao.ledger-mapping/1", record: "dispute", title: { "zh-CN": "小台账", en: "a small ledger" }, zone: "Asia/Shanghai", dates: ["ymd"],
    fields: {
      "/id": { column: "编号", required: true }, "/subject": { column: "情况", required: true }, "/category": { column: "类别", as: "code", list: "dispute-category", required: true },
      "/channel": { column: "来源", as: "code", list: "intake-channel", required: true }, "/foundOn": { column: "日期", as: "date", required: true }, "/place/area": { column: "派出所" }, "/incidents/0/on": { column: "日期", as: "date" },
    },
    events: [
      { type: "detect.report", at: { column: "日期", as: "instant", timeOfDay: "09:00" }, by: { id: "grid", roles: ["grid"] }, data: { finding: { column: "编号" } } },
      { type: "register.accept", at: { column: "日期", as: "instant", timeOfDay: "10:00" }, by: { id: "clerk", roles: ["intake"] }, data: { number: { column: "编号" } } },
    ],
  };
  const csv = (...rows: string[][]): string => [headings, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");
  const written = async (name: string, content: string): Promise<string> => {
    await writeFile(join(folder, name), content);
    return name;
  };

  test("what a ledger holds becomes neither a formula nor a tag", async () => {
    const evil = '=HYPERLINK(""http://example.invalid"",""x"")';
    await written("evil.csv", csv(["A-1", "2022-03-05", "邻里", "排查", "<script>alert(1)</script>", evil], ["A-2", "2022-03-06", "邻里", "排查", "地界", "＠SUM(1)"]));
    await written("m.json", JSON.stringify(mapping));
    await demo("--ledger", "evil.csv", "--mapping", "m.json", "--out", "evil");
    const cells = (await readSheet(join(folder, "evil", "lists.xlsx"), "问题清单")).flat().filter((cell) => typeof cell === "string");
    expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'=HYPERLINK"))).toBe(true);
    const html = await file("evil", "report.html");
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;alert");
  });

  describe("bad input ends with one sentence in both languages, and nothing is written", () => {
    const failing = async (...args: string[]): Promise<Failure> => {
      const failure = await demo(...args, "--out", "never").then(() => { throw new Error("a report was written"); }, (cause: unknown) => cause as Failure);
      expect(failure).toBeInstanceOf(Failure);
      expect(existsSync(join(folder, "never"))).toBe(false);
      expect((await readdir(folder)).filter((name) => name.startsWith(".never"))).toEqual([]);
      return failure;
    };
    beforeAll(async () => {
      await written("m.json", JSON.stringify(mapping));
      await written("good.csv", csv(["A-1", "2022-03-05", "邻里", "排查", "地界", "甲所"]));
    });

    test.each<[what: string, content: Record<string, string>, args: string[], zh: RegExp, en: RegExp]>([
      ["a missing ledger", {}, ["--ledger", "nowhere.csv", "--mapping", "m.json"], /找不到台账/, /ledger does not exist/],
      ["an empty ledger", { "none.csv": "" }, ["--ledger", "none.csv", "--mapping", "m.json"], /空文件/, /is empty/],
      ["headings only", { "head.csv": headings.join(",") }, ["--ledger", "head.csv", "--mapping", "m.json"], /没有数据行/, /no rows of data/],
      ["all rows broken", { "broken.csv": csv(["", "昨天", "x", "y", "", ""], ["", "", "", "", "", "z"]) }, ["--ledger", "broken.csv", "--mapping", "m.json"], /无一能读取/, /None of the 2 rows/],
      ["a mapping for another ledger", { "other.csv": "a,b\n1,2" }, ["--ledger", "other.csv", "--mapping", "m.json"], /映射与台账“other.csv”不符/, /does not fit the ledger/],
      ["a mapping that is no JSON", { "bad.json": "{" }, ["--ledger", "good.csv", "--mapping", "bad.json"], /不是有效的 JSON/, /not valid JSON/],
      ["a mapping that is none", { "odd.json": JSON.stringify({ ...mapping, zone: 8 }) }, ["--ledger", "good.csv", "--mapping", "odd.json"], /映射文件“odd.json”有误/, /mapping "odd.json" is wrong/],
      ["an unknown zone", { "zone.json": JSON.stringify({ ...mapping, zone: "Asia/Nowhere" }) }, ["--ledger", "good.csv", "--mapping", "zone.json"], /Asia\/Nowhere/, /Asia\/Nowhere/],
      ["a wrong deadline rule", { "rule.json": JSON.stringify({ ...mapping, deadlines: { x: { within: 3 } } }) }, ["--ledger", "good.csv", "--mapping", "rule.json"], /deadlines\/x/, /deadlines\/x/],
      ["a mapping without events", { "still.json": JSON.stringify({ ...mapping, events: [] }) }, ["--ledger", "good.csv", "--mapping", "still.json"], /没有从台账读取任何经过/, /reads no events/],
      ["a wrong calendar", { "cal.json": "{}" }, ["--ledger", "good.csv", "--mapping", "m.json", "--calendar", "cal.json"], /日历文件“cal.json”有误/, /calendar "cal.json" is wrong/],
      ["a calendar that the rules do not count by", {}, ["--ledger", "good.csv", "--mapping", "m.json", "--calendar", example("data/boston311.calendar.json")], /规则与日历不能配合/, /rules and the calendar do not fit/],
      ["a ledger without a mapping", {}, ["--ledger", "good.csv"], /必须给 --mapping/, /needs --mapping/],
      ["an unknown argument", {}, ["--speed", "9"], /参数有误/, /Wrong arguments/],
      ["a day that is none", {}, ["--as-of", "2022-02-30"], /--as-of/, /--as-of/],
    ])("%s", async (_, files, args, zh, en) => {
      for (const [name, content] of Object.entries(files)) await written(name, content);
      const failure = await failing(...args);
      expect(failure.zh).toMatch(zh);
      expect(failure.en).toMatch(en);
    });

    test("a folder that cannot be written", async () => {
      await expect(demo("--ledger", "good.csv", "--mapping", "m.json", "--out", "good.csv/out")).rejects.toThrow(/无法写入文件夹/);
    });

    test("a report that stood there stays as it was", async () => {
      await demo("--ledger", "good.csv", "--mapping", "m.json", "--out", "kept");
      const before = await file("kept", "report.json");
      await expect(demo("--ledger", "nowhere.csv", "--mapping", "m.json", "--out", "kept")).rejects.toBeInstanceOf(Failure);
      expect(await file("kept", "report.json")).toBe(before);
    });
  });

  test("a seed gives the same ledger, another seed another one", async () => {
    const [one, same, other] = await Promise.all([syntheticTable(7), syntheticTable(7), syntheticTable(8)]);
    expect(same.bytes).toEqual(one.bytes);
    expect(other.bytes).not.toEqual(one.bytes);
  });

  test("a spreadsheet gives the same report as the CSV of the same rows, and the same file the same report", async () => {
    const { default: writeExcelFile } = await import("write-excel-file/node");
    const { rows } = await syntheticTable(7);
    const few = [rows[1] ?? [], ...rows.slice(2, 60)];
    await writeExcelFile(few.map((row) => row.map((cell) => ({ value: cell, type: String })))).toFile(join(folder, "few.xlsx"));
    await written("few.csv", few.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"));
    const mapped = ["--mapping", example("data/xiji.mapping.json")];
    const [csvReport, xlsxReport] = [await demo("--ledger", "few.csv", ...mapped, "--out", "few-csv"), await demo("--ledger", "few.xlsx", ...mapped, "--out", "few-xlsx")];
    expect(xlsxReport.ledger.format).toBe("xlsx");
    expect({ ...xlsxReport, ledger: undefined }).toEqual({ ...csvReport, ledger: undefined });
    await demo("--ledger", "few.csv", ...mapped, "--out", "few-again");
    for (const name of ["report.json", "report.html"]) expect(await file("few-again", name)).toBe(await file("few-csv", name));
  });
});
