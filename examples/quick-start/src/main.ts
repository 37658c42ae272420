import { chinaCalendarData, must, openRules, parseActor, parseDispute, parseEvent, textOf } from "fengqiao";
import { xiji } from "@fengqiao/regions/xiji";

// a region's rules as data, and the calendar that they count by
const rules = must(openRules({ packs: [xiji], calendars: [chinaCalendarData] }));

// a dispute from a form; unknown fields and impossible dates are refused with a path and a reason
const dispute = must(
  parseDispute({
    id: "XJ-2021-0810", subject: "two neighbours quarrel over a boundary", category: "land", channel: "screening",
    foundOn: "2021-08-10", place: { area: "Jiangtaibao" }, parties: [], attempts: [], peopleInvolved: 2,
    incidents: [{ on: "2021-08-10", physicalConflict: false, injury: false, weapon: false, threat: true, policeCalls: 1 }],
  }),
);

// a grade with reasons that add up, and what is not known; it is advice, a named person confirms it
const graded = must(rules.on("2021-08-10").score(dispute, "2021-08-10T10:00:00+08:00"));
console.log(graded.score, graded.grade, graded.reasons.map((r) => r.reasonCode), "unknown:", graded.missing);

// a case that keeps its rules; the host stores the case, the events and the effects in one transaction
const officer = must(parseActor({ id: "officer-7", roles: ["grid", "intake"], body: "jiangtaibao-station" }));
const opened = must(rules.on("2021-08-10").openDispute(dispute, { caseId: "C-1", by: officer, at: "2021-08-10T10:00:00+08:00" }));

// an event leads on, or is refused with the reason and with what could be done instead
const event = (type: string, data: object) => must(parseEvent({ id: `${type}-1`, type, at: "2021-08-10T11:00:00+08:00", recordedAt: "2021-08-10T11:00:00+08:00", by: officer, data }));
const refused = rules.for(opened.case).advance(opened.case, event("close.file", { summary: "s-1" }));
if (!refused.ok) console.log(textOf(refused.findings[0], "zh-CN"));
const reported = must(rules.for(opened.case).advance(opened.case, event("detect.report", { finding: "f-1" })));
console.log(reported.case.state, reported.effects.map((e) => e.type));
