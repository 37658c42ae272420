import { describe, expect, test } from "vitest";
import { parseDispute } from "./dispute.ts";

const minimal = { id: "XJ-1", subject: "地界纠纷", category: "land", channel: "grid", foundOn: "2023-03-05", place: {}, parties: [], attempts: [], incidents: [{ on: "2023-03-05" }] };

describe("what does not belong is refused with its path", () => {
  test.each([
    ["a label for a person", { ...minimal, parties: [{ id: "p1", side: "first", kind: "person", keyPerson: true }] }, "key.unknown", "/parties/0"],
    ["an impossible date", { ...minimal, foundOn: "2023-02-30" }, "value.format", "/foundOn"],
    ["half a cent", { ...minimal, amountFen: 0.5 }, "value.type", "/amountFen"],
    ["yuan written as text", { ...minimal, amountFen: "100" }, "value.type", "/amountFen"],
    ["a category of no list", { ...minimal, category: "gossip" }, "value.notAllowed", "/category"],
    ["no incident", { ...minimal, incidents: [] }, "value.tooSmall", "/incidents"],
    ["a missing subject", { ...minimal, subject: undefined }, "plain.notJson", "/subject"],
    ["a text of a book", { ...minimal, subject: "长".repeat(2001) }, "value.tooBig", "/subject"],
    ["null", null, "value.type", ""],
  ])("%s", (_, input, code, path) => {
    const read = parseDispute(input);
    expect(read.ok ? undefined : [read.findings[0].code, read.findings[0].path]).toEqual([code, path]);
  });
});
