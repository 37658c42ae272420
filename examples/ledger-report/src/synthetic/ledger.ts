import { chance, type Chance } from "./chance.ts";
import { columns } from "./columns.ts";
import { stories } from "./stories.ts";

/**
 * A synthetic ledger of Xiji in the form in which township ledgers are kept: Chinese headings, one row a dispute, the usual
 * dirt, a few rows that cannot be read. It is calibrated on the published figures; every dispute in it is made up, but for the
 * published boundary case. Each row says so in its last column.
 */
export function syntheticLedger(seed: number): readonly (readonly string[])[] {
  const by = chance(seed);
  const rows = stories(by).map((story, index) => columns.map((column) => column.fill(story, by, numberOf(index))));
  return [columns.map((column) => column.heading), ...withBroken(rows, by)];
}

const numberOf = (index: number): string => `XJ2022-${String(index + 1).padStart(4, "0")}`;

/** What clerks get wrong so badly that no record can be made of the row. Each spoils one cell of a copy of a good row. */
const spoilt: readonly (readonly [heading: string, cell: string])[] = [
  ["发现日期", "2022-02-30"], ["发现日期", ""], ["发现日期", "昨天"], ["登记日期", "2022.13.5"], ["化解日期", "2022年9月31日"], ["化解时限", "尽快"],
  ["纠纷类别", "见附件"], ["涉及金额（元）", "三五万左右"], ["涉及人数", "若干"], ["是否肢体冲突", "待核实"], ["编号", ""],
];

function withBroken(rows: readonly (readonly string[])[], by: Chance): readonly (readonly string[])[] {
  const all = [...rows];
  spoilt.forEach(([heading, cell], index) => {
    const model = by.pick(rows);
    const copy = model.map((value, at) => (columns[at]?.heading === heading ? cell : columns[at]?.heading === "编号" ? numberOf(rows.length + index) : value));
    all.splice(by.between(0, all.length), 0, copy);
  });
  // the line of totals that stands under every ledger
  return [...all, columns.map((_, at) => (at === 0 ? "合计" : at === 1 ? String(rows.length) : ""))];
}
