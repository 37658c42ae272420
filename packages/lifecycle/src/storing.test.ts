import { chinaCalendar } from "@fengqiao/calendar";
import { actor } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import { upcastEvents } from "./case/upcast.ts";
import type { CaseEvent } from "./case/event.ts";
import type { Case } from "./case/case.ts";
import { isStep, type Chain } from "./chain/chain.ts";
import { charts } from "./testdata/charts.ts";
import { history, seeded } from "./testdata/histories.ts";
import { lintanCentre } from "./testdata/lintan.ts";
import { chartOf, lifecycle, must, refused } from "./testdata/run.ts";
import { centre } from "./testdata/people.ts";
import { Story } from "./testdata/story.ts";
import { walk } from "./testdata/walk.ts";
import { lifecycleOf } from "./lifecycle.ts";

const clerk = actor.parse({ id: "clerk-2", roles: ["intake"] });
const { kase, journal, lifecycle: lintan } = walk(lintanCentre, ["register.accept", "triage.route", ["handle.attempt", { result: "settled" }]]);

describe("a stored case", () => {
  test("comes back as it was, from text and from the parsed value, for every chart", () => {
    const china = chinaCalendar();
    for (const chart of charts) {
      const life = lifecycleOf(chart, [china]);
      const random = history(life, china, seeded(11), { length: 20 });
      const text = life.snapshot(random.kase);
      expect(must(life.restore(text))).toEqual(random.kase);
      expect(must(life.restore(JSON.parse(text)))).toEqual(random.kase);
      expect(must(life.audit(random.kase, random.journal))).toBe(true);
    }
  });

  const change = (path: readonly string[], value: unknown): unknown => {
    const copy = JSON.parse(lintan.snapshot(kase)) as Record<string, unknown>;
    const parent = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
    const last = path.at(-1)!;
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
    return copy;
  };

  test.each<[string, unknown, string, string]>([
    ["it is cut off", lintan.snapshot(kase).slice(0, -40), "case.broken", ""],
    ["it is of another schema", change(["schema"], 2), "case.schema", "/schema"],
    ["it is of another chart", change(["chart", "hash"], "sha256:0"), "case.otherChart", "/chart"],
    ["its state is none of the chart", change(["state"], "nowhere"), "case.broken", "/state"],
    ["its state is an inherited name", change(["state"], "constructor"), "case.broken", "/state"],
    ["a fact is missing", change(["facts", "resolved"], undefined), "case.broken", "/facts/resolved"],
    ["a fact has a value that it never has", change(["facts", "satisfied"], "perhaps"), "case.broken", "/facts/satisfied"],
    ["there is a fact that the chart does not have", change(["facts", "risk"], 9), "case.broken", "/facts/risk"],
    ["nobody owns it", change(["record", "owner"], null), "case.broken", "/record/owner"],
    ["the clock of its state does not run", change(["clocks"], {}), "case.broken", "/clocks"],
    ["the clock of another state runs", change(["clocks", "route"], { startedAt: kase.openedAt, since: 1, told: [] }), "case.broken", "/clocks/route"],
    ["a clock has pauses that are none", change(["clocks", kase.state], { ...kase.clocks[kase.state], pauses: 5 }), "case.broken", `/clocks/${kase.state}`],
    ["a clock told what no clock tells", change(["clocks", kase.state], { ...kase.clocks[kase.state], told: ["dinner"] }), "case.broken", `/clocks/${kase.state}`],
    ["who did something is no id", change(["record", "did", "handle"], 7), "case.broken", "/record"],
    ["it is offered to nobody's name", change(["record", "offer"], ""), "case.broken", "/record/offer"],
    ["its area is a number", change(["about", "area"], 9), "case.broken", "/about/area"],
    ["its rules are cut off", change(["rules"], { pack: "lintan" }), "case.broken", "/rules"],
    ["a stopped clock is none", change(["stopped"], [{}]), "case.broken", "/stopped"],
    ["its revision is no number", change(["revision"], "3"), "case.broken", "/revision"],
    ["it is an array", [], "case.broken", ""],
    ["it is nothing", null, "case.broken", ""],
  ])("is refused when %s", (_why, stored, code, path) => {
    expect(lintan.restore(stored).findings[0]).toMatchObject({ code, path });
  });

  test("that differs from its journal is named part by part", () => {
    const forged: Case = { ...kase, facts: { ...kase.facts, resolved: false }, record: { ...kase.record, owner: "somebody-else" } };
    expect(lintan.audit(forged, journal).findings.map((found) => found.path)).toEqual(["/facts", "/record"]);
  });

  test("is compared with what a journal gives that names somebody who is no JSON", () => {
    const story = new Story(lintanCentre).happens("joint.open", centre, "2026-03-02T09:00:00+08:00", { lead: "judicial-office", coHandlers: ["village-cui"] });
    const nobody = story.journal.map((entry) => (entry.type === "joint.open" ? { ...entry, data: { ...entry.data, coHandlers: [undefined as never] } } : entry));
    expect(story.life.audit(story.kase, nobody).findings.map((found) => found.path)).toEqual(["/record"]);
  });

  test("is not led by another chart", () => {
    const other = lifecycle({ ...lintanCentre, id: "lintan.other" });
    const event: CaseEvent = { id: "x", type: "supervise.conclude", at: kase.lastRecordedAt, recordedAt: kase.lastRecordedAt, by: clerk, data: { note: "n" } };
    expect(refused(other.advance(kase, event))).toEqual(["case.otherChart"]);
    expect(refused(other.audit(kase, journal))).toEqual(["case.otherChart"]);
  });
});

describe("a journal", () => {
  test.each<[string, readonly unknown[], string]>([
    ["is empty", [], "journal.empty"],
    ["does not begin with the opening", journal.slice(1), "journal.notOpened"],
    ["has a hole", [journal[0], ...journal.slice(2)], "journal.hole"],
    ["has an entry of another case", [...journal.slice(0, -1), { ...journal.at(-1)!, subject: "another-1" }], "event.otherCase"],
    ["has an entry that no rule takes", [journal[0], { ...journal[1]!, type: "close.file" }], "journal.refused"],
    ["has an entry that is none", [journal[0], 7], "event.malformed"],
  ])("is refused when it %s", (_why, entries, code) => {
    expect(refused(lintan.replay(entries as typeof journal))).toEqual([code]);
  });

  test("goes on from the case that it follows", () => {
    const first = must(lintan.replay(journal.slice(0, 2)));
    expect(must(lintan.replay(journal.slice(2), first))).toEqual(kase);
    expect(refused(lintan.replay(journal.slice(3), first))).toEqual(["journal.hole"]);
  });

  test("of an older edition is read under the new names", () => {
    const older = journal.map((entry) => (entry.type === "triage.route" ? { ...entry, type: "triage.send", data: { office: "judicial-office", colour: "blue" } } : entry));
    const renamed = upcastEvents(older, [{ type: "triage.send", to: "triage.route", fields: { office: "body", colour: null }, codes: { body: { "judicial-office": "paper-1" } } }]);
    expect(must(lintan.replay(renamed))).toEqual(kase);
  });
});

describe("migration to other rules", () => {
  const migration = { id: "m-1", by: clerk, at: "2026-03-01T09:00:00+08:00" };
  const next = (change: (chain: Chain) => Chain): Chain => ({ ...change(lintanCentre), id: "lintan.A6-2" });

  test("keeps state, facts and record, and the case goes on under the new chart", () => {
    const to = lifecycle(next((chain) => ({ ...chain, attempts: 5 })));
    const moved = must(lintan.migrate(kase, journal, to, migration));
    expect(moved.case).toMatchObject({ state: "track", revision: kase.revision + 1, chart: { id: "lintan.A6-2", hash: to.hash }, record: kase.record });
    expect(moved.events[0]).toMatchObject({ type: "case.migrated", data: { from: lintan.hash, to: to.hash } });
    expect(must(to.restore(to.snapshot(moved.case)))).toEqual(moved.case);
    const step = must(to.advance(moved.case, { id: "e-9", type: "supervise.conclude", at: migration.at, recordedAt: migration.at, by: clerk, data: { note: "n" } }));
    expect(step.case.state).toBe("rate");
    expect(must(to.replay(step.events, moved.case))).toEqual(step.case);
  });

  describe("a case that was migrated", () => {
    const china = chinaCalendar();
    const after = (id: string, type: string, data: CaseEvent["data"], at: string): CaseEvent => ({ id, type, at, recordedAt: at, by: clerk, ...(data !== undefined && { data }) });
    const second = lifecycleOf(chartOf(next((chain) => ({ ...chain, attempts: 5 }))), [china], [lintan]);
    const third = lifecycleOf(chartOf({ ...next((chain) => ({ ...chain, attempts: 4 })), id: "lintan.A6-3" }), [china], [lintan, second]);
    const rules = { jurisdiction: "621021", pack: "lintan", version: "2.0.0", hash: "sha256:2" };
    const once = must(lintan.migrate(kase, journal, second, { ...migration, rules }));
    const step = must(second.advance(once.case, after("e-9", "supervise.conclude", { note: "n" }, migration.at)));
    const middle = [...journal, ...once.events, ...step.events];
    const twice = must(second.migrate(step.case, middle, third, { ...migration, id: "m-2", at: "2026-03-05T09:00:00+08:00" }));
    const whole = [...middle, ...twice.events];

    test("is what its whole journal gives, and its audit agrees", () => {
      expect(once.case.rules).toEqual(rules);
      expect(must(second.replay(middle))).toEqual(step.case);
      expect(must(second.audit(step.case, middle))).toBe(true);
      expect(must(third.replay(whole))).toEqual(twice.case);
      expect(must(third.audit(twice.case, whole))).toBe(true);
    });

    test("is counted as of any instant, under the chart that it kept then", () => {
      const stages = (asOf: string) => must(third.caseCourse(twice.case, whole, asOf)).stages.map(({ stage }) => stage);
      expect(stages("2026-03-04T09:00:00+08:00")).toEqual(must(second.caseCourse(step.case, middle, "2026-03-04T09:00:00+08:00")).stages.map(({ stage }) => stage));
      const before = "2026-02-28T09:00:00+08:00";
      expect(must(third.caseFacts(twice.case, whole, before))).toEqual(must(lintan.caseFacts(kase, journal, before)));
      expect(must(third.caseFacts(twice.case, whole, "2026-03-31T09:00:00+08:00")).facts.resolved).toBe(true);
    });

    test("is refused where the chart it came from is not at hand, or a journal leads elsewhere", () => {
      const alone = lifecycleOf(second.chart, [china]);
      expect(refused(alone.audit(step.case, middle))).toEqual(["journal.otherChart"]);
      expect(refused(alone.caseFacts(step.case, middle, migration.at))).toEqual(["journal.otherChart"]);
      expect(refused(second.replay(whole))).toEqual(["journal.otherChart"]);
      expect(refused(third.replay([...middle, { ...twice.events[0]!, revision: 99 }]))).toEqual(["journal.hole"]);
      expect(refused(third.replay([...middle, { ...twice.events[0]!, data: { ...twice.events[0]!.data, state: "nowhere" } }]))).toEqual(["journal.refused"]);
    });
  });

  test("is refused where the state has no place, unless it is named", () => {
    const renamed = lifecycle(next((chain) => ({ ...chain, items: chain.items.map((item) => (isStep(item) && item.id === "track" ? { ...item, id: "oversee" } : item)) })));
    expect(refused(lintan.migrate(kase, journal, renamed, migration))).toEqual(["migration.state"]);
    expect(must(lintan.migrate(kase, journal, renamed, { ...migration, states: { track: "oversee" } })).case.state).toBe("oversee");
  });

  test("is refused where something mandatory was never done and lies behind", () => {
    const withSorting = lifecycle(
      next((chain) => ({
        ...chain,
        items: chain.items.flatMap((item) => (isStep(item) && item.id === "route" ? [{ id: "sort", term: { "zh-CN": "分类", en: "sorting" }, stages: ["classify" as const], src: "test" }, item] : [item])),
        mandatory: [...chain.mandatory, { stage: "classify" as const }],
      })),
    );
    expect(lintan.migrate(kase, journal, withSorting, migration).findings).toMatchObject([{ code: "migration.mandatory", params: { stage: "classify" } }]);
  });
});
