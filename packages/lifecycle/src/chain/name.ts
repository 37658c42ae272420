import * as z from "zod";

/** Ids of steps, roles, levels and facts: a letter first, then letters, digits and `-`; a `.` would be read as a path by XState. */
export const name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,63}$/);
/** Ids of chains and charts, by region: `xiji.dispute`. */
export const chainId = z.string().regex(/^[a-zA-Z][a-zA-Z0-9.-]{0,63}$/);
