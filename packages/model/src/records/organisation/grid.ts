import * as z from "zod";
import { divisionCode } from "../../identifiers/division-code.ts";
import { bodyId, gridId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { count, listWord, name, reference, span, spanClasses } from "../fields.ts";

export const grid = z
  .strictObject({
    id: gridId,
    /** A word of `grid-kind`. */
    kind: listWord,
    name: name.exactOptional(),
    /** The grid of which it is a part. */
    parent: gridId.exactOptional(),
    division: divisionCode.exactOptional(),
    /** The body that it belongs to. */
    body: bodyId.exactOptional(),
    /** Keys of buildings, courtyards, addresses or units. */
    covers: z.array(reference).readonly(),
    households: count.exactOptional(),
    exists: span.exactOptional(),
  })
  .readonly();

/**
 * A grid, a micro-grid or a dedicated grid: the places it covers by their keys, and how many households, never who they are. Sizes
 * and exceptions are the region's.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("grid", { id: "G-7-12", kind: "micro", name: "七组十二号微网格", parent: "G-7", division: "640422102203", covers: ["兴隆小区 3 号楼"], households: 36 }).ok; // => true
 * ```
 */
export interface Grid extends z.infer<typeof grid> {}

export const gridClasses = {
  id: "neutral",
  kind: "neutral",
  name: "neutral",
  parent: "neutral",
  division: "neutral",
  body: "neutral",
  covers: { each: "neutral" },
  households: "neutral",
  exists: spanClasses,
} as const satisfies Classes<Grid>;
