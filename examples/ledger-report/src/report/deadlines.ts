import { deadlineStatus, explainDeadline, must, satisfyDeadline, setDeadline, type Deadline, type ExplainedDays, type Instant, type Label } from "fengqiao";
import { chartOf, type Desk } from "../desk/desk.ts";
import type { ClockRun, WalkedCase } from "../desk/walk.ts";
import type { DeadlineEntry } from "./report.ts";

/**
 * The time limits of a case, each with its state as of the report. A clock whose end moves the case by itself is a right of the
 * parties (to rate, to reopen), not a duty, and is not listed.
 */
export function deadlinesOf(walked: WalkedCase, desk: Desk, asOf: Instant, explained: boolean): readonly DeadlineEntry[] {
  const { clocks } = chartOf(desk, walked.case).meta;
  return walked.clocks.flatMap((run, index) => {
    const plan = clocks[run.clock];
    if (plan === undefined || plan.lapse !== undefined || "unset" in plan.rule) return [];
    const { within } = plan.rule;
    const fields = "field" in within && run.set !== undefined ? { [within.field]: run.set } : {};
    const set = setDeadline(plan.rule, run.startedAt, desk.bound.calendar, { id: `${walked.case.id}:${run.clock}:${index}`, fields });
    return set.ok ? [entryOf(stopped(set.value, run), desk, asOf, explained)] : [];
  });
}

function stopped(deadline: Deadline, { stoppedAt }: ClockRun): Deadline {
  const satisfied = stoppedAt === undefined ? undefined : satisfyDeadline(deadline, stoppedAt);
  return satisfied?.ok === true ? satisfied.value : deadline;
}

function entryOf(deadline: Deadline, desk: Desk, asOf: Instant, explained: boolean): DeadlineEntry {
  const { state, dueAt } = must(deadlineStatus(deadline, asOf));
  return {
    id: deadline.id ?? "",
    label: deadline.rule.label,
    from: deadline.startedAt,
    ...(dueAt !== undefined && { dueAt }),
    ...(deadline.satisfiedAt !== undefined && { satisfiedAt: deadline.satisfiedAt }),
    status: state,
    explanation: explained ? explanation(deadline, desk) : [],
  };
}

function explanation(deadline: Deadline, { bound }: Desk): readonly Label[] {
  const told = explainDeadline(deadline, bound.calendar, { sources: bound.pack.sources });
  return told.ok ? [...told.value.lines, ...told.value.days.map(runOfDays)] : [];
}

function runOfDays({ from, to, days, label }: ExplainedDays): Label {
  const span = from === to ? from : `${from} – ${to}`;
  return { "zh-CN": `${span}（${days} 日）：${label["zh-CN"]}`, en: `${span} (${days} ${days === 1 ? "day" : "days"}): ${label.en}` };
}
