export { parseLedgerMapping } from "./mapping.ts";
export type { CaseRecordTypeId, DateStyle, LedgerColumn, LedgerConstant, LedgerEventTemplate, LedgerMapping, LedgerSource } from "./mapping.ts";
export { readLedger } from "./read-ledger.ts";
export type { LedgerFinding, LedgerReading, RefusedRow } from "./read-ledger.ts";
export type { LedgerEntry, LedgerRowFinding } from "./row-reader.ts";
export type { LedgerEvent } from "./event-reader.ts";
export type { LedgerRow } from "./source-reader.ts";
export type { LedgerCell, LedgerValue } from "./cell.ts";
