import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MarkdownRenderer } from "vitepress";

const root = new URL("../../", import.meta.url);

/**
 * Three kinds of fenced blocks beside code, so that a page holds no second copy of anything:
 *
 * - `mermaid`: a diagram, drawn in the page; its text is what shows without scripts, and when drawing fails.
 * - `excerpt path/of/file.ts`: paragraphs of a file of the repository. Each line of the block is a piece of the line with which a paragraph
 *   begins; it ends at the next blank line.
 * - `output path/of/main.ts`: what that program prints when the site is built. Each line of the block is a piece of a line of the output, which
 *   is shown with the lines below it that are indented or close a bracket; `…` stands for itself.
 *
 * A piece that is not there, or stands in an excerpt's file twice, fails the build.
 */
export function fences(md: MarkdownRenderer): void {
  const code = md.renderer.rules.fence;
  if (code === undefined) throw new Error("markdown-it has no rule for fences");
  md.renderer.rules.fence = (tokens, at, options, env, self) => {
    const token = tokens[at];
    const [kind, path] = token?.info.trim().split(/\s+/) ?? [];
    if (token !== undefined && kind === "mermaid") return `<Diagram text="${encodeURIComponent(token.content)}"><pre v-pre><code>${md.utils.escapeHtml(token.content)}</code></pre></Diagram>\n`;
    if (token === undefined || path === undefined || (kind !== "excerpt" && kind !== "output")) return code(tokens, at, options, env, self);
    const pieces = token.content.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    token.info = kind === "output" ? "text" : path.slice(path.lastIndexOf(".") + 1);
    token.content = kind === "output" ? output(path, pieces) : excerpt(path, pieces);
    return `<div class="excerpt">${code(tokens, at, options, env, self)}<p class="excerpt-of"><code>${path}</code></p></div>\n`;
  };
}

function excerpt(path: string, beginnings: readonly string[]): string {
  const lines = readFileSync(new URL(path, root), "utf8").trimEnd().split("\n");
  const paragraphs = beginnings.map((beginning) => {
    const found = lines.flatMap((line, i) => (line.includes(beginning) ? [i] : []));
    const [first] = found;
    if (first === undefined || found.length > 1) throw new Error(`${path} has ${found.length} lines with "${beginning}"`);
    const blank = lines.findIndex((line, i) => i > first && line.trim() === "");
    return lines.slice(first, blank < 0 ? lines.length : blank);
  });
  return paragraphs.map((part) => `${unindented(part).join("\n")}\n`).join("\n");
}

function unindented(lines: readonly string[]): readonly string[] {
  const indent = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent));
}

const printed = new Map<string, readonly string[]>();

function output(path: string, pieces: readonly string[]): string {
  const lines = printed.get(path) ?? execFileSync(process.execPath, ["--conditions=@fengqiao/source", "--disable-warning=ExperimentalWarning", fileURLToPath(new URL(path, root))], { encoding: "utf8" }).trimEnd().split("\n");
  printed.set(path, lines);
  const shown = pieces.flatMap((piece) => {
    if (piece === "…") return [piece];
    const first = lines.findIndex((line) => line.includes(piece));
    if (first < 0) throw new Error(`${path} prints no line with "${piece}"`);
    const next = lines.findIndex((line, i) => i > first && !/^[ }\]]/.test(line));
    return unindented([lines[first] ?? ""]).concat(lines[first]?.startsWith(" ") === true ? [] : lines.slice(first + 1, next < 0 ? lines.length : next));
  });
  return `${(pieces.length === 0 ? lines : shown).join("\n")}\n`;
}
