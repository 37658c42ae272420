import type { Effect } from "fengqiao";
import type { Store } from "./store.ts";

/**
 * What the county does about an effect: a message, a task in somebody's list, a linked case. It may get one more than once, after a
 * crash between sending and noting it, and tells them apart by `effect.id`. Throwing means: not now, try again.
 */
export type Deliver = (effect: Effect) => Promise<void> | void;

/** What one round of the outbox did. */
export interface Delivered {
  readonly delivered: number;
  /** What could not be delivered now, and why; it comes again in the next round. */
  readonly failures: readonly { readonly effect: Effect; readonly error: unknown }[];
}

/** Delivers what has not been delivered, each effect at least once and those of one case in their order: where one fails, those behind it wait. */
export async function deliverEffects(store: Store, deliver: Deliver): Promise<Delivered> {
  let delivered = 0;
  const failures: { readonly effect: Effect; readonly error: unknown }[] = [];
  for (const caseId of store.casesToDeliver()) {
    for (const effect of store.undelivered(caseId)) {
      try {
        await deliver(effect);
      } catch (error) {
        store.attempted(effect.id, false);
        failures.push({ effect, error });
        break;
      }
      store.attempted(effect.id, true);
      delivered += 1;
    }
  }
  return { delivered, failures };
}
