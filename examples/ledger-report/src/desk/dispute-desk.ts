import { accept, composeChart, openRules, parseCalendar, parsePack, refuse, textOf, type CalendarData, type Case, type Chart, type LedgerEntry, type Pack } from "fengqiao";
import { Failure } from "../failure.ts";
import { actorOf, eventless, must, type Desk } from "./desk.ts";

/** The desk of a region's disputes. Everything that is decided here is decided by the region's rules. */
export function disputeDesk(pack: Pack, calendar: CalendarData): Desk {
  const opened = openRules({ packs: [pack], calendars: [calendar] });
  if (!opened.ok) {
    const [first] = opened.findings;
    throw new Failure(`规则与日历不能配合——${textOf(first, "zh-CN")}。`, `The rules and the calendar do not fit: ${textOf(first, "en")}.`);
  }
  const rules = opened.value;
  const charts = new Map(Object.values(pack.chains).map((chain): [string, Chart] => [chain.id, must(composeChart(chain))]));
  const chartOf = (kase: Case): Chart => {
    const chart = charts.get(kase.chart.id);
    if (chart === undefined) throw new Error(`no chart ${kase.chart.id}`);
    return chart;
  };
  const checked = must(parsePack(pack));
  return {
    open: (entry, asOf) => {
      if (entry.kind !== "dispute") throw new Error("a service matter at the desk of disputes");
      const on = rules.on(entry.record.foundOn);
      const score = on.score(entry.record, endOf(entry) ?? asOf);
      if (!score.ok) return score;
      const first = entry.events.find((event) => event.at.startsWith(entry.record.foundOn)) ?? entry.events[0];
      if (first === undefined) throw eventless();
      const outcome = on.openDispute(entry.record, { caseId: entry.record.id, by: actorOf(first), at: first.at, recordedAt: first.recordedAt, imported: true });
      return outcome.ok ? accept({ ...outcome.value, score: score.value }) : refuse(...outcome.findings);
    },
    advance: (kase, event) => rules.for(kase).advance(kase, event),
    settle: (kase, now) => rules.for(kase).settle(kase, now),
    row: (kase, journal, asOf) => rules.for(kase).caseRow(kase, journal, asOf),
    assess: (rows, asOf, by) => rules.on(asOf.slice(0, 10)).assess(rows, { asOf, by }),
    lists: (input, asOf) => rules.on(asOf.slice(0, 10)).lists(input, asOf),
    chartOf,
    cite: (citation) => cited(pack, citation),
    grades: pack.scoring.gradeScheme.levels.toReversed(),
    assumptions: Object.values(pack.sources).flatMap((source) => (source.basis === "assumed" ? Object.values(source.items) : [])),
    calendar: must(parseCalendar(calendar, pack.calendar.overlays)),
    rules: { pack: pack.id, title: { "zh-CN": `${pack.names["zh-CN"]}规则包`, en: `rules of ${pack.names.en}` }, version: pack.version, hash: checked.hash },
  };
}

/** A dispute that is settled does not grow older; one that is open is judged as of the report. */
const endOf = ({ values }: LedgerEntry): string | undefined => (typeof values.resolvedAt === "string" ? values.resolvedAt : undefined);

/** `seed S050` → the title of the text and its clause; an assumption by what was assumed. */
function cited({ sources }: Pack, citation: string): string {
  const [register = "", ...clause] = citation.split(" ");
  const source = sources[register];
  if (source === undefined) return citation;
  const item = source.basis === "assumed" ? source.items[clause.join(" ")] : undefined;
  return item === undefined ? `${source.title} ${clause.join(" ")}` : `假定 assumed: ${item}`;
}
