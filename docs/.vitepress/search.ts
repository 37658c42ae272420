import type { DefaultTheme } from "vitepress";
import { terms } from "../guide/glossary-terms.ts";
import { laws } from "../guide/laws.ts";

const section = (id: string, title: string, text: string): string => `<h2 id="${id}">${title} <a class="header-anchor" href="#${id}">&#8203;</a></h2><p>${text.replaceAll("<", "&lt;")}</p>`;

/** Pages that a component fills hold nothing that a search could read: this is what they show. */
const filled: Readonly<Record<string, () => string>> = {
  "guide/glossary.md": () => terms.map(({ title, terms: own }) => section(title.en.toLowerCase().replaceAll(" ", "-"), title.en, own.map((t) => [t.en, t.zh, t.is.en, ...t.sdk].join(" ")).join("; "))).join(""),
  "zh/guide/glossary.md": () => terms.map(({ title, terms: own }) => section(title.en.toLowerCase().replaceAll(" ", "-"), title.zh, own.map((t) => [t.zh, t.en, t.is.zh, ...t.sdk].join(" ")).join("；"))).join(""),
  "guide/laws.md": () => laws.map(({ law, why, refuses }, i) => section(`law-${i + 1}`, `${i + 1}. ${law.en}`, [why.en, ...refuses.flatMap((r) => [r.en, ...(r.codes ?? [])])].join(" "))).join(""),
  "zh/guide/laws.md": () => laws.map(({ law, why, refuses }, i) => section(`law-${i + 1}`, `${i + 1}. ${law.zh}`, [why.zh, ...refuses.flatMap((r) => [r.zh, ...(r.codes ?? [])])].join(" "))).join(""),
};

/** Chinese has no spaces: every pair of neighbouring characters is a word, and so is every run of letters; a code counts whole. */
function tokenize(text: string): string[] {
  const runs = text.toLowerCase().match(/\p{Script=Han}+|[^\s\p{Script=Han}\p{P}]+(?:\.[^\s\p{Script=Han}\p{P}]+)*/gu) ?? [];
  return runs.flatMap((run) => (/\p{Script=Han}/u.test(run) && run.length > 1 ? Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)) : [run]));
}

export const localSearch: NonNullable<DefaultTheme.Config["search"]> = {
  provider: "local",
  options: {
    miniSearch: { options: { tokenize }, searchOptions: { combineWith: "AND" } },
    _render: (src, env, md) => {
      const html = md.render(src, env);
      return env.frontmatter?.search === false ? "" : html + (filled[env.relativePath]?.() ?? "");
    },
    locales: {
      zh: {
        translations: {
          button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
          modal: {
            displayDetails: "显示详情", resetButtonTitle: "清除", backButtonTitle: "返回", noResultsText: "没有找到：",
            footer: { selectText: "打开", navigateText: "切换", closeText: "关闭" },
          },
        },
      },
    },
  },
};
