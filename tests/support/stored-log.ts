import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Libsql from "libsql";
import * as Y from "yjs";
import { storedEdit } from "../../shared/documents/origins";
import { readRows } from "../../shared/documents/read-rows";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { Column } from "../../shared/worksheets/column";
import type { Row } from "../../shared/worksheets/row";

/** The rows of a document as its log on disk tells, read without the server. */
export function rowsOnDisk(file: string, document: DocumentKey, columns: readonly Column[]): readonly Row[] {
  return logsOnDisk(file, [document], columns)[0] ?? [];
}

/** The same for several documents. */
export function logsOnDisk(
  file: string,
  documents: readonly DocumentKey[],
  columns: readonly Column[],
): readonly (readonly Row[])[] {
  const database = new Libsql(file);
  try {
    return documents.map((document) => readLog(database, document, columns));
  } finally {
    database.close();
  }
}

/** What the log of a document holds, entry by entry. */
export function entriesOnDisk(file: string, document: DocumentKey): readonly Uint8Array[] {
  const database = new Libsql(file);
  try {
    return entriesOf(database, document);
  } finally {
    database.close();
  }
}

/** The names of those whose edits the log of a document holds, in the order of their first edits. */
export function authorsOnDisk(file: string, document: DocumentKey): readonly string[] {
  const database = new Libsql(file);
  try {
    const entries = database
      .prepare(
        "select person.name as name from log join session on session.id = log.session_id join person on person.id = session.person_id where log.document = ? order by log.epoch, log.seq",
      )
      .all([document]) as { readonly name: string }[];
    return [...new Set(entries.map(({ name }) => name))];
  } finally {
    database.close();
  }
}

/**
 * Looks at a copy of the database of a server that was killed: looking repairs it, and that is the server's own
 * business. While a server writes, a copy would be torn; look at the file itself then.
 */
export function afterKill<Value>(file: string, look: (copy: string) => Value): Value {
  const folder = mkdtempSync(path.join(tmpdir(), "rembuk-look-"));
  const copy = path.join(folder, "rembuk.sqlite");
  try {
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    return look(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readLog(
  database: Libsql.Database,
  document: DocumentKey,
  columns: readonly Column[],
): readonly Row[] {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of entriesOf(database, document)) Y.applyUpdate(doc, update, storedEdit);
  }, storedEdit);
  return readRows(doc, columns);
}

function entriesOf(database: Libsql.Database, document: DocumentKey): readonly Uint8Array[] {
  const entries = database
    .prepare('select "update" as bytes from log where document = ? order by epoch, seq')
    .all([document]) as { readonly bytes: ArrayBuffer }[];
  return entries.map(({ bytes }) => new Uint8Array(bytes));
}
