import { agree } from "./agree.ts";
import { approve } from "./approve.ts";
import { arrive } from "./arrive.ts";
import { assign } from "./assign.ts";
import { check } from "./check.ts";
import { classify } from "./classify.ts";
import { close } from "./close.ts";
import { consult } from "./consult.ts";
import { detect } from "./detect.ts";
import { discuss } from "./discuss.ts";
import { evaluate } from "./evaluate.ts";
import { feedback } from "./feedback.ts";
import { fileRecord } from "./file-record.ts";
import { handle } from "./handle.ts";
import { implement } from "./implement.ts";
import { benefit, confirm, deliberate, rectify } from "./link.ts";
import { posted, publish } from "./posting.ts";
import { propose } from "./propose.ts";
import { refer } from "./refer.ts";
import { register } from "./register.ts";
import { respond } from "./respond.ts";
import { returnVisit } from "./return-visit.ts";
import { reviewTopic } from "./review-topic.ts";
import type { FactDomain, Stage } from "./stage.ts";
import { supervise } from "./supervise.ts";
import { triage } from "./triage.ts";

/**
 * The stages that a chain's steps map to, in the order in which most regions name them; behind them those of deliberations, projects and checklists.
 *
 * @example
 * ```ts
 * import { STAGE_IDS, type StageId } from "@fengqiao/lifecycle";
 *
 * const intake: readonly StageId[] = STAGE_IDS.slice(0, 4);
 * intake; // => ["detect", "register", "classify", "triage"]
 * ```
 */
export const STAGE_IDS = ["detect", "register", "classify", "triage", "assign", "respond", "arrive", "consult", "handle", "supervise", "agree", "confirm", "deliberate", "rectify", "benefit", "evaluate", "close", "returnVisit", "feedback", "refer", "propose", "reviewTopic", "discuss", "publish", "posted", "implement", "approve", "fileRecord", "check"] as const;
/** One of the stages that steps map to. */
export type StageId = (typeof STAGE_IDS)[number];

export const STAGES: Readonly<Record<StageId, Stage>> = { detect, register, classify, triage, assign, respond, arrive, consult, handle, supervise, agree, confirm, deliberate, rectify, benefit, evaluate, close, returnVisit, feedback, refer, propose, reviewTopic, discuss, publish, posted, implement, approve, fileRecord, check };

/** Of what a chain may be, and which stages it may name. */
export const STAGES_OF: Readonly<Record<"dispute" | "serviceMatter" | "deliberation" | "benefitProject" | "checklist", readonly StageId[]>> = {
  dispute: ["detect", "register", "classify", "triage", "assign", "consult", "handle", "supervise", "agree", "confirm", "deliberate", "rectify", "benefit", "evaluate", "close", "returnVisit", "feedback", "refer"],
  serviceMatter: ["detect", "register", "classify", "triage", "assign", "respond", "arrive", "consult", "handle", "supervise", "deliberate", "rectify", "benefit", "evaluate", "close", "returnVisit", "feedback", "refer"],
  deliberation: ["propose", "reviewTopic", "discuss", "publish", "posted", "implement", "supervise", "evaluate", "feedback"],
  benefitProject: ["propose", "approve", "fileRecord", "publish", "posted", "implement", "supervise", "evaluate", "feedback"],
  checklist: ["check", "detect", "feedback"],
};

/** Control facts of processes with the values they may take; the first is the initial one. Counters and grades are added by the chain. */
export const FACTS: Readonly<Record<string, FactDomain>> = {
  complexity: [null, "simple", "complex"],
  registered: [false, true],
  assigned: [false, true],
  offer: ["none", "pending", "door"],
  mediated: [false, true],
  resolved: [false, true],
  agreement: [null, "oral", "written"],
  confirmation: [null, "waived", "lapsed", "confirmed", "notConfirmed"],
  linked: ["none", "completed", "lawful", "decided"],
  performed: [false, true],
  satisfied: [null, "yes", "no", "silent"],
  closed: [false, true],
  followedUp: [false, true],
  referred: [false, true],
  overdue: [false, true],
  supervised: [false, true],
  suspended: [false, true],
  channelRequested: [false, true],
  reopening: ["open", "shut"],
};
