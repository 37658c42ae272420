import { describe, expect, test } from "vitest";
import { disputeCategories } from "../codes/dispute-categories.ts";
import { openZone } from "../zone.ts";
import { booleanReader, codeReader, readDate, readInstant, readInteger, readYuan } from "./cell.ts";

describe("dates", () => {
  test.each([
    ["2023-3-5", "2023-03-05"],
    ["2023/03/05", "2023-03-05"],
    ["2023.3.5", "2023-03-05"],
    ["2023年3月5日", "2023-03-05"],
    ["２０２３年３月５號", "2023-03-05"],
    ["2023 年 3 月 5 日", "2023-03-05"],
    ["20230305", "2023-03-05"],
    ["2023-03-05 14:30", "2023-03-05"],
    [44990, "2023-03-05"],
    ["44990", "2023-03-05"],
    ["2023-02-29", undefined],
    ["2023-13-01", undefined],
    ["3月5日", undefined],
    ["昨天", undefined],
    [Number.NaN, undefined],
    [7, undefined],
  ])("%j → %s", (cell, day) => {
    expect(readDate(cell, ["ymd", "serial"])).toBe(day);
  });
  test("month first is a style of its own", () => {
    const boston = openZone("America/New_York");
    if (!boston.ok) throw new Error("zone");
    const at = (text: string) => readInstant(text, ["mdy"], boston.value);
    expect(at("01/05/2015 08:30:00 AM")).toBe("2015-01-05T08:30:00-05:00");
    expect(at("07/05/2015 12:04:20 AM")).toBe("2015-07-05T00:04:20-04:00");
    expect(at("07/05/2015 12:04:20 PM")).toBe("2015-07-05T12:04:20-04:00");
    expect(at("13/05/2015")).toBeUndefined();
    expect(at("01/05/2015 13:30:00 PM")).toBeUndefined();
  });
});

describe("amounts in yuan become 分, exactly", () => {
  test.each([
    ["1200", 120_000],
    ["¥1,200.5", 120_050],
    ["0.07", 7],
    ["3万元", 3_000_000],
    ["1.2345万", 1_234_500],
    ["１２００元", 120_000],
    [1234.56, 123_456],
    ["0.001", undefined],
    ["-5", undefined],
    ["1,20", undefined],
    ["几百", undefined],
  ])("%j → %s", (cell, fen) => {
    expect(readYuan(cell)).toBe(fen);
  });
});

test.each([["12", 12], ["１２人", 12], ["1,234", 1234], ["3.0", 3], [5, 5], [5.5, undefined], ["三", undefined], ["", undefined]])("the count %j → %s", (cell, n) => {
  expect(readInteger(cell)).toBe(n);
});

test.each([["是", true], ["√", true], ["無", false], ["否 ", false], [true, true], ["也许", undefined]])("%j is %s", (cell, value) => {
  expect(booleanReader()(cell)).toBe(value);
});

test.each([["婚姻家庭", "family"], ["婚姻家庭糾紛", "family"], ["land", "land"], ["邻 里 纠 纷", "neighbour"], ["无此类", undefined]])("the category %j is %s", (cell, id) => {
  expect(codeReader(disputeCategories)(cell)).toBe(id);
});
