import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname } from "node:path";
import Libsql from "libsql";

/**
 * Copies a database that may be in use. The copy holds one moment: writers go on meanwhile. It is made under another
 * name, looked through and fsynced before it gets its own. Errors: throws when any of it fails, and leaves no copy.
 */
export function copyDatabase(file: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true, mode: ownerOnly });
  appearWhole(target, (partial) => {
    const editsBefore = vacuumInto(file, partial);
    assertCopy(partial, editsBefore);
  });
}

/** Copies a finished backup into a folder that has to be there: a missing one is an unplugged disk. Errors: throws. */
export function copyBackup(backup: string, target: string): void {
  appearWhole(target, (partial) => {
    copyFileSync(backup, partial);
    if (hashOf(partial) !== hashOf(backup)) throw new Error("the copy differs from the backup");
  });
}

/** Lets `make` write a file under another name and renames it once it is on the disk. */
export function appearWhole(target: string, make: (partial: string) => void): void {
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  try {
    make(partial);
    fsyncPath(partial);
    renameSync(partial, target);
    fsyncFolder(dirname(target));
  } catch (error) {
    for (const left of [partial, `${partial}-journal`]) rmSync(left, { force: true });
    throw error;
  }
}

const ownerOnly = 0o700;

function vacuumInto(file: string, target: string): number {
  const source = new Libsql(file);
  try {
    source.pragma("busy_timeout=5000");
    const edits = countOf(source, "select coalesce(sum(head_seq), 0) as count from document");
    source.prepare("vacuum into ?").run([target]);
    return edits;
  } finally {
    source.close();
  }
}

function assertCopy(file: string, editsAtLeast: number): void {
  const copy = new Libsql(file);
  try {
    const [found] = copy.pragma("integrity_check") as Record<string, unknown>[];
    if (found?.["integrity_check"] !== "ok")
      throw new Error(`the copy is not whole: ${JSON.stringify(found)}`);
    const edits = countOf(
      copy,
      `select count(*) as count from log join document
       on document.key = log.document and document.epoch = log.epoch and log.seq <= document.head_seq`,
    );
    if (edits < editsAtLeast) throw new Error(`the copy has ${edits} of ${editsAtLeast} edits`);
  } finally {
    copy.close();
  }
}

function countOf(database: Libsql.Database, query: string): number {
  return (database.prepare(query).get([]) as { readonly count: number }).count;
}

function hashOf(file: string): string {
  const hash = createHash("sha256");
  const chunk = Buffer.allocUnsafe(1024 * 1024);
  const handle = openSync(file, "r");
  try {
    for (;;) {
      const bytes = readSync(handle, chunk);
      if (bytes === 0) return hash.digest("hex");
      hash.update(chunk.subarray(0, bytes));
    }
  } finally {
    closeSync(handle);
  }
}

/** Windows flushes only what is open for writing. */
function fsyncPath(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** So that the new name survives a power cut. Windows keeps names by itself and has no such call. */
export function fsyncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
