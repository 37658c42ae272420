import { periodText, type DeadlineRule, type PeriodUnit } from "@fengqiao/calendar";
import { label, type Label } from "@fengqiao/model";
import type { Pack } from "@fengqiao/regions";
import type { GradeScheme } from "@fengqiao/scoring";
import { finding, type RulesFinding } from "./findings.ts";

/**
 * What the grade scheme of a pack and the chain of its disputes say of the same grades, where they do not say the same: a grade that
 * the chain does not know could never be entered, and people would read another limit than the one that their case is counted by.
 */
export function gradesApart({ chains, opens, scoring }: Pack): RulesFinding<"rules.grades" | "rules.responseLimit">[] {
  const chain = opens.dispute === undefined ? undefined : chains[opens.dispute];
  if (chain?.alert === undefined || scoring === undefined) return [];
  const { grades, respond = {} } = chain.alert;
  const { levels } = scoring.gradeScheme;
  const scheme = levels.map((level) => level.id);
  if (grades.length !== scheme.length || scheme.some((id, i) => id !== grades[i])) return [finding("rules.grades", `/chains/${chain.id}/alert/grades`, { chain: grades, scheme })];
  return levels.flatMap(({ id, responseLimit }, i) => {
    const rule = respond[id];
    const counted = rule === undefined ? undefined : written(rule);
    const read = responseLimit === undefined ? undefined : writtenLimit(responseLimit);
    return counted === undefined || read === undefined || counted.en === read.en ? [] : [finding("rules.responseLimit", `/scoring/gradeScheme/levels/${i}/responseLimit`, { grade: id, chain: counted, scheme: read })];
  });
}

const ISO_8601: Readonly<Record<Exclude<PeriodUnit, "workingDay">, (amount: number) => string>> = {
  minute: (n) => `PT${n}M`,
  hour: (n) => `PT${n}H`,
  calendarDay: (n) => `P${n}D`,
  week: (n) => `P${n}W`,
  month: (n) => `P${n}M`,
  year: (n) => `P${n}Y`,
};
const workingDays = (amount: number): Label => periodText({ amount, unit: "workingDay" });
const iso = (duration: string): Label => label(duration, duration);

/** A limit as a grade would write it; `undefined` where the region has not set it, or a field of the case does. */
function written({ within }: DeadlineRule): Label | undefined {
  if (!("amount" in within)) return undefined;
  return within.unit === "workingDay" ? workingDays(within.amount) : iso(ISO_8601[within.unit](within.amount));
}

function writtenLimit(limit: NonNullable<GradeScheme["levels"][number]["responseLimit"]>): Label {
  return typeof limit === "string" ? iso(limit) : workingDays(limit.workingDays);
}
