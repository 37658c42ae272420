import { epochOf } from "@fengqiao/model";
import { isoOfDay } from "@fengqiao/model/civil";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chinaCalendar, chinaCalendarData } from "../china/china-calendar.ts";
import { parseCalendar } from "../editions/open-calendar.ts";
import { workingDaysBetween } from "../editions/working-days.ts";
import { type Period, periodUnits } from "../periods/period.ts";
import { type Deadline, parseDeadline } from "./deadline.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import { explainDeadline } from "./explain-deadline.ts";
import { extendDeadline } from "./extend-deadline.ts";
import { recompute } from "./recompute.ts";
import { setDeadline } from "./set-deadline.ts";
import { resumeDeadline, stopDeadline } from "./stop-deadline.ts";

const china = chinaCalendar();
const office = parseCalendar({ ...chinaCalendarData, officeHours: [{ opens: "08:30", closes: "12:00" }, { opens: "14:30", closes: "18:00" }] });
if (!office.ok) throw new Error("office");

const from2008 = Date.UTC(2008, 0, 1);
const instants = fc.integer({ min: 0, max: 18 * 365 * 24 * 60 }).map((minutes) => new Date(from2008 + minutes * 60_000).toISOString());
const periods: fc.Arbitrary<Period> = fc.record({ amount: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom(...periodUnits) });
const rules: fc.Arbitrary<DeadlineRule> = fc
  .record({
    within: periods,
    rollForward: fc.boolean(),
    startDayCounted: fc.boolean(),
    ends: fc.constantFrom("endOfDay" as const, "closeOfBusiness" as const, "sameTime" as const),
    intake: fc.constantFrom("anyTime" as const, "officeHours" as const),
    monthEnd: fc.constantFrom("correspondingDay" as const, "endOfMonth" as const),
    warn: fc.array(periods, { maxLength: 2 }),
    escalate: fc.array(periods, { maxLength: 2 }),
  })
  .map((r) => ({ ...r, label: { "zh-CN": "任意", en: "any" }, stops: ["hearing"], extension: { max: { amount: 1000, unit: r.within.unit }, approvers: ["head"], noticeRequired: false }, src: "test" }));

const set = (rule: DeadlineRule, at: string): Deadline | undefined => {
  const outcome = setDeadline(rule, at, office.value);
  return outcome.ok ? outcome.value : undefined;
};
const dueAt = (deadline: Deadline | undefined): number => (deadline?.due.is === "at" ? epochOf(deadline.due.at) : Number.NaN);

describe("for every rule, start and calendar", () => {
  it("a deadline is plain JSON, reads back, and computing it again changes nothing", () => {
    fc.assert(
      fc.property(rules, instants, fc.array(fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 20_000 })), { maxLength: 3 }), (rule, at, stops) => {
        let deadline = set(rule, at);
        if (deadline === undefined) return;
        for (const [after, length] of stops) {
          const from = new Date(epochOf(at) + after * 60_000);
          const stopped = stopDeadline(deadline, { reason: "hearing", from: from.toISOString(), to: new Date(from.getTime() + length * 60_000).toISOString() }, office.value);
          if (stopped.ok) deadline = stopped.value;
        }
        const copy = parseDeadline(JSON.parse(JSON.stringify(deadline)));
        expect(copy).toEqual({ ok: true, value: deadline, findings: [] });
        expect(recompute([deadline], office.value)).toMatchObject({ ok: true, value: { deadlines: [deadline], moved: [] } });
        expect(explainDeadline(deadline, office.value).ok).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("stopping and resuming conserves the remaining time", () => {
    fc.assert(
      fc.property(rules, instants, fc.integer({ min: 0, max: 80_000 }), fc.integer({ min: 0, max: 80_000 }), (rule, at, after, length) => {
        const running = set({ ...rule, rollForward: false }, at);
        if (running === undefined) return;
        const from = new Date(epochOf(at) + after * 60_000).toISOString();
        const to = new Date(epochOf(at) + (after + length) * 60_000).toISOString();
        const stopped = stopDeadline(running, { reason: "hearing", from }, office.value);
        if (!stopped.ok || stopped.value.due.is !== "stopped" || running.due.is !== "at") return;
        const resumed = resumeDeadline(stopped.value, to, office.value);
        if (!resumed.ok || resumed.value.due.is !== "at") return;
        const { remaining } = stopped.value.due;
        const again = stopDeadline(resumed.value, { reason: "hearing", from: to }, office.value);
        if (!again.ok || again.value.due.is !== "stopped") throw new Error("a deadline just resumed can be stopped");
        // Where no day was left and the closing hour of the day of resumption was past, the next day is given.
        const late = remaining.amount === 0 && remaining.unit !== "minute" && again.value.due.remaining.amount === 1;
        expect(again.value.due.remaining).toEqual(late ? { ...remaining, amount: 1 } : remaining);
        // and never less than before
        expect(dueAt(resumed.value)).toBeGreaterThanOrEqual(dueAt(running));
      }),
      { numRuns: 800 },
    );
  });

  it("a later start is never due earlier, nor a longer period", () => {
    fc.assert(
      fc.property(rules, instants, fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 10 }), (rule, at, minutes, more) => {
        fc.pre("unit" in rule.within);
        const within = rule.within as Period;
        const base = set(rule, at);
        const later = set(rule, new Date(epochOf(at) + minutes * 60_000).toISOString());
        const longer = set({ ...rule, within: { ...within, amount: within.amount + more } }, at);
        if (base?.due.is === "at" && later?.due.is === "at") {
          expect(later.due.date >= base.due.date).toBe(true);
          // Where two days lead to one (rest days, the ends of months) and the time of day is kept, the times need not be in order.
          const oneToOne = rule.intake === "officeHours" && within.unit === "workingDay";
          if (rule.ends !== "sameTime" || oneToOne) expect(dueAt(later)).toBeGreaterThanOrEqual(dueAt(base));
        }
        if (base?.due.is === "at" && longer?.due.is === "at") expect(dueAt(longer)).toBeGreaterThanOrEqual(dueAt(base));
      }),
      { numRuns: 800 },
    );
  });

  it("an extension never shortens, and two make the same as one of both", () => {
    fc.assert(
      fc.property(rules, instants, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (rule, at, a, b) => {
        fc.pre("unit" in rule.within && rule.within.unit !== "month" && rule.within.unit !== "year");
        const { unit } = rule.within as Period;
        const base = set(rule, at);
        if (base?.due.is !== "at") return;
        const extend = (deadline: Deadline, amount: number): Deadline | undefined => {
          const outcome = extendDeadline(deadline, { by: { amount, unit }, approver: "head", approvedAt: at }, office.value);
          return outcome.ok ? outcome.value : undefined;
        };
        const first = extend(base, a);
        const both = first && extend(first, b);
        const one = extend(base, a + b);
        if (first?.due.is === "at") expect(dueAt(first)).toBeGreaterThanOrEqual(dueAt(base));
        expect(both?.due).toEqual(one?.due);
      }),
      { numRuns: 500 },
    );
  });

  it("the explanation counts as many working days as the period has", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (at, amount) => {
        const rule: DeadlineRule = { label: { "zh-CN": "任意", en: "any" }, within: { amount, unit: "workingDay" }, rollForward: true, ends: "endOfDay", src: "test" };
        const outcome = setDeadline(rule, at, china);
        if (!outcome.ok || outcome.value.due.is !== "at") return;
        const explained = explainDeadline(outcome.value, china);
        expect(explained.ok && explained.value.days.filter((d) => d.counted).reduce((n, d) => n + d.days, 0)).toBe(amount);
        const start = isoOfDay(Math.floor((epochOf(at) + 8 * 3_600_000) / 86_400_000));
        expect(workingDaysBetween(china, start, outcome.value.due.date)).toMatchObject({ value: amount });
      }),
      { numRuns: 300 },
    );
  });

  it("the explanation leaves out exactly what was stopped, moved or not counted", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 40 }), fc.constantFrom("workingDay" as const, "calendarDay" as const), fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 30_000 }), (at, amount, unit, after, length) => {
        const rule: DeadlineRule = { label: { "zh-CN": "任意", en: "any" }, within: { amount, unit }, rollForward: true, ends: "endOfDay", stops: ["hearing"], src: "test" };
        const outcome = setDeadline(rule, at, china);
        if (!outcome.ok) throw new Error("set");
        const from = new Date(epochOf(at) + after * 60_000);
        const stopped = stopDeadline(outcome.value, { reason: "hearing", from: from.toISOString(), to: new Date(from.getTime() + length * 60_000).toISOString() }, china);
        const deadline = stopped.ok ? stopped.value : outcome.value;
        const explained = explainDeadline(deadline, china);
        if (!explained.ok || deadline.due.is !== "at") return;
        // A stop that begins while the end is only waiting for the first working day comes after the last counted day.
        const counted = explained.value.days.filter((d) => d.counted).reduce((n, d) => n + d.days, 0);
        const waiting = stopped.ok && outcome.value.due.is === "at" && epochOf(from.toISOString()) > epochOf(`${outcome.value.due.plainDate}T23:59:59.999+08:00`);
        if (!waiting) expect(counted).toBe(amount);
      }),
      { numRuns: 500 },
    );
  });
});
