import { definePack, type Chain, type Pack } from "fengqiao";
import { xiji } from "@fengqiao/regions/xiji";
import { sample } from "./pack.ts";

const id = "sample.dispute";
const chain = sample.chains[id];
if (chain === undefined) throw new Error(`the pack has no ${id}`);
const withChain = (changed: Chain): Pack => definePack({ ...sample, chains: { ...sample.chains, [id]: changed } });

/** The chain counts four hours for orange, the grades still say one working day: refused when the pack is opened. */
export const twoLimits: Pack = definePack({ ...sample, ...(xiji.scoring && { scoring: xiji.scoring }) });

/** The visit asks for a fact that no case carries: refused when the pack is opened. */
export const misspelt: Pack = withChain({ ...chain, items: chain.items.map((item) => ("stages" in item && item.id === "visit" ? { ...item, when: { satisfid: { equal: "yes" } } } : item)) });

/** Nobody in the county is a visitor: every part is in order, but no case can ever be completed. The explorer finds it. */
export const nobodyVisits: Pack = withChain({ ...chain, roster: chain.roster.filter((role) => role !== "visitor") });

/** Only complex cases are analysed, while analysis is mandatory for all. The explorer finds the way around it. */
export const wayAround: Pack = withChain({ ...chain, items: chain.items.map((item) => ("stages" in item && item.id === "analysis" ? { ...item, when: { complexity: { equal: "complex" } } } : item)) });
