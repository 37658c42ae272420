import { expectTypeOf, test } from "vitest";
import { findingsOf, type Catalogue, type Finding, type FindingOf, type Outcome } from "./finding.ts";

interface Codes {
  "date.invalid": { value: string };
  "year.missing": { year: number };
}
const catalogue: Catalogue<Codes> = {
  "date.invalid": { severity: "error", "zh-CN": (p) => `日期无效：${p.value}`, en: (p) => `not a date: ${p.value}` },
  "year.missing": { severity: "unknown", "zh-CN": (p) => `缺 ${p.year} 年`, en: (p) => `no ${p.year}` },
};
const finding = findingsOf(catalogue);

test("a finding knows its code and its parameters", () => {
  expectTypeOf(finding("year.missing", "", { year: 2027 })).toEqualTypeOf<Finding<"year.missing", { year: number }>>();
  expectTypeOf<FindingOf<Codes>>().toEqualTypeOf<Finding<"date.invalid", { value: string }> | Finding<"year.missing", { year: number }>>();
});

test("what the catalogue does not have does not compile", () => {
  // @ts-expect-error an unknown code
  finding("date.wrong", "", { value: "x" });
  // @ts-expect-error another code's parameters
  finding("date.invalid", "", { year: 1 });
  // @ts-expect-error a text is missing
  const incomplete: Catalogue<Codes> = { "date.invalid": catalogue["date.invalid"] };
  expectTypeOf(incomplete).toEqualTypeOf<Catalogue<Codes>>();
});

test("a refusal has at least one finding", () => {
  const outcome = {} as Outcome<string, FindingOf<Codes>>;
  if (!outcome.ok) expectTypeOf(outcome.findings[0].code).toEqualTypeOf<"date.invalid" | "year.missing">();
});
