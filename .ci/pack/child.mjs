import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearTimeout, setTimeout } from "node:timers";

// Child processes and scratch folders that do not outlive this one, however it ends.
const running = new Set();
const folders = new Set();
process.on("exit", () => {
  for (const child of running) kill(child);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));

/** An empty folder outside the repository. */
export function scratch(name) {
  const folder = mkdtempSync(join(tmpdir(), `fengqiao-${name}-`));
  folders.add(folder);
  return folder;
}

/** Leaves a folder for whoever wants to look into it. */
export function keep(folder) {
  folders.delete(folder);
}

/** Starts a program as the head of its own process group, so that what it starts can be ended with it. */
export function start(command, args, { cwd, env = {}, stdio = ["ignore", "pipe", "pipe"] } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio, detached: process.platform !== "win32" });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

export function kill(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // it ended by itself in between
  }
}

/** What a program prints. Fails with all it said where it does not end well, or not in time. */
export function run(command, args, { seconds = 300, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options);
    const said = { stdout: "", stderr: "" };
    const timer = setTimeout(() => kill(child), seconds * 1000);
    for (const stream of ["stdout", "stderr"]) child[stream].setEncoding("utf8").on("data", (text) => (said[stream] += text));
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(said.stdout);
      else reject(new Error(`${command} ${args.join(" ")}: ${signal ?? `exit ${code}`}\n${said.stdout}${said.stderr}`));
    });
  });
}
