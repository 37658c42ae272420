import { readdirSync } from "node:fs";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { exampleModules } from "./docs/checks/example-modules.ts";

/** One project per package and example, on the sources (no build needed); run with `vitest --config vitest.workspace.ts`. */
const conditions = ["@fengqiao/source", "module", "node", "development|production"];
const slow = process.env.SLOW === "1";
/** As under a strict content security policy: no code from strings, in the workers too. */
const csp = process.env.CSP === "1";

const project = (root: string): TestProjectInlineConfiguration => ({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: root.replace(/^packages\//, ""),
    root,
    include: slow ? ["src/**/*.slow.test.ts"] : ["{src,checks}/**/*.test.ts"],
    exclude: slow ? [] : ["src/**/*.slow.test.ts"],
    ...(csp && { pool: "forks" as const, execArgv: ["--disallow-code-generation-from-strings"] }),
    testTimeout: slow ? 600_000 : 30_000,
  },
});

const folders = (parent: string): string[] =>
  readdirSync(parent, { withFileTypes: true }).filter((d) => d.isDirectory()).map((d) => `${parent}/${d.name}`);

/** Type tests of all packages in one compiler run. */
const types: TestProjectInlineConfiguration = {
  test: {
    name: "types",
    include: [],
    typecheck: { enabled: true, only: true, include: ["packages/*/src/**/*.test-d.ts"], tsconfig: "./tsconfig.json" },
  },
};

/** Every example of the reference and the guide runs. One room's: `--project docs -t @fengqiao/model`. */
const docs: TestProjectInlineConfiguration = { ...project("docs"), plugins: [exampleModules()] };

export default defineConfig({
  test: {
    projects: [...folders("packages").map(project), ...folders("examples").map(project), ...(slow || csp ? [] : [types, docs])],
  },
});
