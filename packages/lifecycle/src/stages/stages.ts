import { agree } from "./agree.ts";
import { arrive } from "./arrive.ts";
import { assign } from "./assign.ts";
import { classify } from "./classify.ts";
import { close } from "./close.ts";
import { consult } from "./consult.ts";
import { detect } from "./detect.ts";
import { evaluate } from "./evaluate.ts";
import { feedback } from "./feedback.ts";
import { handle } from "./handle.ts";
import { benefit, confirm, deliberate, rectify } from "./link.ts";
import { refer } from "./refer.ts";
import { register } from "./register.ts";
import { respond } from "./respond.ts";
import { returnVisit } from "./return-visit.ts";
import type { FactDomain, Stage } from "./stage.ts";
import { supervise } from "./supervise.ts";
import { triage } from "./triage.ts";

/** The stages that a chain's steps map to, in the order in which most regions name them. */
export const STAGE_IDS = ["detect", "register", "classify", "triage", "assign", "respond", "arrive", "consult", "handle", "supervise", "agree", "confirm", "deliberate", "rectify", "benefit", "evaluate", "close", "returnVisit", "feedback", "refer"] as const;
export type StageId = (typeof STAGE_IDS)[number];

export const STAGES: Readonly<Record<StageId, Stage>> = { detect, register, classify, triage, assign, respond, arrive, consult, handle, supervise, agree, confirm, deliberate, rectify, benefit, evaluate, close, returnVisit, feedback, refer };

/** Control facts of processes with the values they may take; the first is the initial one. Counters and grades are added by the chain. */
export const FACTS: Readonly<Record<string, FactDomain>> = {
  complexity: [null, "simple", "complex"],
  registered: [false, true],
  assigned: [false, true],
  offer: ["none", "pending", "door"],
  mediated: [false, true],
  resolved: [false, true],
  agreement: [null, "oral", "written"],
  confirmation: [null, "waived", "lapsed"],
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
