import { setImmediate } from "node:timers/promises";
import type { Fault } from "./audit.ts";
import { bringUpTo } from "./cases/cases.ts";
import type { Host } from "./host.ts";

/** What one round of the poll did. */
export interface Polled {
  /** Events that time added to journals. */
  readonly told: number;
  /** Cases of which time could not be asked, and why. */
  readonly faults: readonly Fault[];
}

/**
 * Stores what time has to say about the cases that are due, and reads no others. What a journal then holds depends on when limits end,
 * never on when or how often this runs; a case that is broken does not keep it from the others. Many limits end together at midnight,
 * so requests are let in between two cases.
 */
export async function poll(host: Host): Promise<Polled> {
  const now = host.clock();
  let told = 0;
  const faults: Fault[] = [];
  for (const id of host.store.due(now)) {
    const current = bringUpTo(host, id, now);
    if (current.ok) told += current.value.told;
    else faults.push({ case: id, findings: current.findings });
    await setImmediate();
  }
  return { told, faults };
}
