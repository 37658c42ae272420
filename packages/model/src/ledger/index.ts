export { parseLedgerMapping } from "./mapping.ts";
export type { CaseRecordTypeId, DateStyle, LedgerEventTemplate, LedgerMapping, LedgerSource } from "./mapping.ts";
export { readLedger } from "./read-ledger.ts";
export type { LedgerEntry, LedgerFinding, LedgerReading, LedgerRowFinding, RefusedRow } from "./read-ledger.ts";
export type { LedgerEvent } from "./event-reader.ts";
export type { LedgerRow } from "./source-reader.ts";
export type { Cell as LedgerCell } from "./cell.ts";
