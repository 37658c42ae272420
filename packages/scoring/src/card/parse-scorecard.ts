import { parsePredicate, type PredicateFinding } from "@fengqiao/criteria";
import { accept, below, parseWith, pointer, refuse, some, type Dictionary, type Outcome, type ParseFinding } from "@fengqiao/model";
import { finding, MOST_FINDINGS, type ScoringFinding } from "../findings.ts";
import { isLinear, scorecardShape, type Characteristic, type Scorecard } from "./scorecard.ts";

/** What `parseScorecard` can find. */
export type ScorecardFinding = ParseFinding | PredicateFinding | ScoringFinding<"name.duplicate" | "reasonCode.missing" | "baselineScore.missing" | "card.fieldUnknown" | "linear.notANumber">;

/**
 * A scorecard from outside: the plain check, the strict shape, every predicate against the dictionary, names used once, and, where
 * reason codes are used, a code and a baseline for all points. What only shows in the whole card (attributes that never speak,
 * records without a score, the range of scores) is found by `compileModel`.
 *
 * @example
 * ```ts
 * import { disputeFactDictionary, disputeRiskScorecard, parseScorecard, scoringTextOf } from "@fengqiao/scoring";
 *
 * const [first] = disputeRiskScorecard.characteristics;
 * const slip = { ...disputeRiskScorecard, characteristics: [{ ...first, attributes: [{ predicate: { policeCals: { greaterThan: 2 } }, partialScore: 5 }] }] };
 * parseScorecard(slip, disputeFactDictionary).findings.map((f) => scoringTextOf(f, "en"));
 * // => ["/characteristics/0/attributes/0/predicate/policeCals: the dictionary has no field 'policeCals'; did you mean 'policeCalls'?"]
 * ```
 */
export function parseScorecard<D extends Dictionary>(json: unknown, dictionary: D): Outcome<Scorecard<D>, ScorecardFinding> {
  const parsed = parseWith(scorecardShape, json);
  if (!parsed.ok) return parsed;
  const card = parsed.value;
  const found: ScorecardFinding[] = [];
  const names = new Set<string>();

  const known = (field: string, path: string): boolean => {
    if (Object.hasOwn(dictionary, field)) return true;
    found.push(finding("card.fieldUnknown", path, { field }));
    return false;
  };

  const characteristics = card.characteristics.map((characteristic, k): Characteristic => {
    const path = `/characteristics/${k}`;
    if (names.has(characteristic.name)) found.push(finding("name.duplicate", `${path}/name`, { name: characteristic.name }));
    names.add(characteristic.name);
    found.push(...withoutReason(card, characteristic, path));
    const attributes = characteristic.attributes.map((attribute, i) => {
      const at = `${path}/attributes/${i}`;
      const predicate = parsePredicate(attribute.predicate, dictionary);
      if (!predicate.ok) found.push(...below(`${at}/predicate`, predicate.findings));
      if (isLinear(attribute.partialScore)) {
        attribute.partialScore.terms.forEach(({ field }, t) => {
          const here = `${at}/partialScore/terms/${t}/field`;
          const kind = known(field, here) ? dictionary[field]?.kind : "decimal";
          if (kind === "boolean" || kind === "code") found.push(finding("linear.notANumber", here, { field }));
        });
      }
      return predicate.ok ? { ...attribute, predicate: predicate.value } : attribute;
    });
    return { ...characteristic, attributes: attributes as Characteristic["attributes"] };
  });
  for (const field of Object.keys(card.invalidValueTreatment ?? {})) known(field, `/invalidValueTreatment${pointer(field)}`);

  const findings: readonly ScorecardFinding[] = found.slice(0, MOST_FINDINGS);
  return some(findings) ? refuse(...findings) : accept({ ...card, characteristics } as unknown as Scorecard<D>);
}

/** PMML asks for a reason code and a baseline wherever reason codes are used. */
function withoutReason(card: Scorecard, characteristic: Characteristic, path: string): readonly ScorecardFinding[] {
  if (card.useReasonCodes === false) return [];
  const { name, attributes, reasonCode, whenMissing, whenOutOfRange } = characteristic;
  const silent = reasonCode === undefined && [...attributes, whenMissing, whenOutOfRange].some((part) => part !== undefined && part.reasonCode === undefined);
  const baseless = characteristic.baselineScore === undefined && card.baselineScore === undefined;
  return [
    ...(silent ? [finding("reasonCode.missing", path, { characteristic: name })] : []),
    ...(baseless ? [finding("baselineScore.missing", path, { characteristic: name })] : []),
  ];
}
