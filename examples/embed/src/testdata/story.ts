import { boundaryDispute } from "../boundary-dispute.ts";
import type { Desk, Who } from "./desk.ts";

const taken = { person: "p-1", leader: "l-1", measures: ["m-1"], riskDefusing: "r-1", education: "e-1", tracking: "t-1", limit: "2021-09-17" };
const gates = { problemSolved: true, hazardRemoved: true, responsibilityFulfilled: true, rectificationInPlace: true };

/** The boundary dispute from the first report to the close-out: two limits run out on the way, and one after it. */
export const story: readonly (readonly [at: string, who: Who, type: string, data: object])[] = [
  ["2021-08-10T10:00:00+08:00", "officer", "detect.report", { finding: "f-1" }],
  ["2021-08-10T11:00:00+08:00", "officer", "register.accept", { number: "86" }],
  ["2021-08-10T12:00:00+08:00", "officer", "classify.set", { complexity: "complex", grade: "yellow" }],
  ["2021-08-18T12:00:00+08:00", "branch", "consult.conclude", { minutes: "m-1" }],
  ["2021-08-19T12:00:00+08:00", "mediator", "assign.accept", taken],
  ["2021-08-25T12:00:00+08:00", "mediator", "handle.attempt", { result: "settled", mediators: ["mediator-3"] }],
  ["2021-09-25T12:00:00+08:00", "branch", "close.file", { summary: "s-1", evidence: ["e-1"], ...gates }],
];
export const END = "2022-04-01T09:00:00+08:00";

/** Opens the case and takes the first events of the story, at their times. */
export async function begin(desk: Desk, events: number): Promise<void> {
  await desk.send("officer", "POST", "/disputes", boundaryDispute);
  for (const step of story.slice(0, events)) await take(desk, step);
}

/** Walks the whole story; `between` is called whenever the hands of the clock are moved, with where they are moved to. */
export async function tell(desk: Desk, between: (to: string) => Promise<void> = () => Promise.resolve()): Promise<void> {
  await begin(desk, 0);
  for (const step of story) {
    await between(step[0]);
    await take(desk, step);
  }
  await between(END);
  desk.now = END;
}

async function take(desk: Desk, [at, who, type, data]: (typeof story)[number]): Promise<void> {
  desk.now = at;
  const answer = await desk.does(who, type, data);
  if (answer.status !== 200) throw new Error(`${type}: ${JSON.stringify(answer.body)}`);
}
