import type { Chart } from "../chart/chart.ts";
import { compileTable } from "../run/table.ts";
import { assumedPeople } from "./assumed-people.ts";
import { branchGaps, caseWideWithoutRole, withEchoes, withoutRole } from "./causes.ts";
import { countedPeople, rosterOf } from "./counted-people.ts";
import { explorerFinding, type ExplorerFinding } from "./explorer-findings.ts";
import { speechOf } from "./explorer-words.ts";
import { BUDGET, exploreTable } from "./graph.ts";
import type { Post } from "./posts.ts";
import { symptoms } from "./symptoms.ts";
import { written } from "./written.ts";

/** How far the explorer looks, and with which people. */
export interface ExamineOptions {
  /** How many situations to look at, 200,000 where nothing is said. Counted, never timed: the same chart gives the same answer. */
  readonly budget?: number;
  /**
   * The region's posts with their holders. With them a role is one that some post has, and what needs another person, body or level is counted.
   * Without them that is taken as given, and `people.notCounted` says where.
   */
  readonly posts?: readonly Post[];
}

/**
 * Looks at everything that can happen to a case of a chart and says what is wrong with it, each with the shortest way there and one
 * root cause: what a repair of the cause would silence is listed as its echo. Exits of the parties, supervision and hand-over never
 * count as progress, or nothing could ever be stuck. Beyond the budget the answer is `chart.tooLarge`, never "sound".
 *
 * @example
 * ```ts
 * import { must } from "@fengqiao/model";
 * import { composeChart, plainServiceChain } from "@fengqiao/lifecycle";
 * import { examine } from "@fengqiao/lifecycle/explore";
 *
 * const codes = (roster: readonly string[]) => examine(must(composeChart({ ...plainServiceChain, roster }))).map(({ code }) => code);
 * codes(["intake", "handler", "centre"]); // => []
 * codes(["intake", "centre"]); // => ["rule.withoutRole"]
 *
 * const visit = { id: "visit", term: { "zh-CN": "回访", en: "return visit" }, stages: ["returnVisit"], src: "ours twoDates" } as const;
 * const visited = must(composeChart({ ...plainServiceChain, items: [...plainServiceChain.items, visit] }));
 * const desk = (holders: number) => [{ id: "desk", roles: ["intake", "handler", "centre", "visitor"], holders }];
 * examine(visited, { posts: desk(1) }).map(({ code }) => code); // => ["people.nobody"]
 * examine(visited, { posts: desk(2) }); // => []
 * ```
 */
export function examine(chart: Chart, options: ExamineOptions = {}): readonly ExplorerFinding[] {
  const { budget = BUDGET, posts } = options;
  const table = compileTable(chart);
  const speech = speechOf(chart, posts);
  const given = { budget, ...(posts !== undefined && { roster: rosterOf(posts) }) };

  const graph = exploreTable(table, given);
  const tooLarge = explorerFinding("chart.tooLarge", "", { budget });
  if (!graph.complete) return [tooLarge];
  const idle = withoutRole(graph, speech);
  const staffed = idle.length === 0 ? graph : exploreTable(table, { ...given, assumeRoles: true });
  if (!staffed.complete) return [...idle, tooLarge];
  const gaps = branchGaps(staffed, speech);
  const joined = gaps.length === 0 ? staffed : exploreTable(table, { ...given, assumeRoles: true, openGaps: true });
  if (!joined.complete) return [...idle, ...gaps, tooLarge];

  // without a cause there are no echoes to look for
  const [last, before] = [symptoms(joined, speech), gaps.length + idle.length === 0 ? [] : symptoms(staffed, speech)];
  const causes = [...(idle.length === 0 ? [] : withEchoes(idle, symptoms(graph, speech), before)), ...withEchoes(gaps, before, last)];
  const seen = written(joined, speech);
  const shadowed = new Set(seen.flatMap((one) => (one.code === "branch.overlap" ? [`${one.params.state}/${one.params.event}`] : [])));
  const blocked = new Set(seen.flatMap((one) => (one.code === "clock.blocked" ? [one.params.state] : [])));
  const left = last.filter((one) => !(one.code === "rule.neverEnabled" && shadowed.has(`${one.params.state}/${one.params.event}`)) && !(one.code === "wait.needsParty" && blocked.has(one.params.state)));
  return [...causes, ...left, ...seen, ...caseWideWithoutRole(graph, speech), ...(posts === undefined ? assumedPeople(joined, speech) : countedPeople(joined, speech, posts, budget))];
}
