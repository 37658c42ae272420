import type { Pack } from "./pack.ts";

/**
 * A pack written in TypeScript: typed as it is written, and copied, since an author shares constants between entries, which is
 * refused in what comes from outside.
 *
 * @example
 * ```ts
 * import { label, must } from "@fengqiao/model";
 * import { definePack, parsePack } from "@fengqiao/regions";
 * import { xiji } from "@fengqiao/regions/xiji";
 *
 * // a county that is Xiji with one more attempt at every level
 * const chain = xiji.chains["xiji.dispute"]!;
 * const haiyuan = definePack({ ...xiji, id: "haiyuan", division: "640522", names: label("海原县", "Haiyuan County"), chains: { [chain.id]: { ...chain, attempts: 3 } } });
 * must(parsePack(haiyuan)).hash === must(parsePack(xiji)).hash; // => false
 * ```
 */
export function definePack(pack: Pack): Pack {
  return JSON.parse(JSON.stringify(pack)) as Pack;
}
