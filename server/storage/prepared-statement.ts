import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
} from "kysely";
import type { Database } from "./schema";
import type { StorageDatabase } from "./storage-database";

/** A statement that was put into SQL once: names and types are checked by Kysely, running it costs SQLite's part only. */
export interface PreparedStatement<Parameters, Row> {
  all(on: StorageDatabase, parameters: Parameters): readonly Row[];
  first(on: StorageDatabase, parameters: Parameters): Row | undefined;
  /** Gives how many rows it changed. */
  run(on: StorageDatabase, parameters: Parameters): number;
}

/**
 * Prepares what `build` makes of Kysely and of the names of its parameters:
 *
 *     const head = prepared((db, of: { key: string }) => db.selectFrom("document").select("epoch").where("key", "=", of.key));
 *     head.first(database, { key: "w1/gov/swot" });
 *
 * A parameter stands for one value; lists and conditional parts need a query of their own. Building an append anew for
 * every edit took more than twice the processor time of storing it.
 */
export function prepared<Parameters extends object, Row>(
  build: (db: Kysely<Database>, of: Parameters) => Compilable<Row>,
): PreparedStatement<Parameters, Row> {
  const { sql, parameters } = build(compiler, names as Parameters).compile();
  const values = (given: Parameters) =>
    parameters.map((value) => (value instanceof Name ? given[value.name as keyof Parameters] : value));
  return {
    all: (on, given) => on.libsql.sql.all(sql, values(given)) as readonly Row[],
    first: (on, given) => on.libsql.sql.all(sql, values(given))[0] as Row | undefined,
    run: (on, given) => on.libsql.sql.run(sql, values(given)),
  };
}

/** Stands in a query for the parameter of that name. */
class Name {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const names: unknown = new Proxy({}, { get: (_, name) => new Name(String(name)) });

/** Makes SQL and runs nothing. */
const compiler = new Kysely<Database>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});
