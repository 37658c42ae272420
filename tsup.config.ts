import { readFileSync, readdirSync } from "node:fs";
import { defineConfig } from "tsup";

/**
 * One build for every package, run in the package's folder. The entries are the subpaths that its
 * package.json exports, so a new subpath is declared once.
 */
interface Manifest {
  exports: Record<string, { "@fengqiao/source"?: string } | string>;
}
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

const entry = Object.fromEntries(
  Object.entries(manifest.exports).flatMap(([subpath, target]) =>
    typeof target === "object" && target["@fengqiao/source"] !== undefined
      ? [[subpath === "." ? "index" : subpath.slice(2), target["@fengqiao/source"]]]
      : [],
  ),
);

// a module is what a bundler may leave out: each is its own file, so that one name costs what it needs
const modules = Object.fromEntries(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/\.(test|test-d|slow|fixture)\.|testdata|realdata/.test(file) && !Object.values(entry).includes(`./src/${file}`))
    .map((file) => [`modules/${file.slice(0, -3)}`, `./src/${file}`]),
);

export default defineConfig({
  entry: { ...entry, ...modules },
  format: ["esm", "cjs"],
  dts: { entry },
  sourcemap: true,
  clean: true,
  treeshake: true,
  // without it every CJS entry carries its own copy of what two entries use
  splitting: true,
  target: "es2022",
});
