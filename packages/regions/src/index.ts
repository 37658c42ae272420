export { regionsCatalogue } from "./findings.ts";
export type { RegionsCodes, RegionsFinding } from "./findings.ts";
export { definePack } from "./pack/define-pack.ts";
export { servicePack } from "./service/service-pack.ts";
export type { ServiceDesk } from "./service/service-pack.ts";
export { packShape } from "./pack/pack.ts";
export type { Pack } from "./pack/pack.ts";
export { parsePack } from "./pack/parse-pack.ts";
export type { CheckedPack, PackFinding, PackRemark } from "./pack/parse-pack.ts";
