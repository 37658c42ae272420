// A program in which one half imports and the other requires: each has its own copy of every package, and what one makes, the other takes.
import { createRequire } from "node:module";
import * as imported from "fengqiao";
import { xiji } from "@fengqiao/regions/xiji";

const required = createRequire(import.meta.url)("fengqiao");
if (required.openRules === imported.openRules) throw new Error("there is only one copy");

const rulesOf = ({ must, openRules, chinaCalendarData }) => must(openRules({ packs: [xiji], calendars: [chinaCalendarData] }));
const at = "2021-08-10T10:00:00+08:00";
const officer = imported.must(imported.parseActor({ id: "officer-7", roles: ["grid"], body: "jiangtaibao-station" }));
const event = imported.must(imported.parseEvent({ id: "e-1", type: "detect.report", at, recordedAt: at, by: officer, data: { finding: "f-1" } }));
const dispute = required.must(
  required.parseDispute({ id: "XJ-1", subject: "boundary", category: "land", channel: "screening", foundOn: "2021-08-10", place: {}, parties: [], attempts: [], incidents: [{ on: "2021-08-10" }] }),
);

const opened = required.must(rulesOf(required).on("2021-08-10").openDispute(dispute, { caseId: "C-1", by: officer, at }));
const reported = imported.must(rulesOf(imported).for(opened.case).advance(opened.case, event));
const replayed = required.must(rulesOf(required).for(reported.case).replay([...opened.events, ...reported.events]));
if (JSON.stringify(replayed) !== JSON.stringify(reported.case)) throw new Error("the halves disagree");

const refused = rulesOf(imported).for(reported.case).advance(reported.case, event);
if (refused.ok || required.textOf(refused.findings[0], "en") !== imported.textOf(refused.findings[0], "en")) throw new Error("a refusal of one half has no text in the other");
