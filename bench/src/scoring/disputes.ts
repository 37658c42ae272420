import { disputeFactDictionary, type FactsOf } from "@fengqiao/model";
import { seeded } from "../random.ts";

export type Facts = FactsOf<typeof disputeFactDictionary>;
/** All keys are there, as `disputeFactsOf` gives them; `null` is missing. */
export type Row = { readonly [K in keyof typeof disputeFactDictionary & string]: NonNullable<Facts[K]> | null };

const random = seeded(20_260_101);
const chance = (p: number): boolean => random() < p;
const perhaps = <T>(value: T): T | null => (chance(0.05) ? null : value);
const tail = (mean: number, most: number): number => Math.min(most, Math.floor(-Math.log(1 - random()) * mean));
const categories = disputeFactDictionary.category.values;

/** Made-up disputes; nothing here describes a real place. Numbers have long tails, one fact in twenty is not known. */
export function disputes(count: number): readonly Row[] {
  return Array.from({ length: count }, (): Row => ({
    category: categories[Math.floor(random() * categories.length)] ?? "other",
    incidents: 1 + tail(1.5, 40),
    physicalConflict: perhaps(chance(0.2)),
    injury: perhaps(chance(0.08)),
    weapon: perhaps(chance(0.04)),
    threat: perhaps(chance(0.1)),
    policeCalls: perhaps(tail(1.2, 30)),
    failedAttempts: perhaps(tail(0.9, 20)),
    earlierAgreementFailed: perhaps(chance(0.15)),
    daysOpen: perhaps(tail(60, 1500)),
    peopleInvolved: perhaps(2 + tail(4, 300)),
    amountFen: perhaps(tail(4_000_000, 500_000_000)),
    crossVillage: perhaps(chance(0.25)),
    crossDepartment: perhaps(chance(0.2)),
  }));
}
