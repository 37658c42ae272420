import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../entries.mjs";
import { kill, run, start } from "../pack/child.mjs";

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A registry on the loopback: it keeps our packages itself, takes them from anybody, and asks the machine's own registry for all others. */
export async function loopbackRegistry(folder) {
  mkdirSync(folder, { recursive: true });
  const setting = async (name) => (await run("npm", ["config", "get", name])).trim();
  const [upstream, authorities] = [await setting("registry"), await setting("cafile")];
  const port = await freePort();
  const ours = { access: "$all", publish: "$all" };
  const config = {
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd"), max_users: -1 } },
    uplinks: { upstream: { url: upstream } },
    packages: { fengqiao: ours, "@fengqiao/*": ours, "**": { access: "$all", proxy: "upstream" } },
    web: { enable: false },
    log: { type: "stdout", format: "json", level: "warn" },
  };
  const file = join(folder, "config.yaml");
  // JSON is YAML too
  writeFileSync(file, JSON.stringify(config));
  // the program itself: a shim in between would outlive what is killed
  const child = start(process.execPath, [join(root, "node_modules/verdaccio/bin/verdaccio"), "--config", file, "--listen", `127.0.0.1:${port}`], {
    cwd: folder,
    // it asks the machine's registry as npm does, so it has to trust whom npm trusts
    env: authorities === "null" ? {} : { NODE_EXTRA_CA_CERTS: authorities },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const url = `http://127.0.0.1:${port}/`;
  for (let i = 0; i < 150; i += 1) {
    if (child.exitCode !== null) throw new Error(`the registry ended: ${said}`);
    if (await answers(`${url}-/ping`)) return { url, env: clientOf(folder, url), stop: () => kill(child) };
    await wait(200);
  }
  throw new Error(`the registry does not answer: ${said}`);
}

/** What makes npm and pnpm talk to this registry alone, whatever the user's own settings say of one. */
function clientOf(folder, url) {
  const userconfig = join(folder, "npmrc");
  writeFileSync(userconfig, [`registry=${url}`, `@fengqiao:registry=${url}`, `${url.replace("http:", "")}:_authToken=loopback`, ""].join("\n"));
  return { npm_config_userconfig: userconfig, npm_config_registry: url, npm_config_cache: join(folder, "cache") };
}

const answers = (url) => globalThis.fetch(url).then(({ ok }) => ok, () => false);

/** The versions of a package that a registry has. */
export async function versionsIn(url, name) {
  const response = await globalThis.fetch(url + name.replace("/", "%2f"));
  return response.ok ? Object.keys((await response.json()).versions) : [];
}
