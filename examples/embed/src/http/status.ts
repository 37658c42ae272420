import type { LifecycleCodes, ParseFinding, RulesCodes } from "fengqiao";
import type { HostCodes } from "../findings.ts";

/** The statuses of RFC 9110 and RFC 6585 with which something is refused. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 428 | 500 | 503;

/** All that can be told at this edge; a code that the SDK adds does not compile until it has its status. */
type Told = keyof LifecycleCodes | keyof RulesCodes | ParseFinding["code"] | keyof HostCodes;

export const STATUS: Readonly<Record<Told, RefusalStatus | "beside">> = {
  // not a request that can be read
  "request.notJson": 400, "request.ifMatchMalformed": 400, "event.malformed": 400,
  "plain.notJson": 400, "plain.number": 400, "plain.text": 400, "plain.key": 400, "plain.cycle": 400, "plain.shared": 400,
  "plain.depth": 400, "plain.size": 400, "plain.textLength": 400, "plain.unreadable": 400,
  // who asks
  "request.notSignedIn": 401, "request.staffOnly": 403, "request.notParty": 403, "role.missing": 403, "role.conflict": 403,
  // what is asked for
  "request.notFound": 404, "request.caseUnknown": 404, "request.method": 405, "request.tooLarge": 413, "request.contentType": 415,
  // well said, but not now
  "event.notHere": 409, "event.duplicate": 409, "event.otherCase": 409, "guard.false": 409, "guard.unknown": 409, "clock.behind": 409,
  "clock.notDue": 409, "clock.notExtended": 409, "migration.state": 409, "migration.unreachable": 409, "migration.mandatory": 409,
  "facts.notCounted": 409, "request.disputeTaken": 409,
  // who has not seen the newest revision, or does not say which he has seen
  "revision.stale": 412, "request.ifMatchMissing": 428,
  // a field of the form
  "event.reservedId": 422, "event.unknown": 422, "event.fieldUnknown": 422, "field.value": 422, "field.missing": 422, "event.afterRecorded": 422, "event.lateWithoutReason": 422,
  "value.missing": 422, "value.type": 422, "value.notAllowed": 422, "value.tooSmall": 422, "value.tooBig": 422, "value.format": 422, "value.rule": 422, "key.unknown": 422,
  // the host's own trouble: a pack that is not bound or not sound, a file that was changed by hand
  "request.failed": 500, "rules.noneOn": 500, "rules.notBound": 500, "rules.calendar": 500, "rules.overlap": 500, "rules.grades": 500, "rules.responseLimit": 500,
  "rules.noChain": 500, "rules.noScoring": 500, "rules.measureUnknown": 500, "calendar.unknown": 500, "case.otherChart": 500, "case.schema": 500, "case.broken": 500,
  "audit.differs": 500, "journal.empty": 500, "journal.notOpened": 500, "journal.hole": 500, "journal.refused": 500, "journal.otherChart": 500,
  "step.duplicate": 500, "step.reserved": 500, "step.referWhen": 500, "step.partyOnly": 500, "step.unread": 500, "step.foreignStage": 500, "segment.nowhere": 500, "segment.chain": 500, "segment.step": 500, "segment.order": 500, "chain.firstConditional": 500, "chain.level": 500,
  "chain.grade": 500, "condition.compound": 500, "condition.fact": 500, "condition.value": 500, "condition.counter": 500,
  // the host's own trouble that passes: another process writes, or the clock of this machine is behind that of another
  "request.busy": 503, "event.beforeLast": 503,
  // said beside an answer; it refuses nothing
  recordedLate: "beside", "deadline.notPublished": "beside", "deadline.notSet": "beside",
};

/** The status of a refusal by its code; what nobody knows as one is the host's own trouble. */
export function statusOf(code: string): RefusalStatus {
  const status = Object.hasOwn(STATUS, code) ? STATUS[code as Told] : 500;
  return status === "beside" ? 500 : status;
}
