import * as z from "zod";
import { countId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { count, listWord, name, place, placeClasses } from "../fields.ts";

export const baseDataCount = z
  .strictObject({
    id: countId,
    area: place,
    /** A word of `base-data-kind`. */
    kind: listWord,
    count,
    /** "近14万" is about, "3万余" is over. */
    exactness: z.enum(["exact", "about", "over", "under"]),
    asOf: localDate,
    source: name.exactOptional(),
  })
  .readonly();

/**
 * How many of something there are in an area, as of a day: a number with its exactness, never a list of people.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * // "近14万人": about 140,000 people
 * parseRecord("baseDataCount", { id: "N-1", area: { area: "临潭县" }, kind: "people", count: 140_000, exactness: "about", asOf: "2023-12-31", source: "县统计局" }).ok; // => true
 * ```
 */
export interface BaseDataCount extends z.infer<typeof baseDataCount> {}

export const baseDataCountClasses = { id: "neutral", area: placeClasses, kind: "neutral", count: "neutral", exactness: "neutral", asOf: "neutral", source: "neutral" } as const satisfies Classes<BaseDataCount>;
