import { findingsOf, type Catalogue, type FindingOf } from "@fengqiao/model";

/** Where something is wrong, how to get there on the shortest way, and what else it brings about. */
interface Place {
  readonly state: string;
  /** Events from the opening on; a case that does exactly this is in the situation. */
  readonly witness: readonly string[];
}
interface Cause extends Place {
  /** Findings that disappear when this one is repaired: `code state`. */
  readonly echoes: readonly string[];
}

/** What the explorer can find about a chart. */
export interface ExplorerCodes {
  "rule.withoutRole": Cause & { rule: string; roles: readonly string[] };
  "branch.gap": Cause & { rule: string };
  "branch.overlap": Place & { event: string; states: readonly string[] };
  "state.deadEnd": Cause;
  "completion.unreachable": Cause;
  "end.unreachable": Cause;
  "mandatory.bypassed": Place & { stage: string };
  "state.unreachable": { state: string };
  "rule.neverEnabled": { state: string; event: string; rule: string };
  "exit.closed": { state: string };
  "clock.missing": { state: string };
  "clock.blocked": Place & { clock: string; event: string };
  "wait.needsParty": Place;
  "chart.tooLarge": { budget: number };
}

const way = (witness: readonly string[]): string => (witness.length === 0 ? "" : ` (${witness.join(" > ")})`);
const also = (echoes: readonly string[], text: string): string => (echoes.length === 0 ? "" : `${text}${echoes.join(", ")}`);

export const explorerCatalogue: Catalogue<ExplorerCodes> = {
  "rule.withoutRole": { severity: "error", "zh-CN": (p) => `“${p.state}”的“${p.rule}”无人可为：名册中没有 ${p.roles.join("、")}${also(p.echoes, "；由此引起：")}`, en: (p) => `nobody can do '${p.rule}' in '${p.state}': the roster has none of ${p.roles.join(", ")}${also(p.echoes, "; this also causes: ")}` },
  "branch.gap": { severity: "error", "zh-CN": (p) => `“${p.state}”的“${p.rule}”之后没有可走的分支${way(p.witness)}${also(p.echoes, "；由此引起：")}`, en: (p) => `after '${p.rule}' in '${p.state}' no branch is open${way(p.witness)}${also(p.echoes, "; this also causes: ")}` },
  "branch.overlap": { severity: "warning", "zh-CN": (p) => `“${p.state}”的“${p.event}”有多个去向，由先后决定：${p.states.join("、")}${way(p.witness)}`, en: (p) => `'${p.event}' in '${p.state}' could lead to ${p.states.join(", ")}; only the order of rules decides${way(p.witness)}` },
  "state.deadEnd": { severity: "error", "zh-CN": (p) => `“${p.state}”走不下去${way(p.witness)}${also(p.echoes, "；由此引起：")}`, en: (p) => `'${p.state}' leads nowhere${way(p.witness)}${also(p.echoes, "; this also causes: ")}` },
  "completion.unreachable": { severity: "error", "zh-CN": (p) => `自“${p.state}”起无法办结${way(p.witness)}${also(p.echoes, "；由此引起：")}`, en: (p) => `from '${p.state}' no case can be completed any more${way(p.witness)}${also(p.echoes, "; this also causes: ")}` },
  "end.unreachable": { severity: "error", "zh-CN": (p) => `自“${p.state}”起到不了任何终点${way(p.witness)}${also(p.echoes, "；由此引起：")}`, en: (p) => `from '${p.state}' no end can be reached${way(p.witness)}${also(p.echoes, "; this also causes: ")}` },
  "mandatory.bypassed": { severity: "error", "zh-CN": (p) => `可以绕过必经环节“${p.stage}”而办结${way(p.witness)}`, en: (p) => `a case can be completed without '${p.stage}'${way(p.witness)}` },
  "state.unreachable": { severity: "error", "zh-CN": (p) => `没有路通往“${p.state}”`, en: (p) => `no way leads to '${p.state}'` },
  "rule.neverEnabled": { severity: "warning", "zh-CN": (p) => `“${p.state}”的“${p.rule}”永远不会发生`, en: (p) => `'${p.rule}' in '${p.state}' can never happen` },
  "exit.closed": { severity: "error", "zh-CN": (p) => `当事人在“${p.state}”无法退出`, en: (p) => `the parties cannot leave in '${p.state}'` },
  "clock.missing": { severity: "error", "zh-CN": (p) => `“${p.state}”在等待，却没有计时，也没有说明`, en: (p) => `'${p.state}' waits without a clock and does not say why` },
  "clock.blocked": { severity: "error", "zh-CN": (p) => `“${p.state}”不接受到期事件“${p.event}”，案件将停滞${way(p.witness)}`, en: (p) => `'${p.state}' does not take '${p.event}' when clock '${p.clock}' is over: the case would stand still${way(p.witness)}` },
  "wait.needsParty": { severity: "warning", "zh-CN": (p) => `“${p.state}”之后只有当事人行动才能结束，应设期限${way(p.witness)}`, en: (p) => `from '${p.state}' only an act of the parties leads to an end: give the wait a limit${way(p.witness)}` },
  "chart.tooLarge": { severity: "unknown", "zh-CN": (p) => `超过 ${p.budget} 种情形，无法判断`, en: (p) => `more than ${p.budget} situations: nothing can be said` },
};

export type ExplorerFinding<K extends keyof ExplorerCodes = keyof ExplorerCodes> = FindingOf<ExplorerCodes, K>;
export const explorerFinding = findingsOf(explorerCatalogue);
