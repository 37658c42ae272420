import type { Actor } from "../actor.ts";
import type { Instant } from "../time.ts";
import type { LedgerValue } from "./cell.ts";
import type { LedgerEventTemplate } from "./mapping.ts";
import { sourceReader, type CellFinding, type LedgerRow, type ReadingContext } from "./source-reader.ts";

/** Something that a row says has happened: an event of the lifecycle, with the actor that the mapping gives. */
export interface LedgerEvent {
  /** The record's id and a number. */
  readonly id: string;
  readonly type: string;
  /** When it happened. */
  readonly at: Instant;
  /** When the ledger says it was entered, else when it happened. */
  readonly recordedAt: Instant;
  readonly by: Actor;
  readonly data: Readonly<Record<string, LedgerValue>>;
}

interface EventsOfRow {
  readonly events: readonly LedgerEvent[];
  readonly findings: readonly CellFinding[];
}

/** Compiles the event templates of a mapping. An event whose `at` is blank did not happen; ids are the record's id and a number. */
export function eventReader(templates: readonly LedgerEventTemplate[], context: ReadingContext): (row: LedgerRow, rowNumber: number, id: string) => EventsOfRow {
  const optional = (source: LedgerEventTemplate["at"] | undefined) => (source === undefined ? undefined : sourceReader(source, context));
  const compiled = templates.map((template) => ({
    template,
    at: sourceReader(template.at, context),
    recordedAt: optional(template.recordedAt),
    times: optional(template.times),
    only: optional(template.onlyIf?.value),
    data: Object.entries(template.data ?? {}).map(([name, source]) => [name, sourceReader(source, context)] as const),
  }));

  return (row, rowNumber, id) => {
    const findings: CellFinding[] = [];
    const take = (read: ReturnType<typeof optional>) => {
      const { value, finding } = read?.(row, rowNumber) ?? {};
      if (finding) findings.push(finding);
      return value;
    };
    const happenings = compiled.flatMap(({ template, at, recordedAt, times, only, data }): Omit<LedgerEvent, "id">[] => {
      if (template.onlyIf) {
        const value = take(only);
        if ((typeof value !== "string" && typeof value !== "boolean") || !template.onlyIf.isIn.includes(value)) return [];
      }
      const happened = take(at);
      if (typeof happened !== "string") return [];
      const recorded = take(recordedAt);
      const content: Record<string, LedgerValue> = {};
      for (const [name, read] of data) {
        const value = take(read);
        if (value !== undefined) content[name] = value;
      }
      const count = times === undefined ? 1 : Math.min(Number(take(times) ?? 0), 1000);
      return Array.from({ length: count }, () => ({
        type: template.type,
        at: happened,
        // an imported ledger without an entry date is recorded when it happened
        recordedAt: typeof recorded === "string" ? recorded : happened,
        by: template.by,
        data: content,
      }));
    });
    // a stable sort: what was recorded at the same time keeps the order of the templates
    const events = happenings.sort((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt)).map((event, i) => ({ id: `${id}/${i + 1}`, ...event }));
    return { events, findings };
  };
}
