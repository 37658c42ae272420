import { chinaCalendar } from "@fengqiao/calendar";
import { actor } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import type { CaseEvent, JournalEntry } from "./case/event.ts";
import { calendarDays } from "./testdata/limits.ts";
import { lintanCentre } from "./testdata/lintan.ts";
import { centre, clerk, mediator } from "./testdata/people.ts";
import { lifecycle, must, refused } from "./testdata/run.ts";
import { Story } from "./testdata/story.ts";

const day = (n: number): string => `2026-03-${String(n).padStart(2, "0")}T09:00:00+08:00`;
const limited = { ...lintanCentre, within: calendarDays(5), lateEntry: "P3D" };
const atWork = (): Story => new Story(limited).happens("register.accept", clerk, day(1), { number: "1" }).happens("triage.route", clerk, day(2), { body: "judicial-office" });

/** Every way in which an event can be wrong, on a case at its handling; the time of the whole case is over on the 6th. */
describe("a wrong event is refused, and nothing is lost", () => {
  const settled: Partial<CaseEvent> = { data: { result: "settled", mediators: ["m"] } };
  test.each<[string, string, Partial<CaseEvent>, string]>([
    ["of a type that nobody knows", "handle.teleport", settled, "event.unknown"],
    ["that has no place here", "close.file", { data: { summary: "s" } }, "event.notHere"],
    ["that happened after it was recorded", "handle.attempt", { ...settled, at: day(4), recordedAt: day(3) }, "event.afterRecorded"],
    ["that was recorded before the last accepted one", "handle.attempt", { ...settled, at: day(1), recordedAt: day(1) }, "event.beforeLast"],
    ["that was taken already", "triage.route", { ...settled, id: "e-2" }, "event.duplicate"],
    ["that would jump over a limit which is over", "handle.attempt", { ...settled, at: day(9), recordedAt: day(9) }, "clock.behind"],
    ["in the name of time, before its time", "deadline.reached", { by: actor.parse({ id: "clock", roles: ["clock"] }), data: { clock: "case", mark: "limit" } }, "clock.notDue"],
    ["of another case", "handle.attempt", { ...settled, subject: "S-2" }, "event.otherCase"],
    ["by somebody without the role", "handle.attempt", { ...settled, by: centre }, "role.missing"],
    ["recorded late without a reason", "handle.attempt", { ...settled, at: "2026-02-20T09:00:00+08:00" }, "event.lateWithoutReason"],
    ["without a field that it needs", "handle.attempt", { data: { result: "settled" } }, "field.missing"],
    ["with a field that nobody knows", "handle.attempt", { data: { ...settled.data, colour: "red" } }, "event.fieldUnknown"],
    ["with a value that its field may not have", "handle.attempt", { data: { ...settled.data, result: "perhaps" } }, "field.value"],
    ["with an id that time will use", "handle.attempt", { ...settled, id: "clock:case:1:limit:0" }, "event.reservedId"],
    ["with a text instead of an instant", "handle.attempt", { ...settled, at: "yesterday" }, "event.malformed"],
  ])("%s", (_what, type, more, code) => {
    const story = atWork();
    const before = JSON.stringify(story.kase);
    const event = story.event(type, mediator, day(3), {}, more);
    const outcome = story.life.advance(story.kase, event);
    expect(refused(outcome)).toEqual([code]);
    expect(refused(story.life.explain(story.kase, event))).toEqual([code]);
    expect(JSON.stringify(story.kase)).toBe(before);
    expect(story.happens("handle.attempt", mediator, day(3), settled.data).kase.state).toBe("track");
  });

  test("by a writer who has not seen the last one", () => {
    const story = atWork();
    expect(refused(story.life.advance(story.kase, story.event("handle.attempt", mediator, day(3), settled.data), { expectedRevision: story.kase.revision - 1 }))).toEqual(["revision.stale"]);
  });

  test("on a case whose calendar is not at hand", () => {
    const story = atWork();
    const elsewhere = { ...story.kase, calendar: "moon" };
    expect(refused(story.life.advance(elsewhere, story.event("handle.attempt", mediator, day(3), settled.data)))).toEqual(["calendar.unknown"]);
    expect(refused(story.life.due(elsewhere, day(9)))).toEqual(["calendar.unknown"]);
    expect(refused(story.life.open({ caseId: "S-3", by: clerk, at: day(1), calendar: "moon" }))).toEqual(["calendar.unknown"]);
    expect(must(story.life.open({ caseId: "S-3", by: clerk, at: day(1), calendar: chinaCalendar().id })).case.calendar).toBe(story.kase.calendar);
  });
});

test("a snapshot that is cut off anywhere is refused", () => {
  const story = atWork();
  const text = story.life.snapshot(story.kase);
  for (let length = 0; length < text.length; length++) expect([length, story.life.restore(text.slice(0, length)).ok]).toEqual([length, false]);
});

test("a journal with any entry left out, doubled or out of order is refused", () => {
  const story = atWork().happens("handle.attempt", mediator, day(3), { result: "settled", mediators: ["m"] });
  const journal: readonly JournalEntry[] = story.journal;
  for (const [n, entry] of journal.entries()) {
    // without its last entries a journal is only shorter
    if (n < journal.length - 1) expect(story.life.replay(journal.filter((other) => other !== entry)).ok).toBe(false);
    expect(story.life.replay(journal.flatMap((other) => (other === entry ? [other, other] : [other]))).ok).toBe(false);
  }
  expect(story.life.replay([...journal].reverse()).ok).toBe(false);
  expect(must(story.life.replay(journal))).toEqual(story.kase);
});

test("a migration to a place where the case could not be is refused", () => {
  const story = atWork();
  const to = lifecycle({ ...limited, id: "lintan.A6-2" });
  const migration = { id: "m-1", by: clerk, at: day(4) };
  expect(refused(story.life.migrate(story.kase, story.journal, to, { ...migration, states: { jointWork: "archive" } }))).toEqual(["migration.unreachable"]);
  const { case: moved, events } = must(story.life.migrate(story.kase, story.journal, to, migration));
  expect(moved).toMatchObject({ state: "jointWork", clocks: { case: { startedAt: story.kase.openedAt } } });
  expect(events).toMatchObject([{ type: "case.migrated", revision: story.kase.revision + 1 }]);
  expect(must(to.settle(moved, day(9))).events).toMatchObject([{ type: "deadline.reached", data: { clock: "case", mark: "limit" } }]);
});
