import { createServer } from "node:http";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";

/** Nothing may be loaded but scripts of the page's own origin, and no text may become code: neither `unsafe-eval` nor `wasm-unsafe-eval`. */
const policy = "default-src 'none'; script-src 'self'";

/** The consumer's program as a bundle for browsers, in one text. */
export async function bundleOf(app) {
  const { outputFiles } = await build({ entryPoints: [join(app, "page.mjs")], bundle: true, write: false, format: "iife", platform: "browser", target: "es2022", minify: true, absWorkingDir: app, logLevel: "silent" });
  return outputFiles[0].text;
}

/** Serves a script to a page on the loopback under the policy, and gives what the page put into its `output`. Any error on the page fails. */
export async function runInPage(script, executablePath) {
  const answer = { "/": ["text/html; charset=utf-8", `<!doctype html><title>matrix</title><output></output><script src="/page.js"></script>`], "/page.js": ["text/javascript; charset=utf-8", script] };
  const server = createServer(({ url }, response) => {
    const [type, body] = answer[url] ?? [];
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type ?? "text/plain", "content-security-policy": policy });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const output = await page.locator("output").textContent();
    if (errors.length > 0) throw new Error(errors.join("\n"));
    return { output, version: browser.version() };
  } finally {
    await browser.close();
    server.close();
  }
}
