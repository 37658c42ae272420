import { definePack, type Chain, type Pack } from "fengqiao";
import { xiji } from "@fengqiao/regions/xiji";

const chainId = "xiji.dispute";
const theirs = xiji.chains[chainId];
if (theirs?.alert === undefined || xiji.scoring === undefined) throw new Error("the pack of Xiji has no dispute chain with an alert, or grades nothing");

/** An invented county. Its disputes are Xiji's, but for three rules and one number. */
const chain: Chain = {
  ...theirs,
  id: "sample.dispute",
  // 1. who does not rate sends the case back to those who handle it
  silence: { means: "back", within: { ...theirs.silence.within, within: { amount: 15, unit: "workingDay" }, src: "county silence" } },
  // 2. somebody other than the mediator visits the parties after the close-out
  items: [...theirs.items, { id: "visit", term: { "zh-CN": "回访", en: "return visit" }, stages: ["returnVisit"], src: "county visit" }],
  roster: [...theirs.roster, "visitor"],
  // 3. orange is answered within four hours …
  alert: {
    ...theirs.alert,
    respond: {
      ...theirs.alert.respond,
      orange: { label: { "zh-CN": "橙色预警响应", en: "response to orange" }, within: { amount: 4, unit: "hour" }, rollForward: false, ends: "sameTime", src: "county response" },
    },
  },
};

const { scorecard, gradeScheme } = xiji.scoring;
const { [chainId]: _theirs, ...otherChains } = xiji.chains;

export const sample: Pack = definePack({
  ...xiji,
  id: "sample",
  names: { "zh-CN": "示例县", en: "Sample County" },
  version: "1.0.0",
  sources: {
    ...xiji.sources,
    county: {
      basis: "assumed",
      title: "An invented county, for the example",
      by: "Fengqiao maintainers",
      on: "2026-11-25",
      items: { silence: "silence sends the case back, after 15 working days", visit: "a return visit after the close-out", response: "orange is answered within four hours", cutOff: "orange begins at 15 points" },
    },
  },
  chains: { ...otherChains, [chain.id]: chain },
  opens: { ...xiji.opens, dispute: chain.id },
  scoring: {
    scorecard,
    // … and the same limit stands in the grades, with the number: orange begins at 15 points
    gradeScheme: {
      ...gradeScheme,
      id: "sample.tri-colour",
      levels: gradeScheme.levels.map((level) => (level.id === "orange" ? { ...level, from: 15, responseLimit: "PT4H", src: ["county cutOff", "county response"] as const } : level)),
    },
  },
});
