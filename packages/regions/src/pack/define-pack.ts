import type { Pack } from "./pack.ts";

/**
 * A pack written in TypeScript: typed as it is written, and copied, since an author shares constants between entries, which is
 * refused in what comes from outside.
 */
export function definePack(pack: Pack): Pack {
  return JSON.parse(JSON.stringify(pack)) as Pack;
}
