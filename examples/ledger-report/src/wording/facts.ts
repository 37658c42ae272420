import { codeOf, disputeCategories, type Cell, type Field, type Label } from "fengqiao";

interface Unit {
  readonly zh: string;
  readonly one: string;
  readonly many: string;
  /** How many of the stored unit make one of the shown. */
  readonly scale: number;
}
const units: Readonly<Record<string, Unit>> = {
  times: { zh: " 次", one: " time", many: " times", scale: 1 },
  days: { zh: " 日", one: " day", many: " days", scale: 1 },
  people: { zh: " 人", one: " person", many: " people", scale: 1 },
  fen: { zh: " 元", one: " yuan", many: " yuan", scale: 100 },
};
const bare: Unit = { zh: "", one: "", many: "", scale: 1 };

/** What a score saw of a fact: the value, or the range in which it lies. Amounts are read in yuan. */
export function factText(cell: Cell, field: Field): Label {
  if ("missing" in cell) return { "zh-CN": "不详", en: "not known" };
  if ("value" in cell) return valueText(cell.value, field);
  const unit = unitOf(field);
  const number = (n: number): string => (n / unit.scale).toLocaleString("en-US");
  const { from, below } = cell;
  if (field.kind === "integer" && from !== undefined && below === from + 1) return valueText(from, field);
  if (from === undefined && below === undefined) return { "zh-CN": "任意", en: "any" };
  if (from === undefined) return { "zh-CN": `不足 ${number(below ?? 0)}${unit.zh}`, en: `under ${number(below ?? 0)}${unit.many}` };
  if (below === undefined) return { "zh-CN": `${number(from)}${unit.zh}及以上`, en: `${number(from)}${unit.many} or more` };
  return { "zh-CN": `${number(from)}${unit.zh}以上、不足 ${number(below)}${unit.zh}`, en: `${number(from)} to under ${number(below)}${unit.many}` };
}

function valueText(value: boolean | string | number, field: Field): Label {
  if (typeof value === "boolean") return value ? { "zh-CN": "是", en: "yes" } : { "zh-CN": "否", en: "no" };
  if (typeof value === "string") return field.kind === "code" ? categoryLabel(value) : { "zh-CN": value, en: value };
  const unit = unitOf(field);
  const shown = (value / unit.scale).toLocaleString("en-US");
  return { "zh-CN": `${shown}${unit.zh}`, en: `${shown}${value === 1 ? unit.one : unit.many}` };
}

const unitOf = (field: Field): Unit => ("unit" in field ? (units[field.unit] ?? bare) : bare);

export const categoryLabel = (id: string): Label => codeOf(disputeCategories, id)?.label ?? { "zh-CN": id, en: id };
export const joined = (labels: readonly Label[], between: Label): Label => ({ "zh-CN": labels.map((l) => l["zh-CN"]).join(between["zh-CN"]), en: labels.map((l) => l.en).join(between.en) });
