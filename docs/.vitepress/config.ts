import { defineConfig, type DefaultTheme } from "vitepress";
import { chinese } from "./chinese.ts";
import { fences } from "./fences.ts";
import { names } from "./names.ts";
import { outside } from "./outside.ts";
import { localSearch } from "./search.ts";
import { hasReference, sidebar, words } from "./sidebar.ts";

const nav = (locale: "en" | "zh"): DefaultTheme.NavItem[] => {
  const w = words[locale];
  const guide = `${locale === "en" ? "" : "/zh"}/guide`;
  return [
    { text: w.first, link: `${guide}/quick-start` },
    { text: w.rooms, link: `${guide}/rooms/`, activeMatch: `${guide}/rooms/` },
    { text: w.laws, link: `${guide}/laws` },
    { text: w.glossary, link: `${guide}/glossary` },
    ...(hasReference ? [{ text: w.reference, link: "/api/", activeMatch: "/api/" }] : []),
  ];
};

/** Pages that both languages share; from them the switch of languages leads to the other guide. */
const shared = /^(?:api|charts|decisions)\/|^(?!index\.md$)[^/]+\.md$/;

export default defineConfig({
  title: "Fengqiao 枫桥",
  cleanUrls: false,
  lastUpdated: false,
  srcExclude: ["**/node_modules/**"],
  // the sidebar of the reference is long: one file for all pages, not a copy in each
  metaChunk: true,
  head: [["link", { rel: "icon", type: "image/svg+xml", href: "/mark.svg" }]],
  markdown: {
    config: (md) => {
      chinese(md);
      fences(md);
      names(md);
      outside(md);
    },
  },
  transformPageData: ({ relativePath, frontmatter }) => {
    if (!shared.test(relativePath)) return undefined;
    // charts need the width of the page more than an outline
    const wide = relativePath.startsWith("charts/");
    return { frontmatter: { ...frontmatter, pageClass: wide ? "shared wide" : "shared", ...(wide && { aside: false }) } };
  },
  // one chunk each for mermaid's diagram kinds is what keeps pages without diagrams light
  vite: { build: { chunkSizeWarningLimit: 3000 } },
  themeConfig: {
    // the switch of languages is the layout's own: not every page has a counterpart
    i18nRouting: false,
    logo: "/mark.svg",
    search: localSearch,
  },
  locales: {
    root: {
      label: "English",
      lang: "en",
      description: "A TypeScript SDK for local dispute resolution and grid governance in China",
      themeConfig: { nav: nav("en"), sidebar: sidebar("en"), outline: { level: [2, 3] } },
    },
    zh: {
      label: "简体中文",
      lang: "zh-CN",
      link: "/zh/",
      description: "面向基层矛盾纠纷化解与网格化治理的 TypeScript SDK",
      themeConfig: {
        nav: nav("zh"), sidebar: sidebar("zh"), outline: { level: [2, 3], label: "本页内容" },
        docFooter: { prev: "上一页", next: "下一页" }, returnToTopLabel: "回到顶部", sidebarMenuLabel: "目录", darkModeSwitchLabel: "深浅色",
        lightModeSwitchTitle: "切换到浅色", darkModeSwitchTitle: "切换到深色", langMenuLabel: "切换语言", skipToContentLabel: "跳到正文",
        notFound: { title: "没有这一页", quote: "地址可能写错了，或这一页已经移走。", linkLabel: "回首页", linkText: "回首页" },
      },
    },
  },
});
