import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Libsql from "libsql";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CreateWorkshop } from "../../shared/protocol/http-messages";
import { rembang } from "../../shared/regions/rembang";
import { openLibsql } from "../storage/libsql-database";
import { migrateToLatest } from "../storage/migrations";
import { StorageDatabase } from "../storage/storage-database";
import { settingsFromTemplate } from "../workshops/create-workshop";
import { beginEpoch, readFormerState } from "./begin-epoch";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "rembuk-"));
  file = path.join(folder, "rembuk.sqlite");
  const connection = openLibsql(file);
  await migrateToLatest(new StorageDatabase(connection));
  connection.close();
});

afterEach(() => rmSync(folder, { recursive: true }));

test.each(["person", "session"])(
  "[RESTORE2] a damaged page among the rows of %s loses neither the codes given nor the epoch",
  async (table) => {
    const database = new Libsql(file);
    database.pragma("foreign_keys=OFF");
    database.exec("insert into code_counter (document, prefix, next) values ('w1/gov/swot', 'S', 8)");
    database.exec(
      "insert into document (key, workshop_id, epoch, head_seq) values ('w1/gov/swot', 'w1', 7, 0)",
    );
    database.pragma("wal_checkpoint(TRUNCATE)");
    const { rootpage, size } = database
      .prepare(
        "select rootpage, page_size as size from sqlite_schema, pragma_page_size() where type = 'table' and name = ?",
      )
      .get(table) as { rootpage: number; size: number };
    database.close();
    overwrite((rootpage - 1) * size, size);
    const former = await readFormerState(file);
    expect(former).toMatchObject({
      epoch: 7,
      counters: [{ document: "w1/gov/swot", prefix: "S", next: 8 }],
      [`${table}s`]: [],
    });
  },
);

test("[RECOVER1] a worksheet that was opened after the backup stays open, so that its devices keep what they have", async () => {
  const opened = { gov: { strategy: "open", swot: "view" } };
  const settings = JSON.stringify(settingsFromTemplate(rembang, request));
  const workshop = (id: string, access: string) =>
    `insert into workshop (id, version, join_code, settings, access, created_at) values ('${id}', 1, '${id}', '${settings.replaceAll("'", "''")}', '${access}', 0)`;
  const backup = new Libsql(file);
  backup.exec(workshop("w1", `{"gov":{"strategy":"hidden"}}`));
  backup.exec(workshop("w2", `{"gov":{"swot":"view"}}`));
  backup.close();
  const former = {
    epoch: 1,
    counters: [],
    persons: [],
    sessions: [],
    workshops: [
      { id: "w1", access: JSON.stringify(opened) },
      { id: "w2", access: "{" },
      { id: "gone", access: "{}" },
    ],
  };
  await beginEpoch(file, { former, at: 0 });
  const restored = new Libsql(file);
  const stored = restored.prepare("select access from workshop order by id").all([]) as { access: string }[];
  restored.close();
  expect(stored.map(({ access }) => JSON.parse(access) as unknown)).toEqual([
    opened,
    { gov: { swot: "view" } },
  ]);
});

const request: CreateWorkshop = {
  regionId: "rembang",
  title: "Bimtek Tahap 2",
  stage: 2,
  planYears: [2023, 2024],
  loadSample: false,
};

function overwrite(position: number, length: number): void {
  const descriptor = openSync(file, "r+");
  writeSync(descriptor, Buffer.alloc(length, 0xff), 0, length, position);
  closeSync(descriptor);
}
