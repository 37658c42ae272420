export { examine } from "./examine.ts";
export { explorerCatalogue } from "./explorer-findings.ts";
export type { ExplorerCodes, ExplorerFinding } from "./explorer-findings.ts";
export { situationsOf } from "./situations.ts";
export type { Exploration, ReachedSituation } from "./situations.ts";
