import * as z from "zod";
import type { CaseEvent, EventValue } from "./event.ts";

const name = z.string().min(1);

/**
 * How an event of an older edition reads in a newer one, as data: its type, its fields and their codes under new names, a field that
 * is no longer there. What it said stays; nothing is made up.
 */
export const upcast = z
  .strictObject({
    type: name,
    to: name.exactOptional(),
    /** Old field → new field; `null` where the newer edition has none. */
    fields: z.record(name, z.union([name, z.null()])).exactOptional(),
    /** New field → old code → new code. */
    codes: z.record(name, z.record(name, name)).exactOptional(),
  })
  .readonly();
/** How an event of an older edition reads in a newer one. */
export interface Upcast extends z.infer<typeof upcast> {}

/**
 * Events of an older edition, read as those of a newer one. What no rule speaks of stays as it is; the journal itself is never changed.
 *
 * @example
 * ```ts
 * import { parseEvent, upcastEvents } from "@fengqiao/lifecycle";
 * import { must } from "@fengqiao/model";
 *
 * const at = "2020-03-02T10:00:00+08:00";
 * const older = must(parseEvent({ id: "e-4", type: "visit.done", at, recordedAt: at, by: { id: "v-1", roles: ["visitor"] }, data: { state: "kept", colour: "blue" } }));
 * const [newer] = upcastEvents([older], [{ type: "visit.done", to: "visit.record", fields: { state: "result", colour: null }, codes: { result: { kept: "performed" } } }]);
 * [newer?.type, newer?.data]; // => ["visit.record", { result: "performed" }]
 * ```
 */
export function upcastEvents<E extends CaseEvent>(events: readonly E[], rules: readonly Upcast[]): readonly E[] {
  const byType = new Map(rules.map((rule) => [rule.type, rule]));
  return events.map((event) => {
    const rule = byType.get(event.type);
    return rule === undefined ? event : { ...event, type: rule.to ?? event.type, ...(event.data !== undefined && { data: dataUnder(rule, event.data) }) };
  });
}

function dataUnder(rule: Upcast, data: Readonly<Record<string, EventValue>>): Readonly<Record<string, EventValue>> {
  const entries = Object.entries(data).flatMap(([field, value]): readonly [string, EventValue][] => {
    const to = rule.fields !== undefined && Object.hasOwn(rule.fields, field) ? rule.fields[field] : field;
    if (to === null || to === undefined) return [];
    const codes = rule.codes?.[to];
    return [[to, typeof value === "string" && codes !== undefined && Object.hasOwn(codes, value) ? (codes[value] ?? value) : value]];
  });
  return Object.fromEntries(entries);
}
