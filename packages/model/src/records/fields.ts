import * as z from "zod";
import { divisionCode } from "../identifiers/division-code.ts";
import { gridId } from "../ids.ts";
import { localDate } from "../time.ts";

/** A sentence or a paragraph that people write. */
export const text = z.string().min(1).max(2000);

/** A name or a title. */
export const name = z.string().min(1).max(200);

/** An address that can lead to somebody's home. */
export const address = z.string().min(1).max(300);

/** A telephone number, as it is written. */
export const phone = z.string().min(3).max(40);

/** What one item of a list is called within its record, so that others can refer to it. */
export const itemKey = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);

/** A level of the region's ladder. */
export const level = z.string().min(1).max(64);

/** What a party says at an evaluation; silence is an answer of its own. */
export const satisfaction = z.enum(["yes", "no", "silent"]);

/** A word of a code list that a region may extend; `checkCodes` looks it up in the lists that are bound. */
export const listWord = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/);

/** An amount in 分. */
export const fen = z.int().min(0);

/** How many. */
export const count = z.int().min(0);

/** A yes or no that may be unknown; absent is not the same as no. */
export const maybe = z.boolean().exactOptional();

/** A reference in somebody else's system: a file number, a document number. */
export const reference = z.string().min(1).max(200);

/** A span of days, both ends included; without `until` it is open. */
export const span = z.strictObject({ from: localDate, until: localDate.exactOptional() }).readonly();
export const spanClasses = { from: "neutral", until: "neutral" } as const;

const placeName = z.string().min(1).max(100);
export const place = z
  .strictObject({
    /** By whatever areas reports are counted: a police station's, a community's. */
    area: placeName.exactOptional(),
    township: placeName.exactOptional(),
    village: placeName.exactOptional(),
    /** A division code of 6 or 12 digits (GB/T 2260), see `readDivisionCode`. */
    division: divisionCode.exactOptional(),
    grid: gridId.exactOptional(),
    address: address.exactOptional(),
  })
  .readonly();

/**
 * Where something is, from the wide to the narrow. An address can lead to a home, so it counts as contact.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * const place = { area: "将台堡派出所", township: "将台堡镇", village: "崔中村", division: "640422102203", grid: "G-7", address: "二组 8 号" };
 * parseRecord("serviceMatter", { id: "S-1", kind: "hazard", type: "路灯不亮", channel: "热线", place, requestedAt: "2023-03-05T19:30:00+08:00" }).ok; // => true
 * ```
 */
export interface Place extends z.infer<typeof place> {}
export const placeClasses = { area: "neutral", township: "neutral", village: "neutral", division: "neutral", grid: "neutral", address: "contact" } as const;
