export { citationAt, provenanceOf } from "./provenance.ts";
export type { Cited, ProvenanceFinding, ProvenanceOptions, ProvenanceReport } from "./provenance.ts";
export { laws } from "./laws.ts";
export type { LawId } from "./laws.ts";
export { bases, citation, citationLabel, citationsOf, readCitation, sourceDocument, sourceRegister, src, srcLabel } from "./source.ts";
export type { Basis, Citation, Cites, SourceDocument, SourceRegister, Src } from "./source.ts";
