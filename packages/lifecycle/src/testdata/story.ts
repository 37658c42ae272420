import type { Actor } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import type { CaseEvent, JournalEntry } from "../case/event.ts";
import type { Chain } from "../chain/chain.ts";
import type { Lifecycle } from "../lifecycle.ts";
import type { Effect } from "../run/effects.ts";
import { clerk } from "./people.ts";
import { lifecycle, must, refused } from "./run.ts";

/** A case that events are told of, one after the other. */
export class Story {
  kase: Case;
  readonly journal: JournalEntry[];
  effects: readonly Effect[] = [];
  readonly life: Lifecycle;
  private n = 0;

  constructor(chain: Chain, by: Actor = clerk, at = "2026-03-01T09:00:00+08:00") {
    this.life = lifecycle(chain);
    const opened = must(this.life.open({ caseId: "S-1", by, at }));
    this.kase = opened.case;
    this.journal = [...opened.events];
  }
  event(type: string, by: Actor, at: string, data: CaseEvent["data"] = {}, more: Partial<CaseEvent> = {}): CaseEvent {
    return { id: `e-${(this.n += 1)}`, type, by, at, recordedAt: at, data, ...more };
  }
  happens(type: string, by: Actor, at: string, data: CaseEvent["data"] = {}, more: Partial<CaseEvent> = {}): this {
    const event = this.event(type, by, at, data, more);
    this.passes(event.recordedAt);
    const step = must(this.life.advance(this.kase, event));
    this.kase = step.case;
    this.effects = step.effects;
    this.journal.push(...step.events);
    return this;
  }
  /** Time goes on; what it has to say is told. */
  passes(until: string): this {
    const settled = must(this.life.settle(this.kase, until));
    this.kase = settled.case;
    this.effects = settled.effects;
    this.journal.push(...settled.events);
    return this;
  }
  refuses(type: string, by: Actor, at: string, data: CaseEvent["data"] = {}, more: Partial<CaseEvent> = {}): readonly string[] {
    return refused(this.life.advance(this.kase, this.event(type, by, at, data, more)));
  }
}
