import { sql, type Kysely } from "kysely";
import type { OperationSet } from "./operation";
import type { Database } from "./schema";

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
  db: Kysely<Database>,
  operations: OperationSet,
  calls: readonly Call[],
): Promise<readonly CallAnswer[]> {
  return transact(db, { begin: "begin immediate", operations }, calls);
}

/** Runs each call by itself on a connection that refuses writes: what only reads is answered. */
export async function answerReads(
  db: Kysely<Database>,
  operations: OperationSet,
  calls: readonly Call[],
): Promise<readonly CallAnswer[]> {
  const answers: CallAnswer[] = [];
  for (const call of calls) answers.push(...(await transact(db, { begin: "begin", operations }, [call])));
  return answers;
}

async function transact(
  db: Kysely<Database>,
  { begin, operations }: { begin: "begin" | "begin immediate"; operations: OperationSet },
  calls: readonly Call[],
): Promise<readonly CallAnswer[]> {
  try {
    return await db.connection().execute(async (connection) => {
      await sql.raw(begin).execute(connection);
      try {
        const answers: CallAnswer[] = [];
        for (const call of calls) answers.push(await runOne(connection, operations, call));
        await sql`commit`.execute(connection);
        return answers;
      } catch (error) {
        await sql`rollback`.execute(connection).catch(() => undefined);
        throw error;
      }
    });
  } catch (error) {
    const failure: StorageFailure = { kind: "storage", code: codeOf(error), message: messageOf(error) };
    return calls.map((call) => ({ id: call.id, ok: false, failure }));
  }
}

async function runOne(db: Kysely<Database>, operations: OperationSet, call: Call): Promise<CallAnswer> {
  const operation = operations[call.name] as
    | ((db: Kysely<Database>, args: unknown) => Promise<unknown>)
    | undefined;
  await sql`savepoint one_call`.execute(db);
  try {
    if (operation === undefined) throw new Error(`no storage operation "${call.name}"`);
    const value = await operation(db, call.args);
    await sql`release one_call`.execute(db);
    return { id: call.id, ok: true, value };
  } catch (error) {
    if (isStorageError(error)) throw error;
    await sql`rollback to one_call`.execute(db);
    await sql`release one_call`.execute(db);
    return {
      id: call.id,
      ok: false,
      failure: { kind: "operation", code: codeOf(error), message: messageOf(error) },
    };
  }
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
