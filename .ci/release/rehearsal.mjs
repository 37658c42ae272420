import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../entries.mjs";
import { run } from "../pack/child.mjs";
import { packagesOf, pnpm } from "../pack/packages.mjs";

const git = (args, cwd) => run("git", args, { cwd });

/** A copy of what is committed, with what the packages need: a release is made of commits, and nothing of it may touch this repository. */
export async function cloneInto(folder) {
  await git(["clone", "--quiet", "--local", root, folder], root);
  await pnpm(["install", "--frozen-lockfile", "--prefer-offline", "--filter", "fengqiao-workspace", "--filter", "./packages/*"], { cwd: folder });
  return folder;
}

/** What lies about here and will not be in the release. */
export const uncommitted = async () => (await git(["status", "--porcelain"], root)).split("\n").filter(Boolean);

/** The changesets that wait: their text, and the packages that they speak of. */
export function changesetsOf(clone) {
  const folder = join(clone, ".changeset");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .map((file) => {
      const [, head = "", text = ""] = readFileSync(join(folder, file), "utf8").split(/^---$/m);
      return { file, names: [...head.matchAll(/"([^"]+)":/g)].map(([, name]) => name), text: text.trim() };
    });
}

/**
 * Lets changesets write versions and changelogs, and says what is not as it has to be: one version for all, higher than before where
 * changesets wait, and every changelog tells of it.
 */
export async function versionIn(clone) {
  const before = packagesOf(clone).map(({ manifest }) => manifest.version);
  const waiting = changesetsOf(clone);
  await pnpm(["exec", "changeset", "version"], { cwd: clone });
  const packages = packagesOf(clone);
  const versions = new Set(packages.map(({ manifest }) => manifest.version));
  const [version] = versions;
  const problems = [
    ...(versions.size > 1 ? [`the packages do not move together: ${packages.map(({ manifest }) => `${manifest.name} ${manifest.version}`).join(", ")}`] : []),
    ...(waiting.length > 0 && before.includes(version) ? [`${waiting.length} changesets wait, and the version is still ${version}`] : []),
    ...(changesetsOf(clone).length > 0 ? [`changesets are left over: ${changesetsOf(clone).map(({ file }) => file).join(", ")}`] : []),
  ];
  return { version, packages, waiting, problems };
}

/** What a changelog lacks that a person is to read. */
export function changelogProblems({ version, packages, waiting }) {
  return packages.flatMap(({ manifest: { name }, path }) => {
    const file = join(path, "CHANGELOG.md");
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    const entry = text.split(/^## /m).find((part) => part.startsWith(`${version}\n`));
    if (entry === undefined) return [`${name}: nothing about ${version}`];
    const own = waiting.filter(({ names }) => names.includes(name));
    return [
      ...(/Updated dependencies|^[-*] [0-9a-f]{7,}:/m.test(entry) ? [`${name}: the entry names commits or dependencies, not what a user can do`] : []),
      ...own.filter(({ text: said }) => said.length < 80).map(({ file: short }) => `${name}: ${short} says too little`),
      ...(own.length > 0 && !/^ *```ts$/m.test(entry) ? [`${name}: the entry shows no example`] : []),
      ...(own.length > 0 && !new RegExp(`from "${name}(/[^"]+)?"`).test(entry) ? [`${name}: no example of the entry imports it`] : []),
    ];
  });
}

/** Commits the version, so that tags have something to point at. In the copy only. */
export async function commitIn(clone, version) {
  await git(["add", "--all"], clone);
  await git([...identity, "commit", "--quiet", "--message", `release: ${version}`], clone);
}

const identity = ["-c", "user.name=rehearsal", "-c", "user.email=rehearsal@localhost"];
export const identityInEnv = { GIT_COMMITTER_NAME: "rehearsal", GIT_COMMITTER_EMAIL: "rehearsal@localhost" };

export const tagsOf = async (repository) => (await git(["tag"], repository)).split("\n").filter(Boolean);
