/**
 * The direction of the house: a lower room never knows a higher one, neighbours do not know each other.
 * Each package may import only the packages listed here.
 */
const rests = {
  model: [],
  calendar: ["model"],
  criteria: ["model"],
  organisation: ["model", "criteria"],
  scoring: ["model", "criteria"],
  lifecycle: ["model", "calendar", "criteria"],
  assessment: ["model", "calendar", "criteria"],
  regions: ["model", "calendar", "criteria", "organisation", "scoring", "lifecycle", "assessment"],
  fengqiao: ["model", "calendar", "criteria", "organisation", "scoring", "lifecycle", "assessment", "regions"],
  verify: ["model", "calendar", "criteria", "organisation", "scoring", "lifecycle", "assessment", "regions"],
};
const tests = "\\.test(-d)?\\.ts$";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rests).map(([room, below]) => ({
      name: `direction-${room}`,
      comment: `@fengqiao/${room} rests on: ${below.join(", ") || "nothing of the house"}`,
      severity: "error",
      from: { path: `^packages/${room}/src/` },
      to: { path: "^packages/", pathNot: `^packages/(${[room, ...below].join("|")})/` },
    })),
    { name: "no-circular", comment: "no file needs itself, however far around", severity: "error", from: {}, to: { circular: true } },
    { name: "no-node", comment: "packages run in a browser: no Node built-in", severity: "error", from: { path: "^packages/(?!cli/)", pathNot: tests }, to: { dependencyTypes: ["core"] } },
    { name: "public-names-only", comment: "another package is entered by its exports, never by a file inside", severity: "error", from: { path: "^packages/([^/]+)/" }, to: { path: "^packages/([^/]+)/src/", pathNot: ["^packages/$1/", "^packages/[^/]+/src/(index|[^/]+/index|[^/]+)\\.ts$"] } },
    { name: "no-undeclared", comment: "an import that package.json does not declare", severity: "error", from: { path: "^packages/", pathNot: tests }, to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"] } },
    { name: "no-unresolvable", comment: "an import that leads nowhere", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["@fengqiao/source", "import", "node", "default"] },
  },
};
