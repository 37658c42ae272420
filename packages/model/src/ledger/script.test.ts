import { expect, test } from "vitest";
import { codeLists } from "../codes/lists.ts";
import { codeReader } from "./cell.ts";
import { inSimplifiedScript } from "./script.ts";

test.each([
  ["矛盾糾紛類別", "矛盾纠纷类别"],
  ["衆鎮闆", "众镇板"],
  ["來訪登記時間", "来访登记时间"],
  ["聊城市東阿縣", "聊城市东阿县"],
  ["枫桥", "枫桥"],
  ["", ""],
])("%s reads %s", (traditional, simplified) => {
  expect(inSimplifiedScript(traditional)).toBe(simplified);
});
test.each([
  ["dispute-category", "道路交通事故糾紛", "traffic"],
  ["dispute-category", "徵地拆遷糾紛", "demolition"],
  ["dispute-category", "勞動爭議", "labour"],
  ["intake-channel", "網格上報", "grid"],
  ["body-kind", "綜治中心", "governanceCentre"],
  ["attempt-result", "達成協議", "agreed"],
  ["docking-channel", "訴調對接", "litigation"],
  ["grid-kind", "微網格", "micro"],
])("of %s, %s is %s", (list, word, id) => {
  expect(codeReader(codeLists[list])(word)).toBe(id);
});
