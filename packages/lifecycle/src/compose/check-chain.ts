import type { ParseFinding } from "@fengqiao/model";
import { isEither, stepsOf, type Chain, type Item, type Step } from "../chain/chain.ts";
import type { Scalar } from "../chart/assignment.ts";
import { foreignCompounds, testsOf, type Guard } from "../chart/guard.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import { FACTS, STAGES_OF, type StageId } from "../stages/stages.ts";
import { RESERVED } from "./ends.ts";
import { layOut, placesOf } from "./sequence.ts";

/** Why a chain cannot be composed: its shape, names that are taken, stages and levels that there are not, conditions on what no case carries. */
export type ChainFinding =
  | ParseFinding
  | LifecycleFinding<
      "step.duplicate" | "step.reserved" | "step.referWhen" | "step.partyOnly" | "step.unread" | "step.foreignStage" | "segment.nowhere" | "chain.firstConditional" | "chain.level" | "chain.grade" | "condition.compound" | "condition.fact" | "condition.value" | "condition.counter"
    >;

/** Stages in which the staff does nothing: the parties do, another case does, or time alone. */
const PARTY_STAGES: readonly StageId[] = ["evaluate", "confirm"];
const TIME_STAGES: readonly StageId[] = ["posted"];
const COUNTERS = ["attempts", "level"];

/** What the shape of a chain cannot say: names that are taken, levels and grades that there are not, conditions on what no case carries. */
export function checkChain(chain: Chain): readonly ChainFinding[] {
  const conditions = conditionsOf(chain);
  const compounds = conditions.flatMap(([path, guard]) => foreignCompounds(guard).map((compound) => finding("condition.compound", path, { compound })));
  // with such compounds nothing further can be said of the conditions
  return [...names(chain), ...unread(chain), ...nowhere(chain), ...levelsAndGrades(chain), ...(compounds.length > 0 ? compounds : [...conditions.flatMap(([path, guard]) => facts(chain, path, guard)), ...start(chain)])];
}

function names(chain: Chain): readonly ChainFinding[] {
  const seen = new Set<string>();
  return stepsOf(chain.items).flatMap((step): readonly ChainFinding[] => {
    const states = placesOf(step).map((place) => place.state);
    const path = `/items/${step.id}`;
    const taken = states.filter((state) => (RESERVED as readonly string[]).includes(state)).map((state) => finding("step.reserved", path, { step: state }));
    const twice = [step.id, ...states.filter((state) => state !== step.id)].filter((id) => seen.has(id)).map((id) => finding("step.duplicate", path, { step: id }));
    for (const id of [step.id, ...states]) seen.add(id);
    return [
      ...taken,
      ...twice,
      ...step.stages.filter((stage) => !STAGES_OF[chain.of].includes(stage)).map((stage) => finding("step.foreignStage", path, { step: step.id, stage, of: chain.of })),
      ...(step.stages.includes("refer") && step.when !== undefined ? [finding("step.referWhen", path, { step: step.id })] : []),
      ...(step.by !== undefined ? step.stages.filter((stage) => PARTY_STAGES.includes(stage)).map((stage) => finding("step.partyOnly", path, { step: step.id, stage })) : []),
    ];
  });
}

/** What a step says although nothing there could read it: it would be lost without a word. */
function unread({ items }: Chain): readonly ChainFinding[] {
  const steps = stepsOf(items);
  const referral = steps.find(({ stages }) => stages.includes("refer"));
  return steps.flatMap((step): readonly ChainFinding[] => {
    const keys = [...unreadOf(step), ...(step.stages.includes("refer") && step !== referral ? ["stages/refer"] : [])];
    return keys.map((key) => finding("step.unread", `/items/${step.id}/${key}`, { step: step.id, key }));
  });
}

function unreadOf({ stages, by, needs, decides, closeWhen, limits = {} }: Step): readonly string[] {
  const [first] = stages;
  const byTime = first !== undefined && TIME_STAGES.includes(first);
  return [
    ...(by !== undefined && stages.every((stage) => TIME_STAGES.includes(stage)) ? ["by"] : []),
    ...(byTime && needs !== undefined ? ["needs"] : []),
    ...(byTime && decides !== undefined ? ["decides"] : []),
    ...(closeWhen !== undefined && !stages.includes("close") ? ["closeWhen"] : []),
    ...(Object.keys(limits) as StageId[]).filter((stage) => !stages.includes(stage)).map((stage) => `limits/${stage}`),
  ];
}

const nowhere = ({ segment }: Chain): readonly ChainFinding[] => (segment !== undefined && segment.after === undefined && segment.before === undefined ? [finding("segment.nowhere", "/segment", { of: segment.of })] : []);

function levelsAndGrades(chain: Chain): readonly ChainFinding[] {
  return [
    ...(chain.escalation?.containment ?? []).filter((rule) => !chain.levels.includes(rule.upTo)).map((rule) => finding("chain.level", "/escalation/containment", { level: rule.upTo })),
    ...Object.keys(chain.alert?.respond ?? {}).filter((grade) => chain.alert?.grades.includes(grade) !== true).map((grade) => finding("chain.grade", "/alert/respond", { grade })),
  ];
}

function conditionsOf(chain: Chain): readonly (readonly [string, Guard])[] {
  const inItems = (list: readonly Item[]): readonly (readonly [string, Guard])[] =>
    list.flatMap((item, i) => (isEither(item) ? [...item.either.flatMap((branch): readonly (readonly [string, Guard])[] => [[`/items/${i}/either`, branch.when], ...inItems(branch.items)]), ...inItems(item.otherwise ?? [])] : []));
  return [
    ...inItems(chain.items),
    ...stepsOf(chain.items).flatMap((step): readonly (readonly [string, Guard])[] => [...(step.when === undefined ? [] : [[`/items/${step.id}/when`, step.when] as const]), ...(step.closeWhen === undefined ? [] : [[`/items/${step.id}/closeWhen`, step.closeWhen] as const])]),
    ...(chain.escalation?.containment ?? []).map((rule) => ["/escalation/containment", rule.when] as const),
    ...chain.mandatory.flatMap((m) => (m.when === undefined ? [] : [["/mandatory", m.when] as const])),
  ];
}

function facts(chain: Chain, path: string, guard: Guard): readonly ChainFinding[] {
  const decided = stepsOf(chain.items).flatMap((step) => Object.entries(step.decides ?? {}));
  const domains: Readonly<Record<string, readonly Scalar[]>> = { ...FACTS, ...(chain.alert !== undefined && { grade: chain.alert.grades, alertStatus: ["none", "computed", "confirmed", "overridden", "underObjection"] }), ...Object.fromEntries(decided) };
  const known = [...Object.keys(domains), ...COUNTERS];
  return testsOf(guard).flatMap((test): readonly ChainFinding[] => {
    if (!known.includes(test.field)) return [finding("condition.fact", path, { fact: test.field, known })];
    if (test.operator === "isMissing") return [];
    if (COUNTERS.includes(test.field)) return ["lessThan", "lessOrEqual", "greaterThan", "greaterOrEqual"].includes(test.operator) ? [] : [finding("condition.counter", path, { fact: test.field, operator: test.operator })];
    const operands = (Array.isArray(test.operand) ? test.operand : [test.operand]) as readonly Scalar[];
    return operands.filter((value) => domains[test.field]?.includes(value) !== true).map((value) => finding("condition.value", path, { fact: test.field, value: JSON.stringify(value) }));
  });
}

function start(chain: Chain): readonly ChainFinding[] {
  const { start: entries } = layOut(chain.items, "completed");
  const [only] = entries;
  return entries.length === 1 && only !== undefined && only.to !== "completed" && Object.keys(only.when).length === 0 ? [] : [finding("chain.firstConditional", "/items", {})];
}
