import { expectTypeOf, test } from "vitest";
import { leadTime, levelShare, screeningCount } from "../standard/counts-and-shares.ts";
import { resolutionRate } from "../standard/case-rates.ts";
import { measure } from "./compute.ts";
import type { Measure } from "./measure.ts";
import type { CountResult, DurationResult, MeasureResult, RateResult, ShareResult } from "./result.ts";

const asOf = { asOf: "2026-09-30T18:00:00+08:00" };

test("the kind of a measure decides the type of its result", () => {
  const rate = measure(resolutionRate, [], asOf);
  const count = measure(screeningCount, [], asOf);
  const share = measure(levelShare, [], asOf);
  const duration = measure(leadTime, [], asOf);
  if (!rate.ok || !count.ok || !share.ok || !duration.ok) return;
  expectTypeOf(rate.value.total).toEqualTypeOf<RateResult>();
  expectTypeOf(count.value.groups).toEqualTypeOf<readonly CountResult[]>();
  expectTypeOf(share.value.total).toEqualTypeOf<ShareResult>();
  expectTypeOf(duration.value.total).toEqualTypeOf<DurationResult>();
});

test("a measure of any kind gives a result of any kind", () => {
  const any = measure(resolutionRate as Measure, [], asOf);
  if (any.ok) expectTypeOf(any.value.total).toEqualTypeOf<MeasureResult>();
});
