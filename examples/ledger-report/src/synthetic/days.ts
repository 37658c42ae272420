import type { Chance } from "./chance.ts";

const MS_PER_DAY = 86_400_000;

/** Days of the ledger as whole numbers since 1970, so that the stories can add and compare them. */
export type Day = number;

export const day = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;

export const partsOf = (on: Day): { readonly year: number; readonly month: number; readonly date: number } => {
  const at = new Date(on * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
};

export const iso = (on: Day): string => new Date(on * MS_PER_DAY).toISOString().slice(0, 10);

/** A spreadsheet's day number, in its calendar of 1900. */
export const serial = (on: Day): number => on + 25_569;

const fullWidth = (text: string): string => text.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** A day as clerks write it: most of them the plain way, some in every other way that is met. */
export function written(on: Day, by: Chance): string {
  const { year, month, date } = partsOf(on);
  const two = (n: number): string => String(n).padStart(2, "0");
  return by.weighted<{ weight: number; form: () => string }>([
    { weight: 480, form: () => iso(on) },
    { weight: 160, form: () => `${year}-${month}-${date}` },
    { weight: 120, form: () => `${year}年${month}月${date}日` },
    { weight: 100, form: () => `${year}.${two(month)}.${two(date)}` },
    { weight: 60, form: () => `${year}/${month}/${date}` },
    { weight: 40, form: () => String(serial(on)) },
    { weight: 20, form: () => fullWidth(`${year}.${month}.${date}`) },
    { weight: 20, form: () => ` ${iso(on)} ` },
  ]).form();
}
