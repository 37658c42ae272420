import type { MarkdownRenderer } from "vitepress";
import { checkCodes, looksLikeCode, pageOfCode, referenceOf } from "../guide/repository.ts";

/**
 * Inline code of the guide that is a public name or a finding's code leads to the reference. A code has to be in a catalogue (`fact.*` stands
 * for all that begin like that); of names only those that cannot be mistaken for a word are links: `parseDispute`, not `due`.
 */
export function names(md: MarkdownRenderer): void {
  const code = md.renderer.rules.code_inline;
  if (code === undefined) throw new Error("markdown-it has no rule for inline code");
  md.renderer.rules.code_inline = (tokens, at, options, env: { readonly relativePath: string }, self) => {
    const word = tokens[at]?.content ?? "";
    const before = tokens.slice(0, at);
    const inLink = before.filter(({ type }) => type === "link_open").length > before.filter(({ type }) => type === "link_close").length;
    if (inLink || !/^(?:zh\/)?guide\//.test(env.relativePath)) return code(tokens, at, options, env, self);
    const isCode = looksLikeCode(word) && !word.endsWith("*");
    if (isCode) checkCodes([word]);
    const link = isCode ? pageOfCode(word) : /^\w*[A-Z]\w*$/.test(word) ? referenceOf(word) : undefined;
    const shown = code(tokens, at, options, env, self);
    return link === undefined ? shown : `<CodeLink link="${link}">${shown}</CodeLink>`;
  };
}
