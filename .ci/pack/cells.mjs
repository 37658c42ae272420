import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";

/** A cell whose tool is not to be had says so; it is neither passed nor failed. */
export class NotRun extends Error {}

/** What is tried, on which version. Cells are tried as soon as what they need is there, as many at a time as there are cores. */
export function cellsOf(print) {
  const cells = [];
  const waiting = [];
  let free = availableParallelism();
  const turn = async () => {
    if (free > 0) free -= 1;
    else await new Promise((resolve) => waiting.push(resolve));
  };
  const done = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };

  /** Tries one cell. Its value, or `undefined` where it failed or was not run; what it needs is waited for outside its time. */
  async function cell(what, on, attempt, needs = []) {
    const entry = { what, on, state: "ok", seconds: 0, reason: "" };
    cells.push(entry);
    let value;
    try {
      const given = await Promise.all(needs);
      await turn();
      const began = performance.now();
      try {
        value = await attempt(...given);
      } finally {
        entry.seconds = (performance.now() - began) / 1000;
        done();
      }
    } catch (error) {
      entry.state = error instanceof NotRun ? "not run" : "failed";
      entry.reason = error.message;
    }
    print(`${entry.state.padEnd(8)}${on === "" ? what : `${what}, ${on}`}${entry.state === "not run" ? `: ${entry.reason}` : ` (${entry.seconds.toFixed(1)} s)`}`);
    return value;
  }
  return { cell, cells };
}

/** A block of the table: a line for each thing that was tried, a column for each version. */
export function tableOf(cells) {
  const columns = [...new Set(cells.map((cell) => cell.on))];
  const rows = [...new Set(cells.map((cell) => cell.what))];
  const text = (what, on) => {
    const cell = cells.find((one) => one.what === what && one.on === on);
    return cell === undefined ? "" : cell.state === "ok" ? `ok ${cell.seconds.toFixed(1)} s` : cell.state;
  };
  const lines = [["", ...columns], ...rows.map((what) => [what, ...columns.map((on) => text(what, on))])];
  const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  return lines.map((line) => line.map((part, i) => part.padEnd(widths[i])).join("  ").trimEnd()).join("\n");
}

/** The last line: all cells in one sentence. */
export function summaryOf(name, cells, seconds) {
  const count = (state) => cells.filter((cell) => cell.state === state).length;
  return `${name}: ${count("ok")} ok, ${count("failed")} failed, ${count("not run")} not run in ${Math.round(seconds)} s`;
}
