import { caseId, instant } from "@fengqiao/model";
import { period } from "@fengqiao/calendar";
import * as z from "zod";
import type { Case } from "./case.ts";

const name = z.string().min(1);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** A running clock; what is rare in it is asked by shape, what is common by hand (`restore`). */
export const clockShape = z.strictObject({
  startedAt: instant,
  since: z.int().positive(),
  told: z.array(z.enum(["reminder", "limit", "grace"])).readonly(),
  set: z.union([z.string(), z.number()]).exactOptional(),
  pauses: z.array(z.strictObject({ reason: name, from: instant, to: instant.exactOptional() }).readonly()).readonly().exactOptional(),
  extensions: z.array(z.strictObject({ by: period, approver: name, approvedAt: instant, noticeGivenAt: instant.exactOptional() }).readonly()).readonly().exactOptional(),
});

/** Clocks that the last event stopped. */
export const stoppedShape = z.array(clockShape.extend({ clock: name, stoppedAt: instant }).readonly()).readonly();

/**
 * The shape of a stored case, for gateways and other languages: the same for every chart. Which facts, states and clocks a chart has,
 * and whether the parts fit each other, `restore` says.
 *
 * @example
 * ```ts
 * import { chinaCalendar } from "@fengqiao/calendar";
 * import { caseShape, composeChart, lifecycleOf, plainServiceChain } from "@fengqiao/lifecycle";
 * import { must, parseActor } from "@fengqiao/model";
 *
 * const desk = lifecycleOf(must(composeChart(plainServiceChain)), [chinaCalendar()]);
 * const clerk = must(parseActor({ id: "clerk-3", roles: ["intake"], body: "hotline" }));
 * const opened = must(desk.open({ caseId: "S-1", by: clerk, at: "2026-11-23T09:00:00+08:00" }));
 * caseShape.safeParse(JSON.parse(desk.snapshot(opened.case))).success; // => true
 * caseShape.safeParse({ ...opened.case, rating: "good" }).success; // => false
 * ```
 */
export const caseShape = z
  .strictObject({
    schema: z.literal(1),
    id: caseId,
    chart: z.strictObject({ id: name, hash: name }).readonly(),
    calendar: name,
    rules: z.strictObject({ jurisdiction: name, pack: name, version: name, hash: name }).readonly().exactOptional(),
    about: z.strictObject({ area: z.string().exactOptional(), category: z.string().exactOptional(), channel: z.string().exactOptional(), firstPetition: z.boolean().exactOptional() }).readonly(),
    state: name,
    facts: z.record(name, scalar).readonly(),
    record: z
      .strictObject({
        owner: name,
        offer: z.union([name, z.null()]),
        did: z.record(name, name).readonly(),
        level: z.record(name, name).readonly(),
        named: z.record(name, z.union([name, z.array(name).readonly()])).readonly(),
      })
      .readonly(),
    clocks: z.record(name, clockShape.readonly()).readonly(),
    stopped: stoppedShape.exactOptional(),
    revision: z.int().positive(),
    openedAt: instant,
    lastId: name,
    lastRecordedAt: instant,
  })
  .readonly() satisfies z.ZodType<Case>;
