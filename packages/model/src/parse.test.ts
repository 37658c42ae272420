import { expect, test } from "vitest";
import { formatFinding } from "./finding.ts";
import { modelCatalogue } from "./findings.ts";
import { parseDispute } from "./records/dispute.ts";

const minimal = { id: "XJ-1", subject: "地界纠纷", category: "land", channel: "grid", foundOn: "2023-03-05", place: {}, parties: [], attempts: [], incidents: [{ on: "2023-03-05" }] };

test.each([
  [{ subject: "" }, "/subject：应不小于 1 个字", "/subject: must be at least 1 character"],
  [{ incidents: [] }, "/incidents：应不小于 1 项", "/incidents: must be at least 1 item"],
  [{ peopleInvolved: 0 }, "/peopleInvolved：应不小于 1", "/peopleInvolved: must be at least 1"],
  [{ id: "a b" }, "/id：“a b”的写法不对", '/id: "a b" is not written as this field wants it'],
  [{ foundOn: "2023-02-30" }, "/foundOn：“2023-02-30”不是有效的日期（年-月-日）", '/foundOn: "2023-02-30" is not a date (year-month-day)'],
  [{ registeredAt: "昨天" }, "/registeredAt：“昨天”不是有效的带时区的日期时间（2021-08-10T09:00:00+08:00）", '/registeredAt: "昨天" is not an instant with its offset (2021-08-10T09:00:00+08:00)'],
])("what a person reads of %j", (change, zh, en) => {
  const read = parseDispute({ ...minimal, ...change });
  expect(read.ok ? [] : [formatFinding(read.findings[0], "zh-CN", [modelCatalogue]), formatFinding(read.findings[0], "en", [modelCatalogue])]).toEqual([zh, en]);
});
