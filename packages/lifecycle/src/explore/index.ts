export { examine } from "./examine.ts";
export type { ExamineOptions } from "./examine.ts";
export { explorerCatalogue } from "./explorer-findings.ts";
export type { Apart, Blocked, Cause, ExplorerCodes, ExplorerFinding, Idle, Place, Reason } from "./explorer-findings.ts";
export type { ExplorerWords } from "./explorer-words.ts";
export { parsePosts, posts } from "./posts.ts";
export type { Post, Posts } from "./posts.ts";
export { situationsOf } from "./situations.ts";
export type { Exploration, ReachedSituation } from "./situations.ts";
