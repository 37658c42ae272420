import { labelShape, type Outcome, type ParseFinding, parseWith, src } from "@fengqiao/model";
import * as z from "zod";
import { cadence } from "../cadences/cadence.ts";
import type { DayOrInstant } from "../cadences/day-or-instant.ts";
import { word } from "../word.ts";

/**
 * So many activities of a kind (any of the kinds listed, added up), or all or any of several needs.
 *
 * @example
 * ```ts
 * import { type Need } from "@fengqiao/calendar";
 *
 * const need: Need = { any: [{ activity: "adviceAnswered", atLeast: 1 }, { activity: ["mediation", "jointMediation"], atLeast: 1 }] };
 * need.any.length; // => 2
 * ```
 */
export type Need =
  | { readonly activity: string | readonly string[]; readonly atLeast: number }
  | { readonly all: readonly Need[] }
  | { readonly any: readonly Need[] };

/**
 * The strict shape of a need, which may hold others.
 *
 * @example
 * ```ts
 * import { need } from "@fengqiao/calendar";
 *
 * need.safeParse({ any: [{ activity: "adviceAnswered", atLeast: 1 }, { activity: "mediation", atLeast: 1 }] }).success; // => true
 * ```
 */
export const need: z.ZodType<Need> = z.union([
  z.strictObject({ activity: z.union([word, z.array(word).min(1).max(20).readonly()]), atLeast: z.int().min(1).max(10_000) }).readonly(),
  z
    .strictObject({
      get all() {
        return z.array(need).min(1).max(20).readonly();
      },
    })
    .readonly(),
  z
    .strictObject({
      get any() {
        return z.array(need).min(1).max(20).readonly();
      },
    })
    .readonly(),
]);

const requirement = z.strictObject({ id: word, label: labelShape.optional(), need, per: cadence.optional() }).readonly();
/**
 * One requirement of a quota.
 *
 * @example
 * ```ts
 * import { type QuotaRequirement } from "@fengqiao/calendar";
 *
 * const lecture: QuotaRequirement = { id: "lecture", need: { activity: "legalLecture", atLeast: 1 }, per: { every: "quarter" } };
 * lecture.id; // => "lecture"
 * ```
 */
export interface QuotaRequirement extends z.infer<typeof requirement> {}

/**
 * What must be done at least, by whom, how often and where: every post × every place it serves × every period of the post.
 * All requirements must hold. A requirement may have a period of its own; where neither it nor the post has one (`unset`), it is
 * reported and not guessed.
 *
 * @example
 * ```ts
 * import { parseQuota } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const atLeast = must(parseQuota({
 *   id: "four-at-least", label: { "zh-CN": "四个至少", en: "four at-least" }, posts: [{ post: "newVillageWorthy", per: { every: "week" } }],
 *   requirements: [
 *     { id: "screening", need: { activity: "screening", atLeast: 1 } },
 *     { id: "adviceOrMediation", need: { any: [{ activity: "adviceAnswered", atLeast: 1 }, { activity: "mediation", atLeast: 1 }] } },
 *   ],
 *   src: "donge S058",
 * }));
 * atLeast.requirements.length; // => 2
 * ```
 */
export const quota = z
  .strictObject({
    id: word,
    label: labelShape,
    /** Which places are meant, in the region's words: every served village. The host gives them with the members. */
    places: labelShape.optional(),
    posts: z.array(z.strictObject({ post: word, per: cadence }).readonly()).min(1).max(50).readonly(),
    requirements: z.array(requirement).min(1).max(50).readonly(),
    src,
  })
  .readonly();
/** What must be done at least, by whom, how often and where. */
export interface Quota extends z.infer<typeof quota> {}
/**
 * Reads a quota from data. Refuses what has not its shape.
 *
 * @example
 * ```ts
 * import { parseQuota } from "@fengqiao/calendar";
 *
 * parseQuota({ id: "empty", label: { "zh-CN": "空", en: "empty" }, posts: [], requirements: [], src: "county" }).findings.map((f) => f.path); // => ["/posts", "/requirements"]
 * ```
 */
export function parseQuota(data: unknown): Outcome<Quota, ParseFinding> {
  return parseWith(quota, data);
}

/** One who holds a post and owes the quota in one place. `member` is an opaque id, never a name. */
export interface QuotaMember {
  readonly member: string;
  readonly post: string;
  readonly place: string;
}

/** Something done by a member in a place; once where `times` is absent. */
export interface QuotaActivity {
  readonly member: string;
  readonly place: string;
  readonly activity: string;
  readonly at: DayOrInstant;
  readonly times?: number;
}
