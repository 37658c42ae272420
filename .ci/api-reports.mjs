// The public names and types of every entry point, as files that a reviewer reads: packages/<room>/etc/<room>[-<subpath>].api.md,
// where API Extractor looks for them. A change of a public name is a change of such a file.
//   node .ci/api-reports.mjs          accepts: writes the reports
//   node .ci/api-reports.mjs --check  fails, with the difference, when the built types say something else
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { CompilerState, Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import ts from "typescript";
import { ensureBuilt, entries, root } from "./entries.mjs";

const check = process.argv.includes("--check");
const temporary = mkdtempSync(join(tmpdir(), "api-reports-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));

const silent = { logLevel: "none" };
const prepared = (entry) =>
  ExtractorConfig.prepare({
    packageJsonFullPath: join(entry.folder, "package.json"),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: entry.folder,
      mainEntryPointFilePath: entry.types,
      newlineKind: "lf",
      compiler: {
        // not the workspace's own: its condition leads to the sources, and what is reported is what is published
        overrideTsconfig: {
          compilerOptions: { target: "ES2022", lib: ["ES2023"], module: "NodeNext", moduleResolution: "NodeNext", strict: true, exactOptionalPropertyTypes: true, skipLibCheck: true, types: [] },
          files: entries.map((e) => e.types),
        },
      },
      apiReport: { enabled: true, reportFileName: entry.report, reportFolder: temporary, reportTempFolder: join(temporary, "temp") },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: "warning" } },
        extractorMessageReporting: { default: { logLevel: "warning" }, "ae-missing-release-tag": silent, "ae-undocumented": silent },
        tsdocMessageReporting: { default: silent },
      },
    },
  });

/** The report of one entry point, the names that it leaves out, and all else that the extractor has to say. */
let compiler;
function extract(entry) {
  const config = prepared(entry);
  compiler ??= CompilerState.create(config, { additionalEntryPoints: entries.map((e) => e.types) });
  const forgotten = new Set();
  const messages = [];
  Extractor.invoke(config, {
    localBuild: true,
    compilerState: compiler,
    messageCallback: (message) => {
      message.handled = true;
      if (message.messageId.startsWith("console-") || message.logLevel === "none") return;
      if (message.messageId === "ae-forgotten-export") forgotten.add(/"(.+?)"/.exec(message.text)[1]);
      else messages.push(`${entry.specifier}: ${message.text} (${message.messageId})`);
    },
  });
  // what lacks a comment is for docs:coverage to say; here it would make every new comment a change of the public names
  const text = readFileSync(join(temporary, `${entry.report}.api.md`), "utf8").replace(/^ *\/\/ \(undocumented\)\n| \(undocumented\)$/gm, "");
  return { entry, text: ordered(text), forgotten, messages };
}

/** The members of unions and enums in the order of their text: the compiler lists them as it meets them, and meets them otherwise after an unrelated change. */
function ordered(report) {
  const blank = (outside) => outside.replace(/[^\n]/g, " ");
  const source = ts.createSourceFile("report.ts", report.replace(/^[^]*?```ts|```\n$/g, blank), ts.ScriptTarget.Latest, true);
  const isEnum = (node) => ts.isTypeLiteralNode(node) && report.slice(0, node.getStart()).endsWith("ZodEnum<");
  const write = (node) => {
    const [start, children] = [node.getStart(), []];
    node.forEachChild((child) => void children.push(child));
    children.sort((a, b) => a.pos - b.pos);
    const texts = children.map(write);
    if (ts.isUnionTypeNode(node) || isEnum(node)) texts.sort();
    return children.reduceRight((text, child, i) => text.slice(0, child.getStart() - start) + texts[i] + text.slice(child.getEnd() - start), report.slice(start, node.getEnd()));
  };
  return report.slice(0, source.getStart()) + write(source);
}

/** A type that a public type speaks of and that nobody can name. What only `typeof` speaks of (a schema behind its type) is no such name, nor what another entry point of the package exports. */
function unnamed({ entry, forgotten }, reports) {
  const files = readdirSync(join(entry.folder, "dist")).filter((file) => file.endsWith(".d.ts"));
  const declarations = files.map((file) => readFileSync(join(entry.folder, "dist", file), "utf8")).join("\n");
  const siblings = reports.filter((r) => r.entry.folder === entry.folder && r.entry !== entry);
  const declares = (text, name, words) => new RegExp(`^(export )?(declare )?(${words}) ${name.replaceAll("$", "\\$")}\\b`, "m").test(text);
  const types = "interface|type|class|abstract class";
  return [...forgotten].filter((name) => declares(declarations, name, types) && !siblings.some((s) => declares(s.text, name, types))).sort();
}

ensureBuilt();
mkdirSync(join(temporary, "temp"));
const reports = entries.map(extract);
const wanted = new Map(
  reports.map((report) => {
    const names = unnamed(report, reports);
    if (!check && names.length > 0) console.log(`${report.entry.specifier}: ${names.length} not exported: ${names.join(", ")}`);
    const note = names.length > 0 ? `\n// Types that the above speaks of and that no entry point exports: ${names.join(", ")}\n` : "";
    return [join(report.entry.folder, "etc", `${report.entry.report}.api.md`), report.text.replace(/\n```\n$/, `${note}\n\`\`\`\n`)];
  }),
);

const messages = reports.flatMap((r) => r.messages);
for (const message of messages) console.error(message);

const present = [...new Set(entries.map((e) => join(e.folder, "etc")))].filter(existsSync).flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
let differing = 0;
for (const file of new Set([...wanted.keys(), ...present])) {
  const text = wanted.get(file);
  if (text !== undefined && existsSync(file) && readFileSync(file, "utf8") === text) continue;
  differing += 1;
  if (!check && text === undefined) rmSync(file);
  else if (!check) {
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
  } else {
    const [nothing, now] = [join(temporary, "nothing.md"), join(temporary, "now.md")];
    writeFileSync(nothing, "");
    writeFileSync(now, text ?? "");
    const difference = spawnSync("git", ["--no-pager", "diff", "--no-index", "--unified=2", existsSync(file) ? file : nothing, now], { encoding: "utf8" });
    console.error(text === undefined ? `\n${relative(root, file)} is of no entry point` : `\n${relative(root, file)} is not what the build exports:\n${(difference.stdout ?? "").split("\n").slice(4).join("\n")}`);
  }
}
if (check && differing > 0) console.error("If the public names are meant to change: npm run api, and a changeset that says what a user can now do.");
console.log(`api: ${wanted.size} entry points, ${differing} ${check ? "differ" : "written"}`);
process.exitCode = messages.length > 0 || (check && differing > 0) ? 1 : 0;
