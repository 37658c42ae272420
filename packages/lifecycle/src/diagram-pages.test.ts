import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diagramPage } from "./testdata/diagram-page.ts";
import { charts } from "./testdata/charts.ts";

const folder = new URL("../../../docs/charts/", import.meta.url);
const builtIn = ["service.plain", "xiji.rectification", "court.confirmation", "shen.reports"];
const chartsOf = (ids: (id: string) => boolean) => charts.filter((chart) => ids(chart.id));
const pages: Readonly<Record<string, string>> = {
  "built-in": diagramPage("Charts that the SDK brings", "Rectification, judicial confirmation and supervision report with the settings of one region each; the plain service matter as it is.", chartsOf((id) => builtIn.includes(id))),
  sequences: diagramPage("The named sequences of the eight regions", "Each in its region's own words, as the source names them (A1–A22). What has no arrow of its own is read off the cases or is a standing duty of a body.", chartsOf((id) => /\.A\d+$/.test(id))),
};

/** `UPDATE_CHARTS=1 npx vitest run --config vitest.workspace.ts --project lifecycle diagram-pages` writes the pages. */
if (process.env.UPDATE_CHARTS === "1") {
  mkdirSync(folder, { recursive: true });
  for (const [name, page] of Object.entries(pages)) writeFileSync(new URL(`${name}.md`, folder), page);
}

test.each(Object.keys(pages))("docs/charts/%s.md is current", (name) => {
  expect(readFileSync(new URL(`${name}.md`, folder), "utf8")).toBe(pages[name]);
});
