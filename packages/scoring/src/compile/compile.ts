import { cellsOf } from "@fengqiao/criteria";
import { accept, hashOf, refuse, some, type Dictionary, type Json, type Outcome } from "@fengqiao/model";
import { commonDenominator, exactly, type Exact, type Ratio } from "../card/exact.ts";
import { byteTableOf } from "../fast/byte-table.ts";
import { disputeReader } from "../fast/dispute-reader.ts";
import { readerKey } from "../fast/reader.ts";
import { finding, MOST_FINDINGS } from "../findings.ts";
import type { GradeScheme } from "../card/grade-scheme.ts";
import { inspect, type CompileFinding } from "./inspect.ts";
import { withProgram, type Fast, type Reader, type ScoringModel } from "./model.ts";
import type { Program } from "./program.ts";
import { isLinear, type Scorecard } from "../card/scorecard.ts";
import { fieldsOfCharacteristic, stepOf, TABLE_STEPS } from "./step.ts";

/** What a model may be compiled with. */
export interface CompileOptions {
  /** The dictionary's reader; the SDK has one for its own dictionary of dispute facts. A reader of another dictionary is a programmer's error and throws. */
  readonly reader?: Reader;
}

/**
 * Binds a parsed card and a parsed grade scheme to their dictionary. The points are brought to one denominator, every
 * characteristic becomes a table over cells, and what shows only in the whole is found: attributes that never speak
 * (`attribute.shadowed`, `attribute.unreachable`), records without a score (`characteristic.mayNotMatch`, with one of them),
 * levels out of reach (`level.unreachable`). Refuses a card whose scores are no exact integers (`score.notExact`) and one that
 * moves against its declared direction (`direction.violated`).
 *
 * @example
 * ```ts
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, must, score } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * score(model, { threat: true, policeCalls: 3 }).grade; // => "orange"
 * ```
 */
export function compileModel<D extends Dictionary>(dictionary: D, card: Scorecard<NoInfer<D>>, gradeScheme: GradeScheme, options: CompileOptions = {}): Outcome<ScoringModel<D>, CompileFinding> {
  const plain = card as unknown as Scorecard;
  const denominator = commonDenominator(numbersOf(plain, gradeScheme));
  if (denominator > BigInt(Number.MAX_SAFE_INTEGER)) return refuse(finding("score.notExact", "", { bits: 53 }));

  const program = programFor(dictionary, plain, gradeScheme, denominator);
  const findings = inspect(program, gradeScheme);
  const errors: readonly CompileFinding[] = findings.filter((f) => f.severity === "error").slice(0, MOST_FINDINGS);
  if (some(errors)) return refuse(...errors);
  const hash = hashOf({ scorecard: plain, gradeScheme, dictionary: readerKey(dictionary) } as unknown as Json);
  const { id, version } = plain;
  const fields = program.cells.map((c) => c.field);
  return accept(withProgram({ id, version, hash, scorecard: card, gradeScheme, dictionary, denominator: program.denominator, fields }, program, fastFor(dictionary, program, options.reader)), findings);
}

function programFor(dictionary: Dictionary, card: Scorecard, gradeScheme: GradeScheme, denominator: bigint): Program {
  const { characteristics, invalidValueTreatment } = card;
  const scaled = (x: Exact): number => {
    const { n, d } = exactly(x);
    return Number((n * denominator) / d);
  };
  const budget = { left: TABLE_STEPS };
  const cells = cellsOf(dictionary, characteristics.flatMap((c) => c.attributes.map((a) => a.predicate)), characteristics.flatMap((c) => [...fieldsOfCharacteristic(c)]));
  return {
    cells,
    asMissing: cells.map(({ field }) => invalidValueTreatment?.[field] === "asMissing"),
    steps: characteristics.map((c) => stepOf(c, cells, budget, scaled, scaled(c.baselineScore ?? card.baselineScore ?? 0))),
    initial: scaled(card.initialScore),
    denominator: Number(denominator),
    cutOffs: gradeScheme.levels.flatMap((level) => (level.from === undefined ? [] : [scaled(level.from)])),
    linear: characteristics.some((c) => c.attributes.some((a) => isLinear(a.partialScore))),
    decoded: characteristics.map(() => new Map()),
  };
}

function fastFor(dictionary: Dictionary, program: Program, given: Reader | undefined): Fast | undefined {
  const reader = readerFor(dictionary, given);
  const table = byteTableOf(dictionary, program);
  return table && (reader ? { table, reader } : { table });
}

function readerFor(dictionary: Dictionary, given: Reader | undefined): Reader | undefined {
  const key = readerKey(dictionary);
  if (given && given.dictionary !== key) throw new TypeError("the reader was emitted for another dictionary");
  return given ?? (disputeReader.dictionary === key ? disputeReader : undefined);
}

/** Every constant of card and scheme that a score is made of or compared with. */
function* numbersOf(card: Scorecard, scheme: GradeScheme): Generator<Ratio> {
  yield exactly(card.initialScore);
  yield exactly(card.baselineScore ?? 0);
  for (const level of scheme.levels) yield exactly(level.from ?? 0);
  for (const { attributes, baselineScore, whenMissing, whenOutOfRange } of card.characteristics) {
    for (const points of [baselineScore, whenMissing?.partialScore, whenOutOfRange?.partialScore]) yield exactly(points ?? 0);
    for (const { partialScore } of attributes) if (!isLinear(partialScore)) yield exactly(partialScore);
  }
}
