import { type DayNumber, isoWeekday, NO_DAY } from "@fengqiao/model/civil";

/**
 * Working days counted once: how many there are up to each day, and which day the n-th one is.
 * Any sum and any distance is then two look-ups, whatever its size (about 7 bytes a day: 49 kB for 20 years).
 */
export interface WorkingDayIndex {
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** `upto[i]`: the working days among the first `i` days. */
  readonly upto: Int32Array;
  readonly nth: Int32Array;
  /** Weekly rest days by ISO weekday, for what lies beyond. */
  readonly weekend: readonly boolean[];
}

/** `isOff` and `isWork` are what the edition lists; the plain week decides about the rest. `last < first`: nothing is published. */
export function buildIndex(
  first: DayNumber,
  last: DayNumber,
  restWeekdays: readonly number[],
  isOff: (day: DayNumber) => boolean,
  isWork: (day: DayNumber) => boolean,
): WorkingDayIndex {
  const weekend = Array.from({ length: 8 }, (_, weekday) => restWeekdays.includes(weekday));
  const length = Math.max(0, last - first + 1);
  const upto = new Int32Array(length + 1);
  const found: DayNumber[] = [];
  for (let i = 0; i < length; i++) {
    const day = first + i;
    if (isWork(day) || (!isOff(day) && weekend[isoWeekday(day)] !== true)) found.push(day);
    upto[i + 1] = found.length;
  }
  return { first, last, upto, nth: Int32Array.from(found), weekend };
}

/** Bytes of the two tables. */
export function indexBytes(index: WorkingDayIndex): number {
  return index.upto.byteLength + index.nth.byteLength;
}

export function isPublished(index: WorkingDayIndex, day: DayNumber): boolean {
  return day >= index.first && day <= index.last;
}

/** Whether a published day is a working day. */
export function isWorking(index: WorkingDayIndex, day: DayNumber): boolean {
  const i = day - index.first;
  return (index.upto[i + 1] ?? 0) > (index.upto[i] ?? 0);
}

/** The `amount`-th working day after `day`, before it for a negative amount, `day` itself for 0; `NO_DAY` where a day beyond the edition is needed. */
export function nthFrom(index: WorkingDayIndex, day: DayNumber, amount: number): DayNumber {
  if (amount === 0) return day;
  const i = day - index.first;
  if (amount > 0) {
    if (i < -1 || i >= index.upto.length - 1) return NO_DAY;
    return index.nth[(index.upto[i + 1] ?? 0) + amount - 1] ?? NO_DAY;
  }
  if (i < 1 || i > index.upto.length - 1) return NO_DAY;
  return index.nth[(index.upto[i] ?? 0) + amount] ?? NO_DAY;
}

/**
 * Working days from `from` (not counted) to `to` (counted), negative backwards; `undefined` where a day beyond the edition is needed.
 * So `between(d, nthFrom(d, n))` is `n` in both directions.
 */
export function between(index: WorkingDayIndex, from: DayNumber, to: DayNumber): number | undefined {
  const a = from - index.first;
  const b = to - index.first;
  if (b > a) {
    if (a < -1 || b >= index.upto.length - 1) return undefined;
    return (index.upto[b + 1] ?? 0) - (index.upto[a + 1] ?? 0);
  }
  if (b === a) return 0;
  if (b < 0 || a > index.upto.length - 1) return undefined;
  return (index.upto[b] ?? 0) - (index.upto[a] ?? 0);
}

/** Whether a day beyond the edition would be a working day if no notice changed it. */
export function isPlainWorking(index: WorkingDayIndex, day: DayNumber): boolean {
  return index.weekend[isoWeekday(day)] !== true;
}
