import type { Measure } from "../measure/measure.ts";
import * as cases from "./case-rates.ts";
import * as others from "./counts-and-shares.ts";
import * as services from "./service-rates.ts";

/** What the sources publish, each measure with its denominator spelt out; plain data, to be used as they are or replaced by a region. */
export const standardMeasures: readonly Measure[] = Object.freeze([...Object.values(cases), ...Object.values(services), ...Object.values(others)]);
