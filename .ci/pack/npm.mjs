import { delimiter, dirname } from "node:path";
import { NotRun } from "./cells.mjs";
import { run } from "./child.mjs";

/** npm in a folder of its own; under another Node than this one where one is given. */
export function npm(folder, args, { node, ...options } = {}) {
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
  return run("npm", [...args, "--prefix", folder, ...quiet], { cwd: folder, ...options, env: { ...options.env, ...(node && { PATH: dirname(node) + delimiter + process.env.PATH }) } });
}

const unreachable = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/** What asks the registry: one that cannot be reached is nobody's fault here. */
export async function asking(work) {
  try {
    return await work();
  } catch (error) {
    const [code] = unreachable.exec(error.message) ?? [];
    throw code === undefined ? error : new NotRun(`the registry cannot be reached (${code})`);
  }
}

/** Installs one tool from the registry; one that is not there is not to be had. */
export async function fromRegistry(folder, wanted) {
  try {
    await asking(() => npm(folder, ["install", wanted]));
  } catch (error) {
    const [, reason = error.message.split("\n")[0]] = /npm error (?!code|A complete log)(.*)/.exec(error.message) ?? [];
    throw new NotRun(`no ${wanted}: ${reason}`);
  }
}
