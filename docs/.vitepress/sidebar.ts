import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { DefaultTheme } from "vitepress";

const docs = new URL("../", import.meta.url);

const rooms = ["model", "calendar", "criteria", "scoring", "lifecycle", "assessment", "regions", "fengqiao"];

/** The words of the site's own frame, in both languages. */
export const words = {
  en: {
    start: "Start", first: "Quick start", tour: "The rooms at a glance", guides: "Guides", embed: "Embed it in an app", vendor: "Bring a model", variant: "Write a variant",
    rooms: "Rooms", roomNames: { model: "model: the words", calendar: "calendar: days and limits", criteria: "criteria: conditions", scoring: "scoring: grades", lifecycle: "lifecycle: the case", assessment: "assessment: counting", regions: "regions: rule packs", fengqiao: "fengqiao: the front door" },
    house: "The house", laws: "Laws of the house", limits: "What this does not prove", glossary: "Glossary", charts: "Charts", howToRead: "How to read them", decisions: "Decisions", reference: "Reference",
  },
  zh: {
    start: "入门", first: "快速上手", tour: "各个房间一览", guides: "指南", embed: "嵌入业务系统", vendor: "接入评分模型", variant: "编写地方规则包",
    rooms: "房间", roomNames: { model: "model：词汇", calendar: "calendar：日期与时限", criteria: "criteria：条件", scoring: "scoring：评分定级", lifecycle: "lifecycle：案件流转", assessment: "assessment：统计考核", regions: "regions：规则包", fengqiao: "fengqiao：前门" },
    house: "守则与说明", laws: "十二条守则", limits: "本项目不证明什么", glossary: "术语表", charts: "状态图", howToRead: "怎么读", decisions: "决策记录（英文）", reference: "参考（英文）",
  },
} as const;

/** The first heading of a page. */
const titleOf = (path: string): string => /^# (.+)$/m.exec(readFileSync(new URL(path, docs), "utf8"))?.[1] ?? path;

const pagesIn = (folder: string): readonly string[] => readdirSync(new URL(`./${folder}`, docs)).filter((file) => file.endsWith(".md") && file !== "index.md").map((file) => file.slice(0, -3));

/** Charts, decisions and the reference are one for both languages. */
const shared = (folder: "" | `${string}/`): DefaultTheme.SidebarItem[] => pagesIn(folder).map((page) => ({ text: titleOf(`${folder}${page}.md`), link: `/${folder}${page}` }));

/** The reference is generated; without it the site still builds. */
const generated = new URL("api/typedoc-sidebar.json", docs);
const modules: readonly DefaultTheme.SidebarItem[] = existsSync(generated) ? (JSON.parse(readFileSync(generated, "utf8")) as DefaultTheme.SidebarItem[]) : [];
export const hasReference = modules.length > 0;

const isModule = ({ link, items }: DefaultTheme.SidebarItem): boolean => items !== undefined && link?.endsWith("/") === true;
const bare = ({ text, link }: DefaultTheme.SidebarItem): DefaultTheme.SidebarItem => ({ ...(text !== undefined && { text }), ...(link !== undefined && { link }) });

/** Every page carries its sidebar, so that of a module lists its own names, and other modules by theirs alone. */
function sidebarsOf(module: DefaultTheme.SidebarItem, up: DefaultTheme.SidebarItem): readonly (readonly [path: string, items: DefaultTheme.SidebarItem[]])[] {
  const { link = "", items = [] } = module;
  const inside = items.filter(isModule);
  const own = [up, { ...bare(module), items: inside.map(bare) }, ...items.filter((item) => !isModule(item)).map((group) => ({ ...group, collapsed: false }))];
  return [[link, own], ...inside.flatMap((one) => sidebarsOf(one, bare(module)))];
}

export function sidebar(locale: "en" | "zh"): DefaultTheme.Sidebar {
  const w = words[locale];
  const home = locale === "en" ? "" : "/zh";
  const guide = (text: string, page: string): DefaultTheme.SidebarItem => ({ text, link: `${home}/guide/${page}` });
  const main: DefaultTheme.SidebarItem[] = [
    { text: w.start, items: [guide(w.first, "quick-start"), guide(w.tour, "rooms/")] },
    { text: w.guides, items: [guide(w.embed, "embed"), guide(w.vendor, "vendor"), guide(w.variant, "variant")] },
    { text: w.rooms, items: rooms.map((room) => guide(w.roomNames[room as keyof typeof w.roomNames], `rooms/${room}`)) },
    { text: w.house, items: [guide(w.laws, "laws"), guide(w.limits, "limits"), guide(w.glossary, "glossary"), ...shared("")] },
    { text: w.charts, collapsed: true, items: [guide(w.howToRead, "charts"), ...shared("charts/")] },
    { text: w.decisions, collapsed: true, items: shared("decisions/") },
  ];
  if (locale === "zh") return { [`${home}/`]: main };
  const top: DefaultTheme.SidebarItem = { text: w.reference, link: "/api/" };
  return { "/": main, ...Object.fromEntries([["/api/", [{ ...top, items: modules.map(bare) }]], ...modules.filter(isModule).flatMap((module) => sidebarsOf(module, top))]) };
}
