import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** One way into a package: what stands behind `import` and the source that answers it. */
export interface Entry {
  /** `@fengqiao/model/codes` */
  readonly name: string;
  /** `packages/model` */
  readonly folder: string;
  readonly file: string;
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly "@fengqiao/source"?: string }>>;
}

/** All ways in, from the manifests; the front door, which opens into every room, is the last. */
export function entriesOfWorkspace(): readonly Entry[] {
  const entries = globSync("packages/*/package.json", { cwd: root }).sort().flatMap((path): Entry[] => {
    const folder = join(path, "..");
    const { name, exports } = JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest;
    return Object.entries(exports).flatMap(([sub, target]) => {
      const source = typeof target === "string" ? undefined : target["@fengqiao/source"];
      return source === undefined ? [] : [{ name: join(name, sub), folder, file: join(root, folder, source) }];
    });
  });
  return [...entries.filter((e) => e.name !== "fengqiao"), ...entries.filter((e) => e.name === "fengqiao")];
}

/** The pages whose examples run: READMEs and the guide, not what is generated, decided or drawn. */
export function pagesOfWorkspace(): readonly string[] {
  const ours = (path: string): boolean => !/(^|\/)node_modules\/|^docs\/(api|decisions|charts)\//.test(path);
  return globSync(["README*.md", "packages/*/README*.md", "docs/**/*.md"], { cwd: root, exclude: ["**/node_modules", "docs/api"] }).filter(ours).sort();
}
