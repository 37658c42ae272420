import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { run } from "../pack/child.mjs";
import { readJson } from "../pack/packages.mjs";

const always = ["package.json", "README.md", "LICENSE"];
const built = /^dist\/[\w./-]+\.(js|cjs|d\.ts|d\.cts)(\.map)?$/;
const forTests = /\.(test|test-d|fixture)\.|(^|\/)(testdata|realdata)\//;

/** The package that a specifier names. */
const packageOf = (specifier) => specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");

/** What a tarball holds that does not belong there, and what it lacks. */
export async function tarballProblems(tarball, version, repository, folder) {
  const into = join(folder, basename(tarball, ".tgz"));
  mkdirSync(into, { recursive: true });
  await run("tar", ["-xzf", tarball, "-C", into]);
  const at = join(into, "package");
  const names = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(at.length + 1).replaceAll("\\", "/"));
  const text = (name) => readFileSync(join(at, name), "utf8");
  const manifest = readJson(join(at, "package.json"));
  return [...filesOf(names, manifest), ...manifestOf(manifest, version), ...licenceOf(names, text, repository), ...(await importsOf(names, at, manifest))].map((problem) => `${basename(tarball)}: ${problem}`);
}

function filesOf(names, manifest) {
  const data = (manifest.files ?? []).filter((folder) => folder !== "dist");
  const belongs = (name) => !forTests.test(name) && (always.includes(name) || built.test(name) || data.some((folder) => name.startsWith(`${folder}/`) && name.endsWith(".json")));
  const targets = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(targets));
  const wanted = [...always, ...targets(manifest.exports).filter((target) => !target.includes("*")).map((target) => target.slice(2))];
  return [
    ...names.filter((name) => !belongs(name)).map((name) => `${name} does not belong there`),
    ...wanted.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...data.filter((folder) => !names.some((name) => name.startsWith(`${folder}/`))).map((folder) => `${folder} is empty`),
  ];
}

function manifestOf(manifest, version) {
  const written = JSON.stringify(manifest);
  const rooms = Object.entries(manifest.dependencies ?? {}).filter(([name]) => name === "fengqiao" || name.startsWith("@fengqiao/"));
  return [
    ...(manifest.version === version ? [] : [`its version is ${manifest.version}`]),
    ...["@fengqiao/source", "workspace:"].filter((word) => written.includes(word)).map((word) => `its manifest still says ${word}`),
    ...["preinstall", "install", "postinstall"].filter((script) => manifest.scripts?.[script] !== undefined).map((script) => `it runs a script on ${script}`),
    ...rooms.filter(([, range]) => range !== `^${version}`).map(([name, range]) => `it wants ${name} ${range}`),
  ];
}

function licenceOf(names, text, repository) {
  const same = names.includes("LICENSE") && text("LICENSE") === readFileSync(join(repository, "LICENSE"), "utf8") && JSON.parse(text("package.json")).license === "Apache-2.0";
  return same ? [] : ["its licence is not the repository's"];
}

/** What the built code and its declarations import without declaring it, and what is declared and not imported. */
async function importsOf(names, at, { name: own, dependencies = {} }) {
  const code = names.filter((name) => /^dist\/.*\.c?js$/.test(name)).map((name) => join(at, name));
  const { metafile } = await build({ entryPoints: code, bundle: true, packages: "external", write: false, metafile: true, outdir: join(at, "bundled"), entryNames: "[hash]/[dir]/[name]", logLevel: "silent" });
  const specifiers = Object.values(metafile.outputs).flatMap((output) => output.imports).filter((one) => one.external).map((one) => one.path);
  const declared = names.filter((name) => /\.d\.c?ts$/.test(name)).flatMap((name) => [...readFileSync(join(at, name), "utf8").replaceAll(/\/\*[^]*?\*\//g, "").matchAll(/(?:\bfrom |\bimport\()['"]([@\w][\w/.-]*)['"]/g)].map(([, specifier]) => specifier));
  const used = new Set([...specifiers, ...declared].map(packageOf));
  used.delete(own);
  return [
    ...[...used].filter((name) => !(name in dependencies)).map((name) => `it imports ${name}, which it does not declare`),
    ...Object.keys(dependencies).filter((name) => !used.has(name)).map((name) => `it declares ${name}, which nothing imports`),
  ];
}
