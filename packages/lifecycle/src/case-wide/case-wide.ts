import type { FactDomain, EventSpec, RuleBody } from "../stages/stage.ts";

/** Rules that hold wherever the case is, with the events they know. None of them moves the process. */
export interface CaseWide {
  readonly rules: readonly RuleBody[];
  readonly events: Readonly<Record<string, EventSpec>>;
  readonly facts?: Readonly<Record<string, FactDomain>>;
}
