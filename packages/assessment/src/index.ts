// What is counted: rows of a population, and what may be asked of them
export { populations } from "./measure/population.ts";
export type { MeasuredCase, MeasuredRow, Population, PopulationId, PopulationRow } from "./measure/population.ts";
export { caseMeasureDictionary, checkDictionary, dutyDictionary, entryDictionary, surveyDictionary, unitDictionary } from "./measure/facts.ts";
export type { CaseMeasureFacts } from "./measure/facts.ts";
export { parseCases, parseRows } from "./measure/parse-rows.ts";
export type { RowParseFinding } from "./measure/parse-rows.ts";
export { dateFacts } from "./measure/date-facts.ts";
export type { DateFacts } from "./measure/date-facts.ts";
export { cadenceDuties, quotaDuties } from "./duties/duties.ts";
export type { DutyOwner, DutyRow } from "./duties/duties.ts";

// Measures as data
export { measureShape } from "./measure/measure.ts";
export type { ChangeMeasure, CohortRule, CountMeasure, DurationMeasure, IndexMeasure, Measure, PassMeasure, RateMeasure, ShareMeasure } from "./measure/measure.ts";
export { parseMeasure } from "./measure/parse-measure.ts";
export type { MeasureFinding } from "./measure/parse-measure.ts";

// Counting
export { measure } from "./measure/compute.ts";
export type { MeasureOptions, MeasureRowsFinding } from "./measure/compute.ts";
export { measureAll } from "./measure/measure-all.ts";
export { trend } from "./measure/trend.ts";
export type { Months, TrendOptions, TrendPoint } from "./measure/trend.ts";
export { measureChange } from "./measure/change.ts";
export type { ChangeOptions, ChangeResult, ChangeTable } from "./measure/change.ts";
export { measureIndex } from "./measure/index-measure.ts";
export type { IndexResult } from "./measure/index-measure.ts";
export { rollUp } from "./measure/roll-up.ts";
export type { RollUpFinding } from "./measure/roll-up.ts";
export { rateTally } from "./measure/rate-tally.ts";
export type { RateTally, TallyBatch } from "./measure/rate-tally.ts";
export type { GroupKey, ReportPeriod } from "./measure/period.ts";
export type { Exclusion, RowFinding, RowsFinding } from "./measure/rows.ts";

// Results, and how they are read
export type { CountResult, DurationResult, MeasuredGroup, MeasureResult, MeasureTable, RateEvidence, RateResult, ResultOf, ShareResult } from "./measure/result.ts";
export { compareFractions } from "./measure/rate.ts";
export type { Fraction, RateCounts, RateValue } from "./measure/rate.ts";
export type { DurationStatistics } from "./measure/durations.ts";
export { formatRate } from "./measure/format.ts";
export type { FormattableRate } from "./measure/format.ts";
export type { Rounding } from "./exact/rational.ts";
export { exactInterval, wilsonInterval } from "./statistics/interval.ts";
export type { ConfidenceInterval, ConfidenceLevel } from "./statistics/interval.ts";

// Standard measures, each with its source
export { standardMeasures } from "./standard/standard-measures.ts";
export { standardSources } from "./standard/standard-sources.ts";
export {
  acceptedInTimeRate, backlogReductionRate, confirmationRate, criminalEscalationRate, earlyResolutionRate, firstPetitionCompletionRate, grassrootsResolutionRate, inGridResolutionRate, lastingResolutionRate,
  mediationSuccessRate, onTimeRate, oneVisitRate, participationRate, performanceRate, preLitigationShare, resolutionRate, satisfactionRate, takenUpRate,
} from "./standard/case-rates.ts";
export {
  arrivalRate, cadenceRate, checklistRate, coverageRate, eventCompletionRate, feedbackRate, gridSizeRate, partitionRate, quotaRate, responseRate, staffingRate, surveyResponseRate, surveySatisfactionRate,
} from "./standard/service-rates.ts";
export {
  disputeChange, fundingMix, handOverStatistics, leadTime, levelShare, mediationCount, openCount, ownerlessTime, petitionChange, screeningCount, successCount,
} from "./standard/counts-and-shares.ts";

// The three lists
export { threeLists } from "./lists/three-lists.ts";
export type { ListInput, ThreeLists, ThreeListsFinding } from "./lists/three-lists.ts";
export type { ListRecords } from "./lists/linked-records.ts";
export type { ListedProblem, ListedRectification, ListedResponsibility, ListedStatement, Standing } from "./lists/items.ts";
export { safeText, tableOf } from "./lists/list.ts";
export type { List, ListColumn, ListColumnKind, Table } from "./lists/list.ts";

// Periodic reports
export { weeklySummary } from "./reports/weekly-summary.ts";
export type { WeeklyLine } from "./reports/weekly-summary.ts";
export { monthlyCaseAnalysis } from "./reports/monthly-case-analysis.ts";
export type { AnalysisLine } from "./reports/monthly-case-analysis.ts";
export { quarterlyCircular } from "./reports/quarterly-circular.ts";
export type { CircularLine } from "./reports/quarterly-circular.ts";
export { circulate } from "./reports/circulate.ts";
export type { CirculatedRate, CirculatedTable } from "./reports/circulate.ts";

// Appraisal: schemes, targets, consequences
export { schemeShape } from "./scheme/scheme.ts";
export type { Consequence, Indicator, Scheme } from "./scheme/scheme.ts";
export { parseScheme } from "./scheme/parse-scheme.ts";
export type { SchemeFinding } from "./scheme/parse-scheme.ts";
export { subjectsFrom, yearlyPoints } from "./scheme/subjects.ts";
export type { JudgedMarks } from "./scheme/subjects.ts";
export { appraise } from "./scheme/appraise.ts";
export type { Appraisal, AppraiseFinding, IndicatorInput, PointRange, ScoredIndicator, ScoredTrack, SubjectInput } from "./scheme/appraisal.ts";
export { decideConsequence, decisionShape } from "./scheme/decision.ts";
export type { ConsequenceDecision, DecidedConsequence, DecisionFinding } from "./scheme/decision.ts";
export { judgeTarget, parseTarget, targetShape } from "./scheme/target.ts";
export type { Target, TargetFinding, TargetVerdict } from "./scheme/target.ts";
export { volumeFact } from "./scheme/volume.ts";

// Checklists
export { checkAnswerShape, checklistShape, fillChecklist, parseChecklist } from "./checklist/checklist.ts";
export type { CheckAnswer, Checklist, ChecklistFinding, FilledChecklist } from "./checklist/checklist.ts";
export {
  centreFiveHave, courtyardServices, eightRules, householdVisit, mediationFile, sevenRooms, siteFiveHave, sixDisclosures, sixImplementations, standardChecklists, stationRooms,
} from "./standard/checklists.ts";

// Money, in 分
export { incentiveShape, parseIncentive } from "./money/incentive.ts";
export type { Allowance, BudgetLine, Fund, FundingSource, Incentive, IncentiveFinding, PerCase, Withholding } from "./money/incentive.ts";
export { payPerCase } from "./money/per-case.ts";
export type { AmountStep, CasePayment, MediatedCase, NotPaidReason, PerCaseFinding, PerCasePay } from "./money/per-case.ts";
export { payAllowance } from "./money/allowance.ts";
export type { AllowanceFinding, AllowancePay, HeldPost } from "./money/allowance.ts";
export { allocateFunds } from "./money/funds.ts";
export type { AllocatedFund, AllocatedFunds, FundFinding, FundsInput, FundSupplement, WithholdingDecision } from "./money/funds.ts";
export { readFundLedger } from "./money/ledger.ts";
export type { FundLedgerEntry, FundLedgerFinding, FundLedgerSummary } from "./money/ledger.ts";
export { operatingFundOn } from "./money/operating-fund.ts";
export type { OperatingFundEdition, OperatingFundFinding } from "./money/operating-fund.ts";
export { formatFen } from "./money/fen.ts";

// High-frequency points
export { findHotspots } from "./hotspots/hotspots.ts";
export type { Hotspot, HotspotFinding, HotspotKey, HotspotOptions, Hotspots } from "./hotspots/hotspots.ts";
export { contingencyPlanShape, effectOfPlan } from "./hotspots/plan.ts";
export type { ContingencyPlan } from "./hotspots/plan.ts";

// Diagnostics of the process and of case files
export { diagnose } from "./diagnostics/diagnose.ts";
export type { DiagnoseFinding, Diagnosis, ProcessFault } from "./diagnostics/diagnose.ts";
export { detectorShape } from "./diagnostics/detector.ts";
export type { Detector } from "./diagnostics/detector.ts";
export { caseTraceShape } from "./diagnostics/trace.ts";
export type { CaseTrace } from "./diagnostics/trace.ts";
export { checkRecordQuality } from "./diagnostics/record-quality.ts";
export type { FileDoubt, RecordQuality } from "./diagnostics/record-quality.ts";
export { fileRecordShape, qualityThresholdsShape } from "./diagnostics/file-record.ts";
export type { FileRecord, QualityThresholds } from "./diagnostics/file-record.ts";

// Published figures, recomputed
export { checkPublication } from "./published/check-publication.ts";
export type { ConsistencyReport, PublicationFinding } from "./published/check-publication.ts";
export type { CheckedStatement, StatementVerdict } from "./published/check-statement.ts";
export { publicationShape } from "./published/statement.ts";
export type { Publication, PublishedStatement } from "./published/statement.ts";

// Findings of this room
export { assessmentCatalogue } from "./findings.ts";
export type { AssessmentCodes, AssessmentFinding } from "./findings.ts";
