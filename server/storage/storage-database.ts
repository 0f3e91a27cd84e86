import { Kysely } from "kysely";
import type { LibsqlDatabase } from "./libsql-database";
import type { Database } from "./schema";

/**
 * The tables, on one connection. What is asked now and then goes through Kysely; what runs with every edit, every claim
 * and every opening of a document goes through a prepared statement (`prepared-statement.ts`).
 */
export class StorageDatabase extends Kysely<Database> {
  readonly libsql: LibsqlDatabase;

  constructor(libsql: LibsqlDatabase) {
    super({ dialect: libsql.dialect });
    this.libsql = libsql;
  }

  /** Commits what `work` did, or nothing of it. Errors: rejects with what `work` or the commit failed with. */
  async allOrNothing<Value>(begin: "begin" | "begin immediate", work: () => Promise<Value>): Promise<Value> {
    const { sql } = this.libsql;
    sql.run(begin, []);
    try {
      const value = await work();
      sql.run("commit", []);
      return value;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /** After a full disk SQLite may have undone it by itself. */
  #rollBack(): void {
    try {
      this.libsql.sql.run("rollback", []);
    } catch {
      return;
    }
  }
}
