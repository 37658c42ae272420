import type { Rules } from "fengqiao";
import type { Clock } from "./clock.ts";
import type { Store } from "./store/store.ts";

/** What the SDK leaves to the host, in one place: where cases are kept, by which rules, what time it is, and how cases are numbered. */
export interface Host {
  readonly store: Store;
  /** Every version of the county's pack that some stored case still keeps or was taken over from, and the newest. */
  readonly rules: Rules;
  readonly clock: Clock;
  /** The county's own numbering, or `crypto.randomUUID`. */
  readonly newCaseId: () => string;
  /** The body that owns what citizens bring in online. */
  readonly centre: string;
}
