import { must, parseDispute, type Advanced } from "fengqiao";
import { boundaryDispute } from "../boundary-dispute.ts";
import { caseOf } from "../cases/cases.ts";
import { centre, countyRules, people } from "../county.ts";
import type { Host } from "../host.ts";
import { openStore } from "../store/store.ts";

/** Another process with the same file. It does what its parent tells it, step by step, or writes until it is killed. */
const [file = "", name = ""] = process.argv.slice(2);
const grades = ["yellow", "orange", "red"];
let cases = 0;
let events = 0;
const rules = countyRules();
const host: Host = { store: openStore(file, rules), rules, clock: () => "2021-08-10T12:00:00+08:00", newCaseId: () => `${name}-${++cases}`, centre };
const say = (what: object): void => void process.send?.(what);

interface Step {
  readonly seen: number;
  readonly made: Advanced;
}

/** What one more event makes of a case as it stands now; nothing is stored yet. */
function step(caseId: string): Step {
  const { case: kase, rules } = must(caseOf(host, caseId));
  const now = host.clock();
  const event = { id: `${name}-${++events}`, type: "alert.compute", at: now, recordedAt: now, by: people.officer.actor, data: { grade: grades[events % 3] ?? "red" } };
  return { seen: kase.revision, made: must(rules.advance(kase, event, { expectedRevision: kase.revision })) };
}

function openOne(): string {
  const dispute = must(parseDispute({ ...boundaryDispute, id: `${name}-${cases + 1}` }));
  const opened = must(host.rules.on("2021-08-10").openDispute(dispute, { caseId: host.newCaseId(), by: people.officer.actor, at: host.clock() }));
  host.store.insert(opened, dispute);
  return opened.case.id;
}

let ready: Step | undefined;
process.on("message", (told: "read" | "write" | "untilKilled") => {
  if (told === "read") {
    ready = step("C-1");
    say({ seen: ready.seen });
  } else if (told === "write" && ready !== undefined) {
    say({ wrote: host.store.append(ready.seen, ready.made) });
  } else {
    for (;;) {
      const caseId = openOne();
      for (let n = 0; n < 5; n++) {
        const { seen, made } = step(caseId);
        host.store.append(seen, made);
      }
      say({ cases });
    }
  }
});
say({ started: true });
