import { measureShape } from "@fengqiao/assessment";
import { overlayData } from "@fengqiao/calendar";
import { chain } from "@fengqiao/lifecycle";
import { labelShape, sourceRegister } from "@fengqiao/model";
import { gradeSchemeShape, scorecardShape } from "@fengqiao/scoring";
import * as z from "zod";

const name = z.string().regex(/^[a-z][A-Za-z0-9.-]*$/);

/**
 * One region's rules as data. Entries stand under their ids and cite their source; what the region's texts leave open is open here
 * too, or assumed by name. A published version never changes.
 *
 * @example
 * ```ts
 * import { packShape } from "@fengqiao/regions";
 * import { xiji } from "@fengqiao/regions/xiji";
 *
 * packShape.safeParse(xiji).success; // => true
 * packShape.safeParse({ ...xiji, vetoes: {} }).success; // => false
 * ```
 */
export const packShape = z
  .strictObject({
    format: z.literal("fengqiao.pack/1"),
    id: name,
    /** GB/T 2260 code of the division whose rules these are. */
    division: z.string().regex(/^\d{6}(\d{6})?$/),
    names: labelShape,
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    /** The pack governs cases opened from this day on … */
    validFrom: z.iso.date(),
    /** … up to, and not including, this one. */
    validTo: z.iso.date().exactOptional(),
    /** The day on which this version was published. */
    knownFrom: z.iso.date(),
    sources: sourceRegister.readonly(),
    /** The calendar by which its days are counted, and the days that the region adds by its own power. */
    calendar: z.strictObject({ id: z.string().min(1), overlays: z.array(overlayData).readonly() }).readonly(),
    chains: z.record(name, chain).readonly(),
    /** Which chain a case of each kind walks; service matters of a type may have one of their own, with its own time limit. */
    opens: z
      .strictObject({
        dispute: name.exactOptional(),
        serviceMatter: z.strictObject({ chain: name, byType: z.record(z.string().min(1).max(200), name).readonly().exactOptional() }).readonly().exactOptional(),
      })
      .readonly(),
    /** How disputes are graded; a desk of service matters grades nothing. */
    scoring: z.strictObject({ scorecard: scorecardShape, gradeScheme: gradeSchemeShape }).readonly().exactOptional(),
    measures: z.record(name, measureShape).readonly(),
  })
  .readonly();
/** One region's rules: who it is, from when they hold, and its chains, scorecard and measures with their sources. */
export interface Pack extends z.infer<typeof packShape> {}
