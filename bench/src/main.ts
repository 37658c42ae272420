import { readdirSync } from "node:fs";
import { printRatios } from "./harness.ts";

/** `npm run bench -- <name>`: runs `<name>.bench.ts`, whose default export does the work. */
const names = readdirSync(import.meta.dirname).flatMap((file) => (file.endsWith(".bench.ts") ? [file.slice(0, -".bench.ts".length)] : []));
const name = process.argv[2];

if (name === undefined || !names.includes(name)) {
  console.error(`usage: npm run bench -- <name>, with <name> one of: ${names.join(", ")}`);
  process.exitCode = 2;
} else {
  console.log(`bench ${name} on Node ${process.version}`);
  const { default: run } = (await import(`./${name}.bench.ts`)) as { default: () => Promise<void> };
  await run();
  printRatios();
}
