import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** Counted up whenever `schema.sql` changes, together with the statements that lead there from the version before. */
const VERSION = 1;

/** Opens the file, or makes it. `busyTimeout` is how long, in milliseconds, a writer waits for another process. */
export function openDatabase(path: string, busyTimeout: number): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: busyTimeout, enableForeignKeyConstraints: true });
  // WAL: readers never wait. FULL: a power cut loses nothing that was answered for. secure_delete: what is erased does not stay in the file.
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
  transaction(db, () => {
    const { user_version: version } = db.prepare("PRAGMA user_version").get() as { readonly user_version: number };
    if (version === VERSION) return;
    if (version !== 0) throw new Error(`the file has tables of version ${version}; this program knows ${VERSION}`);
    db.exec(readFileSync(new URL("schema.sql", import.meta.url), "utf8"));
    db.exec(`PRAGMA user_version = ${VERSION}`);
  });
  return db;
}

/** All or nothing. IMMEDIATE takes the right to write at once, so that no transaction fails half-way for want of it. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

/** Another process held the file for too long; what was tried may be tried again. */
export const isBusy = (error: unknown): boolean => error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;
const SQLITE_BUSY = 5;
