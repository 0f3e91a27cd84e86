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
 * A call that throws is undone alone, and the others are run once more; a commit that fails answers every call with a storage failure.
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

interface Transaction {
  readonly begin: "begin" | "begin immediate";
  readonly operations: OperationSet;
}

async function transact(
  db: StorageDatabase,
  transaction: Transaction,
  calls: readonly Call[],
): Promise<readonly CallAnswer[]> {
  try {
    const together = await runAll(db, transaction, calls);
    if (together.ok) return together.answers;
    const [only] = calls;
    return only !== undefined && calls.length === 1
      ? [failedCall(only, together.error)]
      : await runEach(db, transaction, calls);
  } catch (error) {
    const failure: StorageFailure = { kind: "storage", code: codeOf(error), message: messageOf(error) };
    return calls.map((call) => ({ id: call.id, ok: false, failure }));
  }
}

type Together =
  | { readonly ok: true; readonly answers: readonly CallAnswer[] }
  /** What one of the calls threw; nothing of any of them is left. */
  | { readonly ok: false; readonly error: unknown };

/** As if none of them could fail, which is nearly always so: a savepoint each would cost as much as an append does. */
async function runAll(
  db: StorageDatabase,
  { begin, operations }: Transaction,
  calls: readonly Call[],
): Promise<Together> {
  let failed: unknown;
  try {
    const answers = await db.allOrNothing(begin, async () => {
      try {
        const done: CallAnswer[] = [];
        for (const call of calls)
          done.push({ id: call.id, ok: true, value: await carryOut(db, operations, call) });
        return done;
      } catch (error) {
        failed = error;
        throw error;
      }
    });
    return { ok: true, answers };
  } catch (error) {
    if (error !== failed || isStorageError(error)) throw error;
    return { ok: false, error };
  }
}

/** Once more from the beginning, so that a call that throws is undone alone. */
function runEach(
  db: StorageDatabase,
  { begin, operations }: Transaction,
  calls: readonly Call[],
): Promise<readonly CallAnswer[]> {
  return db.allOrNothing(begin, async () => {
    const answers: CallAnswer[] = [];
    for (const call of calls) answers.push(await runOne(db, operations, call));
    return answers;
  });
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
