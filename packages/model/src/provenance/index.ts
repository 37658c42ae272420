export { citation, citationLabel, citationsOf, readCitation, sourceRegister, src, srcLabel } from "./source.ts";
export type { Basis, Citation, Cites, SourceAssumptions, SourceDocument, SourceRegister, SourceText, Src } from "./source.ts";
export { laws } from "./laws.ts";
export type { LawId } from "./laws.ts";
export { checkCitations } from "./citations.ts";
export type { CitationFinding } from "./citations.ts";
export { provenanceOf } from "./provenance.ts";
export type { Cited, ProvenanceFinding, ProvenanceOptions, ProvenanceReport } from "./provenance.ts";
