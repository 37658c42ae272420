import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { composeChart, mermaidOf, type Chain } from "@fengqiao/lifecycle";
import { expect, test } from "vitest";

interface WithChains {
  readonly id: string;
  readonly names: { readonly "zh-CN": string; readonly en: string };
  readonly chains: Readonly<Record<string, Chain>>;
}
const isPack = (value: unknown): value is WithChains => typeof value === "object" && value !== null && "format" in value && "chains" in value;
/** Every region has a folder of its own, whose index gives its pack. */
const indexes = readdirSync(new URL("./", import.meta.url)).map((name) => new URL(`./${name}/index.ts`, import.meta.url)).filter((url) => existsSync(url));
const modules = await Promise.all(indexes.map((url) => import(url.href) as Promise<Readonly<Record<string, unknown>>>));
const packs = modules.flatMap((exported) => Object.values(exported)).filter(isPack);
const folder = new URL("../../../docs/charts/", import.meta.url);

function diagram(chain: Chain): string {
  const chart = composeChart(chain);
  if (!chart.ok) throw new Error(`${chain.id}: ${chart.findings.map((found) => found.code).join(", ")}`);
  return [`## ${chain.term["zh-CN"]} · ${chain.term.en}`, "", `\`${chain.id}\``, "", "```mermaid", mermaidOf(chart.value).trimEnd(), "```"].join("\n");
}
const page = ({ names, chains }: WithChains): string =>
  `# ${names["zh-CN"]} · ${names.en}\n\nThe chains of this pack, in its own words. The parties' way out, which leads out of every state, is not drawn.\n\n${Object.values(chains).map(diagram).join("\n\n")}\n`;

/** `UPDATE_CHARTS=1 npx vitest run --config vitest.workspace.ts --project regions diagram-pages` writes the pages. */
if (process.env.UPDATE_CHARTS === "1") {
  mkdirSync(folder, { recursive: true });
  for (const pack of packs) writeFileSync(new URL(`${pack.id}.md`, folder), page(pack));
}

test.each(packs.map((pack) => [pack.id, pack] as const))("docs/charts/%s.md is current", (id, pack) => {
  expect(readFileSync(new URL(`${id}.md`, folder), "utf8")).toBe(page(pack));
});
