import { findingsOf, type Catalogue, type FindingOf } from "@fengqiao/model";

/** What the packs room can find. */
export interface RegionsCodes {
  "entry.id": { key: string; id: string };
  "chain.absent": { chain: string; have: readonly string[] };
}

export const regionsCatalogue: Catalogue<RegionsCodes> = {
  "entry.id": { severity: "error", "zh-CN": (p) => `条目“${p.key}”的编号是“${p.id}”，两者须一致`, en: (p) => `the entry "${p.key}" carries the id "${p.id}"; they must be the same` },
  "chain.absent": { severity: "error", "zh-CN": (p) => `没有流程“${p.chain}”；现有：${p.have.join("、")}`, en: (p) => `there is no chain "${p.chain}"; there are ${p.have.join(", ")}` },
};

export type RegionsFinding<K extends keyof RegionsCodes = keyof RegionsCodes> = FindingOf<RegionsCodes, K>;

export const finding = findingsOf(regionsCatalogue);
