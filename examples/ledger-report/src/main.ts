import { relative } from "node:path";
import { commandOf } from "./command.ts";
import { Failure } from "./failure.ts";
import { run } from "./run.ts";
import { progressOn } from "./terminal/progress.ts";
import { summaryTable } from "./terminal/summary.ts";

/** `npm run demo`: from a ledger to a report. Ends with 1 and one sentence in each language when there can be none. */
const stood = process.env.INIT_CWD ?? process.cwd();
try {
  const started = performance.now();
  const command = commandOf(process.argv.slice(2), stood);
  const report = await run(command, progressOn(process.stderr));
  const shown = relative(stood, command.out);
  process.stdout.write(summaryTable(report, shown.startsWith("..") ? command.out : shown || ".", (performance.now() - started) / 1000));
} catch (cause) {
  if (!(cause instanceof Failure)) throw cause;
  process.stderr.write(`${cause.zh}\n${cause.en}\n`);
  process.exitCode = 1;
}
