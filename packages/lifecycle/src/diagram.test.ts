import { expect, test } from "vitest";
import { mermaidOf } from "./diagram.ts";
import { charts } from "./testdata/charts.ts";
import { lintanCentre } from "./testdata/lintan.ts";
import { chartOf } from "./testdata/run.ts";

test("the centre loop of Lintan in its own words", () => {
  const lines = mermaidOf(chartOf(lintanCentre)).split("\n");
  expect(lines.slice(0, 3)).toEqual(["stateDiagram-v2", "  direction LR", '  state "兜底受理" as s_intake']);
  expect(lines).toContain("  [*] --> s_intake");
  expect(lines).toContain("  s_jointWork --> s_route: 调解 / 提级办理");
  expect(lines).toContain("  s_archive --> s_visit: 办结归档");
  expect(lines).toContain("  s_completed --> [*]");
  expect(lines.some((line) => line.includes("当事人退出"))).toBe(false);
  expect(mermaidOf(chartOf(lintanCentre), { exits: true, locale: "en" })).toContain("s_intake --> s_informing: a party ends it");
});

test.each(charts.map((chart) => [chart.id, chart] as const))("%s: every arrow leads from a drawn state to a drawn state", (_id, chart) => {
  const lines = mermaidOf(chart, { exits: true }).split("\n");
  const drawn = new Set(lines.flatMap((line) => /^ {2}state ".+" as (s_\w+)$/.exec(line)?.[1] ?? []));
  expect(drawn.size).toBe(Object.keys(chart.states).length);
  const arrows = lines.flatMap((line) => /^ {2}(\S+) --> (\S+?)(?::|$)/.exec(line)?.slice(1, 3) ?? []).filter((name) => name !== "[*]");
  expect(arrows.filter((name) => !drawn.has(name))).toEqual([]);
});
