import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { Failure } from "../failure.ts";
import { readTable } from "./table.ts";

let folder = "";
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), "ledger-input-")); });
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const gb18030 = new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc0, 0xe0, 0xb1, 0xf0, 0x0a, 0x31, 0x2c, 0xc1, 0xda, 0xc0, 0xef]); // 编号,类别 / 1,邻里
const rows = [["编号", "类别"], ["1", "邻里"]];

describe("a table is read whatever its format and encoding", () => {
  test.each<[what: string, name: string, content: string | Uint8Array]>([
    ["plain CSV", "a.csv", "编号,类别\n1,邻里\n"],
    ["with a byte order mark and Windows line ends", "b.csv", "\ufeff编号,类别\r\n1,邻里\r\n"],
    ["as Excel writes it in China", "c.csv", gb18030],
    ["copied from a spreadsheet, with tabs", "d.txt", "编号\t类别\n1\t邻里\n"],
    ["UTF-16", "e.csv", Buffer.from("\ufeff编号,类别\n1,邻里\n", "utf16le")],
  ])("%s", async (_, name, content) => {
    expect((await readTable(await file(name, content))).rows).toEqual(rows);
  });

  test("quoted cells keep commas and line breaks, short rows are kept short", async () => {
    const path = await file("f.csv", '编号,简要情况\n1,"地界，\n排水"\n2\n');
    expect((await readTable(path)).rows).toEqual([["编号", "简要情况"], ["1", "地界，\n排水"], ["2"]]);
  });

  test("a spreadsheet: dates become plain dates, numbers keep their digits", async () => {
    const path = join(folder, "g.xlsx");
    await writeExcelFile([["编号", "发现日期", "金额", "已办结"], ["1", { value: new Date(Date.UTC(2022, 2, 5)), type: Date, format: "yyyy/m/d" }, 12000.5, true]]).toFile(path);
    expect((await readTable(path)).rows).toEqual([["编号", "发现日期", "金额", "已办结"], ["1", "2022-03-05", "12000.5", "是"]]);
  });
});

describe("what is no ledger is refused with one sentence in both languages", () => {
  const refused = async (path: string): Promise<Failure> => readTable(path).then(() => { throw new Error("was read"); }, (cause: unknown) => cause as Failure);

  test.each<[what: string, name: string, content: string | Uint8Array, zh: RegExp, en: RegExp]>([
    ["an empty file", "empty.csv", "", /空文件/, /is empty/],
    ["binary", "photo.csv", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48]), /二进制/, /looks binary/],
    ["random bytes", "noise.csv", Uint8Array.from({ length: 4096 }, (_, i) => (i * 197 + (i >> 3) * 31) & 0xff), /二进制/, /looks binary/],
    ["an old spreadsheet", "old.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /\.xlsx/, /save it as \.xlsx/],
    ["a broken spreadsheet", "broken.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8]), /不是有效的/, /is not a valid \.xlsx/],
    ["an unclosed quote", "quote.csv", '编号,类别\n1,"邻里\n2,邻里\n', /引号/, /unclosed quote/],
    ["blank lines only", "blank.csv", "\n\n\n", /没有任何内容/, /no content/],
  ])("%s", async (_, name, content, zh, en) => {
    const failure = await refused(await file(name, content));
    expect(failure).toBeInstanceOf(Failure);
    expect(failure.zh).toMatch(zh);
    expect(failure.en).toMatch(en);
    expect(failure.zh).not.toContain("\n");
  });

  test("a missing file, a folder", async () => {
    expect((await refused(join(folder, "nowhere.csv"))).en).toMatch(/does not exist/);
    expect((await refused(folder)).en).toMatch(/not a file/);
  });
});
