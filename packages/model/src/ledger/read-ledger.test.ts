import { describe, expect, test } from "vitest";
import { formatFinding } from "../finding.ts";
import { modelCatalogue } from "../findings.ts";
import { parseLedgerMapping, type LedgerMapping } from "./mapping.ts";
import { readLedger } from "./read-ledger.ts";

const written = {
  format: "fengqiao.ledger-mapping/1",
  record: "dispute",
  title: { "zh-CN": "矛盾纠纷台账", en: "Dispute ledger" },
  zone: "Asia/Shanghai",
  dates: ["ymd", "serial"],
  blanks: ["/", "无"],
  fields: {
    "/id": { column: "编号", required: true },
    "/subject": { column: "纠纷简述", required: true },
    "/category": { column: "纠纷类别", as: "code", list: "dispute-category", words: { 地界: "land" }, required: true },
    "/channel": { constant: "screening" },
    "/foundOn": { column: "排查日期", as: "date", required: true },
    "/place/area": { column: "派出所" },
    "/incidents/0/on": { column: "排查日期", as: "date", required: true },
    "/incidents/0/threat": { column: "扬言", as: "boolean" },
    "/peopleInvolved": { column: "涉及人数", as: "integer" },
    "/amountFen": { column: "涉及金额(元)", as: "yuan" },
  },
  lists: [{ to: "/attempts", times: { column: "调解未成次数", as: "integer" }, item: { "/on": { column: "排查日期", as: "date" }, "/result": { constant: "failed" } } }],
  values: { within: { column: "化解时限", as: "date" } },
  events: [
    { type: "detect.report", at: { column: "排查日期", as: "instant", timeOfDay: "09:00" }, by: { id: "ledger", roles: ["grid"] } },
    { type: "close.file", at: { column: "销号日期", as: "instant", timeOfDay: "17:00" }, recordedAt: { column: "销号录入", as: "instant" }, by: { id: "ledger", roles: ["centre"] }, data: { summary: { column: "备注" }, evidence: { column: "佐证", as: "texts" }, gates: { constant: ["solved"] } } },
  ],
};
const parsed = parseLedgerMapping(written);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
const mapping: LedgerMapping = parsed.value;

/** The boundary dispute of two neighbours who turn out to be sisters-in-law, as a township would have it in its ledger. */
const boundary = {
  编号: "XJ-2021-0810",
  派出所: "将台堡派出所",
  纠纷类别: "地界",
  纠纷简述: "高某某与邻居马某某因地界发生纠纷",
  排查日期: "２０２１年８月１０日",
  扬言: "否",
  涉及人数: "2人",
  "涉及金额（元）": "1,200.50",
  调解未成次数: "2",
  化解时限: "2021-09-10",
  销号日期: "2022.4.20",
  销号录入: "",
  备注: "羊羔归还，握手言和",
  佐证: "照片1、 照片2；协议",
};

describe("a ledger row becomes a dispute", () => {
  const reading = readLedger([boundary], mapping);
  const entry = reading.ok ? reading.value.entries[0] : undefined;

  test("with dates, amounts and codes read in whatever way they are written", () => {
    expect(entry?.record).toMatchObject({
      id: "XJ-2021-0810",
      category: "land",
      foundOn: "2021-08-10",
      place: { area: "将台堡派出所" },
      amountFen: 120_050,
      peopleInvolved: 2,
      incidents: [{ on: "2021-08-10", threat: false }],
    });
  });
  test("with as many failed attempts as the ledger counts", () => {
    expect(entry?.kind === "dispute" && entry.record.attempts).toEqual([{ on: "2021-08-10", result: "failed" }, { on: "2021-08-10", result: "failed" }]);
  });
  test("and the happenings that its dates tell of, recorded when they happened unless the ledger says otherwise", () => {
    expect(entry?.events).toEqual([
      { id: "XJ-2021-0810/1", type: "detect.report", at: "2021-08-10T09:00:00+08:00", recordedAt: "2021-08-10T09:00:00+08:00", by: { id: "ledger", roles: ["grid"] }, data: {} },
      { id: "XJ-2021-0810/2", type: "close.file", at: "2022-04-20T17:00:00+08:00", recordedAt: "2022-04-20T17:00:00+08:00", by: { id: "ledger", roles: ["centre"] }, data: { summary: "羊羔归还，握手言和", evidence: ["照片1", "照片2", "协议"], gates: ["solved"] } },
    ]);
    expect(entry?.values).toEqual({ within: "2021-09-10" });
  });
});

describe("a row that cannot be read comes back with row, column and reason", () => {
  const refusedText = (change: Record<string, unknown>, locale: "zh-CN" | "en"): string[] => {
    const reading = readLedger([boundary, { ...boundary, 编号: "XJ-2", ...change }], mapping);
    if (!reading.ok) throw new Error("the ledger as a whole was refused");
    expect(reading.value.entries).toHaveLength(1);
    return reading.value.refused.flatMap((r) => r.findings.map((f) => formatFinding({ ...f, path: "" }, locale, [modelCatalogue])));
  };
  test.each([
    [{ 排查日期: "2021-02-30" }, "第 3 行“排查日期”：“2021-02-30”不是日期（年-月-日）"],
    [{ 排查日期: " 　" }, "第 3 行“排查日期”为空"],
    [{ 纠纷类别: "地外纠纷" }, "第 3 行“纠纷类别”：“地外纠纷”不是代码表中的词"],
    [{ "涉及金额（元）": "约三千" }, "第 3 行“涉及金额(元)”：“约三千”不是以元计的金额"],
    [{ 涉及人数: "0" }, "第 3 行“涉及人数”：应不小于 1"],
    [{ 编号: "XJ-2021-0810" }, "第 3 行“编号”：编号“XJ-2021-0810”已在第 2 行出现"],
  ])("%j", (change, text) => {
    expect(refusedText(change, "zh-CN")).toContain(text);
  });
  test("in English too", () => {
    expect(refusedText({ 涉及人数: "0" }, "en")).toEqual(['row 3, "涉及人数": must be at least 1']);
  });
  test("a blank row and a thing that is no row", () => {
    const reading = readLedger([{ 编号: "", 排查日期: null }, 7 as never, boundary], mapping);
    expect(reading.ok && reading.value.refused.map((r) => [r.row, r.findings[0].code])).toEqual([[2, "ledger.blankRow"], [3, "ledger.rowShape"]]);
  });
});

describe("a mapping that does not fit the ledger is refused as a whole", () => {
  test("a column that no row has is named once, with those that are there", () => {
    const reading = readLedger([{ 编号: "1", 日期: "2021-08-10" }], mapping);
    expect(reading.ok).toBe(false);
    expect(reading.findings.map((f) => f.code)).toContain("ledger.columnMissing");
    expect(formatFinding(reading.findings[0], "en", [modelCatalogue])).toBe('the ledger has no column "纠纷简述"; it has: 编号, 日期');
  });
  test("an unknown zone and an unknown code list", () => {
    const codesOf = (change: Partial<LedgerMapping>) => readLedger([boundary], { ...mapping, ...change }).findings.map((f) => f.code);
    expect(codesOf({ zone: "Asia/Xiji" })).toEqual(["zone.unknown"]);
    expect(codesOf({ fields: { ...mapping.fields, "/category": { column: "纠纷类别", as: "code", list: "xiji-31" } } })).toEqual(["ledger.list"]);
  });
  test("a field that the record does not have: what it holds would be lost", () => {
    const refused = readLedger([boundary], { ...mapping, fields: { ...mapping.fields, "/household": { column: "备注" }, "/place": { constant: "x" }, "/parties/name": { column: "备注" } } });
    expect(refused.findings.map((f) => [f.code, "field" in f.params && f.params.field])).toEqual([["ledger.field", "/household"], ["ledger.field", "/place"], ["ledger.field", "/parties/name"]]);
  });
  test("an empty ledger is no error, but is said", () => {
    expect(readLedger([], mapping)).toEqual({ ok: true, value: { rows: 0, entries: [], refused: [] }, findings: [{ code: "ledger.empty", severity: "warning", path: "", params: {} }] });
  });
  test("a mapping may not reach what every object shares", () => {
    expect(parseLedgerMapping({ ...mapping, fields: { "/__proto__/x": { constant: 1 } } }).ok).toBe(false);
    readLedger([boundary], { ...mapping, fields: { ...mapping.fields, "/constructor/prototype/polluted": { constant: true } } });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("a ledger of any kind of record", () => {
  const activities = parseLedgerMapping({
    format: "fengqiao.ledger-mapping/1", record: "activity", title: { "zh-CN": "工作日志", en: "work log" }, zone: "Asia/Shanghai", dates: ["ymd"],
    fields: {
      "/id": { column: "編號", required: true },
      "/kind": { column: "類別", as: "code", list: "activity-kind", required: true },
      "/on": { column: "日期", as: "date", required: true },
      "/body": { column: "單位", required: true },
      "/audience": { column: "人數", as: "integer" },
      "/by/0": { column: "工号" },
    },
  }, ["activity"]);
  if (!activities.ok) throw new Error("mapping");
  const rows = [
    { 编号: "L-1", 类别: "走訪", 日期: "2023年3月5日", 单位: "station", 人数: "１２人", 工号: "w-1" },
    { 编号: "L-2", 类别: "法治講座", 日期: "2023-03-06", 单位: "station", 人数: "", 工号: "" },
    { 编号: "L-3", 类别: "唱歌", 日期: "2023-03-07", 单位: "station", 人数: "", 工号: "" },
  ];
  const reading = readLedger(rows, activities.value);
  test("whose headings and words are in either script", () => {
    expect(reading.ok && reading.value.entries.map((e) => e.record)).toEqual([
      { id: "L-1", kind: "visit", on: "2023-03-05", body: "station", audience: 12, by: ["w-1"] },
      { id: "L-2", kind: "lecture", on: "2023-03-06", body: "station" },
    ]);
  });
  test("a word of no list comes back with its row", () => {
    expect(reading.ok && reading.value.refused).toMatchObject([{ row: 4, findings: [{ code: "ledger.cell", params: { column: "類別", received: "唱歌" } }] }]);
  });
});

describe("rows that fight back", () => {
  test.each([
    ["a getter that throws", Object.defineProperty({ ...boundary }, "编号", { enumerable: true, get: () => { throw new Error("no"); } })],
    ["a proxy that throws", new Proxy({ ...boundary }, { ownKeys: () => { throw new Error("no"); } })],
  ])("%s is no row", (_, row) => {
    const reading = readLedger([boundary, row as never], mapping);
    expect(reading.ok && reading.value.refused.map((r) => [r.row, r.findings[0].code])).toEqual([[3, "ledger.rowShape"]]);
  });
  test("a cell that cannot even be written down", () => {
    const reading = readLedger([boundary, { ...boundary, 编号: "X", 备注: Object.create(null) as never, 排查日期: Object.create(null) as never }], mapping);
    expect(reading.ok && reading.value.refused.map((r) => r.row)).toEqual([3]);
  });
  test("a template does not take a cell's text for a pattern", () => {
    const reading = readLedger([{ ...boundary, 纠纷简述: "$& $` 5$" }], { ...mapping, fields: { ...mapping.fields, "/subject": { column: "纠纷简述", template: "简述：{}" } } });
    expect(reading.ok && reading.value.entries[0]?.kind === "dispute" && reading.value.entries[0].record.subject).toBe("简述：$& $` 5$");
  });
});
