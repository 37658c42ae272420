import { eventCompletionRate, onTimeRate, type Measure } from "@fengqiao/assessment";
import type { DeadlineRule, OverlayData } from "@fengqiao/calendar";
import { plainServiceChain, type Chain, type Item } from "@fengqiao/lifecycle";
import type { Label, SourceRegister } from "@fengqiao/model";
import { definePack } from "../pack/define-pack.ts";
import type { Pack } from "../pack/pack.ts";

/** What a service desk says of itself: who it is, by which calendar it counts, and how long each type of matter may take. */
export interface ServiceDesk {
  readonly id: string;
  /** GB/T 2260 code. */
  readonly division: string;
  readonly names: Label;
  readonly version: string;
  /** It governs matters from this day on. */
  readonly validFrom: string;
  readonly calendar: { readonly id: string; readonly overlays?: readonly OverlayData[] };
  /** The sources that the rules below cite. */
  readonly sources: SourceRegister;
  /** Type of matter → its time limit. A type that is not here has none, and that is said of its cases. */
  readonly deadlines: Readonly<Record<string, DeadlineRule>>;
}

const OURS = "sdk plainChain";

const cited = (item: Item): Item => ("either" in item ? item : { ...item, src: OURS });

/**
 * The pack of a desk that only takes in, does, answers and closes: a hotline, a city's service desk. Each type walks the plain chain
 * with its own time limit; nothing is graded.
 *
 * @example
 * ```ts
 * import { label, must } from "@fengqiao/model";
 * import { parsePack, servicePack } from "@fengqiao/regions";
 *
 * const hotline = servicePack({
 *   id: "hotline", division: "370100", names: label("济南市12345热线", "hotline of Jinan"), version: "1.0.0", validFrom: "2024-01-01", calendar: { id: "cn" },
 *   sources: { bylaw: { basis: "law", title: "济南市12345市民服务热线条例" } },
 *   deadlines: { 咨询: { label: label("咨询", "question"), within: { amount: 5, unit: "workingDay" }, rollForward: false, ends: "endOfDay", src: "bylaw 24" } },
 * });
 * must(parsePack(hotline)).pack.opens.serviceMatter; // => { chain: "hotline.plain", byType: { 咨询: "hotline.type-1" } }
 * ```
 */
export function servicePack(desk: ServiceDesk): Pack {
  const { id, division, names, version, validFrom, calendar, sources, deadlines } = desk;
  const plain: Chain = { ...plainServiceChain, id: `${id}.plain`, items: plainServiceChain.items.map(cited), silence: { ...plainServiceChain.silence, within: { ...plainServiceChain.silence.within, src: OURS } }, src: OURS };
  const typed = Object.entries(deadlines).map(([type, within], i): [string, Chain] => [type, { ...plain, id: `${id}.type-${i + 1}`, within }]);
  const onTime: Measure = { ...onTimeRate, id: "events.onTime", population: "serviceMatters" };
  const measures = [eventCompletionRate, onTime].map((measure): Measure => ({ ...measure, src: OURS }));
  return definePack({
    format: "fengqiao.pack/1",
    id, division, names, version, validFrom,
    knownFrom: validFrom,
    sources: {
      ...sources,
      sdk: { basis: "assumed", title: "What the SDK brings for a plain service desk", by: "Fengqiao maintainers", on: "2026-11-25", items: { plainChain: "taken in, done, told, closed: what a ledger with two dates knows of a matter" } },
    },
    calendar: { id: calendar.id, overlays: calendar.overlays ?? [] },
    chains: Object.fromEntries([plain, ...typed.map(([, chain]) => chain)].map((chain) => [chain.id, chain])),
    opens: { serviceMatter: { chain: plain.id, byType: Object.fromEntries(typed.map(([type, chain]) => [type, chain.id])) } },
    measures: Object.fromEntries(measures.map((measure) => [measure.id, measure])),
  });
}
