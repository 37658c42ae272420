import { compare, decimalText, percentText, plainText, rational, rationalOfText, subtract, type Rational } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import { canBeAtMost, exactly, less, meet, percentInterval, pointOf, quotient, roundedTo, sum, type Interval } from "./interval.ts";
import type { PublishedStatement } from "./statement.ts";

type Contradiction = AssessmentFinding<"figure.sum" | "figure.rate" | "figure.hundred" | "figure.part" | "figure.disagrees" | "figure.norm">;
/** What does not agree with itself, and what cannot be judged. */
export type StatementFinding = Contradiction | AssessmentFinding<"figure.unit" | "figure.aboveHundred" | "figure.reportedOnly">;

/**
 * What became of a statement. `consistent`: recomputed and found to agree; `contradicted`: it does not; `stated`: a figure by itself; `derived`:
 * computed, nothing stated to compare with; `reportedOnly`: no base to compute from.
 */
export type StatementVerdict = "consistent" | "contradicted" | "stated" | "derived" | "reportedOnly";

/** One statement, checked; `recomputed` is the value as text, where its figures are exact. */
export interface CheckedStatement {
  readonly id: string;
  readonly verdict: StatementVerdict;
  readonly recomputed?: string;
}
type Checked = Omit<CheckedStatement, "id"> & { readonly findings: readonly StatementFinding[] };

/** A figure that statements refer to. */
export interface Figure {
  readonly id: string;
  readonly path: string;
  readonly unit: string;
  readonly quantity: string | undefined;
  readonly printed: string;
  readonly range: Interval;
}
export type Figures = ReadonlyMap<string, Figure>;
type Statement<K extends PublishedStatement["kind"]> = Extract<PublishedStatement, { kind: K }>;

/** One statement against the figures that it names. */
export const checkStatement = (s: PublishedStatement, figures: Figures, path: string): CheckedStatement & { readonly findings: readonly StatementFinding[] } => ({ id: s.id, ...verdictOf(s, figures, path) });

function verdictOf(s: PublishedStatement, figures: Figures, path: string): Checked {
  switch (s.kind) {
    case "count":
    case "list":
      return { verdict: "stated", findings: [] };
    case "rate":
      return checkRate(s, figures, path);
    case "ratio":
      return checkRatio(s, figures, path);
    case "sum":
      return checkSum(s, figures, path);
    case "difference":
      return checkDifference(s, figures, path);
    case "part":
      return checkPart(s, figures, path);
    case "norm":
      return checkNorm(s, figures, path);
    case "change":
      return checkChange(s, figures, path);
    case "points":
      return checkPoints(s, path);
  }
}

const decimalsOf = (text: string): number => text.replace("%", "").split(".")[1]?.length ?? 0;
const zero = rational(0);
/** The most decimals that a printed number has, and so a sum of them. */
const PLACES = 6;
const named = (figures: Figures, id: string | undefined): Figure | undefined => (id === undefined ? undefined : figures.get(id));

const derived = (recomputed: string | undefined): Checked => ({ verdict: "derived", ...(recomputed !== undefined && { recomputed }), findings: [] });
/** What was stated agrees, or there is the contradiction; with nothing stated it is derived. */
function compared(recomputed: string | undefined, agrees: boolean | undefined, contradiction: () => Contradiction, others: readonly StatementFinding[] = []): Checked {
  if (agrees === undefined) return { ...derived(recomputed), findings: others };
  return { verdict: agrees ? "consistent" : "contradicted", ...(recomputed !== undefined && { recomputed }), findings: agrees ? others : [contradiction(), ...others] };
}
const reportedOnly = (id: string, path: string): Checked => ({ verdict: "reportedOnly", findings: [finding("figure.reportedOnly", path, { id })] });

function checkRate(s: Statement<"rate">, figures: Figures, path: string): Checked {
  const [top, bottom] = [named(figures, s.numerator), named(figures, s.denominator)];
  const share = top && bottom && quotient(top.range, bottom.range);
  if (!share) return reportedOnly(s.id, path);
  const point = pointOf(share);
  const counts = { numerator: top.printed, denominator: bottom.printed };
  const others: StatementFinding[] = [];
  if (top.unit !== bottom.unit) others.push(finding("figure.unit", path, { first: top.unit, second: bottom.unit }));
  if (point && compare(point, rational(1)) > 0) others.push(finding("figure.aboveHundred", path, counts));
  const { text } = s;
  const shown = (decimals: number): string | undefined => point && percentText(point, decimals, "halfUp");
  if (text === undefined) return { ...derived(shown(3)), findings: others };
  // all is all: 99.96 % is not 100 %, although it rounds to it
  const claimsAll = s.reading.as === "exact" && Number(text.slice(0, -1)) === 100;
  if (claimsAll) return compared(shown(2), meet(share, exactly(rational(1))), () => finding("figure.hundred", path, counts), others);
  const contradiction = (): Contradiction => finding("figure.rate", path, { stated: text, ...counts, recomputed: shown(decimalsOf(text) + 1) ?? "" });
  return compared(shown(decimalsOf(text)), meet(share, percentInterval(text, s.reading)), contradiction, others);
}

function checkRatio(s: Statement<"ratio">, figures: Figures, path: string): Checked {
  const [top, bottom] = [named(figures, s.numerator), named(figures, s.denominator)];
  const value = top && bottom && quotient(top.range, bottom.range);
  if (!value) return reportedOnly(s.id, path);
  const decimals = s.text === undefined ? 3 : decimalsOf(s.text);
  const point = pointOf(value);
  const recomputed = point && decimalText(point, decimals, "halfUp");
  const stated = s.text === undefined ? undefined : rationalOfText(s.text);
  const agrees = stated && meet(value, roundedTo(stated, rational(1n, 10n ** BigInt(decimals))));
  return compared(recomputed, agrees, () => finding("figure.rate", path, { stated: s.text ?? "", numerator: top.printed, denominator: bottom.printed, recomputed: recomputed ?? "" }));
}

function checkSum(s: Statement<"sum">, figures: Figures, path: string): Checked {
  const all = s.parts.flatMap((id) => named(figures, id)?.range ?? []).reduce(sum, exactly(zero));
  return againstTotal(all, named(figures, s.total), path);
}

function checkDifference(s: Statement<"difference">, figures: Figures, path: string): Checked {
  const [from, minus] = [named(figures, s.from), named(figures, s.minus)];
  return from && minus ? againstTotal(less(from.range, minus.range), named(figures, s.value), path) : reportedOnly(s.id, path);
}

function againstTotal(computed: Interval, total: Figure | undefined, path: string): Checked {
  const point = pointOf(computed);
  const recomputed = point && plainText(point, PLACES);
  const agrees = total && meet(computed, total.range);
  return compared(recomputed, agrees, () => finding("figure.sum", path, { stated: total?.printed ?? "", recomputed: recomputed ?? "", difference: apart(point, total && pointOf(total.range)) }));
}

function checkPart(s: Statement<"part">, figures: Figures, path: string): Checked {
  const [part, whole] = [named(figures, s.part), named(figures, s.whole)];
  if (!part || !whole) return reportedOnly(s.id, path);
  return compared(undefined, canBeAtMost(part.range, whole.range), () => finding("figure.part", path, { part: part.printed, whole: whole.printed }));
}

function checkNorm(s: Statement<"norm">, figures: Figures, path: string): Checked {
  const figure = named(figures, s.figure);
  if (!figure) return reportedOnly(s.id, path);
  const [min, max] = [s.min, s.max].map((bound) => (bound === undefined ? undefined : rationalOfText(bound)));
  const agrees = (!min || canBeAtMost(exactly(min), figure.range)) && (!max || canBeAtMost(figure.range, exactly(max)));
  return compared(undefined, agrees, () => finding("figure.norm", path, { value: figure.printed, min: s.min ?? "", max: s.max ?? "" }));
}

function checkChange(s: Statement<"change">, figures: Figures, path: string): Checked {
  const [now, base] = [named(figures, s.now), named(figures, s.base)];
  const change = now && base && quotient(less(now.range, base.range), base.range);
  if (!change) return reportedOnly(s.id, path);
  const point = pointOf(change);
  const recomputed = point && percentText(point, s.text === undefined ? 1 : decimalsOf(s.text), "halfUp");
  const agrees = s.text === undefined ? undefined : meet(change, percentInterval(s.text, s.reading));
  return compared(recomputed, agrees, () => finding("figure.rate", path, { stated: s.text ?? "", numerator: now.printed, denominator: base.printed, recomputed: recomputed ?? "" }));
}

/** Both ends are as printed, without counts: the move can be checked, the ends cannot. */
function checkPoints(s: Statement<"points">, path: string): Checked {
  const [from, to] = [rationalOfText(s.from.slice(0, -1)) ?? zero, rationalOfText(s.to.slice(0, -1)) ?? zero];
  const moved = subtract(to, from);
  const recomputed = decimalText(moved, Math.max(decimalsOf(s.from), decimalsOf(s.to)), "halfUp");
  const only = reportedOnly(s.id, path);
  const stated = s.points === undefined ? undefined : rationalOfText(s.points);
  if (!stated || compare(moved, stated) === 0) return { ...only, recomputed };
  return compared(recomputed, false, () => finding("figure.sum", path, { stated: s.points ?? "", recomputed, difference: apart(moved, stated) }), only.findings);
}

const apart = (recomputed: Rational | undefined, stated: Rational | undefined): string => {
  if (!recomputed || !stated) return "";
  const by = plainText(subtract(recomputed, stated), PLACES);
  return by.startsWith("-") ? by : `+${by}`;
};
