import { must, openZone, type Instant, type LedgerReading } from "fengqiao";

/**
 * The instant that "open" and "overdue" refer to: the end of the day that was asked for, or of the last day on which, by the ledger,
 * something happened. The clock of the machine has no part in it: the same ledger gives the same report.
 */
export function lastDayOf(reading: LedgerReading, zone: string, asked: string | undefined): Instant {
  let last = "0000";
  for (const { events } of reading.entries) for (const { recordedAt } of events) if (recordedAt.slice(0, 10) > last) last = recordedAt.slice(0, 10);
  const day = asked ?? (last === "0000" ? "1970-01-01" : last);
  return must(openZone(zone)).instantOf(`${day}T23:59:59`);
}
