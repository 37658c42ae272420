// Prints, as JSON, which modules Node loads for one file, each with the module that first asked for it:
//   node .ci/loaded.mjs <file>
import { createRequire, registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

const [file] = process.argv.slice(2);
const askedBy = {};
registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    askedBy[found.url] ??= context.parentURL ?? null;
    return found;
  },
});
if (file.endsWith(".cjs")) createRequire(import.meta.url)(file);
else await import(pathToFileURL(file).href);
console.log(JSON.stringify(askedBy));
