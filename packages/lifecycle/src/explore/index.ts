export { explore, label, wayTo } from "./graph.ts";
export type { Edge, ExploreOptions, Graph, Situation } from "./graph.ts";
export { examine } from "./examine.ts";
export { explorerCatalogue } from "./explorer-findings.ts";
export type { ExplorerCodes, ExplorerFinding } from "./explorer-findings.ts";
