import type { PredicateData } from "@fengqiao/criteria";
import type { Measure } from "../measure/measure.ts";

/**
 * Facts that say that somebody took a lawful channel: a petition, a suit, another authority. Their number carries no points, no rank and
 * no consequence in either direction (《信访工作条例》第六、十八、三十九、四十六条): who is rewarded for few of them is rewarded for barring the way.
 */
export const channelFacts: readonly string[] = ["firstPetition", "referred", "suit", "mediatedBeforeSuit"];

const compounds: readonly string[] = ["and", "or", "xor", "surrogate"];

/** Every fact that a predicate asks about, at any depth. */
function factsOf(predicate: PredicateData): readonly string[] {
  return Object.entries(predicate).flatMap(([key, value]) => (compounds.includes(key) ? (value as readonly PredicateData[]).flatMap(factsOf) : [key]));
}
const asksDeeper = (predicate: PredicateData): readonly string[] => Object.entries(predicate).flatMap(([key, value]) => (compounds.includes(key) ? (value as readonly PredicateData[]).flatMap(factsOf) : []));
const channelFact = (facts: readonly string[]): string | undefined => facts.find((fact) => channelFacts.includes(fact));

/**
 * The channel fact whose volume a measure counts or compares, decided from its criteria alone; `undefined` if none. A share *of* petitions
 * that were handled is allowed: there the fact narrows the denominator, by a test of its own. Anywhere else it makes the
 * number depend on how many took that channel.
 */
export function volumeFact(m: Measure, measures: readonly Measure[] = []): string | undefined {
  switch (m.kind) {
    case "count":
    case "change":
      return channelFact(factsOf(m.of));
    case "share":
      return m.by === "channel" ? "channel" : channelFact([m.by, ...asksDeeper(m.of)]);
    case "duration":
      return channelFact(asksDeeper(m.of));
    case "rate":
      return channelFact([...factsOf(m.that), ...asksDeeper(m.of)]);
    case "index":
      return m.parts.flatMap(({ measure }) => measures.filter((part) => part.id === measure && part.kind !== "index").map((part) => volumeFact(part))).find((fact) => fact !== undefined);
  }
}
