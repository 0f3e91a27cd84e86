import type { Kysely } from "kysely";
import type { Database } from "./schema";

/**
 * One storage operation: runs inside the current transaction beside other operations of the same commit, resolves
 * with plain cloneable data. What a caller can cause is part of the result; a throw undoes this operation only.
 */
export type Operation<Args, Result> = (db: Kysely<Database>, args: Args) => Promise<Result>;

type AnyOperation = (db: Kysely<Database>, args: never) => Promise<unknown>;
export type OperationSet = Readonly<Record<string, AnyOperation>>;
