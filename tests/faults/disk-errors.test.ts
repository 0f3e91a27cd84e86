import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import Libsql from "libsql";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { orderKeyAt, orderKeyBytes } from "../../shared/documents/order-key";
import { addRows } from "../../shared/documents/write-rows";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { openStorage } from "../../server/storage/storage";
import type { DocumentReplica } from "../../client/sync/document-replica";
import { randomBytes } from "../../client/sync/random";
import { openDevice, type Device } from "../support/device";
import { operatorSecret, startInProcess } from "../support/in-process-server";
import { damage, runProgram } from "../support/maintenance";
import { startServer } from "../support/server-process";
import { rowsOnDisk } from "../support/stored-log";
import { workshopApi } from "../support/workshop-api";

const patience = { timeout: 60_000, interval: 50 };
const hasPrlimit = spawnSync("prlimit", ["--version"]).status === 0;

let folder: string;
const devices: Device[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rembuk-"));
});

afterEach(() => {
  for (const device of devices.splice(0)) device.close();
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(!hasPrlimit)(
  "[STORE2] when writing fails nothing is acknowledged and reading goes on; the file is opened anew before it takes edits again",
  async () => {
    const server = await startServer();
    try {
      const api = workshopApi(server.url);
      const { joinCode } = await api.create((await api.enter(server.operatorSecret)).token);
      const siti = await openDevice(
        server.url,
        await api.join(joinCode, { name: "Siti", dimensionId: "gov" }),
      );
      const budi = await openDevice(
        server.url,
        await api.join(joinCode, { name: "Budi", dimensionId: "gov" }),
      );
      devices.push(siti, budi);
      const [ofSiti, ofBudi] = [siti.worksheet("swot"), budi.worksheet("swot")];
      add(ofSiti, "before");
      await Promise.all([siti.saved(), expect.poll(() => rowIds(ofBudi), patience).toEqual(["before"])]);

      limitFileSize(server.pid, "4096");
      add(ofSiti, "during");
      await expect.poll(() => siti.room.status.value.kind, patience).toBe("cannot-store");
      await expect.poll(() => budi.room.server.value.writable, patience).toBe(false);
      await expect.poll(async () => (await fetch(`${server.url}/healthz`)).status, patience).toBe(503);
      expect(rowIds(budi.worksheet("swot"))).toEqual(["before"]);
      const idsOnDisk = () => rowsOnDisk(server.databaseFile, ofSiti.key, swotColumns).map(({ id }) => id);
      expect(idsOnDisk()).toEqual(["before"]);

      limitFileSize(server.pid, "unlimited");
      await siti.saved();
      await expect.poll(() => rowIds(ofBudi), patience).toEqual(["before", "during"]);
      expect(idsOnDisk().toSorted()).toEqual(["before", "during"]);
      expect(await verify(path.dirname(server.databaseFile))).toMatchObject({ code: 0 });
    } finally {
      await server.dispose();
    }
  },
);

test("[STORE2] a storage worker that ends is replaced; what it had not answered fails, and what it had is there", async () => {
  const file = path.join(folder, "rembuk.sqlite");
  const worker = path.join(folder, "worker.mjs");
  // The real worker, with a way to end it from outside.
  const channelName = path.basename(folder);
  writeFileSync(
    worker,
    `const channel = new BroadcastChannel(${JSON.stringify(channelName)});
     channel.onmessage = () => process.exit(1);
     channel.unref();
     await import(${JSON.stringify(new URL("storage-worker.js", inject("serverBuild")).href)});`,
  );
  const storage = await openStorage({ file, workerFile: pathToFileURL(worker) });
  const changes: boolean[] = [];
  const meanwhile: Promise<string>[] = [];
  storage.onWritableChange((writable) => {
    changes.push(writable);
    if (!writable) meanwhile.push(storage.run("canary", { at: 2 }).then(() => "kept", String));
  });
  await storage.run("canary", { at: 1 });
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("end");
  let outcome = "kept";
  while (outcome === "kept") outcome = await storage.run("canary", { at: 1 }).then(() => "kept", String);
  channel.close();
  expect(outcome).toContain("WORKER");
  await expect.poll(() => changes, patience).toEqual([false, true]);
  expect(await Promise.all(meanwhile)).toEqual([expect.stringContaining("WORKER")]);
  await storage.run("canary", { at: 3 });
  await storage.close();
  const database = new Libsql(file);
  expect(database.prepare("select at from canary").all([])).toEqual([{ at: 3 }]);
  database.close();
});

test("[STORE4] flipped bits in a snapshot cost nothing, in a log entry what stands in it, and both are reported", async () => {
  const server = await startInProcess(inject("serverBuild"));
  try {
    const api = workshopApi(server.url);
    const { joinCode } = await api.create((await api.enter(operatorSecret)).token);
    const entered = await api.join(joinCode, { name: "Siti", dimensionId: "gov" });
    const port = Number(new URL(server.url).port);
    const siti = await openDevice(server.url, entered);
    devices.push(siti);
    const worksheet = siti.worksheet("swot");
    const ids = Array.from({ length: 25 }, (_, at) => `row${String(at).padStart(2, "0")}`);
    for (const id of ids) {
      add(worksheet, id);
      await siti.saved();
    }
    const file = path.join(server.dataDir, "rembuk.sqlite");
    // Closing folds the document; the snapshot is then the only thing that is read.
    await server.restart({ port }, () => damage(file, blob(file, "select state as bytes from snapshot")));
    const report = await verify(server.dataDir);
    expect(report).toMatchObject({ code: 1 });
    expect(report.output).toContain("rangkuman pada suntingan 25 rusak");
    const budi = await openDevice(server.url, await api.join(joinCode, { name: "Budi", dimensionId: "gov" }));
    devices.push(budi);
    const ofBudi = budi.worksheet("swot");
    await expect.poll(() => rowIds(ofBudi), patience).toEqual(ids);

    // The author's device would send again what the log has not any more.
    siti.close();
    budi.close();
    await server.restart({ port }, () => {
      damage(file, blob(file, "select state as bytes from snapshot"));
      damage(file, blob(file, 'select "update" as bytes from log where seq = 25'));
    });
    const tini = await openDevice(server.url, await api.join(joinCode, { name: "Tini", dimensionId: "gov" }));
    devices.push(tini);
    const ofTini = tini.worksheet("swot");
    await expect.poll(() => rowIds(ofTini), patience).toEqual(ids.slice(0, -1));
    add(ofTini, "row99");
    await tini.saved();
    const damaged = await verify(server.dataDir);
    expect(damaged).toMatchObject({ code: 1 });
    expect(damaged.output).toContain("suntingan 25 rusak");
  } finally {
    await server.dispose();
  }
});

function limitFileSize(pid: number, bytes: string): void {
  const { status, stderr } = spawnSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]);
  if (status !== 0) throw new Error(stderr.toString());
}

function verify(dataDir: string) {
  return runProgram(new URL("maintenance.js", inject("serverBuild")), { dataDir, args: ["verify"] });
}

function add(replica: DocumentReplica, id: string): void {
  const { doc, columns } = replica.content.document.value;
  const orders = replica.content.rows.value.map((row) => row.order);
  const order = orderKeyAt(orders, orders.length, randomBytes(orderKeyBytes));
  addRows(doc, columns, [{ id, order, cells: { quadrant: "S", text: id } }]);
}

function rowIds(replica: DocumentReplica): readonly string[] {
  return replica.content.rows.value.map(({ id }) => id).toSorted();
}

/**
 * The first bytes of a stored blob, with the write-ahead log moved into the file. In a process of its own: SQLite's
 * locks are those of a process and end when any part of it closes the file, as `damage` does.
 */
function blob(file: string, query: string): Uint8Array {
  const script = `
    import Libsql from "libsql";
    const database = new Libsql(${JSON.stringify(file)});
    database.pragma("wal_checkpoint(TRUNCATE)");
    const { bytes } = database.prepare(${JSON.stringify(query)}).get([]);
    console.log(Buffer.from(bytes).subarray(0, 24).toString("hex"));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script]);
  return Buffer.from(stdout.toString().trim(), "hex");
}
