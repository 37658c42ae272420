// What a consumer can import: every subpath of every package that has a source, with the files that the build makes for it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

/** Sorted by specifier; `report` is `model` for `@fengqiao/model` and `model-civil` for `@fengqiao/model/civil`. */
export const entries = readdirSync(join(root, "packages"))
  .flatMap((room) => {
    const folder = join(root, "packages", room);
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return Object.entries(manifest.exports)
      .filter(([, target]) => target["@fengqiao/source"] !== undefined)
      .map(([subpath, target]) => ({
        specifier: manifest.name + subpath.slice(1),
        report: [room, ...subpath.split("/").slice(1)].join("-"),
        folder,
        types: join(folder, target.import.types),
        esm: join(folder, target.import.default),
        cjs: join(folder, target.require.default),
      }));
  })
  .sort((a, b) => (a.specifier < b.specifier ? -1 : 1));

/** Builds when a source is newer than what was built from it, so that nothing is measured that is no longer so. */
export function ensureBuilt() {
  const time = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
  const sources = [...new Set(entries.map((e) => e.folder))].flatMap((folder) => [
    join(folder, "package.json"),
    ...readdirSync(join(folder, "src"), { recursive: true }).filter((f) => /\.ts$/.test(f) && !/\.test(-d)?\.ts$/.test(f)).map((f) => join(folder, "src", f)),
  ]);
  const newest = Math.max(...[...sources, join(root, "tsup.config.ts"), join(root, "tsconfig.base.json")].map(time));
  const oldest = Math.min(...entries.flatMap((e) => [e.types, e.esm, e.cjs]).map(time));
  if (newest <= oldest) return;
  console.log("a source is newer than the build: building");
  const build = spawnSync("npx", ["-y", "pnpm@10.34.9", "run", "build"], { cwd: root, encoding: "utf8", maxBuffer: 1e8, shell: process.platform === "win32" });
  if (build.status === 0) return;
  console.error(build.stdout.split("\n").filter((line) => /error/i.test(line)).join("\n") + build.stderr);
  console.error("the build failed");
  process.exit(1);
}
