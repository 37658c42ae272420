import { accept, canonicalJson, parseDispute, refuse, type Case, type Dispute, type Outcome, type ScoreReport } from "fengqiao";
import { finding } from "../findings.ts";
import type { Host } from "../host.ts";
import type { Session } from "../login.ts";
import { caseOf } from "./cases.ts";

/** A case that was opened. The grade is advice, with reasons that add up: a named person confirms it. It is `null` where the pack grades nothing. */
export interface OpenedPage {
  readonly id: string;
  readonly revision: 1;
  readonly advice: ScoreReport | null;
}

/**
 * Opens the case of a dispute from a form. The county's own number of the dispute makes it safe to send twice: the same form gives the
 * same case, another form under that number is refused.
 */
export function openDispute(host: Host, body: unknown, who: Session): Outcome<OpenedPage> {
  // whoever opens a case owns it through his body; a citizen has none
  if (who.audience.party !== undefined) return refuse(finding("request.staffOnly", "", {}));
  const read = parseDispute(body);
  if (!read.ok) return read;
  const now = host.clock();
  const opened = host.rules.on(now.slice(0, 10)).openDispute(read.value, { caseId: host.newCaseId(), by: who.actor, at: now });
  if (!opened.ok) return opened;
  return host.store.insert(opened.value, read.value) ? accept(openedPage(host, opened.value.case, read.value)) : openedBefore(host, read.value);
}

function openedBefore(host: Host, dispute: Dispute): Outcome<OpenedPage> {
  const caseId = host.store.caseOf(dispute.id) ?? "";
  const kept = caseOf(host, caseId);
  if (!kept.ok) return kept;
  return isSame(dispute, host.store.dispute(caseId)) ? accept(openedPage(host, kept.value.case, dispute)) : refuse(finding("request.disputeTaken", "/id", { dispute: dispute.id }));
}

const isSame = (a: Dispute, b: Dispute | undefined): boolean => b !== undefined && canonicalJson(a) === canonicalJson(b);

function openedPage({ rules }: Host, kase: Case, dispute: Dispute): OpenedPage {
  const scored = rules.for(kase).score(dispute, kase.openedAt);
  return { id: kase.id, revision: 1, advice: scored.ok ? scored.value.toJSON() : null };
}
