// What a consumer's compiler sees: names from every entry point, values that flow from one to the next, and the mistakes that must not
// compile. Checked as an ES module and as CommonJS, under each TypeScript of the matrix.
import { chinaCalendarData, openRules, type Rules } from "fengqiao";
import { formatRate, measure, resolutionRate, type MeasureTable, type RateResult } from "@fengqiao/assessment";
import { chinaCalendar, setDeadline, type Deadline, type DeadlineRule } from "@fengqiao/calendar";
import { evaluator, parsePredicate, type Predicate, type Truth } from "@fengqiao/criteria";
import { composeChart, lifecycleOf, type Case, type Chain, type Lifecycle } from "@fengqiao/lifecycle";
import { examine, type ExplorerFinding } from "@fengqiao/lifecycle/explore";
import { toXState } from "@fengqiao/lifecycle/xstate";
import { disputeDictionary, disputeFactDictionary, must, parseDispute, type CaseRow, type Dispute, type DisputeFactDictionary, type Finding, type Outcome } from "@fengqiao/model";
import { dayNumber, type DayNumber } from "@fengqiao/model/civil";
import { codeOf, disputeCategories, type CodeList } from "@fengqiao/model/codes";
import { formatFinding, type FindingOf } from "@fengqiao/model/finding";
import { readLedger, type LedgerMapping } from "@fengqiao/model/ledger";
import { audiences, redact, type Redacted } from "@fengqiao/model/privacy";
import { citationLabel, type SourceRegister } from "@fengqiao/model/provenance";
import { parseRecord, type Party } from "@fengqiao/model/records";
import { parsePack, type Pack } from "@fengqiao/regions";
import { xiji } from "@fengqiao/regions/xiji";
import { compileModel, disputeGradeScheme, disputeRiskScorecard, score, type ScoreResult } from "@fengqiao/scoring";
import { countByte, type Reader } from "@fengqiao/scoring/emitted";
import { createActor } from "xstate";

// values flow from room to room under their names
export const rules: Rules = must(openRules({ packs: [xiji], calendars: [chinaCalendarData] }));
export const dispute: Dispute = must(parseDispute({}));
export const graded: ScoreResult = must(rules.on("2021-08-10").score(dispute, "2021-08-10T10:00:00+08:00"));
export const grade: string | undefined = graded.grade;
export const chain: Chain | undefined = xiji.chains["xiji.dispute"];
export const desk = (from: Chain): Lifecycle => lifecycleOf(must(composeChart(from)), [chinaCalendar()]);
export const found: readonly ExplorerFinding[] = examine(desk(chain as Chain).chart);
export const states = createActor(toXState(desk(chain as Chain).chart)).getSnapshot().value;
export const deadline = (rule: DeadlineRule): Deadline => must(setDeadline(rule, "2026-09-16T10:00:00+08:00", chinaCalendar()));
export const table = (rows: readonly CaseRow[]): MeasureTable<RateResult> => must(measure(resolutionRate, rows, { asOf: "2026-10-01T00:00:00+08:00" }));
export const text = (rows: readonly CaseRow[]): string => formatRate(table(rows).total, "zh-CN");
export const day: DayNumber = dayNumber("2026-02-14");
export const categories: CodeList = disputeCategories;
export const category: Dispute["category"] | undefined = codeOf(disputeCategories, "land")?.id;
export const article: string = citationLabel("petitions 22", {} satisfies SourceRegister)["zh-CN"];
export const party = (from: Dispute): Party | undefined => from.parties[0];
export const shown = (from: Dispute): Redacted<Dispute> => redact("dispute", from, audiences.public);
export const rows = (mapping: LedgerMapping): number => must(readLedger([], mapping)).rows;
export const record: Outcome<Dispute, Finding> = parseRecord("dispute", {});
export const pack: Outcome<{ readonly pack: Pack; readonly hash: string }> = parsePack({});
export const serious: Predicate<typeof disputeFactDictionary> = must(parsePredicate({ policeCalls: { greaterThan: 2 } }, disputeFactDictionary));
export const truth: Truth = evaluator(serious)({ policeCalls: 8 });
export const points: number | undefined = score(must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme)), { threat: true }).score;
export const scored = (reader: Reader) => compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme, { reader }).ok;
export const byte: number = countByte(3);

// a refusal names only the codes that it can have, with their parameters
const closed: FindingOf<{ "event.notHere": { state: string } }, "event.notHere"> = { code: "event.notHere", severity: "error", path: "", params: { state: "entry" } };
export const refusal: string = formatFinding(closed, "en", []);
export function advanced(stored: Case, event: Parameters<Lifecycle["advance"]>[1]): string {
  const step = rules.for(stored).advance(stored, event);
  return step.ok ? step.value.case.state : step.findings[0].code;
}

// disputes are scored, never persons: a fact that is drawn from a party does not compile
const label = { "zh-CN": "电话", en: "telephone" };
export const lawful = disputeDictionary({ threat: { kind: "boolean", changes: "up", from: { how: "any", of: "/incidents/*/threat" }, label } });
// @ts-expect-error a telephone number is a contact of a person
export const unlawful = disputeDictionary({ phone: { kind: "code", values: ["1"], changes: "never", from: { how: "value", of: "/parties/*/phone" }, label } });
// @ts-expect-error the mark of a checked dictionary cannot be written by hand
export const unchecked: DisputeFactDictionary = { threat: { kind: "boolean", changes: "up", label } };

// mistakes of the keyboard
// @ts-expect-error a fact that the dictionary has not
export const misspelt: Predicate<typeof disputeFactDictionary> = { policeCals: { greaterThan: 2 } };
// @ts-expect-error a text is no number
export const wrongKind: Predicate<typeof disputeFactDictionary> = { policeCalls: { greaterThan: "2" } };
// @ts-expect-error public data is read-only
dispute.subject = "another";
// @ts-expect-error a value stands there only where the outcome is ok
export const unasked = parseDispute({}).value;
