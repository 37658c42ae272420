import { fieldsOf, type PredicateData } from "@fengqiao/criteria";
import type { Measure } from "../measure/measure.ts";

/**
 * Facts that say that somebody took a lawful channel: a petition, a suit, another authority. Their number carries no points, no rank and
 * no consequence in either direction (《信访工作条例》第六、十八、三十九、四十六条): who is rewarded for few of them is rewarded for barring the way.
 */
const channelFacts: readonly string[] = ["firstPetition", "referred", "suit", "mediatedBeforeSuit"];

const compounds: readonly string[] = ["and", "or", "xor", "surrogate"];

/** The facts that a predicate asks about inside `and`, `or` and the like, at any depth: not those that it tests by themselves. */
function factsInside(predicate: PredicateData): Iterable<string> {
  return fieldsOf(...Object.entries(predicate).flatMap(([key, parts]) => (compounds.includes(key) ? (parts as readonly PredicateData[]) : [])));
}
const channelFact = (...facts: readonly string[]): string | undefined => facts.find((fact) => channelFacts.includes(fact));

/**
 * The fact whose volume a measure counts or compares, if it says that somebody took a lawful channel (`firstPetition`, `referred`, `suit`,
 * `mediatedBeforeSuit`, or the row's `channel`); decided from the criteria alone, `undefined` if none. Such a number carries no points, rank or
 * consequence (Regulations on Petitions 6, 18, 39, 46), and `parseScheme` and `parseTarget` refuse it. A share *of* petitions that were handled is
 * allowed: there the fact narrows the denominator, by a test of its own. An index is asked with the measures that it is made of.
 *
 * @example
 * ```ts
 * import { firstPetitionCompletionRate, petitionChange, volumeFact } from "@fengqiao/assessment";
 *
 * volumeFact(petitionChange); // => "firstPetition"
 * volumeFact(firstPetitionCompletionRate); // => undefined
 * ```
 */
export function volumeFact(m: Measure, measures: readonly Measure[] = []): string | undefined {
  switch (m.kind) {
    case "count":
    case "change":
      return channelFact(...fieldsOf(m.of));
    case "share":
      return m.by === "channel" ? "channel" : channelFact(m.by, ...factsInside(m.of));
    case "duration":
      return channelFact(...factsInside(m.of));
    case "rate":
      return channelFact(...fieldsOf(m.that), ...factsInside(m.of));
    case "index":
      return m.parts.flatMap(({ measure }) => measures.filter((part) => part.id === measure && part.kind !== "index").map((part) => volumeFact(part))).find((fact) => fact !== undefined);
  }
}
