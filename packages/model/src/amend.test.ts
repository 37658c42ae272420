import { expect, test } from "vitest";
import { amend, undo } from "./amend.ts";
import { parseDispute } from "./records/dispute.ts";

const read = parseDispute({
  id: "XJ-1", subject: "地界纠纷", category: "land", channel: "grid", foundOn: "2023-03-05", place: {}, parties: [], attempts: [], incidents: [{ on: "2023-03-05" }], peopleInvolved: 2,
});
if (!read.ok) throw new Error("fixture");
const record = read.value;
const why = { by: "officer-7", at: "2023-03-08T10:00:00+08:00", reason: "人数重新核实" };

test("a correction keeps who, when, why and the patches; the record itself is untouched", () => {
  const amended = amend("dispute", record, (draft) => void (draft.peopleInvolved = 4), why);
  expect(amended).toMatchObject({ ok: true, value: { record: { peopleInvolved: 4 }, amendment: { ...why, patches: [{ op: "replace", path: ["peopleInvolved"], value: 4 }] } } });
  expect(record.peopleInvolved).toBe(2);
  expect(amended.ok && undo(amended.value.record, amended.value.amendment)).toEqual(record);
});
test.each([
  ["nothing changed", (): void => undefined, why, "amend.noChange"],
  ["no reason", (d: { peopleInvolved?: number | undefined }) => void (d.peopleInvolved = 3), { ...why, reason: " " }, "value.missing"],
  ["no author", (d: { peopleInvolved?: number | undefined }) => void (d.peopleInvolved = 3), { ...why, by: "" }, "value.missing"],
  ["at no instant", (d: { peopleInvolved?: number | undefined }) => void (d.peopleInvolved = 3), { ...why, at: "2023-02-30T10:00:00Z" }, "value.format"],
  ["a value that does not fit", (d: { peopleInvolved?: number | undefined }) => void (d.peopleInvolved = -1), why, "value.tooSmall"],
  ["an unknown field", (d: object) => void Object.assign(d, { household: "重点户" }), why, "key.unknown"],
  ["a recipe that throws", () => { throw new Error("stopped"); }, why, "amend.broken"],
])("refused: %s", (_, recipe, given, code) => {
  const amended = amend("dispute", record, recipe, given);
  expect(amended.ok ? undefined : amended.findings[0].code).toBe(code);
});
