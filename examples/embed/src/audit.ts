import type { Finding } from "fengqiao";
import { caseOf } from "./cases/cases.ts";
import type { Host } from "./host.ts";

/** What is wrong with a stored case. */
export interface Fault {
  readonly case: string;
  readonly findings: readonly Finding[];
}

/**
 * Looks through what is stored, when the program starts and after a backup is put back: can each case be restored, and is it what its
 * journal says? When each is next due is reckoned again, since calendars that came with a new release may count otherwise.
 */
export function audit(host: Host): readonly Fault[] {
  return host.store.caseIds().flatMap((id): readonly Fault[] => {
    const kept = caseOf(host, id);
    const agrees = kept.ok ? kept.value.rules.audit(kept.value.case, host.store.journal(id)) : kept;
    if (kept.ok && agrees.ok) host.store.reschedule(kept.value.case);
    return agrees.ok ? [] : [{ case: id, findings: agrees.findings }];
  });
}
