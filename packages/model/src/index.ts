// answers and refusals
export { accept, below, findingsOf, formatFinding, refuse, some } from "./finding.ts";
export type { AnyCatalogue, Catalogue, CatalogueEntry, Finding, FindingOf, Label, Locale, Outcome, Severity } from "./finding.ts";
export { must, RefusedError } from "./must.ts";
export { modelCatalogue } from "./findings.ts";
export type { ModelCodes, ModelFinding } from "./findings.ts";

// what comes from outside: plain JSON, then a shape
export { parseWith } from "./parse.ts";
export type { ParseFinding, SchemaFinding } from "./parse.ts";
export { checkPlain, plainLimits } from "./plain.ts";
export type { Json, PlainFinding, PlainLimits } from "./plain.ts";
export { pointer } from "./pointer.ts";
export { canonicalJson, hashOf } from "./canonical.ts";
export { label, labelShape } from "./label.ts";

// days and instants
export { epochOf, instant, localDate } from "./time.ts";
export type { Instant, LocalDate, Zone } from "./time.ts";
export { openZone } from "./zone.ts";
export type { LocalDateTime, ZoneRules } from "./zone.ts";

// who acts, and the numbers by which cases, people, bodies and places are known
export { actor, nextAbove, parseActor } from "./actor.ts";
export type { Actor, Ladder } from "./actor.ts";
export { bodyId, caseId, eventId } from "./ids.ts";
export type { CaseId } from "./ids.ts";
export { checkCitizenNumber } from "./identifiers/citizen-number.ts";
export type { CitizenNumber } from "./identifiers/citizen-number.ts";
export { checkCreditCode, checkOrganisationCode } from "./identifiers/credit-code.ts";
export type { CreditCode, CreditCodeParts, OrganisationCode } from "./identifiers/credit-code.ts";
export { readDivisionCode } from "./identifiers/division-code.ts";
export type { Division, DivisionFinding, DivisionLevel, DivisionTable } from "./identifiers/division-code.ts";

// records: what is written down, its schemas, its correction
export * from "./records/index.ts";
export { jsonSchemaOf, recordJsonSchema } from "./json-schema.ts";
export type { JsonSchema, SchemaAbout } from "./json-schema.ts";
export { amend, undo } from "./amend.ts";
export type { Amended, Amendment } from "./amend.ts";
export type { Decision } from "./decision.ts";

// the words that records use
export * from "./codes/index.ts";

// tables that people keep, row by row into records
export * from "./ledger/index.ts";

// facts: what may be asked of a dispute or counted of a case
export { dictionary } from "./facts/dictionary.ts";
export type { BooleanField, Change, CodeField, DecimalField, Dictionary, FactsOf, Field, FieldBase, IntegerField, NumberField, ValueOf } from "./facts/dictionary.ts";
export { disputeFactDictionary } from "./facts/default-dispute-facts.ts";
export { disputeFactReader, disputeFactsOf } from "./facts/derive.ts";
export { disputeDictionary } from "./facts/dispute-facts.ts";
export type { Derivation, DisputeDictionaryFinding, DisputeFact, DisputeFactDictionary, NeutralPath } from "./facts/dispute-facts.ts";
export { extendDisputeDictionary, parseDisputeDictionary } from "./facts/parse-dictionary.ts";
export { caseFactDictionary } from "./facts/case-facts.ts";
export type { CaseFactDictionary, CaseRow } from "./facts/case-facts.ts";

// who sees what of a person, and for how long
export * from "./privacy/index.ts";

// what every number rests on
export * from "./provenance/index.ts";
