import { readFileSync } from "node:fs";
import {
  compileModel, drift, must, parseDispute, parseDisputeDictionary, parseGradeScheme, parseScorecard, scoreDispute, scoreMany, scoringTextOf, stability, validate,
  type Outcome,
} from "@fengqiao/scoring";
import type { HistoryRow } from "./synthetic-history.ts";

const read = (file: string): string => readFileSync(new URL(`../data/${file}`, import.meta.url), "utf8");
const refused = (what: string, outcome: Outcome<unknown>): void => {
  if (outcome.ok) throw new Error(`${what} was taken`);
  for (const f of outcome.findings) console.log(`refused, ${what}: [${f.code}]\n  ${scoringTextOf(f, "en")}\n  ${scoringTextOf(f, "zh-CN")}`);
};

// the vendor's own facts, each with the field of the dispute that it is drawn from, its card and its grades: three files of data
const dictionary = must(parseDisputeDictionary(JSON.parse(read("dictionary.json"))));
const card = must(parseScorecard(JSON.parse(read("card.json")), dictionary));
const grades = must(parseGradeScheme(JSON.parse(read("grades.json"))));
const compiled = compileModel(dictionary, card, grades);
const model = must(compiled);
console.log(`model ${model.id} ${model.version} ${model.hash.slice(0, 15)}…, remarks: ${compiled.findings.length}`);

// disputes are scored, never persons: there is no way to draw a fact from a party, and none without a field
const person = { kind: "integer", changes: "freely", label: { "zh-CN": "年龄", en: "age" } };
refused("an age without a field", parseDisputeDictionary({ age: person }));
refused("a fact of a party", parseDisputeDictionary({ parties: { ...person, from: { how: "count", of: "/parties/*/name" } } }));
refused("a card that asks for it all the same", parseScorecard(JSON.parse(read("card.json").replace('"crowd": { "lessThan"', '"age": { "lessThan"')), dictionary));

// copies of the card and the grades with the mistakes that are made
const broken = read("card.json").replace('"reasonCode": "L02",', "").replace('"alarms": { "equal": 0 }', '"alarm": { "equal": 0 }').replace('"menace": { "equal": true }', '"menace": { "equal": "yes" }');
refused("a broken card", parseScorecard(JSON.parse(broken), dictionary));
refused("a card with a key that is none", parseScorecard(JSON.parse(read("card.json").replace('"initialScore"', '"startScore"')), dictionary));
refused("grades that do not ascend", parseGradeScheme(JSON.parse(read("grades.json").replace('"from": 60', '"from": 20'))));
const falling = must(parseScorecard(JSON.parse(read("card.json").replace('"partialScore": 25', '"partialScore": 2.5')), dictionary));
refused("more police calls, fewer points", compileModel(dictionary, falling, grades));

// one dispute, with reasons that add up; points with decimals are whole numbers over a denominator
const dispute = must(
  parseDispute({
    id: "L-1", subject: "two brothers quarrel over a well", category: "neighbour", channel: "screening", foundOn: "2025-03-01", place: {}, parties: [], attempts: [],
    incidents: [{ on: "2025-03-01", threat: true, policeCalls: 2 }],
  }),
);
const graded = scoreDispute(model, dispute, "2025-03-02T09:00:00+08:00");
console.log(`score ${graded.score}/${graded.denominator} ${graded.grade}, unknown: ${graded.missing.join()}`);
for (const { points, reasonCode, attributeLabel } of graded.contributions) console.log(`  ${points}/${graded.denominator} ${reasonCode} ${attributeLabel?.["zh-CN"] ?? "(not known)"}`);
console.log("reasons", graded.reasons.map((r) => `${r.reasonCode} +${r.difference}`).join(", "));

// what labelled (here: synthetic) history says of the card, with bounds, since samples are small
const { rows } = JSON.parse(read("history.synthetic.json")) as { readonly rows: readonly HistoryRow[] };
const [before, after] = [2024, 2025].map((year) => rows.filter((row) => row.year === year));
const scores = scoreMany(model, rows.map((row) => row.facts));
const history = rows.map((row, i) => ({ score: (scores.scoreAt(i) ?? NaN) / scores.denominatorAt(i), grade: scores.gradeAt(i) ?? "", event: row.escalated }));
const told = must(validate(history, grades.levels.map((level) => level.id)));
const rounded = (x: number): string => x.toFixed(3);
console.log(`synthetic history: ${told.count} disputes, ${told.events} escalated`);
console.log(`AUC ${rounded(told.auc.value)} (${rounded(told.auc.low)} to ${rounded(told.auc.high)}), KS ${rounded(told.ks.value)} at ${told.ks.at} (chance ${rounded(told.ks.chance)}), calibrated: ${told.calibrated}`);
for (const band of told.bands) console.log(`  ${band.grade}: ${band.events}/${band.count} ${band.rate ? rounded(band.rate.value) : "-"}`);
const counts = (of: readonly HistoryRow[] = []): number[] => Object.values(scoreMany(model, of.map((row) => row.facts)).counts().grades);
const moved = must(stability(counts(before), counts(after)));
console.log(`PSI 2024 to 2025 ${rounded(moved.psi)} (chance ${rounded(moved.chance)}), drifted: ${moved.drifted}`);
const drifts = must(drift(model, (before ?? []).map((row) => row.facts), (after ?? []).map((row) => row.facts)));
console.log("drifted:", drifts.filter((d) => d.drifted).map((d) => d.characteristic).join());
