import { dayNumber } from "../civil/day-number.ts";
import { classAt } from "../privacy/data-class.ts";
import { keysOf } from "../pointer.ts";
import { disputeClasses, type Dispute } from "../records/dispute.ts";
import type { Instant, LocalDate } from "../time.ts";
import type { Dictionary, FactsOf } from "./dictionary.ts";
import type { Derivation, DisputeFact, DisputeFactDictionary } from "./dispute-facts.ts";

type Answer = string | number | boolean | null;

type Group = Readonly<Record<string, unknown>>;
/** Puts the values of a field into `into`; `false` where a list is not known, so that nothing can be said of its items. */
type Reader = (from: unknown, day: LocalDate, into: unknown[]) => boolean;

/** Compiles the keys of a pointer, the last one first. Absent fields are `undefined`; items that happened after the day are not there. */
function reader([key, ...rest]: readonly string[]): Reader {
  if (key === undefined) return (from, _, into) => into.push(from) > 0;
  const below = reader(rest);
  if (key !== "*") return (from, day, into) => below((from as Group | undefined)?.[key], day, into);
  return (from, day, into) => {
    if (from === undefined) return false;
    for (const item of from as readonly { readonly on?: LocalDate }[]) {
      if ((item.on === undefined || item.on <= day) && !below(item, day, into)) return false;
    }
    return true;
  };
}

function deriver(from: Derivation): (values: readonly unknown[], day: LocalDate) => Answer {
  switch (from.how) {
    case "value":
      return ([value]) => (value as Answer | undefined) ?? null;
    case "any":
      return (values) => (values.includes(true) ? true : values.includes(undefined) ? null : false);
    case "count": {
      const { equal } = from;
      return (values) => values.filter((v) => (equal === undefined ? v !== undefined : v === equal)).length;
    }
    case "sum":
      return (values) => (values.every((v) => typeof v === "number") ? values.reduce((total, v) => total + v, 0) : null);
    case "daysSince":
      return (values, day) => {
        const first = values.filter((v) => typeof v === "string").sort()[0];
        return first === undefined || first > day ? null : dayNumber(day) - dayNumber(first);
      };
  }
}

/**
 * Prepares the reading of a dictionary's facts, for many disputes: the same answers as {@link disputeFactsOf}. A dictionary that was
 * never checked is a programmer's error and throws: no cast brings a person's field into a score.
 *
 * @example
 * ```ts
 * import { disputeFactDictionary, disputeFactReader, must, parseDispute } from "@fengqiao/model";
 *
 * const ledger = ["2021-08-10", "2021-08-20"].map((on, i) => must(parseDispute({
 *   id: `XJ-${i}`, subject: "地界纠纷", category: "land", channel: "grid", foundOn: on, place: {}, parties: [], incidents: [{ on }], attempts: [],
 * })));
 * const read = disputeFactReader(disputeFactDictionary);
 * ledger.map((dispute) => read(dispute, "2021-08-25T12:00:00+08:00").daysOpen); // => [15, 5]
 * ```
 */
export function disputeFactReader<D extends Readonly<Record<string, DisputeFact>>>(dictionary: DisputeFactDictionary<D>): (dispute: Dispute, asOf: Instant) => FactsOf<D & Dictionary> {
  const sound = Object.values(dictionary).every(({ from }) => classAt(disputeClasses, from.of) === "neutral");
  if (!sound) throw new TypeError("disputeFactReader: a dictionary that disputeDictionary refuses");
  const facts = Object.entries(dictionary).map(([name, { from }]) => ({ name, read: reader(keysOf(from.of)), derive: deriver(from) }));
  return (dispute, asOf) => {
    const day = asOf.slice(0, 10);
    const row: Record<string, Answer> = {};
    for (const { name, read, derive } of facts) {
      const values: unknown[] = [];
      row[name] = read(dispute, day, values) ? derive(values, day) : null;
    }
    return row as FactsOf<D & Dictionary>;
  };
}

/**
 * The facts of a dispute as of an instant; the day is the instant's own local day. What happened later does not count.
 * An unknown fact is `null`. Nothing can be handed in from outside: the record is the only source.
 *
 * @example
 * ```ts
 * import { disputeFactDictionary, disputeFactsOf, must, parseDispute } from "@fengqiao/model";
 *
 * const boundary = must(parseDispute({
 *   id: "XJ-2021-0810", subject: "地界纠纷", category: "land", channel: "grid", foundOn: "2021-08-10", place: {}, parties: [],
 *   incidents: [{ on: "2021-08-10", threat: false, policeCalls: 1 }, { on: "2021-08-14", policeCalls: 1 }], attempts: [{ on: "2021-08-20", result: "failed" }],
 * }));
 * const { policeCalls, failedAttempts, daysOpen, threat } = disputeFactsOf(disputeFactDictionary, boundary, "2021-08-16T12:00:00+08:00");
 * // of the second incident nobody said whether there was a threat, and the attempt was yet to come
 * ({ policeCalls, failedAttempts, daysOpen, threat }); // => { policeCalls: 2, failedAttempts: 0, daysOpen: 6, threat: null }
 * ```
 */
export function disputeFactsOf<D extends Readonly<Record<string, DisputeFact>>>(dictionary: DisputeFactDictionary<D>, dispute: Dispute, asOf: Instant): FactsOf<D & Dictionary> {
  return disputeFactReader(dictionary)(dispute, asOf);
}
