/** The published boundary dispute, as a form sends it. Names and numbers are invented. */
export const boundaryDispute = {
  id: "XJ-2021-0810",
  subject: "高某某与邻居马某某因地界发生纠纷",
  category: "land",
  channel: "screening",
  foundOn: "2021-08-10",
  place: { area: "将台堡派出所", village: "崔中村" },
  parties: [
    { id: "p-gao", side: "first", kind: "person", name: "高某某", phone: "13900000000" },
    { id: "p-ma", side: "second", kind: "person", name: "马某某" },
  ],
  incidents: [{ on: "2021-08-10", summary: "高某某称界石被移动", physicalConflict: false, injury: false, weapon: false, threat: true, policeCalls: 1 }],
  attempts: [],
  peopleInvolved: 2,
};
