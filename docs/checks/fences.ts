/** A ts code block of a Markdown page or of a doc comment. */
export interface Fence {
  /** Where its first line of code stands in the file, counted from 1. */
  readonly line: number;
  readonly code: string;
  /** What follows `ts` behind the opening backticks, e.g. `no-run`. */
  readonly info: string;
  /** The tag of the doc comment under which it stands, e.g. `example`. */
  readonly tag: string | undefined;
}

const TAG = /^\s*(?:\/\*\*|\*)\s*@(\w+)/;
const OPENING = /^(\s*(?:\* ?)?)(`{3,})(?:ts|typescript)\b(.*)$/;
/** The star of a doc comment is not part of the code. */
const STAR = /^\s*\*( |$)/;

/** All ts code blocks of a file, in their order. */
export function fencesOf(text: string): readonly Fence[] {
  const fences: Fence[] = [];
  const lines = text.split(/\r?\n/);
  let tag: string | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    if (line.includes("/**")) tag = undefined;
    tag = TAG.exec(line)?.[1] ?? tag;
    const [, before = "", ticks, info = ""] = OPENING.exec(line) ?? [];
    if (ticks === undefined) continue;
    const first = i + 1;
    const code: string[] = [];
    for (i = first; i < lines.length && !(lines[i] ?? "").trimStart().replace(/^\* ?/, "").startsWith(ticks); i++) {
      const raw = lines[i] ?? "";
      code.push(before.includes("*") ? raw.replace(STAR, "") : raw.slice(before.length));
    }
    fences.push({ line: first + 1, code: code.join("\n"), info: info.trim(), tag });
  }
  return fences;
}
