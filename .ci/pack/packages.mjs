import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../entries.mjs";
import { run } from "./child.mjs";

export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** The pinned pnpm, in the repository or in a copy of it; it does not install what a copy has left out. */
export function pnpm(args, options = {}) {
  const { packageManager } = readJson(join(root, "package.json"));
  const { npm_execpath: running = "" } = process.env;
  const [command, ...before] = /pnpm\.[cm]?js$/.test(running) ? [process.execPath, running] : ["npx", "-y", packageManager];
  return run(command, [...before, ...args], { cwd: root, ...options, env: { ...options.env, npm_config_verify_deps_before_run: "false" } });
}

/** The packages that are published, by their folders. */
export function packagesOf(repository) {
  return readdirSync(join(repository, "packages")).map((folder) => {
    const path = join(repository, "packages", folder);
    return { folder, path, manifest: readJson(join(path, "package.json")) };
  });
}

/** Packs every package into a folder. Gives the tarballs. */
export async function packAll(into, repository = root) {
  await pnpm(["-r", "--filter", "./packages/*", "pack", "--pack-destination", into], { cwd: repository });
  return readdirSync(into).filter((file) => file.endsWith(".tgz")).map((file) => join(into, file));
}

/** Every way into an installed package: modules, and the JSON files behind its patterns. */
export function entryPointsOf(folder) {
  const { name, exports } = readJson(join(folder, "package.json"));
  const subpaths = Object.keys(exports).filter((path) => path !== "./package.json");
  const filesBehind = (pattern) => {
    const parent = pattern.slice(0, pattern.indexOf("*"));
    return readdirSync(join(folder, parent)).map((file) => parent + file);
  };
  const specifiers = (paths) => paths.map((path) => name + path.slice(1));
  return {
    modules: specifiers(subpaths.filter((path) => !path.includes("*"))),
    json: specifiers(subpaths.filter((path) => path.includes("*")).flatMap(filesBehind)),
  };
}
