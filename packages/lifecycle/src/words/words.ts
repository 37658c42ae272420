import type { Label } from "@fengqiao/model";

/** Names of what a finding speaks of, by their ids; what has none goes by its id. */
export type Words = Readonly<Record<string, Label>>;
