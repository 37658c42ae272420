import { assessmentCatalogue } from "@fengqiao/assessment";
import { calendarCatalogue } from "@fengqiao/calendar";
import { criteriaCatalogue } from "@fengqiao/criteria";
import { lifecycleCatalogue } from "@fengqiao/lifecycle";
import { explorerCatalogue } from "@fengqiao/lifecycle/explore";
import { formatFinding, modelCatalogue, type AnyCatalogue, type Finding, type Locale } from "@fengqiao/model";
import { regionsCatalogue } from "@fengqiao/regions";
import { scoringCatalogue } from "@fengqiao/scoring";
import { rulesCatalogue } from "./rules/findings.ts";

/** The catalogues of all rooms. */
export const catalogues: readonly AnyCatalogue[] = [modelCatalogue, calendarCatalogue, criteriaCatalogue, scoringCatalogue, lifecycleCatalogue, explorerCatalogue, assessmentCatalogue, regionsCatalogue, rulesCatalogue];

/**
 * The text of any finding of the SDK.
 *
 * @example
 * ```ts
 * const step = rules.for(stored).advance(stored, event);
 * if (!step.ok) step.findings.map((f) => textOf(f, "zh-CN"));
 * ```
 */
export function textOf(finding: Finding, locale: Locale): string {
  return formatFinding(finding, locale, catalogues);
}
