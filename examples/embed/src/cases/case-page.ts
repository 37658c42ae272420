import { accept, epochOf, redact, supervisionLevel, type Case, type CaseEvent, type Chart, type Dispute, type Instant, type Label, type Outcome, type Redacted, type SupervisionLevel } from "fengqiao";
import { labelOf } from "../findings.ts";
import type { Host } from "../host.ts";
import type { Session } from "../login.ts";
import { caseFor } from "./cases.ts";

/** Something with the region's word for it. */
export interface Named {
  readonly id: string;
  readonly label: Label;
}

/** What a page about a case shows to one person. */
export interface CasePage {
  readonly id: string;
  readonly revision: number;
  readonly state: Named;
  readonly owner: string;
  readonly openedAt: Instant;
  readonly supervision: SupervisionLevel;
  readonly rules: Case["rules"];
  /** What this person may do now, and which fields it needs. */
  readonly permitted: readonly { readonly event: Named; readonly needs: readonly Named[]; readonly leadsTo: readonly Named[] }[];
  /** What time will say, oldest first; `passed` where it is late already and the next poll will say so. */
  readonly due: readonly { readonly event: Named; readonly at: Instant; readonly passed: boolean }[];
  /** Limits that nobody has set or that cannot be counted yet. */
  readonly notKnown: readonly Label[];
  /** The record, as far as this person may read it. */
  readonly dispute?: Redacted<Dispute>;
}

const END_OF_TIME = "9999-12-31T23:59:59Z";

/** Looking changes nothing: what is due is shown here, and told by the poll or before the next event. */
export function casePage(host: Host, caseId: string, who: Session): Outcome<CasePage> {
  const kept = caseFor(host, caseId, who);
  if (!kept.ok) return kept;
  const { case: kase, rules, lifecycle: { chart } } = kept.value;
  const permitted = rules.permitted(kase, who.actor);
  if (!permitted.ok) return permitted;
  const due = rules.due(kase, END_OF_TIME);
  if (!due.ok) return due;
  const now = epochOf(host.clock());
  const dispute = host.store.dispute(caseId);
  return accept({
    id: kase.id,
    revision: kase.revision,
    state: stateOf(chart, kase.state),
    owner: kase.record.owner,
    openedAt: kase.openedAt,
    supervision: supervisionLevel(kase.clocks),
    rules: kase.rules,
    permitted: permitted.value.map(({ event, label, needs, fields, to }) => ({
      event: { id: event, label },
      needs: needs.map((id) => named(id, fields[id]?.label)),
      leadsTo: to.map((id) => stateOf(chart, id)),
    })),
    due: due.value.map((event) => ({ event: dueOf(chart, event), at: event.at, passed: epochOf(event.at) < now })),
    notKnown: due.findings.map(labelOf),
    ...(dispute !== undefined && { dispute: redact("dispute", dispute, who.audience) }),
  });
}

const named = (id: string, label: Label | undefined): Named => ({ id, label: label ?? { "zh-CN": id, en: id } });

export const stateOf = (chart: Chart, id: string): Named => named(id, chart.states[id]?.meta.term);

/** A limit goes by the name of its rule, a lapse by that of what then happens. */
function dueOf({ meta }: Chart, { type, data }: CaseEvent): Named {
  const clock = meta.clocks[String(data?.clock)];
  return named(type, clock !== undefined && "label" in clock.rule ? clock.rule.label : meta.labels[type]);
}
