import type { MarkdownRenderer } from "vitepress";
import { checkCodes, looksLikeCode } from "../guide/repository.ts";

/** A finding that a page names in its text has to be in a catalogue; `fact.*` stands for all that begin like that. */
export function codes(md: MarkdownRenderer): void {
  const code = md.renderer.rules.code_inline;
  if (code === undefined) throw new Error("markdown-it has no rule for inline code");
  md.renderer.rules.code_inline = (tokens, at, options, env, self) => {
    const word = tokens[at]?.content ?? "";
    if (looksLikeCode(word) && !word.endsWith("*")) checkCodes([word]);
    return code(tokens, at, options, env, self);
  };
}
