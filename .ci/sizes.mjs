// What an entry point costs a page, and what must not be in it. Each is bundled from the build as a browser's app would bundle it,
// whole, its own code alone, and for some names that an app may want singly. Budgets and rules stand in sizes.json.
//   node .ci/sizes.mjs           measures; fails over budget, or where a package is in an entry point that it may not be in
//   node .ci/sizes.mjs --update  measures, and sets the budgets 5 % above
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build, version } from "esbuild";
import { ensureBuilt, entries, root } from "./entries.mjs";

const file = join(root, ".ci/sizes.json");
const plan = JSON.parse(readFileSync(file, "utf8"));
const update = process.argv.includes("--update");
const failures = [];

const kB = (bytes) => (bytes / 1000).toFixed(1);
const budget = (bytes) => Math.ceil((bytes * 1.05) / 100) / 10;
const packageOf = (path) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? entries.find((e) => join(root, path).startsWith(join(e.folder, "/")))?.specifier ?? path;

async function bundle(code, options) {
  const made = await build({
    stdin: { contents: code, resolveDir: root },
    absWorkingDir: root, bundle: true, minify: true, format: "esm", platform: "browser", target: "es2022",
    write: false, metafile: true, logLevel: "silent", ...options,
  });
  const [{ contents }] = made.outputFiles;
  return { minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length, metafile: made.metafile };
}

/** The packages in a bundle with their bytes, the greatest first. */
function parts(metafile) {
  const bytes = new Map();
  for (const [path, { bytesInOutput }] of Object.entries(Object.values(metafile.outputs)[0].inputs)) {
    if (path !== "<stdin>") bytes.set(packageOf(path), (bytes.get(packageOf(path)) ?? 0) + bytesInOutput);
  }
  return [...bytes].sort(([, a], [, b]) => b - a);
}

/** Who asked for a module first, from the bundler's inputs. */
function importers(metafile) {
  const askedBy = { "<stdin>": null };
  const queue = ["<stdin>"];
  for (const path of queue) {
    for (const { path: imported } of metafile.inputs[path]?.imports ?? []) {
      if (imported in askedBy) continue;
      askedBy[imported] = path;
      queue.push(imported);
    }
  }
  return askedBy;
}

/** Refuses a package where `onlyIn` does not list the entry point, and Node's own modules everywhere, with the chain of imports. */
function refuse(specifier, askedBy, how) {
  const seen = new Set();
  for (const module of Object.keys(askedBy)) {
    const name = module.startsWith("node:") ? module : packageOf(module);
    const allowed = name.startsWith("node:") ? [] : plan.onlyIn[name];
    if (allowed === undefined || allowed.includes(specifier) || seen.has(name)) continue;
    seen.add(name);
    const chain = [];
    for (let at = module; at != null; at = askedBy[at]) chain.unshift(at.replace(/^.*node_modules\//, ""));
    failures.push(`${specifier} ${how} ${name}: ${chain.slice(1).join(" -> ")}`);
  }
}

const only = /^(.+) from (.+)$/;
async function measure(row) {
  const [, names = "*", specifier = row] = only.exec(row) ?? [];
  const entry = entries.find((e) => e.specifier === specifier);
  if (entry === undefined) {
    failures.push(`${row}: there is no such entry point`);
    return [];
  }
  const code = `export ${names === "*" ? "*" : `{ ${names} }`} from ${JSON.stringify(entry.esm)};`;
  try {
    const all = await bundle(code, {});
    const own = names === "*" ? await bundle(code, { packages: "external" }) : undefined;
    refuse(specifier, importers(all.metafile), "contains");
    return [{ row, all, ...(own && { own }) }];
  } catch (error) {
    failures.push(`${row} does not bundle for a browser: ${error.message}`);
    return [];
  }
}

function compare({ row, ...sizes }) {
  for (const [kind, size] of Object.entries(sizes)) {
    for (const unit of ["minified", "gzip"]) {
      const limit = plan.budgets[row]?.[kind]?.[unit];
      if (limit === undefined) failures.push(`${row} has no budget (${kind}, ${unit})`);
      else if (size[unit] > limit * 1000) failures.push(`${row}: ${kind} ${unit} ${kB(size[unit])} kB is over ${limit} kB; minified it is made of ${parts(size.metafile).slice(0, 5).map(([name, bytes]) => `${name} ${kB(bytes)}`).join(", ")}`);
    }
  }
}

async function loads({ specifier, esm, cjs }) {
  for (const built of [esm, cjs]) {
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, ".ci/loaded.mjs"), built], { maxBuffer: 1e8 }).catch((error) => {
      failures.push(`${specifier} does not load: ${error.stderr}`);
      return { stdout: "{}" };
    });
    const path = (url) => (url?.startsWith("file:") ? relative(root, fileURLToPath(url)) : url);
    refuse(specifier, Object.fromEntries(Object.entries(JSON.parse(stdout)).map((pair) => pair.map(path))), `(${built.endsWith(".cjs") ? "require" : "import"}) loads`);
  }
}

ensureBuilt();
const rows = [...new Set([...entries.map((e) => e.specifier), ...Object.keys(plan.budgets)])];
const measured = [];
for (const row of rows) measured.push(...(await measure(row)));
for (const entry of entries) await loads(entry);

if (update && failures.length === 0) {
  const limits = ({ minified, gzip }) => ({ minified: budget(minified), gzip: budget(gzip) });
  plan.measured = `esbuild ${version}, gzip -9; kB of 1000 bytes, 5 % above what was measured`;
  plan.budgets = Object.fromEntries(measured.map(({ row, all, own }) => [row, { all: limits(all), ...(own && { own: limits(own) }) }]));
  writeFileSync(file, `${JSON.stringify(plan, null, 2).replace(/(?:\[[^[\]{}]*\]|\{[^[\]{}]*\})/g, (innermost) => innermost.replace(/\s+/g, " ").replace(/(?<=\[) | (?=\])/g, ""))}\n`);
} else if (!update) measured.forEach(compare);

const cell = (size, unit, limit) => (size ? `${kB(size[unit])}${limit ? ` / ${limit.toFixed(1)}` : ""}` : "").padStart(15);
const width = Math.max(...rows.map((row) => row.length));
console.log(`${"kB, measured / budget".padEnd(width)}${["minified", "gzip", "own minified", "own gzip"].map((head) => head.padStart(15)).join("")}`);
for (const { row, all, own } of measured) {
  const limits = plan.budgets[row];
  console.log(row.padEnd(width) + [cell(all, "minified", limits?.all?.minified), cell(all, "gzip", limits?.all?.gzip), cell(own, "minified", limits?.own?.minified), cell(own, "gzip", limits?.own?.gzip)].join(""));
}
for (const failure of failures) console.error(failure);
if (failures.length > 0) console.error("A budget is raised on purpose: node .ci/sizes.mjs --update, and the reason in the commit.");
console.log(`size: ${measured.length} measured, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
