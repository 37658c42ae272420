import { criteriaCatalogue } from "@fengqiao/criteria";
import { formatFinding, modelCatalogue, type Finding, type Locale } from "@fengqiao/model";
import { scoringCatalogue } from "./findings.ts";

const catalogues = [modelCatalogue, criteriaCatalogue, scoringCatalogue];

/**
 * The text of any finding that this room gives, those included that come from the predicates and records below it.
 *
 * @example
 * ```ts
 * import { parseScorecard, scoringTextOf, disputeFactDictionary } from "@fengqiao/scoring";
 *
 * const read = parseScorecard({ format: "fengqiao.scorecard/1" }, disputeFactDictionary);
 * read.findings.map((f) => scoringTextOf(f, "en"))[0]; // => "/id: a value is missing"
 * ```
 */
export function scoringTextOf(finding: Finding, locale: Locale): string {
  return formatFinding(finding, locale, catalogues);
}
