import type { SourceRegister } from "@fengqiao/model";

/**
 * What the numbers of the default models rest on: nothing but our own judgement, item by item, until a region replaces them.
 *
 * @example
 * ```ts
 * import { defaultSources } from "@fengqiao/scoring";
 *
 * defaultSources.ours?.basis; // => "assumed"
 * ```
 */
export const defaultSources: SourceRegister = {
  ours: {
    basis: "assumed",
    title: "Default models of the SDK. No official table of points was found anywhere.",
    by: "maintainers",
    on: "2026-01-05",
    items: {
      riskPoints: "Behaviour in this dispute weighs most, then failed attempts and police calls, then length, size and reach; subject and amount are weak signals",
      riskGrades: "Three colours as one county uses them; where they begin, who leads and how fast is ours",
      difficultyPoints: "People, amount, earlier attempts, reach and expertise, in the order in which practice pays more for a case",
      difficultyGrades: "Simple, ordinary and difficult as pay by case distinguishes them; where they begin is ours",
    },
  },
};
