// what a field holds, as far as data protection cares
export type { AnyClasses, Classes, DataClass, PathsOf } from "./data-class.ts";

// who sees what
export { audiences, partyAudience } from "./audience.ts";
export type { Audience } from "./audience.ts";
export { redact } from "./redact.ts";
export type { Redacted } from "./redact.ts";
export { checkPurpose, minimise, neutralFields, purposes } from "./purpose.ts";
export type { Purpose } from "./purpose.ts";

// what a person may ask for, and how long anything is kept
export { exportFor } from "./person-file.ts";
export type { PersonFile, PersonRecord, StoredRecord } from "./person-file.ts";
export { erase } from "./erase.ts";
export type { Erased, Erasure, ErasureBasis, ErasureFinding } from "./erase.ts";
export { parseRetention, personalRecordTypes, retentionOf } from "./retention.ts";
export type { Retention, RetentionPolicy } from "./retention.ts";
