import { parseSync } from "vite";

/** An example in which each assertion has become a call. */
export interface Instrumented {
  readonly body: string;
  /** The lines of its assertions. */
  readonly lines: readonly number[];
  /** Lines with `// =>` that stand behind no expression statement, or whose text is no expression. */
  readonly unreadable: readonly number[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** What an example's module exports besides what the example itself does. */
export interface Ran {
  readonly $lines: readonly number[];
  readonly $reached: ReadonlySet<number>;
}

const MARK = /^[ \t]*(?:\n[ \t]*)?\/\/ =>/;
const CONTINUED = /^\n[ \t]*\/\/ ?/;

/**
 * `expression; // => literal` becomes a call that compares the two and notes that it was reached. A literal goes on over the `//` lines
 * that follow until it is a whole expression. No line moves, so that what fails is told with its line; `line` is that of the first.
 */
export function instrument(example: string, line: number): Instrumented {
  let body = "";
  let done = 0;
  const lines: number[] = [];
  const lineAt = (at: number): number => line + example.slice(0, at).split("\n").length - 1;
  for (const { start, end } of statementsOf(example)) {
    const mark = MARK.exec(example.slice(end));
    const literal = mark ? literalAt(example, end + mark[0].length) : undefined;
    // an assertion inside another's expression would be asserted twice
    if (!mark || !literal || start < done) continue;
    const at = lineAt(end + mark[0].length);
    lines.push(at);
    const expression = example.slice(start, end).replace(/;\s*$/, "");
    body += `${example.slice(done, start)}$is(${at}, (${expression}), ${mark[0].replace("// =>", "")}(${literal.text}));`;
    done = literal.end;
  }
  body += example.slice(done);
  const marked = example.split("\n").flatMap((text, i) => (/\/\/ ?=>/.test(text) ? [line + i] : []));
  return { body, lines, unreadable: marked.filter((at) => !lines.includes(at)) };
}

/** As the compiler sees it. */
export const checkable = ({ body }: Instrumented): string => `declare const $is: (line: number, ...both: unknown[]) => void; ${body}\nexport {};`;

/** As it runs. Soft, so that an assertion inside a callback counts even where the caller catches what is thrown. */
export const runnable = ({ body, lines }: Instrumented, line: number): string =>
  `${"\n".repeat(line - 1)}import { expect as $expect } from "vitest"; export const $reached = new Set(); export const $lines = [${lines.join()}]; ` +
  `const $is = (line, actual, expected) => { $reached.add(line); $expect.soft(actual).toEqual(expected); }; ${body}`;

function statementsOf(code: string): readonly Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("type" in value && value.type === "ExpressionStatement") found.push(value as Node);
    Object.values(value).forEach(visit);
  };
  visit(parseSync("example.ts", code).program);
  return found.sort((a, b) => a.start - b.start);
}

function literalAt(code: string, from: number): { readonly text: string; readonly end: number } | undefined {
  let end = code.indexOf("\n", from);
  if (end === -1) end = code.length;
  let text = code.slice(from, end);
  while (!isExpression(text)) {
    const more = CONTINUED.exec(code.slice(end));
    if (!more) return undefined;
    const next = code.indexOf("\n", end + 1);
    const stop = next === -1 ? code.length : next;
    text += `\n${code.slice(end + more[0].length, stop)}`;
    end = stop;
  }
  return { text, end };
}

function isExpression(text: string): boolean {
  const { errors, program } = parseSync("literal.ts", `(${text}\n);`);
  return text.trim() !== "" && errors.length === 0 && program.body.length === 1;
}
