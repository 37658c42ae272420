import { readFileSync } from "node:fs";
import type { MarkdownRenderer } from "vitepress";

const root = new URL("../../", import.meta.url);

/**
 * Two kinds of fenced blocks beside code:
 *
 * - `mermaid`: a diagram, drawn in the page; its text is what shows without scripts, and when drawing fails.
 * - `excerpt path/of/file.ts`: paragraphs of a file of the repository. Each line of the block is a piece of the line with which a paragraph
 *   begins; it ends at the next blank line. A piece that the file does not have, or has twice, fails the build, so no excerpt goes stale.
 */
export function fences(md: MarkdownRenderer): void {
  const code = md.renderer.rules.fence;
  if (code === undefined) throw new Error("markdown-it has no rule for fences");
  md.renderer.rules.fence = (tokens, at, options, env, self) => {
    const token = tokens[at];
    const [kind, path] = token?.info.trim().split(/\s+/) ?? [];
    if (token !== undefined && kind === "mermaid") return `<Diagram text="${encodeURIComponent(token.content)}"><pre v-pre><code>${md.utils.escapeHtml(token.content)}</code></pre></Diagram>\n`;
    if (token === undefined || kind !== "excerpt" || path === undefined) return code(tokens, at, options, env, self);
    token.info = path.slice(path.lastIndexOf(".") + 1);
    token.content = excerpt(path, token.content.split("\n").filter((line) => line.trim() !== ""));
    return `<div class="excerpt">${code(tokens, at, options, env, self)}<p class="excerpt-of"><code>${path}</code></p></div>\n`;
  };
}

function excerpt(path: string, beginnings: readonly string[]): string {
  const lines = readFileSync(new URL(path, root), "utf8").trimEnd().split("\n");
  const paragraphs = beginnings.map((beginning) => {
    const found = lines.flatMap((line, i) => (line.includes(beginning.trim()) ? [i] : []));
    const [first] = found;
    if (first === undefined || found.length > 1) throw new Error(`${path} has ${found.length} lines with "${beginning}"`);
    const blank = lines.findIndex((line, i) => i > first && line.trim() === "");
    return lines.slice(first, blank < 0 ? lines.length : blank);
  });
  const text = beginnings.length === 0 ? [lines] : paragraphs;
  return text.map((part) => `${unindented(part).join("\n")}\n`).join("\n");
}

function unindented(lines: readonly string[]): readonly string[] {
  const indent = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent));
}
