import { chinaCalendarData } from "@fengqiao/calendar";
import type { Case, JournalEntry } from "@fengqiao/lifecycle";
import { erase, parseActor, parseDispute, disputeFactDictionary, disputeFactsOf, type StoredRecord } from "@fengqiao/model";
import { xiji } from "@fengqiao/regions/xiji";
import { expect, test } from "vitest";
import { openRules } from "./open-rules.ts";

const opened = openRules({ packs: [xiji], calendars: [chinaCalendarData] });
if (!opened.ok) throw new Error("rules");
const rules = opened.value;
const must = <T>(outcome: { ok: true; value: T } | { ok: false }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

const dispute = must(
  parseDispute({
    id: "XJ-2021-0810", subject: "高某某与马某某因地界发生纠纷", category: "land", channel: "screening", foundOn: "2021-08-10", place: { area: "将台堡派出所" },
    parties: [{ id: "p-gao", side: "first", kind: "person", name: "高某某", phone: "13900000000" }, { id: "p-ma", side: "second", kind: "person", name: "马某某" }],
    incidents: [{ on: "2021-08-10", summary: "高某某称界石被移动", threat: false }], attempts: [], peopleInvolved: 2,
  }),
);
const at = (hour: number): string => `2021-08-10T${String(hour).padStart(2, "0")}:00:00+08:00`;
const officer = must(parseActor({ id: "officer-7", roles: ["grid", "intake", "analyst"], body: "station-3" }));

function walked(): { readonly stored: Case; readonly journal: readonly JournalEntry[] } {
  const first = must(rules.on("2021-08-10").openDispute(dispute, { caseId: "C-1", by: officer, at: at(8) }));
  let stored = first.case;
  const journal = [...first.events];
  const events: [string, object][] = [["detect.report", { finding: "f-1" }], ["register.accept", { number: "86" }], ["classify.set", { complexity: "simple", grade: "yellow" }]];
  events.forEach(([type, data], i) => {
    const step = must(rules.for(stored).advance(stored, { id: `e-${i}`, type, at: at(9 + i), recordedAt: at(9 + i), by: officer, data: data as never }));
    stored = step.case;
    journal.push(...step.events);
  });
  return { stored, journal };
}

test("after a person's data are erased, the journal still gives the same case, and the dispute the same grade", () => {
  const { stored, journal } = walked();
  const records: StoredRecord[] = [{ type: "dispute", record: dispute }];
  const erased = erase(records, "p-gao", { ground: "request", by: "officer-7", at: "2026-11-21T10:00:00+08:00", reason: "本人申请" });
  const record = must(erased).records[0]?.record as typeof dispute;
  expect(JSON.stringify(record)).not.toContain("高某某");
  expect(JSON.stringify(record)).not.toContain("13900000000");
  expect(must(rules.for(stored).replay(journal))).toEqual(stored);
  expect(disputeFactsOf(disputeFactDictionary, record, at(12))).toEqual(disputeFactsOf(disputeFactDictionary, dispute, at(12)));
  expect(must(rules.for(stored).score(record, at(12))).toJSON()).toEqual(must(rules.for(stored).score(dispute, at(12))).toJSON());
});

test("a journal holds ids, codes, instants and amounts: nothing of what a person is called or how he is reached", () => {
  const { journal } = walked();
  const text = JSON.stringify(journal);
  for (const personal of ["高某某", "马某某", "13900000000", "界石"]) expect(text).not.toContain(personal);
});
