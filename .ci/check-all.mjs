// Every check, one after the other, whatever the one before says; ends with one line.
//   node .ci/check-all.mjs                  all of them
//   node .ci/check-all.mjs --quick          those that take less than a minute, and the tests: what .ci/run does
//   node .ci/check-all.mjs --only lint,size these; --skip test:slow,matrix: all but these
// It needs Node and npm alone: each check is a script of package.json, run by the pnpm that npx brings.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const reports = mkdtempSync(join(tmpdir(), "check-all-"));
process.on("exit", () => rmSync(reports, { recursive: true, force: true }));

const npm = (...args) => ["npm", ...args];
const pnpm = (...args) => ["npx", "-y", "pnpm@10.34.9", ...args];
const steps = [
  { name: "tests", run: npm("test"), quick: true },
  { name: "test:csp", run: npm("run", "test:csp") },
  { name: "test:slow", run: npm("run", "test:slow") },
  { name: "types", run: pnpm("run", "typecheck"), quick: true },
  { name: "lint", run: pnpm("run", "lint"), quick: true },
  { name: "boundaries", run: pnpm("run", "boundaries"), quick: true },
  { name: "manifests", run: pnpm("run", "manifests", "--check"), quick: true },
  { name: "unused", run: pnpm("run", "unused"), quick: true },
  { name: "build", run: pnpm("run", "build"), quick: true },
  { name: "packages", run: pnpm("run", "lint:packages"), quick: true },
  { name: "api:check", run: pnpm("run", "api:check"), quick: true },
  { name: "size", run: pnpm("run", "size"), quick: true },
  { name: "docs:coverage", run: pnpm("run", "docs:coverage"), quick: true },
  { name: "docs", run: pnpm("run", "docs:run") },
  { name: "demo", run: npm("run", "demo", "--", "--out", join(reports, "demo")), quick: true },
  { name: "examples", run: pnpm("-r", "--filter", "./examples/*", "--filter", "!./examples/ledger-report", "run", "start"), quick: true },
  { name: "matrix", run: npm("run", "matrix") },
  { name: "release", run: npm("run", "release:check") },
  { name: "loopback", run: npm("run", "release:loopback") },
];

const option = (flag) => {
  const at = process.argv.indexOf(flag);
  return at < 0 ? undefined : (process.argv[at + 1] ?? "").split(",");
};
const [only, skip] = [option("--only"), option("--skip")];
const unknown = [...(only ?? []), ...(skip ?? [])].filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no check is called ${unknown.map((name) => `"${name}"`).join(", ")}; there are ${steps.map((step) => step.name).join(", ")}`);
  process.exit(2);
}
const chosen = steps.filter(({ name, quick }) => (only?.includes(name) ?? true) && !skip?.includes(name) && (quick || !process.argv.includes("--quick")));

const began = Date.now();
const seconds = (since) => Math.round((Date.now() - since) / 1000);
const results = chosen.map(({ name, run: [command, ...args] }) => {
  console.log(`\n== ${name}: ${[command, ...args].join(" ")}`);
  const start = Date.now();
  const { status } = spawnSync(command, args, { cwd: join(import.meta.dirname, ".."), stdio: "inherit", shell: process.platform === "win32" });
  console.log(`-- ${name} ${status === 0 ? "passed" : "FAILED"} in ${seconds(start)} s`);
  return { name, passed: status === 0, seconds: seconds(start) };
});

console.log("");
for (const result of results) console.log(`${result.passed ? "passed" : "FAILED"}  ${result.name.padEnd(12)}${String(result.seconds).padStart(6)} s`);
const failed = results.filter((result) => !result.passed).map((result) => result.name);
console.log(`check:all: ${results.length - failed.length} of ${results.length} passed in ${seconds(began)} s${failed.length > 0 ? `; failed: ${failed.join(", ")}` : ""}`);
process.exitCode = failed.length > 0 ? 1 : 0;
