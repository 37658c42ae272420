// The release, rehearsed in a temporary copy of what is committed. Nothing of it touches this repository or a registry outside.
//   node .ci/release.mjs check      versions, changelogs, tarballs, a publication without publishing, licences
//   node .ci/release.mjs loopback   a real publication to a registry on 127.0.0.1, and programs that use what is installed from there
//   node .ci/release.mjs sbom       the bill of materials of the packages as they are here, into out/sbom.cdx.json
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { ensureBuilt, root } from "./entries.mjs";
import { cellsOf, NotRun, summaryOf } from "./pack/cells.mjs";
import { scratch } from "./pack/child.mjs";
import { nodeOf } from "./pack/node.mjs";
import { asking, npm } from "./pack/npm.mjs";
import { packAll, pnpm, readJson } from "./pack/packages.mjs";
import { billOf } from "./release/bill.mjs";
import { runExamples } from "./release/examples.mjs";
import { runTimeProblems, toolProblems } from "./release/licences.mjs";
import { loopbackRegistry, versionsIn } from "./release/registry.mjs";
import { changelogProblems, cloneInto, commitIn, identityInEnv, tagsOf, uncommitted, versionIn } from "./release/rehearsal.mjs";
import { tarballProblems } from "./release/tarballs.mjs";

/** The Node that a careful host still runs. */
const HOST = "20.20.2";

const [command] = process.argv.slice(2);
const began = performance.now();
const work = scratch("release");
const { cell, cells } = cellsOf(console.log);
const step = (what, attempt) => cell(what, "", attempt);
/** A step that fails with what it found. */
const check = (what, found) =>
  step(what, async () => {
    const problems = await found();
    if (problems.length > 0) throw new Error(problems.join("\n"));
    return true;
  });

const commands = { check: rehearse, loopback, sbom };
if (!Object.hasOwn(commands, command)) {
  console.error("node .ci/release.mjs check | loopback | sbom");
  process.exit(2);
}
await commands[command]();
for (const { what, reason } of cells.filter(({ state }) => state === "failed")) console.log(`\nfailed: ${what}\n${reason}`);
console.log(`\n${summaryOf(`release:${command}`, cells, (performance.now() - began) / 1000)}`);
process.exitCode = cells.some(({ state }) => state === "failed") ? 1 : 0;

/** A copy with versions and changelogs, and built; `undefined` where that was not possible. */
async function prepare() {
  const left = await uncommitted();
  if (left.length > 0) console.log(`what is not committed is not in it: ${left.length} files`);
  const clone = join(work, "clone");
  const copied = await step("copy of what is committed", () => asking(() => cloneInto(clone)));
  const release = copied && (await step("changeset version", () => versionIn(clone)));
  if (!release) return undefined;
  console.log(`        ${release.waiting.length} changesets make ${release.version}`);
  await check("one version for all packages", () => release.problems);
  await check("changelogs for people", () => changelogProblems(release));
  const built = await step("build", () => pnpm(["run", "build"], { cwd: clone }));
  return built === undefined ? undefined : { ...release, clone };
}

async function rehearse() {
  const release = await prepare();
  if (!release) return;
  const { clone, version, packages } = release;
  const tarballs = join(work, "tarballs");
  mkdirSync(tarballs);
  const packed = await step("pack", () => packAll(tarballs, clone));
  if (!packed) return;
  await check("what is in the tarballs", async () => (await Promise.all(packed.map((tarball) => tarballProblems(tarball, version, clone, join(work, "unpacked"))))).flat());
  await commitIn(clone, version);
  await check("publication, without publishing", () =>
    asking(async () => {
      if (release.waiting.length === 0) throw new NotRun("no changeset waits, so nothing would be published");
      const said = await pnpm(["-r", "publish", "--dry-run", "--no-git-checks", "--report-summary"], { cwd: clone });
      const { publishedPackages } = readJson(join(clone, "pnpm-publish-summary.json"));
      const would = publishedPackages.map(({ name }) => name);
      return packages.filter(({ manifest }) => !would.includes(manifest.name)).map(({ manifest }) => `${manifest.name} would not be published\n${said}`);
    }),
  );
  await check("licences of what a user installs", () => asking(async () => runTimeProblems(await billOf(packed, version, join(work, "bill")), clone)));
  await check("licences of the tools", async () => {
    const { problems, excepted, counted } = await toolProblems(root);
    console.log(`        ${counted} packages; excepted: ${excepted.join("; ")}`);
    return problems;
  });
}

async function loopback() {
  const tags = await tagsOf(root);
  const release = await prepare();
  if (!release) return;
  const { clone, version, packages } = release;
  const names = packages.map(({ manifest }) => manifest.name);
  const registry = await step("registry on the loopback", () => loopbackRegistry(join(work, "registry")));
  if (!registry) return;
  await commitIn(clone, version);
  const publish = () => pnpm(["exec", "changeset", "publish"], { cwd: clone, env: { ...identityInEnv, ...registry.env } });

  const published = await check("changeset publish", async () => {
    const said = await publish();
    const there = await Promise.all(names.map(async (name) => (await versionsIn(registry.url, name)).join()));
    const tagged = await tagsOf(clone);
    return [
      ...names.filter((_, i) => there[i] !== version).map((name) => `${name} is not there in ${version}\n${said}`),
      ...names.filter((name) => !tagged.includes(`${name}@${version}`)).map((name) => `no tag ${name}@${version}`),
    ];
  });
  if (!published) return;
  await check("publishing once more changes nothing", async () => {
    await publish();
    const there = await Promise.all(names.map(async (name) => (await versionsIn(registry.url, name)).join()));
    return names.filter((_, i) => there[i] !== version);
  });

  const host = join(work, "host");
  mkdirSync(host);
  const node = await step(`Node ${HOST}`, () => nodeOf(HOST, host));
  const app = join(work, "app");
  mkdirSync(app);
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "host", version: "1.0.0", private: true }));
  const installed = node && (await step(`npm install fengqiao @fengqiao/scoring on Node ${HOST}`, () =>
    npm(app, ["install", "--engine-strict", "fengqiao", "@fengqiao/scoring"], { node, env: registry.env })));
  if (installed === undefined) return;
  await step("the quick start, and every example of READMEs and changelogs", async () => {
    const page = (file, name) => ({ page: name, text: readFileSync(file, "utf8") });
    const start = readFileSync(join(clone, "examples/quick-start/src/main.ts"), "utf8");
    const count = await runExamples(app, node, [
      { page: "quick start", text: `\`\`\`ts\n${start}\n\`\`\`\n` },
      ...packages.flatMap(({ path, manifest: { name } }) => [page(join(app, "node_modules", name, "README.md"), `README of ${name}`), page(join(path, "CHANGELOG.md"), `CHANGELOG of ${name}`)]),
    ]);
    console.log(`        ${count} programs`);
  });
  registry.stop();
  await check("no tag here", async () => (await tagsOf(root)).filter((tag) => !tags.includes(tag)));
}

async function sbom() {
  const { version } = readJson(join(root, "packages/fengqiao/package.json"));
  const built = await step("build", () => asking(ensureBuilt).then(() => true));
  const tarballs = join(work, "tarballs");
  mkdirSync(tarballs);
  const packed = built && (await step("pack", () => packAll(tarballs)));
  const bill = packed && (await step("install and bill", () => asking(() => billOf(packed, version, join(work, "bill")))));
  if (!bill) return;
  const file = join(root, "out/sbom.cdx.json");
  mkdirSync(join(root, "out"), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  await check("licences", () => runTimeProblems(bill, root));
  console.log(`        ${bill.components.length} components in ${file}`);
}
