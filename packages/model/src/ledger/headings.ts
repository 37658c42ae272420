import { key } from "./cell.ts";
import type { ReadingContext } from "./source-reader.ts";

/** Headings are found whatever their width and spacing; each spelling is worked out once. */
export function headingFinder(): ReadingContext["heading"] {
  const normal = new Map<string, string>();
  const spelled = new Map<string, string>();
  const keyOf = (text: string): string => {
    let found = normal.get(text);
    if (found === undefined) normal.set(text, (found = key(text)));
    return found;
  };
  return (row, column) => {
    const usual = spelled.get(column) ?? column;
    if (Object.hasOwn(row, usual)) return usual;
    const wanted = keyOf(column);
    const found = Object.keys(row).find((name) => keyOf(name) === wanted);
    if (found !== undefined) spelled.set(column, found);
    return found;
  };
}
