// Keeps the package.json of every package in one shape. A package says what is its own (name, version,
// description, keywords, dependencies, and for each subpath its source file); the rest is written here, once.
//   node .ci/manifests.mjs          writes
//   node .ci/manifests.mjs --check  fails when a file differs
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const SOURCE = "@fengqiao/source";
const check = process.argv.includes("--check");

const published = (name) => ({
  import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
});

function manifest(folder, own) {
  const subpaths = Object.entries(own.exports).filter(([, target]) => typeof target === "object" && SOURCE in target);
  const each = (of) => Object.fromEntries([...subpaths.map(([path, target]) => [path, of(path === "." ? "index" : path.slice(2), target)]), ...Object.entries(own.exports).filter(([, target]) => typeof target === "string")]);
  return {
    name: own.name,
    version: own.version,
    description: own.description,
    license: "Apache-2.0",
    ...(own.keywords && { keywords: own.keywords }),
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    files: ["dist", ...(own.files ?? []).filter((f) => f !== "dist")],
    main: "./dist/index.cjs",
    module: "./dist/index.js",
    types: "./dist/index.d.cts",
    exports: each((name, target) => ({ [SOURCE]: target[SOURCE], ...published(name) })),
    ...(own.bin && { bin: own.bin }),
    scripts: { build: "tsup --config ../../tsup.config.ts", "lint:package": "publint --strict && attw --pack . --profile node16" },
    ...(own.dependencies && { dependencies: own.dependencies }),
    ...(own.peerDependencies && { peerDependencies: own.peerDependencies }),
    ...(own.peerDependenciesMeta && { peerDependenciesMeta: own.peerDependenciesMeta }),
    ...(own.devDependencies && { devDependencies: own.devDependencies }),
    publishConfig: { access: "public", exports: each((name) => published(name)) },
  };
}

let differing = 0;
for (const folder of readdirSync("packages")) {
  const file = `packages/${folder}/package.json`;
  const text = readFileSync(file, "utf8");
  const wanted = `${JSON.stringify(manifest(folder, JSON.parse(text)), null, 2)}\n`;
  if (wanted === text) continue;
  differing += 1;
  if (check) console.error(`${file} is not in the common shape: run \`node .ci/manifests.mjs\``);
  else writeFileSync(file, wanted);
}
console.log(`manifests: ${check ? `${differing} differ` : `${differing} written`}`);
process.exitCode = check && differing > 0 ? 1 : 0;
