import { firstPetitionCompletionRate, mediationSuccessRate, onTimeRate, resolutionRate, type Measure } from "@fengqiao/assessment";
import type { Src } from "@fengqiao/model";

const cited = (measure: Measure, src: Src): Measure => ({ ...measure, src });

/** What Xiji publishes, with the denominators spelt out, and what its lists need. */
export const measures: Readonly<Record<string, Measure>> = Object.fromEntries(
  [
    cited(resolutionRate, "seed S053"),
    cited(firstPetitionCompletionRate, "seed S053"),
    cited(onTimeRate, ["seed S050", "ours onTime"]),
    cited(mediationSuccessRate, "ours success"),
  ].map((measure) => [measure.id, measure]),
);
