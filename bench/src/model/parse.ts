import { parseDispute, recordTypes } from "@fengqiao/model";
import { mustEqual, ratioOf, suite } from "../harness.ts";

/** A dispute of about 25 fields, as a form sends it: the two sisters-in-law, the boundary and the sheep. */
const form = {
  id: "XJ-2021-0810",
  subject: "高某某与邻居马某某因地界发生纠纷",
  category: "land",
  channel: "screening",
  foundOn: "2021-08-10",
  registeredAt: "2021-08-10T09:30:00+08:00",
  place: { area: "将台堡派出所", township: "将台堡镇", village: "崔中村", division: "640422" },
  parties: [
    { id: "p1", side: "first", kind: "person", name: "高某某", phone: "13800000001" },
    { id: "p2", side: "second", kind: "person", name: "马某某", phone: "13800000002" },
  ],
  incidents: [{ on: "2021-08-10", physicalConflict: false, threat: false, policeCalls: 1, summary: "因地界发生争吵" }],
  attempts: [{ on: "2021-08-20", bodies: ["judicial-office"], result: "failed" }],
  peopleInvolved: 2,
  amountFen: 120_050,
  crossVillage: false,
  earlierAgreementFailed: false,
};

/** How long the SDK's parsing takes over zod's own `safeParse` of the same schema: it also checks for plain JSON first and makes findings. */
export function parseRatio(title: string): number {
  const ours = parseDispute(form);
  mustEqual("a dispute parsed", { zod: recordTypes.dispute.schema.parse(form), fengqiao: ours.ok ? ours.value : ours });
  const timed = suite(title, [
    { name: "zod safeParse", run: () => recordTypes.dispute.schema.safeParse(form) },
    { name: "parseDispute", run: () => parseDispute(form) },
  ]);
  return ratioOf(timed, "parseDispute", "zod safeParse");
}
