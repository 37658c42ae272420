import type { CodeList } from "../codes/code-list.ts";
import type { ZoneRules } from "../zone.ts";
import type { DateStyle } from "./mapping.ts";
import { inSimplifiedScript } from "./script.ts";

/** A cell of a table, as CSV and spreadsheet readers give it. */
export type LedgerCell = string | number | boolean | null | undefined;

/** The text of a cell. What files and services give may be anything, and some of it cannot even be written down. */
export function textOf(cell: unknown): string {
  if (typeof cell === "string") return cell;
  try {
    return String(cell);
  } catch {
    return "";
  }
}

/** What a cell was read as: a text, a number (amounts in 分), a yes or no, a list of texts. */
export type LedgerValue = string | number | boolean | readonly string[];

/** What a cell was read as; `undefined` where it does not read as that. */
export type Reading = LedgerValue | undefined;

/** Full-width digits and letters, odd spaces and the like brought to one form. Prose keeps its punctuation. */
export const normal = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, " ").trim();

/** Headings and code words are compared without any space, and in one script. */
export const key = (text: string): string => inSimplifiedScript(text.normalize("NFKC").replace(/\s+/gu, ""));

export const prose = (text: string): string => text.replace(/[\s\u3000\u00a0]+/gu, " ").trim();

const yes = new Set(["是", "有", "已", "√", "✓", "y", "yes", "true", "1", "对"]);
const no = new Set(["否", "无", "未", "没有", "×", "n", "no", "false", "0"]);

/** Yes or no; `words` replace the usual ones. */
export function booleanReader(words?: Readonly<Record<string, string | boolean>>): (cell: LedgerCell) => Reading {
  const own = words && new Map(Object.entries(words).map(([word, value]) => [key(word).toLowerCase(), value]));
  return (cell) => {
    if (typeof cell === "boolean") return cell;
    const word = key(textOf(cell)).toLowerCase();
    if (own) return typeof own.get(word) === "boolean" ? own.get(word) : undefined;
    return yes.has(word) ? true : no.has(word) ? false : undefined;
  };
}

/** A whole number, with thousands separators or a counting word such as 人, 次, 件 behind it. */
export function readInteger(cell: LedgerCell): Reading {
  if (typeof cell === "number") return Number.isSafeInteger(cell) ? cell : undefined;
  const match = /^(-?\d{1,3}(?:,\d{3})+|-?\d{1,15})(?:\.0+)?[人次件户名个起]?$/u.exec(key(textOf(cell)));
  return match?.[1] === undefined ? undefined : Number(match[1].replaceAll(",", ""));
}

/** An amount in yuan, at most two decimals, 万 for ten thousand; the answer is in 分, by exact decimal arithmetic on the text. */
export function readYuan(cell: LedgerCell): Reading {
  const match = /^[¥￥]?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d+))?(万)?元?$/u.exec(key(textOf(cell)));
  if (match?.[1] === undefined) return undefined;
  const places = match[3] ? 6 : 2;
  const decimals = (match[2] ?? "").replace(/0+$/, "");
  if (decimals.length > places) return undefined;
  const fen = Number(match[1].replaceAll(",", "") + decimals.padEnd(places, "0"));
  return Number.isSafeInteger(fen) ? fen : undefined;
}

const TIME = String.raw`(?:[ T]?(\d{1,2})(?::|时|點|点)(\d{1,2})(?:(?::|分)(\d{1,2})秒?|分)? ?([AaPp][Mm])?)?`;
const patterns: Readonly<Record<Exclude<DateStyle, "serial">, RegExp>> = {
  ymd: new RegExp(String.raw`^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})[日号號]?${TIME}$`, "u"),
  mdy: new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME}$`, "u"),
  dmy: new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME}$`, "u"),
};
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

interface Moment {
  readonly day: string;
  /** `HH:mm:ss`, or `undefined` where the cell has no time of day. */
  readonly time: string | undefined;
}
const two = (n: number): string => String(n).padStart(2, "0");

function momentOf(y: string, m: string, d: string, hour?: string, minute?: string, second?: string, half?: string): Moment | undefined {
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  const check = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return undefined;
  const date = `${y}-${two(month)}-${two(day)}`;
  if (hour === undefined) return { day: date, time: undefined };
  let h = Number(hour);
  if (half !== undefined) {
    if (h < 1 || h > 12) return undefined;
    h = (h % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  }
  const [min, s] = [Number(minute), Number(second ?? 0)];
  return h > 23 || min > 59 || s > 59 ? undefined : { day: date, time: `${two(h)}:${two(min)}:${two(s)}` };
}

/** Day numbers of spreadsheets count from 1899-12-30; 1 March 1900 to 2199 are taken for dates. */
function momentOfSerial(serial: number): Moment | undefined {
  if (!(serial >= 61 && serial < 109_575)) return undefined;
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000).toISOString();
  return { day: at.slice(0, 10), time: Number.isInteger(serial) ? undefined : at.slice(11, 19) };
}

function readMoment(cell: LedgerCell, styles: readonly DateStyle[]): Moment | undefined {
  const text = normal(textOf(cell)).replace(/\s*([-/.年月日号])\s*/gu, "$1");
  for (const style of styles) {
    if (style === "serial") {
      const found = /^\d{2,6}(\.\d+)?$/.test(text) ? momentOfSerial(Number(text)) : undefined;
      if (found) return found;
      continue;
    }
    const match = patterns[style].exec(text) ?? (style === "ymd" ? COMPACT.exec(text) : null);
    if (match === null) continue;
    const [, a = "", b = "", c = "", ...time] = match;
    return style === "ymd" ? momentOf(a, b, c, ...time) : style === "mdy" ? momentOf(c, a, b, ...time) : momentOf(c, b, a, ...time);
  }
  return undefined;
}

export function readDate(cell: LedgerCell, styles: readonly DateStyle[]): Reading {
  return readMoment(cell, styles)?.day;
}

export function readInstant(cell: LedgerCell, styles: readonly DateStyle[], zone: ZoneRules, timeOfDay = "00:00"): Reading {
  const moment = readMoment(cell, styles);
  return moment && zone.instantOf(`${moment.day}T${moment.time ?? `${timeOfDay}:00`}`);
}

/** A code by its id, its label in either language, an alias, or a word that the mapping adds. */
export function codeReader(list: CodeList | undefined, words?: Readonly<Record<string, string | boolean>>): (cell: LedgerCell) => Reading {
  const known = new Map<string, Reading>();
  for (const code of list?.codes ?? []) for (const word of [code.id, code.label["zh-CN"], code.label.en, ...(code.aliases ?? [])]) known.set(key(word).toLowerCase(), code.id);
  for (const [word, id] of Object.entries(words ?? {})) known.set(key(word).toLowerCase(), id);
  // the words of a column are few: each spelling is brought to its form once, as long as there are not too many
  const spelled = new Map<string, Reading>();
  return (cell) => {
    const text = textOf(cell);
    if (spelled.has(text)) return spelled.get(text);
    const code = known.get(key(text).toLowerCase());
    if (spelled.size < 1000 && text.length < 100) spelled.set(text, code);
    return code;
  };
}

/** The items of a list in one cell, blank ones left out. */
export function readTexts(cell: LedgerCell): Reading {
  return textOf(cell).split(/[、，,；;\n]/u).map(prose).filter((item) => item !== "");
}
