import type { Instant } from "@fengqiao/model";
import type { Facts } from "../chart/assignment.ts";
import type { CaseRecord } from "../chart/authority.ts";
import type { Clock, StoppedClock } from "../clock/clock.ts";

/** Which rules a case keeps, whatever is published later. */
export interface RulesRef {
  readonly jurisdiction: string;
  readonly pack: string;
  readonly version: string;
  readonly hash: string;
}

/** What reports group a case by; it never changes and no rule reads it. */
export interface About {
  readonly area?: string;
  readonly category?: string;
  readonly channel?: string;
  readonly firstPetition?: boolean;
}

/** A case as the host stores it: plain JSON, never changed in place. */
export interface Case {
  readonly schema: 1;
  readonly id: string;
  readonly chart: { readonly id: string; readonly hash: string };
  readonly calendar: string;
  readonly rules?: RulesRef;
  readonly about: About;
  readonly state: string;
  readonly facts: Facts;
  readonly record: CaseRecord;
  /** Running clocks. */
  readonly clocks: Readonly<Record<string, Clock>>;
  /** Clocks that the last event stopped after they had told that the time was up; if it was not, that is taken back. */
  readonly stopped?: readonly StoppedClock[];
  /** Accepted events, the opening included. */
  readonly revision: number;
  readonly openedAt: Instant;
  readonly lastId: string;
  readonly lastRecordedAt: Instant;
}
