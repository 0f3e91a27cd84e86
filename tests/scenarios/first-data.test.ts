import { rmSync } from "node:fs";
import path from "node:path";
import Libsql from "libsql";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { firstDatabase } from "../support/first-database";
import { startInProcess, type InProcessServer } from "../support/in-process-server";
import { runProgram } from "../support/maintenance";
import { RawSocket } from "../support/raw-socket";
import { SocketPage } from "../support/socket-page";

const { key, token, rowIds, text } = firstDatabase;

let server: InProcessServer;
let file: string;

beforeEach(async () => {
  server = await startInProcess(inject("serverBuild"));
  file = path.join(server.dataDir, "rembuk.sqlite");
});

afterEach(() => server.dispose());

test("[STORE7] data of the first version opens with every row of every table, is whole, and is worked on", async () => {
  let before: Content = [];
  await server.restart({}, async () => {
    removeDatabase();
    await firstDatabase.write(file);
    before = contentOf(file, columnsOf(file));
  });
  const columns = before.map(({ table, columns }) => ({ table, columns }));
  expect(contentOf(file, columns)).toEqual(before);
  expect(await maintain("verify")).toMatchObject({ code: 0 });

  const page = await openPage();
  expect(page.rows.map(({ id, cells }) => [id, cells["text"]])).toEqual(rowIds.map((id) => [id, text]));
  page.addRow("r9", { quadrant: "S", text: "Baru" });
  expect(await page.push()).toMatchObject({ kind: "saved" });
  await server.restart();
  expect((await openPage()).rows.map(({ id }) => id)).toEqual([...rowIds, "r9"]);
});

test("[STORE7] a backup of the first version is looked through and restored", async () => {
  const backup = path.join(server.dataDir, "first.sqlite");
  await firstDatabase.write(backup);
  await server.restart({}, async () => {
    expect(await maintain("verify", backup)).toMatchObject({ code: 0 });
    expect(await maintain("restore", backup)).toMatchObject({ code: 0 });
  });
  expect((await openPage()).rows.map(({ id }) => id)).toEqual(rowIds);
});

type Columns = readonly { readonly table: string; readonly columns: string }[];
type Content = readonly {
  readonly table: string;
  readonly columns: string;
  readonly rows: readonly unknown[];
}[];

/** The tables of the first version that people's work is in. */
function columnsOf(file: string): Columns {
  return reading(file, (database) => {
    const tables = database
      .prepare(
        "select name from sqlite_master where type = 'table' and name not like 'kysely%' and name <> 'canary'",
      )
      .all([]) as { readonly name: string }[];
    return tables.map(({ name }) => {
      const columns = database.pragma(`table_info(${name})`) as { readonly name: string }[];
      return { table: name, columns: columns.map((column) => `"${column.name}"`).join(", ") };
    });
  });
}

function contentOf(file: string, of: Columns): Content {
  return reading(file, (database) =>
    of.map(({ table, columns }) => {
      // The start makes the operator's link.
      const ours = table === "link" ? "where workshop_id is not null" : "";
      const query = `select ${columns} from ${table} ${ours} order by ${columns}`;
      return { table, columns, rows: database.prepare(query).all([]) };
    }),
  );
}

function reading<Value>(file: string, read: (database: Libsql.Database) => Value): Value {
  const database = new Libsql(file);
  try {
    return read(database);
  } finally {
    database.close();
  }
}

function removeDatabase(): void {
  for (const ending of ["", "-wal", "-shm"]) rmSync(file + ending, { force: true });
}

function maintain(command: string, argument?: string) {
  const args = argument === undefined ? [command] : [command, argument];
  return runProgram(new URL("maintenance.js", inject("serverBuild")), { dataDir: server.dataDir, args });
}

async function openPage(): Promise<SocketPage> {
  const raw = new RawSocket(server.url);
  expect(await raw.hello(token)).toMatchObject({ ok: true });
  const page = new SocketPage(raw, key);
  expect(await page.open()).toMatchObject({ ok: true });
  return page;
}
