import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { run } from "../pack/child.mjs";

const always = ["package.json", "README.md", "LICENSE"];
const built = /^dist\/[\w-]+\.(js|cjs|d\.ts|d\.cts)(\.map)?$/;

/** What a tarball holds that does not belong there, and what it lacks. */
export async function tarballProblems(tarball, version, repository) {
  const tar = (...args) => run("tar", args);
  const names = (await tar("-tzf", tarball)).split("\n").filter(Boolean).map((name) => name.replace(/^package\//, ""));
  const text = (name) => tar("-xzOf", tarball, `package/${name}`);
  const manifest = JSON.parse(await text("package.json"));
  const data = (manifest.files ?? []).filter((folder) => folder !== "dist");
  const belongs = (name) => always.includes(name) || built.test(name) || data.some((folder) => name.startsWith(`${folder}/`) && name.endsWith(".json"));
  const targets = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(targets));
  const missing = [...always, ...targets(manifest.exports).filter((target) => !target.includes("*")).map((target) => target.slice(2))].filter((name) => !names.includes(name));
  const written = JSON.stringify(manifest);
  const rooms = Object.entries(manifest.dependencies ?? {}).filter(([name]) => name === "fengqiao" || name.startsWith("@fengqiao/"));
  const said = [
    ...names.filter((name) => !belongs(name)).map((name) => `${name} does not belong there`),
    ...missing.map((name) => `${name} is missing`),
    ...[...data, "dist"].filter((folder) => !names.some((name) => name.startsWith(`${folder}/`))).map((folder) => `${folder} is empty`),
    ...(manifest.version === version ? [] : [`its version is ${manifest.version}`]),
    ...(manifest.license === "Apache-2.0" ? [] : [`its licence is ${manifest.license}`]),
    ...["@fengqiao/source", "workspace:"].filter((word) => written.includes(word)).map((word) => `its manifest still says ${word}`),
    ...["preinstall", "install", "postinstall"].filter((script) => manifest.scripts?.[script] !== undefined).map((script) => `it runs a script on ${script}`),
    ...rooms.filter(([, range]) => range !== `^${version}`).map(([name, range]) => `it wants ${name} ${range}`),
    ...(names.includes("LICENSE") && (await text("LICENSE")) !== readFileSync(join(repository, "LICENSE"), "utf8") ? ["its LICENSE is not the repository's"] : []),
  ];
  return said.map((problem) => `${basename(tarball)}: ${problem}`);
}
