import { findingsOf, type Catalogue, type FindingOf } from "@fengqiao/model";

/** What the packs room can find. */
export interface RegionsCodes {
  "entry.id": { key: string; id: string };
  "chain.absent": { chain: string; have: readonly string[] };
}

/**
 * Severity and texts of the findings of this room.
 *
 * @example
 * ```ts
 * import { formatFinding, modelCatalogue } from "@fengqiao/model";
 * import { parsePack, regionsCatalogue } from "@fengqiao/regions";
 * import { xiji } from "@fengqiao/regions/xiji";
 *
 * const found = parsePack({ ...xiji, opens: { dispute: "xiji.lists" } }).findings;
 * found.map((finding) => formatFinding(finding, "zh-CN", [modelCatalogue, regionsCatalogue])); // => ["/opens/dispute：没有流程“xiji.lists”；现有：xiji.dispute"]
 * ```
 */
export const regionsCatalogue: Catalogue<RegionsCodes> = {
  "entry.id": { severity: "error", "zh-CN": (p) => `条目“${p.key}”的编号是“${p.id}”，两者须一致`, en: (p) => `the entry "${p.key}" carries the id "${p.id}"; they must be the same` },
  "chain.absent": { severity: "error", "zh-CN": (p) => `没有流程“${p.chain}”；现有：${p.have.join("、")}`, en: (p) => `there is no chain "${p.chain}"; there are ${p.have.join(", ")}` },
};

/** A finding of this room, of any code or of those that are named. */
export type RegionsFinding<K extends keyof RegionsCodes = keyof RegionsCodes> = FindingOf<RegionsCodes, K>;

export const finding = findingsOf(regionsCatalogue);
