import * as z from "zod";

const name = z.string().min(1);

/**
 * The closed effects of a rule, as the chart names them. `advance` makes concrete effects of them: what the host has to do, with an
 * id that is derived from the case, so doing it twice is not possible by accident.
 */
export const effectSpec = z.discriminatedUnion("effect", [
  /** The clock of a state, or a case-wide one, starts to run. */
  z.strictObject({ effect: z.literal("arm"), clock: name }).readonly(),
  /** `meets`: what its limit is for has happened. A clock that stops for another reason is neither met nor missed. */
  z.strictObject({ effect: z.literal("disarm"), clock: name, meets: z.literal(true).exactOptional() }).readonly(),
  /** The clocks whose rule allows the cause that the field names stand still until they go on; the time in between does not count. */
  z.strictObject({ effect: z.literal("pause"), field: name }).readonly(),
  z.strictObject({ effect: z.literal("resume") }).readonly(),
  /** A clock is given more time, within what its rule allows. */
  z.strictObject({ effect: z.literal("extend") }).readonly(),
  z.strictObject({ effect: z.literal("task"), what: name }).readonly(),
  z.strictObject({ effect: z.literal("notice"), what: name }).readonly(),
  /** Another case is asked: an event of this type, addressed to each case that the field names. */
  z.strictObject({ effect: z.literal("request"), event: name, field: name }).readonly(),
  /** A linked case of this kind is to be opened; its outcome comes back as `link.closed`. */
  z.strictObject({ effect: z.literal("openCase"), of: name }).readonly(),
  /** Something that falls due when the case is completed, e.g. the per-case subsidy. */
  z.strictObject({ effect: z.literal("consequence"), what: name }).readonly(),
]);
export type EffectSpec = z.infer<typeof effectSpec>;
