import { actor, type Actor } from "@fengqiao/model";
import type { CaseEvent } from "../case/event.ts";

const person = (id: string, role: string, body: string | undefined, level?: string): Actor => actor.parse({ id, roles: [role], ...(body !== undefined && { body }), ...(level !== undefined && { level }) });

export const gridWorker = person("grid-7", "grid", "village-cui", "grid");
export const clerk = person("clerk-2", "intake", "township-centre", "township");
export const analyst = person("analyst-1", "analyst", "township-centre", "township");
export const branch = person("secretary-1", "branch", "functional-branch", "township");
export const centre = person("centre-3", "centre", "township-centre", "township");
export const mediator = person("mediator-4", "handler", "judicial-office", "township");
export const villageMediator = person("mediator-9", "handler", "village-cui", "village");
export const party = person("party-a", "party", undefined);
export const link = person("linked-case", "link", undefined);

/** Events of one case, recorded when they happened unless said otherwise; ids are counted. */
export function diary(prefix = "e"): (type: string, by: Actor, at: string, data?: CaseEvent["data"], more?: Partial<CaseEvent>) => CaseEvent {
  let n = 0;
  return (type, by, at, data, more = {}) => ({ id: `${prefix}-${(n += 1)}`, type, by, at, recordedAt: at, ...(data !== undefined && { data }), ...more });
}
