import { accept, composeChart, eventCompletionRate, hashOf, lifecycleOf, measure, onTimeRate, parseCalendar, plainServiceChain, refuse, textOf, type CalendarData, type Case, type Chain, type DeadlineRule, type Json, type Lifecycle, type RateMeasure } from "fengqiao";
import { Failure } from "../failure.ts";
import { actorOf, eventless, must, type Desk } from "./desk.ts";

/** The share that was closed, and the share of those due that was closed in time. */
const measures: readonly RateMeasure[] = [eventCompletionRate, { ...onTimeRate, id: "events.onTime", population: "serviceMatters" }];

/**
 * The desk of service matters: the plain chain, once for each case type, with the time limit that the mapping gives to that type.
 * Service matters are not scored.
 */
export function serviceDesk(deadlines: ReadonlyMap<string, DeadlineRule>, data: CalendarData): Desk {
  const calendar = parseCalendar(data);
  if (!calendar.ok) {
    const [first] = calendar.findings;
    throw new Failure(`日历不能用——${textOf(first, "zh-CN")}。`, `The calendar cannot be used: ${textOf(first, "en")}.`);
  }
  const chains = [...deadlines].map(([type, within], index): [string, Chain] => [type, { ...plainServiceChain, id: `service.type-${index + 1}`, within }]);
  const bind = (chain: Chain): Lifecycle => lifecycleOf(must(composeChart(chain)), [calendar.value]);
  const plain = bind(plainServiceChain);
  const lifecycles = new Map(chains.map(([type, chain]) => [type, bind(chain)]));
  const byChart = new Map([plain, ...lifecycles.values()].map((lifecycle) => [lifecycle.chart.id, lifecycle]));
  const of = (kase: Case): Lifecycle => {
    const lifecycle = byChart.get(kase.chart.id);
    if (lifecycle === undefined) throw new Error(`no chart ${kase.chart.id}`);
    return lifecycle;
  };
  return {
    open: (entry) => {
      if (entry.kind !== "serviceMatter") throw new Error("a dispute at the desk of service matters");
      const { id, type, channel, place, requestedAt } = entry.record;
      const lifecycle = lifecycles.get(type) ?? plain;
      const first = entry.events.find((event) => event.at === requestedAt) ?? entry.events[0];
      if (first === undefined) throw eventless();
      const about = { category: type, channel, ...(place.area !== undefined && { area: place.area }) };
      const outcome = lifecycle.open({ caseId: id, by: actorOf(first), at: requestedAt, about, imported: true });
      return outcome.ok ? accept(outcome.value) : refuse(...outcome.findings);
    },
    advance: (kase, event) => of(kase).advance(kase, event),
    settle: (kase, now) => of(kase).settle(kase, now),
    row: (kase, journal, asOf) => of(kase).caseFacts(kase, journal, asOf),
    assess: (rows, asOf, by) => {
      const tables = measures.map((m) => measure(m, rows, { asOf, by }));
      const refused = tables.find((table) => !table.ok);
      return refused?.ok === false ? refused : accept(tables.flatMap((table) => (table.ok ? [table.value] : [])));
    },
    cite: (citation) => citation,
    grades: [],
    assumptions: [],
    chartOf: (kase) => of(kase).chart,
    calendar: calendar.value,
    rules: { pack: plainServiceChain.id, title: { "zh-CN": "服务事项流程，时限由映射按类型给出", en: "plain chain of service matters, time limits by type from the mapping" }, version: "1", hash: hashOf(Object.fromEntries(chains) as unknown as Json) },
  };
}
