import type { Outcome } from "@fengqiao/model";
import { expectTypeOf, test } from "vitest";
import { chinaCalendar } from "../china/china-calendar.ts";
import type { addWorkingDays } from "../editions/working-days.ts";
import type { CalendarFindingOf } from "../findings.ts";
import type { Deadline, Due } from "./deadline.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import { satisfyDeadline } from "./satisfy-deadline.ts";
import { setDeadline } from "./set-deadline.ts";

const rule = {
  label: { "zh-CN": "转送、交办", en: "transfer or assignment" },
  within: { amount: 15, unit: "calendarDay" },
  rollForward: true,
  ends: "endOfDay",
  src: "petitions 22",
} as const satisfies DeadlineRule;

test("a rule states its switches", () => {
  // @ts-expect-error whether the end moves off a rest day must be said
  const silent: DeadlineRule = { label: rule.label, within: rule.within, ends: "endOfDay", src: rule.src };
  // @ts-expect-error a fortnight is no unit of law here
  const fortnight: DeadlineRule = { ...rule, within: { amount: 1, unit: "fortnight" } };
  expectTypeOf([silent, fortnight]).toEqualTypeOf<DeadlineRule[]>();
});

test("the due answer has to be looked at before its instant is read", () => {
  const set = setDeadline(rule, "2026-09-16T10:00:00+08:00", chinaCalendar());
  if (!set.ok) return;
  expectTypeOf(set.value).toEqualTypeOf<Deadline>();
  expectTypeOf(set.value.due.is).toEqualTypeOf<"at" | "notSet" | "notPublished" | "stopped">();
  // @ts-expect-error only where it is known
  expectTypeOf(set.value.due.at).toBeString();
  if (set.value.due.is === "at") expectTypeOf(set.value.due.at).toBeString();
  expectTypeOf<Extract<Due, { is: "notPublished" }>["year"]>().toBeNumber();
});

test("a function names only the findings that it can return", () => {
  expectTypeOf(satisfyDeadline).returns.toEqualTypeOf<Outcome<Deadline, CalendarFindingOf<"instant.invalid" | "deadline.beforeStart" | "deadline.alreadySatisfied">>>();
  type Code = ReturnType<typeof addWorkingDays>["findings"][number]["code"];
  expectTypeOf<Code>().toEqualTypeOf<"date.invalid" | "amount.invalid" | "date.outOfRange" | "calendar.notPublished" | "calendar.plainWeek" | "day.provisional">();
});
