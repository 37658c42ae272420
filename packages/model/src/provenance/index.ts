export { citationAt, provenanceOf } from "./provenance.ts";
export type { Cited, ProvenanceFinding, ProvenanceOptions, ProvenanceReport } from "./provenance.ts";
export { bases, citation, readCitation, sourceDocument, sourceRegister, src } from "./source.ts";
export type { Basis, Citation, SourceDocument, SourceRegister, Src } from "./source.ts";
