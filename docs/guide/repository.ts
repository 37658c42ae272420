import { existsSync, globSync, readFileSync } from "node:fs";

/** What the pages say of the repository is looked up in it when the site is built: a name or a code that is gone fails the build. */
const root = new URL("../../", import.meta.url);

const sources = globSync("packages/*/src/**/*.ts", { cwd: root }).filter((file) => !/\.(test|test-d|fixture)\.ts$|\/test(data|ing)\//.test(file));
const text = sources.map((file) => readFileSync(new URL(file, root), "utf8"));

/** Codes of the rooms' catalogues: the keys of an interface `…Codes`. */
const codes = new Set(text.flatMap((code) => [...code.matchAll(/interface \w*Codes \{([\s\S]*?)\n\}/g)].flatMap(([, body = ""]) => [...body.matchAll(/^ {2}"?([a-zA-Z.]+)"?:/gm)].map(([, key = ""]) => key))));

const declared = (code: string): readonly string[] => [...code.matchAll(/^export (?:declare )?(?:const|function|class|interface|type) (\w+)/gm)].map(([, name = ""]) => name);
/** Names that a package shows: those in the braces of an index, and all of a file that an index passes on whole. */
const names = new Set(
  sources.flatMap((file, i) => {
    if (!file.endsWith("/index.ts")) return [];
    const code = text[i] ?? "";
    const listed = [...code.matchAll(/\{([^{}]*)\} from/g)].flatMap(([, inside = ""]) => inside.split(",").map((name) => name.replace(/^\s*type /, "").replace(/.* as /, "").trim()));
    const whole = [...code.matchAll(/export \* from "\.\/([^"]+)"/g)].flatMap(([, path = ""]) => declared(text[sources.indexOf(file.replace(/index\.ts$/, path))] ?? ""));
    return [...listed, ...whole, ...declared(code)];
  }),
);

const missing = (what: string, wanted: readonly string[], have: (one: string) => boolean): void => {
  const gone = wanted.filter((one) => !have(one));
  if (gone.length > 0) throw new Error(`no such ${what} in the repository: ${gone.join(", ")}`);
};
/** Whether a word could be a finding's code: it begins as some of them do. */
export const looksLikeCode = (word: string): boolean => /^[a-z][a-zA-Z]*\.(?:[a-zA-Z.]+|\*)$/.test(word) && [...codes].some((code) => code.startsWith(`${word.split(".")[0] ?? ""}.`));
export const checkCodes = (wanted: readonly string[]): void => missing("finding", wanted, (code) => codes.has(code));
export const checkNames = (wanted: readonly string[]): void => missing("export", wanted, (name) => names.has(name));
/** Words of code lists and of the stages: each stands in the file that declares its list. */
export const checkCodesOfLists = (wanted: readonly (readonly [list: string, code: string])[]): void =>
  missing("word", wanted.map((pair) => pair.join("/")), (pair) => {
    const [list, code] = pair.split("/");
    return text.some((file) => file.includes(`export const ${list}`) && file.includes(`"${code}"`));
  });
export const checkFiles = (wanted: readonly string[]): void => missing("file", wanted, (file) => existsSync(new URL(file, root)));

const findings = existsSync(new URL("docs/api/findings.md", root));
/** Where a code stands on the page of all findings, where the reference was generated. */
export const pageOfCode = (code: string): string | undefined => (findings ? `/api/findings.html#${code}` : undefined);
/** The page of the reference for an exported name, where the reference was generated. */
export function referenceOf(name: string): string | undefined {
  return pages.get(name);
}

interface Entry {
  readonly text: string;
  readonly link?: string;
  readonly items?: readonly Entry[];
}
const flat = (entries: readonly Entry[]): readonly Entry[] => entries.flatMap((entry) => [entry, ...flat(entry.items ?? [])]);
const generated = new URL("docs/api/typedoc-sidebar.json", root);
const entries = existsSync(generated) ? flat(JSON.parse(readFileSync(generated, "utf8")) as readonly Entry[]) : [];
/** Where several rooms show a name, the first page is that of the room that owns it: the front door comes last. */
const pages = new Map(entries.filter(({ link }) => link !== undefined).map(({ text: name, link = "" }) => [name.replace(/\(\)$/, ""), link.replace(/\.md$/, ".html")] as const).reverse());
