import { accept, canonicalJson, parseDispute, refuse, type Outcome, type ScoreReport } from "fengqiao";
import { finding } from "../findings.ts";
import type { Host } from "../host.ts";
import type { Session } from "../login.ts";
import { caseOf, isOpenTo } from "./cases.ts";

/**
 * A case that was opened. The grade is advice to staff, with reasons that add up: a named person confirms it. It is `null` for a
 * citizen, and where the pack grades nothing.
 */
export interface OpenedPage {
  readonly id: string;
  readonly revision: 1;
  readonly advice: ScoreReport | null;
}

/**
 * Opens the case of a dispute from a form. Whoever opens a case owns it, through his body; what a party of the dispute brings in online
 * is the centre's. The county's own number of the dispute makes it safe to send twice: the same form gives the same case, another form
 * under that number is refused.
 */
export function openDispute(host: Host, body: unknown, who: Session): Outcome<OpenedPage> {
  const read = parseDispute(body);
  if (!read.ok) return read;
  const dispute = read.value;
  if (!isOpenTo(who, dispute)) return refuse(finding("request.notParty", "/parties", {}));
  const isCitizen = who.audience.party !== undefined;
  const now = host.clock();
  const opened = host.rules.on(now.slice(0, 10)).openDispute(dispute, { caseId: host.newCaseId(), by: who.actor, at: now, ...(isCitizen && { owner: host.centre }) });
  if (!opened.ok) return opened;

  const caseId = host.store.insert(opened.value, dispute);
  if (canonicalJson(host.store.dispute(caseId) ?? null) !== canonicalJson(dispute)) return refuse(finding("request.disputeTaken", "/id", { dispute: dispute.id }));
  const kept = caseOf(host, caseId);
  if (!kept.ok) return kept;
  const scored = isCitizen ? undefined : kept.value.rules.score(dispute, kept.value.case.openedAt);
  return accept({ id: caseId, revision: 1, advice: scored?.ok === true ? scored.value.toJSON() : null });
}
