import type { Chart } from "../chart/chart.ts";
import { mermaidOf } from "../diagram.ts";

/** A page of diagrams, one below the other. */
export function diagramPage(title: string, about: string, charts: readonly Chart[]): string {
  const parts = charts.map((chart) => [`## ${chart.meta.term["zh-CN"]} · ${chart.meta.term.en}`, "", `\`${chart.id}\``, "", "```mermaid", mermaidOf(chart).trimEnd(), "```"].join("\n"));
  return `${[`# ${title}`, "", `${about} The parties' way out, which leads out of every state, is not drawn.`, "", parts.join("\n\n")].join("\n")}\n`;
}
