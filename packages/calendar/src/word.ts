import * as z from "zod";

/** What a rule or a host calls something by: a reason, a post, an open slot. */
export const word = z.string().min(1).max(128);
