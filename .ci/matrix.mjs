// What a user gets, on what a user has: packs every package, installs the tarballs with npm in a project outside the repository, and there
// uses every entry point on each Node, as an ES module and as CommonJS, with and without code from strings, under each TypeScript, and
// in a browser under a strict policy. Everything that runs has to come to the same values. Prints a cell for each, exit 1 when one fails.
//   node .ci/matrix.mjs            all cells
//   node .ci/matrix.mjs bundler    the cells whose name has that word
//   node .ci/matrix.mjs --keep     leaves the project for inspection
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { ensureBuilt } from "./entries.mjs";
import { bundleOf, runInPage } from "./matrix/page.mjs";
import { unusedIn, writePrograms } from "./matrix/programs.mjs";
import { chromium, compilerOf, NODES, TYPESCRIPTS } from "./matrix/tools.mjs";
import { cellsOf, NotRun, summaryOf, tableOf } from "./pack/cells.mjs";
import { keep, run, scratch } from "./pack/child.mjs";
import { nodeOf } from "./pack/node.mjs";
import { asking, npm } from "./pack/npm.mjs";
import { packAll, readJson } from "./pack/packages.mjs";

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const began = performance.now();
const work = scratch("matrix");
if (process.argv.includes("--keep")) {
  keep(work);
  console.log(`project: ${work}`);
}
const folder = (name) => {
  const path = join(work, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const app = folder("app");
const { cell, cells } = cellsOf(console.log);
const wanted = (what, on) => words.length === 0 || words.some((word) => `${what}, ${on}`.includes(word));

// the tools come from the registry while the packages are built
const settled = (promise) => {
  promise.catch(() => undefined);
  return promise;
};
const tool = (of, prefix, version) => settled(of(version, folder(`${prefix}-${version}`)));
const used = (versions, name, whats) => versions.filter((version) => whats.some((what) => wanted(what, `${name} ${version}`)));

const programs = {
  "ES modules": ["esm.mjs"],
  "CommonJS": ["cjs.cjs"],
  "both in one program": ["both.mjs"],
  "ES modules, no code from strings": ["--disallow-code-generation-from-strings", "esm.mjs"],
  "CommonJS, no code from strings": ["--disallow-code-generation-from-strings", "cjs.cjs"],
};
const projects = { "nodenext, from both kinds of module": "nodenext", "bundler": "bundler", "nodenext, strictest flags": "strictest" };

/** Values are compared with those of the first that had some. */
let first;
const compare = (output, on) => {
  first ??= { output, on };
  if (output === first.output) return;
  const [ours, theirs] = [output, first.output].map((text) => JSON.parse(text));
  throw new Error(`other values than ${first.on}: ${Object.keys(ours).filter((name) => JSON.stringify(ours[name]) !== JSON.stringify(theirs[name])).join(", ")}`);
};

const nodes = new Map([NODES[0], ...used(NODES, "Node", Object.keys(programs))].map((version) => [version, tool(nodeOf, "node", version)]));
const compilers = new Map(used(TYPESCRIPTS, "TypeScript", Object.keys(projects)).map((version) => [version, tool(compilerOf, "typescript", version)]));

const installed = settled(prepare());
await Promise.all([...runCells(), pageCell(), ...typeCells()]);
report();

/** Builds, packs and installs as a user would; under the oldest Node, so that a dependency that asks for a newer one is refused. */
async function prepare() {
  const built = await cell("build", "packages", () => asking(ensureBuilt).then(() => true));
  const tarballs = built && (await cell("pack", "packages", () => asking(() => packAll(folder("tarballs")))));
  const ready = tarballs && (await cell("npm install", "packages", () => asking(() => install(tarballs))));
  if (!ready) throw new NotRun("the packages are not installed");
  await cell("every entry point is used", "packages", () => {
    const unused = unusedIn(app);
    if (unused.length > 0) throw new Error(unused.join("\n"));
  });
}

async function install(tarballs) {
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "consumer", version: "1.0.0", private: true }));
  const node = await nodes.get(NODES[0]).catch(() => undefined);
  await npm(app, ["install", "--engine-strict", ...tarballs], { node });
  const { packages } = readJson(join(app, "package-lock.json"));
  const others = Object.entries(packages).filter(([path]) => path !== "" && !/\/(@fengqiao\/|fengqiao$)/.test(path));
  console.log(`        with ${others.map(([path, { version }]) => `${path.slice("node_modules/".length)} ${version}`).join(", ")}`);
  await writePrograms(app);
  return true;
}

function runCells() {
  return NODES.flatMap((version) =>
    Object.entries(programs)
      .filter(([what]) => wanted(what, `Node ${version}`))
      .map(([what, args]) =>
        cell(
          what,
          `Node ${version}`,
          async (node) => {
            const output = (await run(node, args, { cwd: app, seconds: 120 })).trim();
            if (output !== "") compare(output, `${what} on Node ${version}`);
          },
          [nodes.get(version), installed],
        ),
      ),
  );
}

function typeCells() {
  return TYPESCRIPTS.flatMap((version) =>
    Object.entries(projects)
      .filter(([what]) => wanted(what, `TypeScript ${version}`))
      .map(([what, name]) => cell(what, `TypeScript ${version}`, (tsc) => run(process.execPath, [tsc, "-p", `tsconfig.${name}.json`], { cwd: app }), [compilers.get(version), installed])),
  );
}

async function pageCell() {
  const [what, on] = ["bundle, no code from strings", "Chromium"];
  if (!wanted(what, on)) return;
  await cell(
    what,
    on,
    async () => {
      const { output, version } = await runInPage(await bundleOf(app), chromium());
      console.log(`        in Chromium ${version}`);
      compare(output, `Chromium ${version}`);
    },
    [installed],
  );
}

function report() {
  const blocks = ["packages", "Node", "TypeScript", "Chromium"].map((name) => cells.filter(({ on }) => on.startsWith(name))).filter((block) => block.length > 0);
  console.log(`\n${blocks.map(tableOf).join("\n\n")}\n`);
  for (const { what, on, reason } of cells.filter(({ state }) => state === "failed")) console.log(`failed: ${what}, ${on}\n${reason}\n`);
  console.log(summaryOf("matrix", cells, (performance.now() - began) / 1000));
  process.exitCode = cells.some(({ state }) => state === "failed") ? 1 : 0;
}
