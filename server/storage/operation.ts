import type { StorageDatabase } from "./storage-database";

/**
 * One storage operation: runs inside the current transaction beside other operations of the same commit, gives plain
 * cloneable data. What a caller can cause is part of the result; a throw undoes this operation only, and the others of
 * the commit are run once more: an operation does nothing but what the database undoes.
 */
export type Operation<Args, Result> = (db: StorageDatabase, args: Args) => Result | Promise<Result>;

type AnyOperation = (db: StorageDatabase, args: never) => unknown;
export type OperationSet = Readonly<Record<string, AnyOperation>>;
