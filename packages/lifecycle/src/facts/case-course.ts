import type { Calendar } from "@fengqiao/calendar";
import { accept, type CaseId, type Instant, type Outcome } from "@fengqiao/model";
import type { Journal } from "../case/event.ts";
import type { Charts, ReplayFinding } from "../run/replay.ts";
import { dueAtOf, historyOf, type History } from "./history.ts";

/**
 * How a case went (办案经过): who owned it when, which stage it was in, what limits it had, when something moved. Bodies, roles and
 * instants only, no person. It is what diagnostics of a process are made from.
 */
export interface CaseCourse {
  readonly caseId: CaseId;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  readonly owners: readonly { readonly post: string; readonly from: Instant; readonly to?: Instant }[];
  readonly stages: readonly { readonly stage: string; readonly from: Instant; readonly to?: Instant }[];
  /** Limits that still run, or were kept or missed by what they are for; not those of a right that may be left unused. */
  readonly limits: readonly { readonly id: string; readonly dueAt: Instant; readonly metAt?: Instant }[];
  readonly progressAt: readonly Instant[];
  readonly relapses: readonly { readonly resolvedAt: Instant; readonly relapsedAt: Instant }[];
  /** Nobody is refused or sent away here: who comes is handled, or handed over to the right door. */
  readonly firstContact?: { readonly post: string; readonly at: Instant; readonly did: "handled" | "handedOver" };
}

/** The course of a case as of an instant: only what was recorded by then counts. */
export function caseCourseOf(charts: Charts, journal: Journal, asOf: Instant, calendar: Calendar): Outcome<CaseCourse, ReplayFinding> {
  const history = historyOf(charts, journal, asOf, calendar);
  if (!history.ok) return history;
  const { kase, closedAt, owners, stages, progressAt, relapses } = history.value;
  const first = firstContact(history.value);
  return accept({
    // the opening took nothing but an id
    caseId: kase.id as CaseId,
    openedAt: kase.openedAt,
    ...(closedAt !== undefined && { closedAt }),
    owners,
    stages,
    limits: limitsOf(history.value),
    progressAt,
    relapses,
    ...(first !== undefined && { firstContact: first }),
  });
}

function limitsOf({ runs }: History): CaseCourse["limits"] {
  return runs.flatMap(({ name, since, schedule, lapses, stoppedAt, met }) => {
    const dueAt = lapses || (stoppedAt !== undefined && !met) ? undefined : dueAtOf(schedule());
    return dueAt === undefined ? [] : [{ id: `${name}-${since}`, dueAt, ...(stoppedAt !== undefined && { metAt: stoppedAt }) }];
  });
}

function firstContact({ owners, entries }: History): CaseCourse["firstContact"] {
  const [opening, ...then] = entries;
  const post = owners[0]?.post;
  const next = then.find((entry) => !entry.by.roles.includes("clock"));
  if (opening === undefined || post === undefined || next === undefined) return undefined;
  return { post, at: next.at, did: then.some((entry) => entry.type === "register.handover") && !then.some((entry) => entry.type === "register.accept") ? "handedOver" : "handled" };
}
