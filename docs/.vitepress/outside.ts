import { join } from "node:path/posix";
import type { MarkdownRenderer } from "vitepress";

/** A link to a file of the repository that is no page of the site (a licence, a source) is shown as its text: the site carries no address of a host. */
export function outside(md: MarkdownRenderer): void {
  const open = md.renderer.rules.link_open;
  if (open === undefined) throw new Error("vitepress has no rule for links");
  md.renderer.rules.link_open = (tokens, at, options, env: { readonly relativePath: string }, self) => {
    const href = tokens[at]?.attrGet("href") ?? "";
    const leads = /^\.{1,2}\//.test(href) && join(env.relativePath, "..", href).startsWith("..");
    if (!leads) return open(tokens, at, options, env, self);
    const close = tokens.findIndex(({ type }, i) => i > at && type === "link_close");
    for (const token of [tokens[at], tokens[close]]) if (token !== undefined) token.tag = "span";
    tokens[at]?.attrs?.splice(0);
    return self.renderToken(tokens, at, options);
  };
}
