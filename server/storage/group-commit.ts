import type { OperationSet } from "./operation";
import type { StorageDatabase } from "./storage-database";

export interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: unknown;
}

export type CallAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly failure: StorageFailure };

/** `storage`: nothing of the batch is on disk (full or failing disk). `operation`: only this call failed. */
export interface StorageFailure {
  readonly kind: "storage" | "operation";
  /** SQLite's code, such as SQLITE_FULL, or "". */
  readonly code: string;
  readonly message: string;
}

/**
 * Runs calls as one transaction with one fsync and answers them only once the commit has returned (promise A1).
 * A call that throws is undone alone; a commit that fails answers every call with a storage failure.
 */
export function commitTogether(
  db: StorageDatabase,
  operations: OperationSet,
  calls: readonly Call[],
): Promise<readonly CallAnswer[]> {
  return transact(db, { begin: "begin immediate", operations }, calls);
}

/** Runs each call by itself on a connection that refuses writes: what only reads is answered. */
export async function answerReads(
  db: StorageDatabase,
  operations: OperationSet,
  calls: readonly Call[],
): Promise<readonly CallAnswer[]> {
  const answers: CallAnswer[] = [];
  for (const call of calls) answers.push(...(await transact(db, { begin: "begin", operations }, [call])));
  return answers;
}

async function transact(
  db: StorageDatabase,
  { begin, operations }: { begin: "begin" | "begin immediate"; operations: OperationSet },
  calls: readonly Call[],
): Promise<readonly CallAnswer[]> {
  try {
    const [only] = calls;
    if (only !== undefined && calls.length === 1) return [await runAlone(db, { begin, operations }, only)];
    return await db.allOrNothing(begin, async () => {
      const answers: CallAnswer[] = [];
      for (const call of calls) answers.push(await runOne(db, operations, call));
      return answers;
    });
  } catch (error) {
    const failure: StorageFailure = { kind: "storage", code: codeOf(error), message: messageOf(error) };
    return calls.map((call) => ({ id: call.id, ok: false, failure }));
  }
}

/** The transaction is the call's own: a failure of the call undoes it without a savepoint. */
async function runAlone(
  db: StorageDatabase,
  { begin, operations }: { begin: "begin" | "begin immediate"; operations: OperationSet },
  call: Call,
): Promise<CallAnswer> {
  let failed: unknown;
  try {
    const value = await db.allOrNothing(begin, async () => {
      try {
        return await carryOut(db, operations, call);
      } catch (error) {
        failed = error;
        throw error;
      }
    });
    return { id: call.id, ok: true, value };
  } catch (error) {
    if (error !== failed || isStorageError(error)) throw error;
    return failedCall(call, error);
  }
}

async function runOne(db: StorageDatabase, operations: OperationSet, call: Call): Promise<CallAnswer> {
  const { sql } = db.libsql;
  sql.run("savepoint one_call", []);
  try {
    const value = await carryOut(db, operations, call);
    sql.run("release one_call", []);
    return { id: call.id, ok: true, value };
  } catch (error) {
    if (isStorageError(error)) throw error;
    sql.run("rollback to one_call", []);
    sql.run("release one_call", []);
    return failedCall(call, error);
  }
}

async function carryOut(db: StorageDatabase, operations: OperationSet, call: Call): Promise<unknown> {
  const operation = operations[call.name] as ((db: StorageDatabase, args: unknown) => unknown) | undefined;
  if (operation === undefined) throw new Error(`no storage operation "${call.name}"`);
  return await operation(db, call.args);
}

function failedCall({ id }: Call, error: unknown): CallAnswer {
  return { id, ok: false, failure: { kind: "operation", code: codeOf(error), message: messageOf(error) } };
}

const storageCodes = [
  "SQLITE_FULL",
  "SQLITE_IOERR",
  "SQLITE_READONLY",
  "SQLITE_CORRUPT",
  "SQLITE_CANTOPEN",
  "SQLITE_NOTADB",
  "SQLITE_BUSY",
  "SQLITE_LOCKED",
];

function isStorageError(error: unknown): boolean {
  const code = codeOf(error);
  return storageCodes.some((prefix) => code.startsWith(prefix));
}

/** SQLite's code of an error, or "". */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
