import type { MarkdownRenderer } from "vitepress";
import { checkCodes, hasFindingsPage, looksLikeCode } from "../guide/repository.ts";

/** A finding that a page of the guide names has to be in a catalogue, and leads to its texts; `fact.*` stands for all that begin like that. */
export function codes(md: MarkdownRenderer): void {
  const code = md.renderer.rules.code_inline;
  if (code === undefined) throw new Error("markdown-it has no rule for inline code");
  md.renderer.rules.code_inline = (tokens, at, options, env: { readonly relativePath: string }, self) => {
    const word = tokens[at]?.content ?? "";
    const guide = /^(?:zh\/)?guide\//.test(env.relativePath);
    if (!guide || !looksLikeCode(word) || word.endsWith("*")) return code(tokens, at, options, env, self);
    checkCodes([word]);
    return `<Finding code="${word}" :linked="${String(hasFindingsPage)}" />`;
  };
}
