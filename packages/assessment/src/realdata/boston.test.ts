import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { columnsOfRecords } from "@fengqiao/criteria";
import { must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { measure } from "../measure/compute.ts";
import { dateFacts } from "../measure/date-facts.ts";
import { caseMeasureDictionary } from "../measure/facts.ts";
import { formatRate } from "../measure/format.ts";
import type { MeasuredCase } from "../measure/population.ts";
import { noCounts } from "../measure/rate.ts";
import { rateTally } from "../measure/rate-tally.ts";
import { checkRows } from "../measure/rows.ts";
import { eventCompletionRate } from "../standard/service-rates.ts";
import { onTimeRate } from "../standard/case-rates.ts";
import type { RateMeasure } from "../measure/measure.ts";

/** 10,393 service requests to the city of Boston, 2015: dates, targets and the city's own on-time labels. */
const file = fileURLToPath(new URL("../../../../../shared/data/boston311/cases.csv", import.meta.url));
const present = existsSync(file);
const asOf = "2016-05-01T00:00:00-05:00";

/** `01/05/2015 08:30:00 AM`, all in one civil time. */
function instantOf(text: string | undefined): string | undefined {
  const match = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d:\d\d) ([AP])M$/.exec(text ?? "");
  if (!match) return undefined;
  const [, month, day, year, hour, rest, half] = match;
  return `${year ?? ""}-${month ?? ""}-${day ?? ""}T${String((Number(hour) % 12) + (half === "P" ? 12 : 0)).padStart(2, "0")}:${rest ?? ""}-05:00`;
}

interface Request {
  readonly row: MeasuredCase;
  readonly label: string;
  readonly status: string;
}
function requests(): readonly Request[] {
  const [head = "", ...lines] = readFileSync(file, "utf8").trimEnd().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => {
    const cells = Object.fromEntries(line.split(",").map((cell, i) => [names[i] ?? "", cell]));
    const [openedAt = "", dueAt, closedAt] = [cells.OPEN_DT, cells.TARGET_DT, cells.CLOSED_DT].map(instantOf);
    const dates = { caseId: cells.CASE_ENQUIRY_ID ?? "", asOf, openedAt, ...(dueAt && { dueAt }), ...(closedAt && { closedAt }), area: cells.neighborhood ?? "", category: cells.REASON ?? "" };
    return { row: { ...dates, state: cells.CASE_STATUS ?? "", facts: { kind: "serviceMatter", registered: true, ...dateFacts(dates) } }, label: cells.OnTime_Status ?? "", status: cells.CASE_STATUS ?? "" };
  });
}
const onTime: RateMeasure = { ...onTimeRate, id: "events.onTime", population: "serviceMatters", decimals: 2 };

describe.skipIf(!present)("ten thousand real service requests (skipped without shared/data/boston311)", () => {
  const all = present ? requests() : [];
  const rows = all.map((r) => r.row);
  const table = () => must(measure(onTime, rows, { asOf, by: ["area"] }));

  it("on-time labels from the dates agree with the city's own on all 8,464 closed ones with a target", () => {
    const judged = all.filter((r) => r.status === "Closed" && r.row.dueAt !== undefined);
    const contradictions = judged.filter((r) => {
      const closed = r.row.closedAt ?? "";
      const inTime = Date.parse(closed) <= Date.parse(r.row.dueAt ?? "");
      return inTime !== (r.label === "ONTIME") || (r.row.facts.closed === true && r.row.facts.metDeadline !== inTime);
    });
    expect([judged.length, contradictions.length]).toEqual([8464, 0]);
  });
  it("the one request that closes before it opens is found, named and left out", () => {
    const checked = checkRows(rows, asOf);
    expect(checked.findings.map((f) => [f.code, "id" in f.params && f.params.id])).toEqual([["row.endsBeforeStart", "101001427234"]]);
    expect(table().excluded).toEqual([{ id: "101001427234", code: "row.endsBeforeStart" }]);
  });
  it("on time of those due, as a whole and by neighbourhood: the parts make the whole", () => {
    const { total, groups } = table();
    expect(formatRate(total, "en")).toBe("65.35% (6785/10382)");
    expect(groups.reduce((n, g) => n + g.denominator, 0)).toBe(10382);
    expect(groups.reduce((n, g) => n + g.numerator, 0)).toBe(6785);
    expect(groups.length).toBeGreaterThan(20);
    const dorchester = groups.find((g) => g.group.area === "Dorchester");
    expect(dorchester?.denominator).toBe(all.filter((r) => r.row.area === "Dorchester" && r.row.dueAt !== undefined).length);
  });
  it("of the closed ones alone it would be 80 %: another question", () => {
    const closedOnly = measure({ ...onTime, of: { hasDeadline: { equal: true }, closed: { equal: true } } }, rows, { asOf });
    expect(closedOnly.ok && formatRate(closedOnly.value.total, "en")).toBe("80.17% (6785/8463)");
  });
  it("columns count what rows count", () => {
    const good = rows.filter((r) => r.caseId !== "101001427234");
    const areas = [...new Set(good.map((r) => r.area ?? ""))].sort();
    const tally = rateTally(caseMeasureDictionary, [onTime, eventCompletionRate], areas.length);
    tally.add({ columns: columnsOfRecords(caseMeasureDictionary, good.map((r) => r.facts)), group: Uint16Array.from(good, (r) => areas.indexOf(r.area ?? "")) });
    const byArea = new Map(table().groups.map((g) => [g.group.area, g.counts]));
    areas.forEach((area, g) => expect(tally.counts(0, g)).toEqual(byArea.get(area) ?? noCounts));
  });
});
