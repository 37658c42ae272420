import { findingsOf, type Catalogue, type FindingOf } from "@fengqiao/model";

/** What the packs room can find. */
export interface RegionsCodes {
  "citation.unknown": { register: string; citation: string; have: readonly string[] };
  "citation.idle": { register: string; item: string };
  "entry.id": { key: string; id: string };
  "chain.absent": { chain: string; have: readonly string[] };
}

export const regionsCatalogue: Catalogue<RegionsCodes> = {
  "citation.unknown": {
    severity: "error",
    "zh-CN": (p) => `出处“${p.citation}”所引的“${p.register}”不在来源登记中；已登记：${p.have.join("、")}`,
    en: (p) => `the citation "${p.citation}" names "${p.register}", which is not in the register of sources: ${p.have.join(", ")}`,
  },
  "citation.idle": { severity: "warning", "zh-CN": (p) => `假定“${p.register} ${p.item}”没有被任何条目引用`, en: (p) => `the assumption "${p.register} ${p.item}" is cited by no entry` },
  "entry.id": { severity: "error", "zh-CN": (p) => `条目“${p.key}”的编号是“${p.id}”，两者须一致`, en: (p) => `the entry "${p.key}" carries the id "${p.id}"; they must be the same` },
  "chain.absent": { severity: "error", "zh-CN": (p) => `没有流程“${p.chain}”；现有：${p.have.join("、")}`, en: (p) => `there is no chain "${p.chain}"; there are ${p.have.join(", ")}` },
};

export type RegionsFinding<K extends keyof RegionsCodes = keyof RegionsCodes> = FindingOf<RegionsCodes, K>;

export const finding = findingsOf(regionsCatalogue);
