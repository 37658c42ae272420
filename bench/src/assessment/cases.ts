import { seeded } from "../random.ts";

/** A million disputes as three-valued flags, made from a seed: 19 townships × 16 quarters, four in a hundred facts missing. */
export const flags = ["registered", "mediated", "resolved", "closed", "metDeadline", "performed", "relapsed"] as const;
export type Flag = (typeof flags)[number];

export const townships = 19;
export const quarters = 16;
export const groups = townships * quarters;

/** Chances of true, by flag. */
const chances: Readonly<Record<Flag, number>> = { registered: 0.97, mediated: 0.88, resolved: 0.8, closed: 0.85, metDeadline: 0.8, performed: 0.6, relapsed: 0.03 };
const missing = 0.04;

/** Bytes as columns hold them: 0 missing, 1 false, 2 true. */
export interface FlagColumns {
  readonly rows: number;
  readonly group: Uint16Array;
  readonly bytes: Readonly<Record<Flag, Uint8Array>>;
}

export function flagColumns(rows: number, seed = 9): FlagColumns {
  const random = seeded(seed);
  const bytes = Object.fromEntries(flags.map((flag) => [flag, new Uint8Array(rows)])) as Record<Flag, Uint8Array>;
  const group = new Uint16Array(rows);
  for (let i = 0; i < rows; i++) {
    group[i] = Math.floor(random() * random() * townships) * quarters + Math.floor(random() * quarters);
    for (const flag of flags) bytes[flag][i] = random() < missing ? 0 : random() < chances[flag] ? 2 : 1;
  }
  return { rows, group, bytes };
}
