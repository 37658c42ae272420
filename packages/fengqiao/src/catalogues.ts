import { assessmentCatalogue } from "@fengqiao/assessment";
import { calendarCatalogue } from "@fengqiao/calendar";
import { criteriaCatalogue } from "@fengqiao/criteria";
import { lifecycleCatalogue } from "@fengqiao/lifecycle";
import { explorerCatalogue } from "@fengqiao/lifecycle/explore";
import { formatFinding, modelCatalogue, type AnyCatalogue, type Finding, type Locale } from "@fengqiao/model";
import { regionsCatalogue } from "@fengqiao/regions";
import { scoringCatalogue } from "@fengqiao/scoring";
import { rulesCatalogue } from "./rules/findings.ts";

/**
 * The catalogues of all rooms, for a host that formats findings itself or wants all codes.
 *
 * @example
 * ```ts
 * import { catalogues } from "fengqiao";
 *
 * catalogues.flatMap((catalogue) => Object.keys(catalogue)).includes("revision.stale"); // => true
 * ```
 */
export const catalogues: readonly AnyCatalogue[] = [modelCatalogue, calendarCatalogue, criteriaCatalogue, scoringCatalogue, lifecycleCatalogue, explorerCatalogue, assessmentCatalogue, regionsCatalogue, rulesCatalogue];

/**
 * The text of any finding of the SDK.
 *
 * @example
 * ```ts
 * import { parseActor, textOf } from "fengqiao";
 *
 * const read = parseActor({ id: "officer-7", roles: ["grid"], age: 41 });
 * read.findings.map((f) => textOf(f, "en")); // => ["unknown fields: age"]
 * read.findings.map((f) => textOf(f, "zh-CN")); // => ["未知的字段：age"]
 * ```
 */
export function textOf(finding: Finding, locale: Locale): string {
  return formatFinding(finding, locale, catalogues);
}

/**
 * The same text without the path, for a page that shows the text beside the field it is about.
 *
 * @example
 * ```ts
 * import { messageOf, parseActor } from "fengqiao";
 *
 * const read = parseActor({ id: "", roles: ["grid"] });
 * read.findings.map((f) => [f.path, messageOf(f, "zh-CN")]); // => [["/id", "“”的写法不对"]]
 * ```
 */
export function messageOf(finding: Finding, locale: Locale): string {
  return formatFinding({ ...finding, path: "" }, locale, catalogues);
}
