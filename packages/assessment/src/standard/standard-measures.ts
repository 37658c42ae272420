import type { Measure } from "../measure/measure.ts";
import * as cases from "./case-rates.ts";
import * as others from "./counts-and-shares.ts";
import * as services from "./service-rates.ts";

/**
 * All standard measures: what the sources publish, each with its denominator spelt out; plain data, to be used as they are or replaced by a
 * region.
 *
 * @example
 * ```ts
 * import { parseTarget, standardMeasures } from "@fengqiao/assessment";
 *
 * standardMeasures.find((m) => m.id === "resolution")?.label["zh-CN"]; // => "化解率"
 * // schemes and targets name a measure by its id, and are checked against a list of them
 * const target = { id: "all", label: { "zh-CN": "全部", en: "all" }, measure: "onTime", test: { equal: 1 }, src: "jiangjin S032" };
 * parseTarget(target, standardMeasures).ok; // => true
 * ```
 */
export const standardMeasures: readonly Measure[] = Object.freeze([...Object.values(cases), ...Object.values(services), ...Object.values(others)]);
