import { spawnSync } from "node:child_process";
import { must, parseLedgerMapping, readLedger, type LedgerRow } from "@fengqiao/model";
import { mustEqual, ratio, ratioOf, suite } from "./harness.ts";
import { parseRatio } from "./model/parse.ts";

/** The same under the flag that stands for a content security policy without `eval`. */
function strictRatio(): number {
  const child = spawnSync(process.execPath, ["--disallow-code-generation-from-strings", ...process.execArgv, new URL("model/strict.ts", import.meta.url).pathname], { encoding: "utf8" });
  const { stdout } = child;
  const line = /^result (\S+)$/m.exec(stdout)?.[1];
  if (line === undefined) throw new Error(child.stderr);
  console.log(stdout.replace(/^result .*\n/m, "").trimEnd());
  return Number(line);
}

const mapping = must(parseLedgerMapping({
  format: "fengqiao.ledger-mapping/1",
  record: "dispute",
  title: { "zh-CN": "矛盾纠纷台账", en: "dispute ledger" },
  zone: "Asia/Shanghai",
  dates: ["ymd", "serial"],
  fields: {
    "/id": { column: "编号", required: true },
    "/subject": { column: "纠纷简述", required: true },
    "/category": { column: "纠纷类别", as: "code", list: "dispute-category", required: true },
    "/channel": { column: "来源", as: "code", list: "intake-channel", required: true },
    "/foundOn": { column: "排查日期", as: "date", required: true },
    "/place/area": { column: "派出所" },
    "/incidents/0/on": { column: "排查日期", as: "date", required: true },
    "/incidents/0/threat": { column: "扬言", as: "boolean" },
    "/peopleInvolved": { column: "涉及人数", as: "integer" },
    "/amountFen": { column: "涉及金额(元)", as: "yuan" },
  },
  events: [
    { type: "detect.report", at: { column: "排查日期", as: "instant", timeOfDay: "09:00" }, by: { id: "ledger", roles: ["grid"] } },
    { type: "close.file", at: { column: "销号日期", as: "instant", timeOfDay: "17:00" }, by: { id: "ledger", roles: ["centre"] } },
  ],
}));

const categories = ["邻里纠纷", "婚姻家庭糾紛", "山林土地", "物业", "不知何类"];
/** Rows as ledgers have them: dates in several spellings, full-width digits, either script, one in five with a word of no list. */
function ledger(rows: number): LedgerRow[] {
  return Array.from({ length: rows }, (_, i) => {
    const [month, day] = [(i % 12) + 1, (i % 28) + 1];
    return {
      编号: `XJ-${i}`,
      纠纷简述: "因地界发生纠纷",
      纠纷类别: categories[i % categories.length],
      来源: i % 2 === 0 ? "網格上報" : "来访",
      排查日期: i % 3 === 0 ? `2023年${month}月${day}日` : i % 3 === 1 ? `2023-${month}-${day}` : `２０２３.${month}.${day}`,
      派出所: "将台堡派出所",
      扬言: i % 7 === 0 ? "是" : "否",
      涉及人数: `${(i % 9) + 1}人`,
      "涉及金额（元）": i % 4 === 0 ? "" : `${i % 1000}.50`,
      销号日期: i % 10 === 0 ? "" : "2023-12-20",
    };
  });
}

/** What 10,000 and 100,000 rows cost, and what parsing a record costs over zod's own parsing. */
// eslint-disable-next-line @typescript-eslint/require-await -- a bench is asynchronous
export default async function run(): Promise<void> {
  const plain = parseRatio("parse a dispute");
  const strict = strictRatio();

  const [small, large] = [ledger(10_000), ledger(100_000)];
  const counts = (rows: readonly LedgerRow[]) => {
    const { entries, refused } = must(readLedger(rows, mapping));
    return [entries.length, refused.length];
  };
  mustEqual("four rows of five are read", { "10,000": counts(small).map((n) => n * 10), "100,000": counts(large) });
  const timed = suite(
    "read a ledger",
    [
      { name: "10,000 rows", run: () => readLedger(small, mapping) },
      { name: "100,000 rows", run: () => readLedger(large, mapping) },
    ],
    { rounds: 7 },
  );
  ratio("parse-vs-zod", plain);
  ratio("parse-vs-zod-no-code-from-strings", strict);
  ratio("rows-100k-vs-10k", ratioOf(timed, "100,000 rows", "10,000 rows"));
}
