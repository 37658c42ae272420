import { firstPetitionCompletionRate, mediationSuccessRate, onTimeRate, resolutionRate, type Measure } from "@fengqiao/assessment";

const cited = (measure: Measure, ...sources: [string, ...string[]]): Measure => ({ ...measure, sources });

/** What Xiji publishes, with the denominators spelt out, and what its lists need. */
export const measures: Readonly<Record<string, Measure>> = Object.fromEntries(
  [
    cited(resolutionRate, "seed S053"),
    cited(firstPetitionCompletionRate, "seed S053"),
    cited(onTimeRate, "seed S050", "ours onTime"),
    cited(mediationSuccessRate, "ours success"),
  ].map((measure) => [measure.id, measure]),
);
