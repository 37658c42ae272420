import { accept, parseWith, refuse, type Outcome, type ParseFinding } from "@fengqiao/model";
import { rational, rationalOfText } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import { checkStatement, type Checked, type ConsistencyFinding, type Figure } from "./checks.ts";
import { exactly, intervalOf, meet } from "./interval.ts";
import { publication, type Publication, type PublishedStatement } from "./statement.ts";

/** What became of each statement, in the order of the text. */
export interface ConsistencyReport {
  readonly publication: string;
  readonly statements: readonly (Checked & { readonly id: string })[];
}

export type PublicationFinding = ParseFinding | AssessmentFinding<"figure.duplicate" | "figure.unknown">;

/**
 * Recomputes what a text publishes from its own figures: sums, shares at their own decimals, parts that exceed their whole,
 * two numbers for one thing, claims of 100 %, norms, units. It corrects nothing: it says what does not agree. Refuses a
 * publication that is not of the shape, states an id twice or refers to a figure that it does not hold.
 *
 * @example
 * ```ts
 * const report = checkPublication(liaocheng);
 * report.findings.map((f) => formatFinding(f, "en", [assessmentCatalogue])); // "98% is stated, 8279/8505 is 97%"
 * ```
 */
export function checkPublication(json: unknown): Outcome<ConsistencyReport, ConsistencyFinding | PublicationFinding> {
  const parsed = parseWith(publication, json);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const figures = figuresOf(value);
  const [wrong, ...others] = referenceFaults(value, figures);
  if (wrong) return refuse(wrong, ...others);
  const found: ConsistencyFinding[] = [];
  const statements = value.statements.map((statement, i) => {
    const { findings, ...checked } = checkStatement(statement, figures, `/statements/${i}`);
    found.push(...findings);
    return { id: statement.id, ...checked };
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

function referenceFaults({ statements }: Publication, figures: ReadonlyMap<string, Figure>): PublicationFinding[] {
  const found: PublicationFinding[] = [];
  const ids = new Set<string>();
  statements.forEach((s, i) => {
    if (ids.has(s.id)) found.push(finding("figure.duplicate", `/statements/${i}/id`, { id: s.id }));
    ids.add(s.id);
    for (const reference of referencesOf(s)) if (reference !== undefined && !figures.has(reference)) found.push(finding("figure.unknown", `/statements/${i}`, { figure: reference }));
  });
  return found;
}

/** Two figures of one quantity that no number can satisfy both. */
function disagreements(figures: ReadonlyMap<string, Figure>, found: ConsistencyFinding[]): ReadonlySet<string> {
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
