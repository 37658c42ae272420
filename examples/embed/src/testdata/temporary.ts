import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A file for one test, gone afterwards. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "fengqiao-embed-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "county.db");
}
