import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Libsql from "libsql";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { Backups } from "../../server/backups/backups";
import { orderKeyAt, orderKeyBytes } from "../../shared/documents/order-key";
import { addRows } from "../../shared/documents/write-rows";
import type { StorageState } from "../../shared/protocol/workshop-state";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { openDevice, type Device } from "../support/device";
import { randomBytes } from "../../client/sync/random";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { damage, runProgram } from "../support/maintenance";
import { RawSocket } from "../support/raw-socket";
import { seededRandom } from "../support/seeded-random";
import { rowsOnDisk } from "../support/stored-log";
import { Typist } from "../support/typist";
import { workshopApi } from "../support/workshop-api";

const groups = ["gov", "bra", "eco", "liv", "soc", "env"];
const patience = { timeout: 30_000, interval: 20 };

let server: InProcessServer;
let folder: string;
const devices: Device[] = [];

beforeEach(async () => {
  server = await startInProcess(inject("serverBuild"));
  folder = mkdtempSync(path.join(tmpdir(), "rembuk-backup-"));
});

afterEach(async () => {
  for (const device of devices.splice(0)) device.close();
  await server.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe("[BACKUP1] a backup", () => {
  test("made while twelve devices type holds the beginning of every log, and restored elsewhere exactly that", async () => {
    const typists = await hall(2);
    const random = seededRandom(20_261_122);
    const typing = new AbortController();
    const work = typists.map(async (typist) => {
      while (!typing.signal.aborted) {
        typist.type();
        await new Promise((resolve) => setTimeout(resolve, 5 + random() * 40));
      }
    });
    const files = [1, 2, 3].map((number) => path.join(folder, `${number}.sqlite`));
    for (const file of files) expect(await run("backup", file)).toMatchObject({ code: 0 });
    typing.abort();
    await Promise.all(work);
    await Promise.all(typists.map(({ device }) => device.saved()));

    const whole = logOf(databaseOf(server.dataDir));
    for (const file of files) {
      const copied = logOf(file);
      for (const [key, entries] of copied) expect(entries).toEqual(whole.get(key)?.slice(0, entries.length));
    }
    const [newest = ""] = files.toReversed();
    expect(total(logOf(newest))).toBeGreaterThan(total(logOf(files[0] ?? "")));
    const elsewhere = path.join(folder, "elsewhere");
    expect(await run("restore", newest, elsewhere)).toMatchObject({ code: 0 });
    expect(await run("verify", null, elsewhere)).toMatchObject({ code: 0 });
    for (const { replica } of typists) {
      const restored = rowsOnDisk(databaseOf(elsewhere), replica.key, swotColumns);
      expect(restored).toEqual(rowsOnDisk(newest, replica.key, swotColumns));
    }
  });

  test("is made by itself when something has changed, at the end too, into both folders", async () => {
    const second = path.join(folder, "usb");
    mkdirSync(second);
    const first = path.join(server.dataDir, "backups");
    await server.restart({ backupEveryMinutes: 600, backupDir: second });
    await server.restart({ backupEveryMinutes: 600, backupDir: second });
    // Nothing had changed.
    expect(readdirSync(second)).toEqual([]);
    await hall(0);
    server.clock.now += 60_000;
    await server.restart({ backupEveryMinutes: 600, backupDir: second });
    const [name = ""] = readdirSync(second);
    expect(name).toMatch(/^rembuk-2026-11-22-\d{6}\.sqlite$/u);
    expect(hashOf(path.join(second, name))).toBe(hashOf(path.join(first, name)));
    expect(await run("verify", path.join(second, name))).toMatchObject({ code: 0 });
  });

  test("[STORE5] that cannot be copied to the second folder is told to operator and facilitators, until it can", async () => {
    await hall(0);
    const second = path.join(folder, "usb");
    const { warnings } = server.running;
    const backups = new Backups({
      storage: { changes: 0 },
      file: databaseOf(server.dataDir),
      everyMinutes: 600,
      secondFolder: second,
      workerFile: new URL("backup-worker.js", inject("serverBuild")),
      now: Date.now,
      report: (incident) => expect(incident.event).toBe("backup-failed"),
      warnings,
    });
    const api = workshopApi(server.url);
    const operator = await api.enter(operatorSecret);
    const { facilitatorLink } = await api.create(operator.token);
    const facilitator = await api.enter(new URL(facilitatorLink).hash.slice(1));
    const socket = new RawSocket(server.url);
    expect(await socket.hello(facilitator.token)).toMatchObject({ storage: { writable: true } });
    await backups.run();
    const isTold = ({ warnings: told = [] }: StorageState) => told.includes("no-second-backup");
    expect(await socket.next("state:storage", isTold)).toMatchObject({ writable: true });
    const headers = { authorization: `Bearer ${operator.token}` };
    const answer = await fetch(`${server.url}/api/storage`, { headers });
    expect(isTold((await answer.json()) as StorageState)).toBe(true);
    expect((await fetch(`${server.url}/api/storage`)).status).toBe(401);
    mkdirSync(second);
    await backups.run();
    await socket.next<StorageState>("state:storage", (state) => !isTold(state));
    expect(readdirSync(second)).toHaveLength(1);
    socket.close();
    await backups.dispose();
  });

  test("goes only where a folder is, and over nothing", async () => {
    await hall(0);
    const live = databaseOf(server.dataDir);
    const unplugged = path.join(folder, "stick");
    const taken = path.join(folder, "taken.sqlite");
    expect(await run("backup", taken)).toMatchObject({ code: 0 });
    const earlier = hashOf(taken);
    for (const [target, sentence] of [
      [unplugged, `Folder ${unplugged} tidak ditemukan`],
      [path.join(unplugged, "backup.sqlite"), `Folder ${unplugged} tidak ditemukan`],
      [taken, "sudah ada dan tidak ditimpa"],
      [live, "sudah ada dan tidak ditimpa"],
      ["--help", "npm run backup [-- <folder>]"],
    ] as const) {
      const refused = await run("backup", target);
      expect(refused).toMatchObject({ code: 1 });
      expect(refused.output).toContain(sentence);
    }
    const named = { dataDir: server.dataDir, args: ["backup", path.join(folder, "Cadangan"), "Rembuk"] };
    const split = await runProgram(new URL("maintenance.js", inject("serverBuild")), named);
    expect(split).toMatchObject({ code: 1 });
    expect(split.output).toContain("diapit tanda kutip");
    expect(hashOf(taken)).toBe(earlier);
    expect(readdirSync(folder)).toEqual(["taken.sqlite"]);
  });

  test("leaves nothing half-made behind when it cannot be made", async () => {
    const underFile = path.join(databaseOf(server.dataDir), "backup.sqlite");
    expect(await run("backup", underFile)).toMatchObject({ code: 1 });
    const target = path.join(folder, "target");
    mkdirSync(target);
    await server.restart({}, () => damageTables(databaseOf(server.dataDir))).catch(() => undefined);
    const failed = await run("backup", target);
    expect(failed).toMatchObject({ code: 1 });
    expect(failed.output).toContain("gagal");
    expect(readdirSync(target)).toEqual([]);
  });
});

describe("[RESTORE1] restoring", () => {
  test("is refused while the server runs, and changes nothing", async () => {
    await hall(0);
    const backup = path.join(folder, "backup.sqlite");
    await run("backup", backup);
    const before = hashOf(databaseOf(server.dataDir));
    const refused = await run("restore", backup);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain("Rembuk sedang berjalan");
    expect(hashOf(databaseOf(server.dataDir))).toBe(before);
    expect(await run("restore", path.join(folder, "missing"))).toMatchObject({ code: 1 });
  });

  test("a damaged backup is refused, and the present data stays", async () => {
    await hall(0);
    const backup = path.join(folder, "backup.sqlite");
    await run("backup", backup);
    damageTables(backup);
    await server.restart({}, async () => {
      const before = hashOf(databaseOf(server.dataDir));
      expect(await run("restore", backup)).toMatchObject({ code: 1 });
      expect(hashOf(databaseOf(server.dataDir))).toBe(before);
    });
  });

  test("a start with damaged data says which backup to restore, and after that works", async () => {
    await hall(0);
    await run("backup", null);
    const [name = ""] = readdirSync(path.join(server.dataDir, "backups"));
    await server.restart({}, async () => {
      damageTables(databaseOf(server.dataDir));
      const start = await runProgram(new URL("main.js", inject("serverBuild")), { dataDir: server.dataDir });
      expect(start).toMatchObject({ code: 1 });
      expect(start.output).toMatch(
        new RegExp(`^Data di [^\\n]+ rusak [^\\n]+npm run restore -- ${name}[^\\n]*\\n$`, "u"),
      );
      expect(await run("restore", name)).toMatchObject({ code: 0 });
    });
    const kept = readdirSync(server.dataDir).filter((one) => one.startsWith("before-restore-"));
    expect(kept).toHaveLength(1);
    const aside = path.join(server.dataDir, kept[0] ?? "", "rembuk.sqlite");
    expect(statSync(aside).size).toBeGreaterThan(0);
    expect(server.running.workshops).toBeDefined();
    expect(await run("verify", null)).toMatchObject({ code: 0 });
  });

  test("[RESTORE2] devices that know more than the backup open anew, bring back what they know more, and agree from then on", async () => {
    const [siti, budi] = await hall(2, ["gov"]);
    if (siti === undefined || budi === undefined) throw new Error("two typists");
    const backup = path.join(folder, "backup.sqlite");
    add(siti, "before");
    await siti.device.saved();
    await run("backup", backup);
    add(siti, "after-backup");
    await siti.device.saved();
    await expect.poll(() => rowIds(budi), patience).toEqual(["after-backup", "before"]);
    const port = Number(new URL(server.url).port);
    await server.restart({ port }, async () => {
      add(budi, "unsent");
      expect(await run("restore", backup)).toMatchObject({ code: 0 });
    });
    for (const { device } of [siti, budi]) device.wake();

    await expect.poll(() => [rowIds(siti), rowIds(budi)], patience).toEqual([["before"], ["before"]]);
    await expect.poll(() => budi.device.room.status.value.kind, patience).toBe("held");
    await expect
      .poll(() => budi.device.room.server.value.held, patience)
      .toMatchObject([{ state: "waiting", reason: "restored", own: true }]);
    const [held] = budi.device.room.server.value.held;
    for (const id of ["after-backup", "unsent"])
      expect(held?.changes.some(({ rowId }) => rowId === id)).toBe(true);
    add(siti, "later");
    await expect
      .poll(() => [rowIds(siti), rowIds(budi)], patience)
      .toEqual([
        ["before", "later"],
        ["before", "later"],
      ]);
    // A code that stood on a screen is not given to another row.
    const codes = siti.replica.content.labels.value;
    expect([codes.get("before")?.code, codes.get("later")?.code]).toEqual(["S1", "S3"]);
    const onDisk = rowsOnDisk(databaseOf(server.dataDir), siti.replica.key, swotColumns);
    expect(onDisk.map(({ id }) => id).toSorted()).toEqual(["before", "later"]);
    expect(await run("verify", null)).toMatchObject({ code: 0 });
  });

  test("an interrupted one is noticed by the next start, which makes no empty database", async () => {
    await hall(0);
    await run("backup", null);
    const [name = ""] = readdirSync(path.join(server.dataDir, "backups"));
    await server.restart({}, async () => {
      await run("restore", name);
      const file = databaseOf(server.dataDir);
      renameSync(file, `${file}.restoring`);
      const start = await runProgram(new URL("main.js", inject("serverBuild")), { dataDir: server.dataDir });
      expect(start).toMatchObject({ code: 1 });
      expect(start.output).toContain("belum selesai");
      expect(await run("restore", name)).toMatchObject({ code: 0 });
    });
    expect(await run("verify", null)).toMatchObject({ code: 0 });
  });
});

function run(command: string, argument: string | null, dataDir = server.dataDir) {
  const args = argument === null ? [command] : [command, argument];
  return runProgram(new URL("maintenance.js", inject("serverBuild")), { dataDir, args });
}

/** A workshop with so many people in each group, their SWOT open and synced. */
async function hall(perGroup: number, of: readonly string[] = groups): Promise<readonly Typist[]> {
  const api = workshopApi(server.url);
  const { joinCode } = await api.create((await api.enter(operatorSecret)).token);
  const random = seededRandom(1);
  const typists = await Promise.all(
    of.flatMap((dimensionId) =>
      Array.from({ length: perGroup }, async (_, at) => {
        const entered = await api.join(joinCode, { name: `${dimensionId}-${at}`, dimensionId });
        const device = await openDevice(server.url, entered);
        devices.push(device);
        return new Typist(device, random);
      }),
    ),
  );
  await Promise.all(typists.map(({ device }) => device.saved()));
  return typists;
}

function add({ replica }: Typist, id: string): void {
  const { doc, columns } = replica.content.document.value;
  const orders = replica.content.rows.value.map((row) => row.order);
  const order = orderKeyAt(orders, orders.length, randomBytes(orderKeyBytes));
  addRows(doc, columns, [{ id, order, cells: { quadrant: "S", text: id } }]);
}

function rowIds({ replica }: Typist): readonly string[] {
  return replica.content.rows.value.map(({ id }) => id).toSorted();
}

function databaseOf(dataDir: string): string {
  return path.join(dataDir, "rembuk.sqlite");
}

function logOf(file: string): ReadonlyMap<string, readonly string[]> {
  const database = new Libsql(file);
  try {
    const entries = database
      .prepare(
        `select document, seq || ' ' || hex("update") as entry from log where epoch = 1 order by document, seq`,
      )
      .all([]) as { readonly document: string; readonly entry: string }[];
    const log = new Map<string, string[]>();
    for (const { document, entry } of entries) log.set(document, [...(log.get(document) ?? []), entry]);
    return log;
  } finally {
    database.close();
  }
}

function total(log: ReadonlyMap<string, readonly string[]>): number {
  return [...log.values()].reduce((sum, entries) => sum + entries.length, 0);
}

/** The pages behind the first hold the tables. */
function damageTables(file: string): void {
  const pageBytes = 4_096;
  for (let at = pageBytes; at < statSync(file).size; at += 3 * pageBytes) damage(file, at, pageBytes);
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
