import type { MarkdownRenderer } from "vitepress";

/** Chinese has no spaces: a line that is broken in the source between two Chinese characters goes on without one. */
export function chinese(md: MarkdownRenderer): void {
  const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;
  md.renderer.rules.softbreak = (tokens, at) => {
    const before = tokens.slice(0, at).findLast(({ content }) => content !== "")?.content.at(-1) ?? "";
    const after = tokens.slice(at + 1).find(({ content }) => content !== "")?.content[0] ?? "";
    return han.test(before) && han.test(after) ? "" : "\n";
  };
}
