import { existsSync } from "node:fs";
import { join } from "node:path";
import { NotRun } from "../pack/cells.mjs";
import { fromRegistry } from "../pack/npm.mjs";

// What the packages are tried on. The oldest Node is the one that `engines` promises.
export const NODES = ["20.19.0", "20.20.2", "22.23.2", "24.21.0"];
export const TYPESCRIPTS = ["5.9.3", "6.0.3", "7.0.2"];

/** The compiler of that version, to be run by this Node. */
export async function compilerOf(version, folder) {
  await fromRegistry(folder, `typescript@${version}`);
  return join(folder, "node_modules/typescript/bin/tsc");
}

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"];

/** A Chromium that the machine has; none is downloaded. */
export function chromium() {
  const { CHROMIUM } = process.env;
  const found = (CHROMIUM === undefined ? usual : [CHROMIUM]).find((path) => existsSync(path));
  if (found === undefined) throw new NotRun(CHROMIUM === undefined ? "no Chromium on this machine (CHROMIUM=<path> names one)" : `no Chromium at ${CHROMIUM}`);
  return found;
}
