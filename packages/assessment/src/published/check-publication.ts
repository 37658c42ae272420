import { accept, parseWith, refuse, some, type Outcome, type ParseFinding } from "@fengqiao/model";
import { rational, rationalOfText } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import { repeated } from "../repeated.ts";
import { checkStatement, type CheckedStatement, type Figure, type StatementFinding } from "./check-statement.ts";
import { exactly, intervalOf, meet } from "./interval.ts";
import { publicationShape, type Publication, type PublishedStatement } from "./statement.ts";

/** What became of each statement, in the order of the text. */
export interface ConsistencyReport {
  readonly publication: string;
  readonly statements: readonly CheckedStatement[];
}

/** What `checkPublication` says of a text: why it cannot be checked, or what in it does not agree. */
export type PublicationFinding =
  | ParseFinding
  | AssessmentFinding<
      "figure.duplicate" | "figure.unknown" | "figure.sum" | "figure.rate" | "figure.hundred" | "figure.aboveHundred" | "figure.part" | "figure.disagrees" | "figure.norm" | "figure.unit" | "figure.reportedOnly"
    >;

/**
 * Recomputes what a text publishes from its own figures: sums, shares at their own decimals, parts that exceed their whole,
 * two numbers for one thing, claims of 100 %, norms, units. It corrects nothing: it says what does not agree. Refuses a
 * publication that is not of the shape, states an id twice or refers to a figure that it does not hold.
 *
 * @example
 * ```ts
 * import { assessmentCatalogue, checkPublication, type Publication, type PublishedStatement } from "@fengqiao/assessment";
 * import { formatFinding } from "@fengqiao/model";
 *
 * const count = (id: string, zh: string, value: string): PublishedStatement => ({ kind: "count", id, label: { "zh-CN": zh, en: id }, value, unit: "件", reading: { as: "exact" }, src: "liaocheng S007" });
 * const success: PublishedStatement = {
 *   kind: "rate", id: "success", label: { "zh-CN": "成功率", en: "success rate" }, numerator: "succeeded", denominator: "mediated", text: "98%", reading: { as: "exact" }, src: "liaocheng S007",
 * };
 * const publication: Publication = {
 *   id: "liaocheng", title: { "zh-CN": "聊城市人民调解", en: "Liaocheng mediation" }, statements: [count("mediated", "调解", "8505"), count("succeeded", "成功", "8279"), success],
 * };
 * const report = checkPublication(publication);
 * report.findings.map((f) => formatFinding(f, "en", [assessmentCatalogue])); // => ["/statements/2: 98% is stated, 8279/8505 is 97.3%"]
 * if (report.ok) report.value.statements.map((s) => s.verdict); // => ["stated", "stated", "contradicted"]
 * ```
 */
export function checkPublication(json: unknown): Outcome<ConsistencyReport, PublicationFinding> {
  const parsed = parseWith(publicationShape, json);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const figures = figuresOf(value);
  const faults = referenceFaults(value, figures);
  if (some(faults)) return refuse(...faults);
  const found: StatementFinding[] = [];
  const statements = value.statements.map((statement, i) => {
    const { findings, ...checked } = checkStatement(statement, figures, `/statements/${i}`);
    found.push(...findings);
    return checked;
  });
  const disagreeing = disagreements(figures, found);
  return accept({ publication: value.id, statements: statements.map((s) => (disagreeing.has(s.id) ? { ...s, verdict: "contradicted" as const } : s)) }, found);
}

function figuresOf({ statements }: Publication): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  statements.forEach((s, i) => {
    if (s.kind !== "count" && s.kind !== "list") return;
    const printed = s.kind === "count" ? s.value : String(s.items.length);
    const value = rationalOfText(printed) ?? rational(0);
    figures.set(s.id, { id: s.id, path: `/statements/${i}`, unit: s.unit, quantity: s.quantity, printed, range: s.kind === "count" ? intervalOf(value, s.reading) : exactly(value) });
  });
  return figures;
}

const referencesOf = (s: PublishedStatement): readonly (string | undefined)[] => {
  switch (s.kind) {
    case "rate":
    case "ratio":
      return [s.numerator, s.denominator];
    case "sum":
      return [...s.parts, s.total];
    case "difference":
      return [s.from, s.minus, s.value];
    case "part":
      return [s.part, s.whole];
    case "norm":
      return [s.figure];
    case "change":
      return [s.now, s.base];
    default:
      return [];
  }
};

const referenceFaults = ({ statements }: Publication, figures: ReadonlyMap<string, Figure>): readonly AssessmentFinding<"figure.duplicate" | "figure.unknown">[] => [
  ...repeated(statements.map((s) => s.id)).map(({ id, at }) => finding("figure.duplicate", `/statements/${at}/id`, { id })),
  ...statements.flatMap((s, i) => referencesOf(s).flatMap((figure) => (figure === undefined || figures.has(figure) ? [] : [finding("figure.unknown", `/statements/${i}`, { figure })]))),
];

/** Two figures of one quantity that no number can satisfy both. */
function disagreements(figures: ReadonlyMap<string, Figure>, found: StatementFinding[]): ReadonlySet<string> {
  const first = new Map<string, Figure>();
  const disagreeing = new Set<string>();
  for (const figure of figures.values()) {
    if (figure.quantity === undefined) continue;
    const before = first.get(figure.quantity);
    if (!before) first.set(figure.quantity, figure);
    else if (!meet(before.range, figure.range)) {
      found.push(finding("figure.disagrees", figure.path, { quantity: figure.quantity, first: before.printed, second: figure.printed }));
      disagreeing.add(figure.id);
    }
  }
  return disagreeing;
}
