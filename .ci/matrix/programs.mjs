import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { entryPointsOf } from "../pack/packages.mjs";

const consumer = join(import.meta.dirname, "consumer");

/** The programs of the scratch project. All walk the same body, `uses.mjs`; they differ in how they come by the packages. */
export function writePrograms(app) {
  const scope = join(app, "node_modules/@fengqiao");
  const installed = [join(app, "node_modules/fengqiao"), ...readdirSync(scope).map((name) => join(scope, name))].map(entryPointsOf);
  const modules = installed.flatMap((one) => one.modules);
  const json = installed.flatMap((one) => one.json);

  const named = (specifiers, prefix) => specifiers.map((specifier, i) => `${JSON.stringify(specifier)}: ${prefix}${i}`).join(", ");
  const importing = [
    `import * as xstate from "xstate";`,
    ...modules.map((specifier, i) => `import * as room${i} from ${JSON.stringify(specifier)};`),
    ...json.map((specifier, i) => `import json${i} from ${JSON.stringify(specifier)} with { type: "json" };`),
    `const rooms = { xstate, json: { ${named(json, "json")} }, ${named(modules, "room")} };`,
  ].join("\n");
  const requiring = [
    `const required = (specifiers) => Object.fromEntries(specifiers.map((specifier) => [specifier, require(specifier)]));`,
    `const rooms = { xstate: require("xstate"), json: required(${JSON.stringify(json)}), ...required(${JSON.stringify(modules)}) };`,
  ].join("\n");

  // where code from strings is to be forbidden, it is; otherwise the cell would prove nothing
  const guard = `const forbidden = (() => { try { return !new Function("return true")(); } catch { return true; } })();`;
  const asTold = `if (forbidden !== process.execArgv.includes("--disallow-code-generation-from-strings")) throw new Error("code from strings is " + (forbidden ? "forbidden" : "allowed"));`;
  const entryPoints = JSON.stringify(modules);

  const write = (file, ...lines) => writeFileSync(join(app, file), `${lines.join("\n")}\n`);
  copyFileSync(join(consumer, "uses.mjs"), join(app, "uses.mjs"));
  write("esm.mjs", importing, `import { walk } from "./uses.mjs";`, guard, asTold, `console.log(JSON.stringify(walk(rooms, ${entryPoints})));`);
  write("cjs.cjs", requiring, guard, asTold, `import("./uses.mjs").then(({ walk }) => console.log(JSON.stringify(walk(rooms, ${entryPoints}))));`);
  write("page.mjs", importing, `import { walk } from "./uses.mjs";`, guard, `if (!forbidden) throw new Error("the page's policy allows code from strings");`, `document.querySelector("output").textContent = JSON.stringify(walk(rooms, ${entryPoints}));`);
  copyFileSync(join(consumer, "both.mjs"), join(app, "both.mjs"));

  const types = readFileSync(join(consumer, "types.mts"), "utf8");
  const untyped = modules.filter((specifier) => !types.includes(`"${specifier}"`));
  if (untyped.length > 0) throw new Error(`types.mts uses nothing of ${untyped.join(", ")}`);
  for (const file of ["types.mts", "types.cts"]) writeFileSync(join(app, file), types);
  for (const [name, project] of Object.entries(typeProjects)) writeFileSync(join(app, `tsconfig.${name}.json`), JSON.stringify(project));
}

const project = (files, options) => ({ compilerOptions: { noEmit: true, strict: true, target: "es2022", types: [], ...options }, files });
const checked = { skipLibCheck: false, lib: ["es2022", "dom"] };

/** How a consumer may be configured. Declarations are checked too, except under flags that a dependency's own declarations do not bear. */
const typeProjects = {
  nodenext: project(["types.mts", "types.cts"], { ...checked, module: "nodenext", moduleResolution: "nodenext" }),
  bundler: project(["types.mts"], { ...checked, module: "esnext", moduleResolution: "bundler" }),
  strictest: project(["types.mts"], {
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
