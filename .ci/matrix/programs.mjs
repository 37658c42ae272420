import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { entryPointsOf } from "../pack/packages.mjs";
import { used } from "./consumer/uses.mjs";

const consumer = join(import.meta.dirname, "consumer");
const types = readFileSync(join(consumer, "types.mts"), "utf8");

/** Every way into what is installed in a project. */
function entryPointsIn(app) {
  const scope = join(app, "node_modules/@fengqiao");
  const installed = [join(app, "node_modules/fengqiao"), ...readdirSync(scope).map((name) => join(scope, name))].map(entryPointsOf);
  return { modules: installed.flatMap((one) => one.modules), json: installed.flatMap((one) => one.json) };
}

/** The programs of the project. All walk the same body, `uses.mjs`; they differ in how they come by the packages. */
export async function writePrograms(app) {
  const { modules, json } = entryPointsIn(app);
  const named = (specifiers, prefix) => specifiers.map((specifier, i) => `${JSON.stringify(specifier)}: ${prefix}${i}`).join(", ");
  const importing = [
    `import * as xstate from "xstate";`,
    `import { reader } from "./reader.mjs";`,
    ...modules.map((specifier, i) => `import * as room${i} from ${JSON.stringify(specifier)};`),
    ...json.map((specifier, i) => `import json${i} from ${JSON.stringify(specifier)} with { type: "json" };`),
    `const rooms = { xstate, reader, json: { ${named(json, "json")} }, ${named(modules, "room")} };`,
  ].join("\n");
  const requiring = [
    `const required = (specifiers) => Object.fromEntries(specifiers.map((specifier) => [specifier, require(specifier)]));`,
    `const rooms = { xstate: require("xstate"), reader: require("./reader.cjs").reader, json: required(${JSON.stringify(json)}), ...required(${JSON.stringify(modules)}) };`,
  ].join("\n");

  // where code from strings is to be forbidden, it is; otherwise the cell would prove nothing
  const guard = `const forbidden = (() => { try { return !new Function("return true")(); } catch { return true; } })();`;
  const asTold = `if (forbidden !== process.execArgv.includes("--disallow-code-generation-from-strings")) throw new Error("code from strings is " + (forbidden ? "forbidden" : "allowed"));`;

  const write = (file, ...lines) => writeFileSync(join(app, file), `${lines.join("\n")}\n`);
  for (const file of ["uses.mjs", "both.mjs"]) copyFileSync(join(consumer, file), join(app, file));
  write("esm.mjs", importing, `import { walk } from "./uses.mjs";`, guard, asTold, `console.log(JSON.stringify(walk(rooms)));`);
  write("cjs.cjs", requiring, guard, asTold, `import("./uses.mjs").then(({ walk }) => console.log(JSON.stringify(walk(rooms))));`);
  write("page.mjs", importing, `import { walk } from "./uses.mjs";`, guard, `if (!forbidden) throw new Error("the page's policy allows code from strings");`, `document.querySelector("output").textContent = JSON.stringify(walk(rooms));`);
  for (const file of ["types.mts", "types.cts"]) write(file, types);
  for (const [name, project] of Object.entries(typeProjects)) write(`tsconfig.${name}.json`, JSON.stringify(project));
  await writeReader(app);
}

/** As a build of the consumer's would: the reader of a dictionary, emitted once, as TypeScript that is checked with the rest. */
async function writeReader(app) {
  const installed = (name) => import(pathToFileURL(join(app, "node_modules", name, "dist/index.js")).href);
  const [{ readerSource }, { disputeFactDictionary }] = [await installed("@fengqiao/scoring"), await installed("@fengqiao/model")];
  const source = readerSource(disputeFactDictionary, "reader");
  writeFileSync(join(app, "reader.mts"), source);
  for (const [file, format] of [["reader.mjs", "esm"], ["reader.cjs", "cjs"]]) writeFileSync(join(app, file), (await transform(source, { loader: "ts", format })).code);
}

/** Entry points that the programs or the types do not use, and uses of some that are gone. */
export function unusedIn(app) {
  const { modules } = entryPointsIn(app);
  return [
    ...modules.filter((name) => !used.includes(name)).map((name) => `no use of ${name} in uses.mjs`),
    ...used.filter((name) => !modules.includes(name)).map((name) => `uses.mjs uses ${name}, which is not there`),
    ...modules.filter((name) => !types.includes(`"${name}"`)).map((name) => `no types of ${name} in types.mts`),
  ];
}

const project = (files, options) => ({ compilerOptions: { noEmit: true, strict: true, target: "es2022", types: [], ...options }, files });
const checked = { skipLibCheck: false, lib: ["es2022", "dom"] };

/** How a consumer may be configured. Declarations are checked too, except under flags that a dependency's own declarations do not bear. */
const typeProjects = {
  nodenext: project(["types.mts", "types.cts", "reader.mts"], { ...checked, module: "nodenext", moduleResolution: "nodenext" }),
  bundler: project(["types.mts", "reader.mts"], { ...checked, module: "esnext", moduleResolution: "bundler" }),
  strictest: project(["types.mts", "reader.mts"], {
    skipLibCheck: true,
    lib: ["es2022"],
    module: "nodenext",
    moduleResolution: "nodenext",
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
  }),
};
