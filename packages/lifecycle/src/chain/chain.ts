import { deadlineRule } from "@fengqiao/calendar";
import { predicateShape } from "@fengqiao/criteria";
import { labelShape, src } from "@fengqiao/model";
import * as z from "zod";
import { authority } from "../chart/authority.ts";
import type { Guard } from "../chart/guard.ts";
import { STAGE_IDS } from "../stages/stages.ts";
import { chainId, name } from "./name.ts";

const guard: z.ZodType<Guard, Guard> = predicateShape;

const named = z.record(name, labelShape).readonly().exactOptional();
const codes = z.record(z.string().min(1).max(64), labelShape).readonly();
const words = z.strictObject({ roles: named, fields: named, facts: named, values: z.record(name, codes).readonly().exactOptional() }).readonly();
/** What the region calls its own roles, fields and facts, and the codes of a field or fact: its grades under `grade`, its levels under `level`. */
export type ChainWords = z.infer<typeof words>;

/** One step in the region's words. Several stages under one term are done one after the other. */
export const step = z
  .strictObject({
    id: name,
    term: labelShape,
    stages: z.array(z.enum(STAGE_IDS)).min(1).readonly(),
    /** The step is left out where this does not hold. */
    when: guard.exactOptional(),
    /** Fields that the step's main event has to carry, beyond what the stage asks for. */
    needs: z.array(z.string().min(1)).readonly().exactOptional(),
    /** Codes that the step's main event decides; each becomes a control fact that later steps may ask for. */
    decides: z.record(name, z.array(z.string().min(1)).min(1).readonly()).exactOptional(),
    /** Who does it, instead of the stage's own roles. */
    by: authority.exactOptional(),
    /** What has to hold before the case may be closed here, beyond the gates. */
    closeWhen: guard.exactOptional(),
    /** The limit of the step's first stage. */
    within: deadlineRule.exactOptional(),
    /** Limits of its other stages, by stage. */
    limits: z.partialRecord(z.enum(STAGE_IDS), deadlineRule).exactOptional(),
    src,
  })
  .readonly();
/** One step of a chain in the region's words, with the canonical stages that it is, and what the region asks of it. */
export interface Step extends z.infer<typeof step> {}

/** A term of the region that keeps its place in the words and is no step of a case. */
export const mention = z
  .strictObject({
    id: name,
    term: labelShape,
    /** `outer`: a standing duty of a body; `projection`: a list read off the cases; `partOf`: another word for a step. */
    as: z.enum(["outer", "projection", "partOf"]),
    of: name.exactOptional(),
    src,
  })
  .readonly();
/** A term of the region that is no step of a case: a standing duty, a list read off the cases, another word for a step. */
export interface Mention extends z.infer<typeof mention> {}

/**
 * Branches that exclude each other, each with its own steps. A case that none of them takes waits before them.
 *
 * @example
 * What reaches beyond the community is the town's to consult on; prevention is a standing duty and no step.
 * ```ts
 * import { composeChart, plainServiceChain, type Either, type Item, type Mention, type Step } from "@fengqiao/lifecycle";
 * import { label, must } from "@fengqiao/model";
 *
 * const src = "seed S059";
 * const report: Step = { id: "report", term: label("格内报告", "report in the grid"), stages: ["detect"], decides: { reach: ["community", "town"] }, src };
 * const consult: Step = { id: "consult", term: label("社区共商", "consultation in the community"), stages: ["consult"], by: { roles: ["community"] }, src };
 * const linkage: Step = { ...consult, id: "linkage", term: label("镇域联动", "linkage in the town"), by: { roles: ["town"] } };
 * const prevention: Mention = { id: "prevention", term: label("源头预防", "prevention at the source"), as: "outer", src };
 * const reach: Either = { either: [{ when: { reach: { equal: "town" } }, items: [linkage] }], otherwise: [consult] };
 *
 * const items: readonly Item[] = [prevention, report, reach, ...plainServiceChain.items];
 * const chart = must(composeChart({ ...plainServiceChain, items }));
 * chart.states.report?.on["detect.report"]?.map(({ target, guard }) => [target, guard.params.when]);
 * // => [["linkage", { "event.reach": { equal: "town" } }], ["consult", { "event.reach": { notEqual: "town" } }]]
 * ```
 */
export interface Either {
  readonly either: readonly { readonly when: Guard; readonly items: readonly Item[] }[];
  /** Where none of the branches holds. */
  readonly otherwise?: readonly Item[];
}
/** What stands in a chain: a step, a mere term, or branches. */
export type Item = Step | Mention | Either;

const items: z.ZodType<readonly Item[], readonly Item[]> = z.lazy(() => z.array(z.union([step, mention, either])).readonly());
export const either: z.ZodType<Either, Either> = z
  .strictObject({ either: z.array(z.strictObject({ when: guard, items }).readonly()).min(1).readonly(), otherwise: items.exactOptional() })
  .readonly();

/**
 * A region's own steps, in its own order and words: no arrows, no names of targets. `composeChart` makes a statechart of it.
 *
 * What the region has not said is open: a limit may take its period from an unset slot, or be absent, and the case then goes on
 * with a clock that has no end. A limit may also come from a field that the person in charge fills.
 *
 * @example
 * ```ts
 * import { chain } from "@fengqiao/lifecycle";
 * import { parseWith } from "@fengqiao/model";
 * import { xiji } from "@fengqiao/regions/xiji";
 *
 * const read = parseWith(chain, JSON.parse(JSON.stringify(xiji.chains["xiji.dispute"])));
 * if (read.ok) read.value.items.flatMap((item) => ("stages" in item ? item.stages : [])); // => ["detect", "register", "classify", "consult", "assign", "handle", "rectify", "evaluate", "close"]
 * parseWith(chain, { id: "xiji.dispute", next: "archive" }).ok; // => false
 * ```
 */
export const chain = z
  .strictObject({
    id: chainId,
    of: z.enum(["dispute", "serviceMatter", "deliberation", "benefitProject", "checklist"]),
    term: labelShape,
    /** A segment says which chain it belongs to, and between which of its steps: it begins after the one, and hands on to the other. */
    segment: z.strictObject({ of: chainId, after: name.exactOptional(), before: name.exactOptional() }).readonly().exactOptional(),
    items,
    /** The roles that somebody in the region has. */
    roster: z.array(name).min(1).readonly(),
    /** From the lowest to the highest, as the region names them. */
    levels: z.array(name).min(1).readonly(),
    /** Failed attempts at one level before the case goes on. */
    attempts: z.int().min(1).max(20),
    /** What it means when nobody rates, and after what time. */
    silence: z.strictObject({ means: z.enum(["yes", "silent", "back"]), within: deadlineRule }).readonly(),
    /** Yes-or-no fields, each with evidence, that must all be true before a case is closed. */
    gates: z.array(name).readonly().exactOptional(),
    /** Stages without which no case counts as completed. */
    mandatory: z.array(z.strictObject({ stage: z.enum(STAGE_IDS), when: guard.exactOptional() }).readonly()).readonly(),
    /** How long a case that ended may be opened again; `none` says why it may not. */
    reopening: z.union([z.strictObject({ within: deadlineRule }).readonly(), z.strictObject({ none: z.string().min(1) }).readonly()]),
    escalation: z
      .strictObject({
        /** A level may be left out on the way up. */
        skip: z.boolean().exactOptional(),
        /** A higher level may give a case down. */
        delegate: z.boolean().exactOptional(),
        /** Matters of a kind go up to this level and no further; the parties' own channels stay open. */
        containment: z.array(z.strictObject({ when: guard, upTo: name }).readonly()).readonly().exactOptional(),
      })
      .readonly()
      .exactOptional(),
    /** Grades of the alert from the lowest to the highest, who confirms them, who reviews an objection, and limits of response by grade. */
    alert: z
      .strictObject({
        grades: z.array(name).min(1).readonly(),
        confirm: authority,
        review: authority,
        objection: deadlineRule,
        respond: z.record(name, deadlineRule).exactOptional(),
      })
      .readonly()
      .exactOptional(),
    /** What first contact obliges to: hand over promptly, lead to the end, or solve at the first handling. */
    firstContact: z.enum(["transfer", "lead", "solve"]).exactOptional(),
    /** The limit of the whole case. */
    within: deadlineRule.exactOptional(),
    /** How soon a party that leaves is told of the other routes. */
    tellRoutes: deadlineRule.exactOptional(),
    /** Recording later than this after the event needs a reason: `P3D`. */
    lateEntry: z.string().regex(/^P(\d{1,4}[DW]|T\d{1,4}H)$/).exactOptional(),
    /** What falls due when the case is completed, e.g. the per-case subsidy. */
    consequences: z.array(name).readonly().exactOptional(),
    /** What the region calls its own roles, fields, facts and codes, or those that have another name elsewhere. */
    words: words.exactOptional(),
    src,
  })
  .readonly();
/** A region's own steps as data. */
export interface Chain extends z.infer<typeof chain> {}

export const isStep = (item: Item): item is Step => "stages" in item;
export const isEither = (item: Item): item is Either => "either" in item;

/** All steps of a list of items, those of all branches included, in reading order. */
export function stepsOf(list: readonly Item[]): readonly Step[] {
  return list.flatMap((item) => (isStep(item) ? [item] : isEither(item) ? [...item.either.flatMap((branch) => stepsOf(branch.items)), ...stepsOf(item.otherwise ?? [])] : []));
}
