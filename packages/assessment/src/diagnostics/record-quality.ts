import { accept, epochOf, type Instant, type Outcome } from "@fengqiao/model";
import type { AssessmentFinding } from "../findings.ts";
import type { Fraction } from "../measure/rate.ts";
import type { FileRecord, QualityThresholds } from "./file-record.ts";
import { untilOf } from "./until.ts";

/** Something about one or several files that somebody should look at. It says nothing about why, and nothing about a person. */
export interface FileDoubt {
  readonly kind: "identicalTexts" | "impossibleTiming" | "oneOperatorSigned" | "closedInBulk" | "evaluationMissing" | "noContact";
  readonly cases: readonly string[];
  readonly detail: Readonly<Record<string, string | number>>;
}
/** What is doubtful in how many files, as of an instant. */
export interface RecordQuality {
  readonly asOf: Instant;
  readonly files: number;
  readonly doubts: readonly FileDoubt[];
  /** Files with at least one doubt, of all files. */
  readonly doubtful: Fraction;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * Checks case files for what a target may tempt somebody to do: one wording in many files, timings that cannot be, one operator signing
 * for all parties, closings in bulk, closed without evaluation, nobody to be reached. Aimed at files, for human review. Refuses an
 * invalid as-of and a file that stands twice.
 *
 * @example
 * ```ts
 * import { checkRecordQuality, fileRecordShape } from "@fengqiao/assessment";
 * import { must, parseWith } from "@fengqiao/model";
 *
 * const thresholds = { sameText: 2, textLength: 8, sessionMinutes: 10, signingSeconds: 60, bulkCases: 5, bulkMinutes: 10, evaluationDays: 30 };
 * const file = (caseId: string, paid: number) => must(parseWith(fileRecordShape, {
 *   caseId, registeredAt: "2026-08-01T09:00:00+08:00", agreement: `双方自愿达成协议，一次性支付 ${paid} 元，互不追究。`,
 *   sessions: [], signatures: [], contactOnFile: true,
 * }));
 * const { doubts, doubtful } = must(checkRecordQuality([file("boundary", 300), file("wages", 9000)], thresholds, { asOf: "2026-09-30T18:00:00+08:00" }));
 * doubts.map((d) => [d.kind, d.cases]); // => [["identicalTexts", ["boundary", "wages"]]]
 * doubtful; // => { numerator: 2, denominator: 2 }
 * ```
 */
export function checkRecordQuality(files: readonly FileRecord[], thresholds: QualityThresholds, options: { readonly asOf: Instant }): Outcome<RecordQuality, AssessmentFinding<"asOf.invalid" | "row.duplicate">> {
  const asked = untilOf(options.asOf, files, "files");
  if (!asked.ok) return asked;
  const sorted = [...files].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  const doubts = [
    ...identicalTexts(sorted, thresholds),
    ...sorted.flatMap((file) => impossibleTiming(file, thresholds)),
    ...overlappingSessions(sorted),
    ...sorted.flatMap((file) => oneOperator(file, thresholds)),
    ...closedInBulk(sorted, thresholds),
    ...sorted.flatMap((file) => evaluationMissing(file, thresholds, asked.value)),
    ...sorted.filter((file) => !file.contactOnFile).map((file): FileDoubt => ({ kind: "noContact", cases: [file.caseId], detail: {} })),
  ];
  return accept({ asOf: options.asOf, files: files.length, doubts, doubtful: { numerator: new Set(doubts.flatMap((d) => d.cases)).size, denominator: files.length } });
}

/** Spaces, punctuation and numbers aside: names of amounts and dates do not make another text. */
const wording = (text: string): string => text.normalize("NFKC").replace(/[\p{P}\p{S}\p{Z}\p{C}\p{N}]+/gu, "");

function identicalTexts(files: readonly FileRecord[], { sameText, textLength }: QualityThresholds): readonly FileDoubt[] {
  const byText = new Map<string, string[]>();
  for (const { caseId, agreement } of files) {
    const text = agreement === undefined ? "" : wording(agreement);
    if (text.length >= textLength) byText.set(text, [...(byText.get(text) ?? []), caseId]);
  }
  return [...byText].filter(([, cases]) => cases.length >= sameText).map(([text, cases]) => ({ kind: "identicalTexts", cases, detail: { files: cases.length, characters: text.length } }));
}

function impossibleTiming(file: FileRecord, { sessionMinutes }: QualityThresholds): readonly FileDoubt[] {
  const doubt = (what: string): FileDoubt => ({ kind: "impossibleTiming", cases: [file.caseId], detail: { what } });
  const start = Math.min(...file.sessions.map((s) => epochOf(s.from)));
  return [
    ...(file.sessions.some((s) => epochOf(s.to) < epochOf(s.from)) ? [doubt("sessionEndsBeforeItBegins")] : []),
    ...(file.sessions.some((s) => epochOf(s.to) >= epochOf(s.from) && epochOf(s.to) - epochOf(s.from) < sessionMinutes * MINUTE) ? [doubt("sessionTooShort")] : []),
    ...(file.sessions.length > 0 && file.signatures.some((s) => epochOf(s.at) < start) ? [doubt("signedBeforeMediation")] : []),
    ...(file.closedAt !== undefined && epochOf(file.closedAt) < epochOf(file.registeredAt) ? [doubt("closedBeforeRegistered")] : []),
  ];
}

/** One mediator cannot sit in two sessions at once. */
function overlappingSessions(files: readonly FileRecord[]): readonly FileDoubt[] {
  const byMediator = new Map<string, { caseId: string; from: number; to: number }[]>();
  for (const { caseId, sessions } of files) for (const s of sessions) byMediator.set(s.mediator, [...(byMediator.get(s.mediator) ?? []), { caseId, from: epochOf(s.from), to: epochOf(s.to) }]);
  return [...byMediator.values()].flatMap((sessions) => {
    const order = sessions.sort((a, b) => a.from - b.from || (a.caseId < b.caseId ? -1 : 1));
    return order.flatMap((s, i): FileDoubt[] => {
      const before = order[i - 1];
      return before && s.from < before.to && s.caseId !== before.caseId ? [{ kind: "impossibleTiming", cases: [before.caseId, s.caseId].sort(), detail: { what: "sessionsAtTheSameTime" } }] : [];
    });
  });
}

function oneOperator({ caseId, signatures }: FileRecord, { signingSeconds }: QualityThresholds): readonly FileDoubt[] {
  const parties = new Set(signatures.map((s) => s.party));
  const operators = new Set(signatures.map((s) => s.operator));
  const at = signatures.map((s) => epochOf(s.at));
  const seconds = (Math.max(...at) - Math.min(...at)) / 1000;
  return parties.size >= 2 && operators.size === 1 && seconds <= signingSeconds ? [{ kind: "oneOperatorSigned", cases: [caseId], detail: { parties: parties.size, seconds } }] : [];
}

/** A run of closings by one operator, each within the window of the run's start; a case stands in one run only. */
function closedInBulk(files: readonly FileRecord[], { bulkCases, bulkMinutes }: QualityThresholds): readonly FileDoubt[] {
  const byOperator = new Map<string, { caseId: string; at: number }[]>();
  for (const { caseId, closedAt, closedBy } of files) if (closedAt !== undefined && closedBy !== undefined) byOperator.set(closedBy, [...(byOperator.get(closedBy) ?? []), { caseId, at: epochOf(closedAt) }]);
  return [...byOperator.values()].flatMap((closings) => {
    const order = closings.sort((a, b) => a.at - b.at || (a.caseId < b.caseId ? -1 : 1));
    const doubts: FileDoubt[] = [];
    for (let i = 0; i < order.length; ) {
      const start = order[i]?.at ?? 0;
      let end = i;
      while (end < order.length && (order[end]?.at ?? 0) - start <= bulkMinutes * MINUTE) end++;
      const run = order.slice(i, end);
      if (run.length >= bulkCases) doubts.push({ kind: "closedInBulk", cases: run.map((c) => c.caseId).sort(), detail: { files: run.length, minutes: Math.ceil(((run.at(-1)?.at ?? 0) - (run[0]?.at ?? 0)) / MINUTE) } });
      i += run.length >= bulkCases ? run.length : 1;
    }
    return doubts;
  });
}

function evaluationMissing({ caseId, closedAt, evaluatedAt }: FileRecord, { evaluationDays }: QualityThresholds, until: number): readonly FileDoubt[] {
  if (closedAt === undefined || (evaluatedAt !== undefined && epochOf(evaluatedAt) <= until)) return [];
  const waited = until - epochOf(closedAt);
  return waited > evaluationDays * DAY ? [{ kind: "evaluationMissing", cases: [caseId], detail: { days: Math.floor(waited / DAY) } }] : [];
}
