/** What a function says besides its answer: findings and refusals are values, never exceptions (law 3). */

/** How much a finding weighs. `unknown`: the question could not be answered; it is not the same as "no objection". */
export type Severity = "error" | "warning" | "info" | "unknown";

/** The languages in which every text of the SDK exists. */
export type Locale = "zh-CN" | "en";

/** A text in both languages. */
export interface Label {
  readonly "zh-CN": string;
  readonly en: string;
}

/** One thing that a function has to say: why it refuses, or what it noticed. The text is made late, by {@link formatFinding}. */
export interface Finding<Code extends string = string, Params extends object = object> {
  readonly code: Code;
  readonly severity: Severity;
  /** An RFC 6901 JSON Pointer into the value that was looked at; `""` is the whole. */
  readonly path: string;
  /** What the text is made from. */
  readonly params: Readonly<Params>;
  /** Citations of the rule that is behind it. */
  readonly sources?: readonly string[];
}

/** An answer, or at least one finding that says why there is none. Findings may accompany an answer too. */
export type Outcome<T, F extends Finding = Finding> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly F[] }
  | { readonly ok: false; readonly findings: readonly [F, ...F[]] };

/**
 * The findings of some codes of a room, or of all: `C` is the room's interface of codes with their parameters, e.g.
 * `{ "date.invalid": { value: string } }`.
 */
export type FindingOf<C extends object, K extends keyof C & string = keyof C & string> = {
  readonly [P in K]: C[P] extends object ? Finding<P, C[P]> : never;
}[K];

/** One code's severity and its text in both languages, made from the parameters when somebody reads it. */
export interface CatalogueEntry<P extends object = never> {
  readonly severity: Severity;
  readonly "zh-CN": (params: Readonly<P>) => string;
  readonly en: (params: Readonly<P>) => string;
}

/** The closed catalogue of a room; a code without severity or text does not compile. */
export type Catalogue<C extends object> = {
  readonly [K in keyof C & string]: C[K] extends object ? CatalogueEntry<C[K]> : never;
};

/** Any room's catalogue, for composing and formatting. */
export type AnyCatalogue = Readonly<Record<string, CatalogueEntry>>;

/**
 * The maker of a room's findings, bound to its catalogue.
 *
 * @example
 * ```ts
 * import { findingsOf, type Catalogue } from "@fengqiao/model";
 *
 * interface Codes { "date.invalid": { value: string } }
 * const catalogue: Catalogue<Codes> = {
 *   "date.invalid": { severity: "error", "zh-CN": (p) => `日期无效：${p.value}`, en: (p) => `not a date: ${p.value}` },
 * };
 * const finding = findingsOf(catalogue);
 *
 * finding("date.invalid", "/foundOn", { value: "2021-02-30" });
 * // => { code: "date.invalid", severity: "error", path: "/foundOn", params: { value: "2021-02-30" } }
 * ```
 */
export function findingsOf<C extends object>(catalogue: Catalogue<C>) {
  return <K extends keyof C & string>(code: K, path: string, params: C[K] & object, sources?: readonly string[]): FindingOf<C, K> => {
    const { severity } = catalogue[code];
    return { code, severity, path, params, ...(sources && { sources }) } as unknown as FindingOf<C, K>;
  };
}

/**
 * An answer, with what there is to say about it.
 *
 * @example
 * ```ts
 * import { accept, type Outcome } from "@fengqiao/model";
 *
 * const days = (limit: string): Outcome<number> => accept(limit === "" ? 30 : Number(limit));
 *
 * days("60"); // => { ok: true, value: 60, findings: [] }
 * ```
 */
export function accept<T, F extends Finding = never>(value: T, findings: readonly F[] = []): { readonly ok: true; readonly value: T; readonly findings: readonly F[] } {
  return { ok: true, value, findings };
}

/**
 * No answer, and why: at least one finding.
 *
 * @example
 * ```ts
 * import { refuse } from "@fengqiao/model";
 *
 * const refused = refuse({ code: "grid.unknown", severity: "error", path: "/grid", params: { grid: "7-12" } });
 * refused.ok; // => false
 * refused.findings[0].params.grid; // => "7-12"
 * ```
 */
export function refuse<F extends Finding>(...findings: readonly [F, ...F[]]): { readonly ok: false; readonly findings: readonly [F, ...F[]] } {
  return { ok: false, findings };
}

/**
 * Whether a list of findings is not empty, in a way the compiler understands.
 *
 * @example
 * ```ts
 * import { accept, refuse, some, type Finding, type Outcome } from "@fengqiao/model";
 *
 * const oldEnough = (ages: readonly number[]): Outcome<readonly number[]> => {
 *   const found: readonly Finding[] = ages.flatMap((age, i) => (age < 18 ? [{ code: "mediator.tooYoung", severity: "error", path: `/${i}`, params: { age } }] : []));
 *   return some(found) ? refuse(...found) : accept(ages);
 * };
 *
 * oldEnough([41, 17]).findings.map((f) => f.path); // => ["/1"]
 * ```
 */
export function some<F extends Finding>(findings: readonly F[]): findings is readonly [F, ...F[]] {
  return findings.length > 0;
}

/**
 * Findings of a part, with paths that begin at the whole.
 *
 * @example
 * ```ts
 * import { below, parseActor } from "@fengqiao/model";
 *
 * const found = parseActor({ id: "officer-7", roles: [""] }).findings;
 * below("/officers/3", found).map((f) => f.path); // => ["/officers/3/roles/0"]
 * ```
 */
export function below<F extends Finding>(path: string, findings: readonly F[]): readonly F[] {
  return findings.map((found) => ({ ...found, path: path + found.path }));
}

/**
 * The text of a finding. `catalogues` are those of the rooms whose findings may arrive; the front door has all of them.
 * A code that none of them knows is shown as it is, with its parameters: a finding is never lost for want of a text.
 *
 * @example
 * ```ts
 * import { formatFinding, modelCatalogue, parseActor } from "@fengqiao/model";
 *
 * const [first] = parseActor({ id: "officer-7" }).findings;
 * if (first) formatFinding(first, "zh-CN", [modelCatalogue]); // => "/roles：缺少必填内容"
 * if (first) formatFinding(first, "en", [modelCatalogue]); // => "/roles: a value is missing"
 * ```
 */
export function formatFinding(finding: Finding, locale: Locale, catalogues: readonly AnyCatalogue[]): string {
  const entry = catalogues.map((c) => (Object.hasOwn(c, finding.code) ? c[finding.code] : undefined)).find((e) => e !== undefined);
  const text = entry ? entry[locale](finding.params as never) : `${finding.code} ${JSON.stringify(finding.params)}`;
  return finding.path === "" ? text : `${finding.path}${locale === "en" ? ": " : "："}${text}`;
}
