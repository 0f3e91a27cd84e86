import { accessSync } from "node:fs";
import Libsql from "libsql";
import { SqliteDialect, type Dialect } from "kysely";

interface Statement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { changes: number; lastInsertRowid: number };
}

/** What one connection offers beside Kysely. */
export interface LibsqlDatabase {
  readonly dialect: Dialect;
  /** Without Kysely in between; each SQL text is prepared once. */
  readonly sql: DirectSql;
  /** What is wrong with the file, as SQLite finds it; empty when it is whole. Errors: throws when it cannot even look. */
  problems(check: IntegrityCheck): readonly string[];
  /** Lets this connection write, or only read. */
  setWriting(allowed: boolean): void;
  /** Moves all of the write-ahead log into the file, fsynced; false while somebody else reads it. */
  checkpoint(): boolean;
  close(): void;
}

interface DirectSql {
  all(sql: string, parameters: readonly unknown[]): readonly unknown[];
  /** Gives how many rows it changed. */
  run(sql: string, parameters: readonly unknown[]): number;
}

/** `quick_check` looks at every page, `integrity_check` at every index entry too: 0.15 and 0.6 s for 100 MB. */
export type IntegrityCheck = "quick_check" | "integrity_check";

/**
 * Opens a SQLite file so that a commit is on the disk when it returns: WAL with `synchronous=FULL`, asserted, since
 * the libraries' defaults differ. Errors: throws when the file cannot be opened or the pragmas do not hold.
 */
export function openLibsql(file: string): LibsqlDatabase {
  const connection = new Libsql(file);
  connection.pragma("busy_timeout=5000");
  connection.pragma("journal_mode=WAL");
  connection.pragma("synchronous=FULL");
  connection.pragma("fullfsync=1");
  connection.pragma("checkpoint_fullfsync=1");
  connection.pragma("foreign_keys=ON");
  assertPragma(connection, "journal_mode", "wal");
  assertPragma(connection, "synchronous", 2);
  assertPragma(connection, "foreign_keys", 1);
  return offered(connection);
}

/** Opens a file, such as a backup, that must stay as it is. Errors: throws when it is not there or no database. */
export function openLibsqlForReading(file: string): LibsqlDatabase {
  // SQLite would make a file that is missing.
  accessSync(file);
  const connection = new Libsql(file);
  connection.pragma("busy_timeout=5000");
  connection.pragma("query_only=1");
  connection.pragma("schema_version");
  return offered(connection);
}

function offered(connection: Libsql.Database): LibsqlDatabase {
  const database = guarded(connection);
  return {
    dialect: new SqliteDialect({ database }),
    sql: {
      all: (sql, parameters) => database.prepare(sql).all(parameters),
      run: (sql, parameters) => database.prepare(sql).run(parameters).changes,
    },
    problems: (check) =>
      pragma(connection, check)
        .map((row) => String(Object.values(row)[0]))
        .filter((line) => line !== "ok"),
    setWriting: (allowed) => void pragma(connection, `query_only=${allowed ? 0 : 1}`),
    checkpoint: () => pragma(connection, "wal_checkpoint(TRUNCATE)")[0]?.["busy"] === 0,
    close: () => connection.close(),
  };
}

function pragma(connection: Libsql.Database, source: string): readonly Record<string, unknown>[] {
  return connection.pragma(source) as Record<string, unknown>[];
}

/**
 * The one guard in front of libsql 0.5: a boolean parameter or a bare buffer would abort the process, and blobs come
 * back as ArrayBuffer. Statements are prepared once.
 */
function guarded(connection: Libsql.Database) {
  const prepared = new Map<string, GuardedStatement>();
  return {
    prepare(sql: string): GuardedStatement {
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const statement = guardedStatement(connection.prepare(sql) as unknown as Statement);
      if (prepared.size < preparedMax) prepared.set(sql, statement);
      return statement;
    },
    close: () => connection.close(),
  };
}

interface GuardedStatement extends Statement {
  iterate(): never;
}

function guardedStatement(statement: Statement): GuardedStatement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(bindable(parameters)).map(withBytes),
    run: (parameters) => statement.run(bindable(parameters)),
    iterate: () => {
      throw new Error("streaming is not offered by this connection");
    },
  };
}

const preparedMax = 500;

function bindable(parameters: readonly unknown[]): readonly unknown[] {
  for (const value of parameters) {
    const fits =
      value === null ||
      typeof value === "string" ||
      typeof value === "bigint" ||
      Number.isFinite(value) ||
      value instanceof Uint8Array;
    if (!fits) throw new TypeError(`cannot bind a value of type ${typeof value}`);
  }
  return parameters;
}

function withBytes(row: unknown): unknown {
  if (typeof row !== "object" || row === null) return row;
  const record = row as Record<string, unknown>;
  for (const [key, value] of Object.entries(record)) {
    if (value instanceof ArrayBuffer) record[key] = new Uint8Array(value);
  }
  return record;
}

function assertPragma(connection: Libsql.Database, name: string, wanted: string | number): void {
  const [row] = pragma(connection, name);
  const [actual] = Object.values(row ?? {});
  if (actual !== wanted) throw new Error(`SQLite refuses ${name}=${wanted} (it is ${String(actual)})`);
}
