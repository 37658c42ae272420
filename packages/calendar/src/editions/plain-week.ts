import type { DayNumber } from "@fengqiao/model/civil";
import { between, isPlainWorking, nthFrom, type WorkingDayIndex } from "./working-day-index.ts";

/**
 * Counting beyond an edition as if no notice would ever change a week. Only on request (`assumePlainWeek`), always marked:
 * in China 40 % of sums of 15 working days come out differently once the notice is there.
 */

/** The `amount`-th working day from `day`, by the edition where it reaches and by the plain week beyond. */
export function nthByPlainWeek(index: WorkingDayIndex, day: DayNumber, amount: number): DayNumber {
  if (amount === 0) return day;
  const forward = amount > 0;
  let from = day;
  let left = Math.abs(amount);
  // Three stretches in the direction of counting: before the edition reaches, inside it, beyond it.
  for (const edge of forward ? [index.first - 1, index.last] : [index.last + 1, index.first]) {
    if (index.last < index.first || (forward ? from >= edge : from <= edge)) continue;
    const inside = edge === (forward ? index.last : index.first);
    const here = inside ? Math.abs(between(index, from, edge) ?? 0) : plainCount(index, from, edge);
    if (left <= here) return inside ? nthFrom(index, from, forward ? left : -left) : plainNth(index, from, left, forward);
    left -= here;
    from = edge;
  }
  return plainNth(index, from, left, forward);
}

/** Working days from `from` (not counted) to `to` (counted), by the edition where it reaches and by the plain week beyond. */
export function betweenByPlainWeek(index: WorkingDayIndex, from: DayNumber, to: DayNumber): number {
  if (index.last < index.first) return to < from ? 0 - plainCount(index, from, to) : plainCount(index, from, to);
  if (to < from) {
    const above = plainCount(index, from, Math.max(to, Math.min(from, index.last + 1)));
    const below = plainCount(index, Math.min(from, Math.max(to, index.first)), to);
    const inner = between(index, Math.max(index.first, Math.min(from, index.last + 1)), Math.min(index.last + 1, Math.max(to, index.first))) ?? 0;
    return inner - above - below;
  }
  const below = plainCount(index, from, Math.min(to, Math.max(from, index.first - 1)));
  const above = plainCount(index, Math.max(from, Math.min(to, index.last)), to);
  const inner = between(index, Math.min(index.last, Math.max(from, index.first - 1)), Math.max(index.first - 1, Math.min(to, index.last))) ?? 0;
  return below + inner + above;
}

function plainCount(index: WorkingDayIndex, from: DayNumber, to: DayNumber): number {
  const days = Math.abs(to - from);
  const step = to < from ? -1 : 1;
  const weeks = Math.floor(days / 7);
  let count = weeks * workingDaysAWeek(index);
  for (let day = from + step * weeks * 7; day !== to; ) {
    day += step;
    if (isPlainWorking(index, day)) count++;
  }
  return count;
}

function plainNth(index: WorkingDayIndex, from: DayNumber, amount: number, forward: boolean): DayNumber {
  const step = forward ? 1 : -1;
  const perWeek = workingDaysAWeek(index);
  const weeks = Math.floor((amount - 1) / perWeek);
  let left = amount - weeks * perWeek;
  let day = from + step * weeks * 7;
  while (left > 0) {
    day += step;
    if (isPlainWorking(index, day)) left--;
  }
  return day;
}

function workingDaysAWeek(index: WorkingDayIndex): number {
  return index.weekend.reduce((n, rest, weekday) => (weekday > 0 && !rest ? n + 1 : n), 0);
}

