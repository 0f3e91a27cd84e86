import { existsSync } from "node:fs";
import { copyDatabase } from "../backups/copy-database";
import { backupFolder, backupPath } from "../backups/backup-files";
import { DatabaseProblemError, type DatabaseProblem } from "./database-problem";
import { codeOf, commitTogether, messageOf } from "./group-commit";
import { openLibsql, type LibsqlDatabase } from "./libsql-database";
import { migrateToLatest, migrations, pendingMigration, type Migrations } from "./migrations";
import { operations } from "./operations";
import { StorageDatabase } from "./storage-database";

/**
 * Opens the database at the start: looks at every page, keeps a copy before it migrates a file in use, and proves that
 * the disk takes data. Errors: DatabaseProblemError.
 */
export async function openAtStart(file: string, of: Migrations = migrations): Promise<StorageDatabase> {
  return opening(file, async (db) => {
    // A former process may have ended with an fsync that failed; see `openAfterFailure`.
    db.libsql.checkpoint();
    assertWhole(db.libsql);
    const migration = await pendingMigration(db, of);
    if (migration !== null) keepCopyBefore(migration, file);
    await migrateToLatest(db, of);
    await assertKeeps(db);
  });
}

/**
 * Opens it anew beside a connection whose write or fsync failed. Pages that failed to reach the disk look clean to the
 * system and would never be written again: moving the whole write-ahead log into the file writes them once more.
 * Errors: DatabaseProblemError.
 */
export async function openAfterFailure(file: string): Promise<StorageDatabase> {
  // SQLite would make an empty file in place of one that has gone, such as with its disk.
  if (!existsSync(file)) throw new DatabaseProblemError({ kind: "unusable", message: "the file has gone" });
  return opening(file, async (db) => {
    if (!db.libsql.checkpoint()) throw new Error("the write-ahead log is still being read");
    assertWhole(db.libsql);
    await assertKeeps(db);
  });
}

/** Errors: throws what the canary failed with. */
export async function assertKeeps(db: StorageDatabase): Promise<void> {
  const [answer] = await commitTogether(db, operations, [
    { id: 0, name: "canary", args: { at: Date.now() } },
  ]);
  if (answer?.ok === false) throw new Error(`${answer.failure.code} ${answer.failure.message}`.trim());
}

async function opening(
  file: string,
  prepare: (db: StorageDatabase) => Promise<void>,
): Promise<StorageDatabase> {
  let connection: LibsqlDatabase | undefined;
  try {
    connection = openLibsql(file);
    const db = new StorageDatabase(connection);
    await prepare(db);
    return db;
  } catch (error) {
    connection?.close();
    throw error instanceof DatabaseProblemError ? error : new DatabaseProblemError(problemOf(error));
  }
}

function problemOf(error: unknown): DatabaseProblem {
  const message = messageOf(error);
  const code = codeOf(error);
  if (code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB"))
    return { kind: "damaged", message };
  // Kysely's words for a database that has migrations this program does not know.
  return message.includes("corrupted migrations") ? { kind: "newer" } : { kind: "unusable", message };
}

function assertWhole(connection: LibsqlDatabase): void {
  const [first, ...more] = connection.problems("quick_check");
  if (first === undefined) return;
  const message = more.length === 0 ? first : `${first} (+${more.length})`;
  throw new DatabaseProblemError({ kind: "damaged", message });
}

function keepCopyBefore(migration: string, file: string): void {
  try {
    copyDatabase(file, backupPath(backupFolder(file), { at: new Date(), before: migration }));
  } catch (error) {
    throw new DatabaseProblemError({ kind: "no-backup", message: messageOf(error) });
  }
}
