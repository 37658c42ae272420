import { expect, test } from "vitest";
import type { Chain, Step } from "./chain/chain.ts";
import { examine } from "./explore/index.ts";
import { lintanCentre } from "./testdata/lintan.ts";
import { postsOf } from "./testdata/posts.ts";
import { chartOf } from "./testdata/run.ts";
import { walk, type Move } from "./testdata/walk.ts";

const step = (id: Step["stages"][number]): Step => ({ id: `s-${id}`, term: { "zh-CN": id, en: id }, stages: [id], src: "test" });
const moves: Readonly<Record<string, Move>> = {
  register: "register.accept",
  consult: "consult.conclude",
  handle: ["handle.attempt", { result: "settled" }],
  evaluate: ["evaluate.rate", { satisfied: "yes" }],
  close: "close.file",
  returnVisit: ["visit.record", { state: "performed" }],
  feedback: "feedback.give",
};
const chainOf = (stages: readonly Step["stages"][number][]): Chain => ({ ...lintanCentre, id: "any.order", items: stages.map(step), mandatory: stages.map((stage) => ({ stage })) });

const orders = <T>(all: readonly T[]): readonly (readonly T[])[] => (all.length === 0 ? [[]] : all.flatMap((one) => orders(all.filter((other) => other !== one)).map((rest) => [one, ...rest])));
const behind = orders(["evaluate", "close", "returnVisit", "feedback"] as const);
const all = behind.flatMap((order) => [["register", "consult", "handle", ...order] as const, ["register", "handle", "consult", ...order] as const, ["register", "handle", ...order.slice(0, 2)] as const]);

test("evaluation, closing, return visit and feedback in any order, consultation before or after the handling, or absent: each is sound and walks in its order", () => {
  expect(behind).toHaveLength(24);
  for (const stages of all) {
    const chain = chainOf(stages);
    const chart = chartOf(chain);
    expect([stages.join(), examine(chart, { posts: postsOf({ ...chart, meta: { ...chart.meta, roster: [...chart.meta.roster, "branch"] } }) })]).toEqual([stages.join(), []]);
    const { words, kase } = walk(chain, stages.map((stage) => moves[stage]!));
    expect([words, kase.state]).toEqual([[...stages, "办结"], "completed"]);
  }
});
