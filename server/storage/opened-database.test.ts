import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openLibsqlForReading } from "./libsql-database";
import { migrations, type Migrations } from "./migrations";
import { openAfterFailure, openAtStart } from "./opened-database";

const later: Migrations = {
  ...migrations,
  "9999-later": { up: (db) => db.schema.createTable("later").addColumn("id", "text").execute() },
};

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rembuk-"));
  file = path.join(folder, "rembuk.sqlite");
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("[BACKUP2] before a file in use is migrated", () => {
  test("it is copied under the name of what comes; a new file, or one that is up to date, is not", async () => {
    expect(await tablesAfterOpening(migrations)).not.toContain("later");
    await tablesAfterOpening(migrations);
    expect(readdirSync(folder)).not.toContain("backups");
    expect(await tablesAfterOpening(later)).toContain("later");
    await tablesAfterOpening(later);
    const [copy = "", ...more] = readdirSync(path.join(folder, "backups"));
    expect([copy.replaceAll(/\d{4}-\d\d-\d\d-\d{6}/gu, "*"), more]).toEqual([
      "rembuk-*-before-9999-later.sqlite",
      [],
    ]);
    const kept = openLibsqlForReading(path.join(folder, "backups", copy));
    expect(kept.problems("integrity_check")).toEqual([]);
    kept.close();
  });

  test("and stays as it is where the copy cannot be made", async () => {
    await tablesAfterOpening(migrations);
    writeFileSync(path.join(folder, "backups"), "in the way");
    await expect(openAtStart(file, later)).rejects.toMatchObject({ problem: { kind: "no-backup" } });
    expect(await tablesAfterOpening(migrations)).not.toContain("later");
  });
});

test("[STORE3] a file that has gone is not replaced by an empty one", async () => {
  await tablesAfterOpening(migrations);
  rmSync(file);
  await expect(openAfterFailure(file)).rejects.toMatchObject({ problem: { kind: "unusable" } });
  expect(readdirSync(folder)).not.toContain("rembuk.sqlite");
});

async function tablesAfterOpening(of: Migrations): Promise<readonly string[]> {
  const db = await openAtStart(file, of);
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
    db,
  );
  await db.destroy();
  return rows.map(({ name }) => name);
}
