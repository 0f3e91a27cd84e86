import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Libsql from "libsql";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { localEdit } from "../../shared/documents/origins";
import { addRows, proseOf } from "../../shared/documents/write-rows";
import { documentAddress, type DocumentKey } from "../../shared/domain/document-key";
import type { Row } from "../../shared/worksheets/row";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { openDevice, type Device } from "../support/device";
import { Facilitator } from "../support/facilitator-page";
import { startInProcess, type InProcessServer } from "../support/in-process-server";
import { RawSocket } from "../support/raw-socket";
import { maintain, openHall, patience, rows, statusOf, typeAll } from "../support/recovery-hall";
import { seededRandom } from "../support/seeded-random";
import { entriesOnDisk, rowsOnDisk } from "../support/stored-log";
import { Typist } from "../support/typist";

let server: InProcessServer;
let folder: string;
const devices: Device[] = [];

beforeEach(async () => {
  server = await startInProcess(inject("serverBuild"));
  folder = mkdtempSync(path.join(tmpdir(), "rembuk-recovery-"));
});

afterEach(async () => {
  for (const device of devices.splice(0)) device.close();
  await server.dispose();
  rmSync(folder, { recursive: true, force: true });
});

test("[RECOVER1] [RECOVER2] what was acknowledged after the backup comes back from the devices, once, when the facilitator says so", async () => {
  const hall = await openHall(server, devices, ["Siti", "Budi", "Wayan"]);
  const [siti, budi, wayan] = hall.typists;
  await typeAll(hall.typists, 12);
  const backup = path.join(folder, "backup.sqlite");
  await maintain(server, "backup", backup);
  const inBackup = siti.replica.content.labels.value;
  await typeAll(hall.typists, 12);
  const codes = siti.replica.content.labels.value;
  const port = Number(new URL(server.url).port);
  await server.restart({ port }, async () => {
    // Never sent: only this device has it.
    for (let edits = 0; edits < 5; edits += 1) wayan.type();
    await maintain(server, "restore", backup);
  });
  for (const { device } of hall.typists) device.wake();
  await expect.poll(() => statusOf(wayan.device), patience).toBe("held");
  const facilitator = await Facilitator.enter(server.url, hall.facilitatorSecret);
  // Two devices with the same are one; the third has something of its own.
  await expect.poll(() => facilitator.waiting.length, patience).toBe(2);
  for (const held of facilitator.waiting) {
    expect(held).toMatchObject({ reason: "restored", document: siti.replica.key });
    expect(held.changes.length).toBeGreaterThan(0);
  }
  expect(wayan.differenceFrom(rows(wayan))).not.toEqual([]);

  const largest = facilitator.waiting.toSorted((a, b) => b.changes.length - a.changes.length)[0];
  expect(await facilitator.run({ type: "held:accept", heldId: largest?.id ?? "" })).toEqual({
    ok: true,
    link: null,
  });
  await expect.poll(() => facilitator.waiting, patience).toEqual([]);
  for (const typist of hall.typists) {
    await expect.poll(() => typist.differenceFrom(rows(typist)), patience).toEqual([]);
    await typist.device.saved();
  }
  expect(rows(siti)).toEqual(rows(budi));
  expect(rows(siti)).toEqual(rows(wayan));
  // Whose it was and what it was called stays with it.
  for (const [rowId, { code, author }] of codes) {
    const label = siti.replica.content.labels.value.get(rowId);
    expect(label?.author).toEqual(author);
    if (!inBackup.has(rowId)) expect([label?.code, ...(label?.formerCodes ?? [])]).toContain(code);
  }
  await typeAll(hall.typists, 5);
  for (const typist of hall.typists) expect(typist.differenceFrom(rows(typist))).toEqual([]);
  await server.restart({ port });
  const onDisk = rowsOnDisk(path.join(server.dataDir, "rembuk.sqlite"), siti.replica.key, swotColumns);
  for (const typist of hall.typists) expect(typist.differenceFrom(onDisk)).toEqual([]);
  await maintain(server, "verify", null);
  facilitator.close();
});

test("[RECOVER1] who joined after the backup is still in, and brings back also worksheets that are not open", async () => {
  const hall = await openHall(server, devices, ["Siti", "Budi", "Wayan"]);
  const backup = path.join(folder, "backup.sqlite");
  await maintain(server, "backup", backup);
  const entered = await hall.join("Komang");
  const before = await openDevice(server.url, entered);
  const strategies = before.worksheet("strategy");
  const { doc, columns } = strategies.content.document.value;
  addRows(doc, columns, [{ id: "s1", order: "a0", cells: { kind: "SO", text: "Hilang" } }]);
  await typeAll([new Typist(before, seededRandom(7))], 3);
  before.close();
  const port = Number(new URL(server.url).port);
  await server.restart({ port }, async () => {
    await maintain(server, "restore", backup);
  });
  const after = await openDevice(server.url, entered);
  devices.push(after);
  after.worksheet("swot");
  const facilitator = await Facilitator.enter(server.url, hall.facilitatorSecret);
  const places = () => facilitator.waiting.map(({ document }) => documentAddress(document).worksheet);
  await expect.poll(() => places().toSorted(), patience).toEqual(["strategy", "swot"]);
  for (const { id: heldId } of facilitator.waiting)
    expect(await facilitator.run({ type: "held:accept", heldId })).toMatchObject({ ok: true });
  await after.saved();
  const file = path.join(server.dataDir, "rembuk.sqlite");
  expect(rowsOnDisk(file, strategies.key, columns).map(({ id }) => id)).toEqual(["s1"]);
  facilitator.close();
});

test.each([
  ["text and deletions", 6],
  ["nothing but a deletion", 0],
])(
  "[RECOVER5] a copy of the file put back is noticed though others have written on since: %s are lost",
  async (_, edits) => {
    const hall = await openHall(server, devices, ["Siti", "Budi", "Wayan"]);
    const [siti, budi, wayan] = hall.typists;
    await typeAll(hall.typists, 6);
    await wayan.device.saved();
    wayan.device.close();
    const port = Number(new URL(server.url).port);
    const copy = path.join(folder, "copy.sqlite");
    await maintain(server, "backup", copy);
    await typeAll([siti, budi], edits);
    // Somebody else's words, and nothing but deletions.
    const rowId = rows(wayan).find(({ cells }) => JSON.stringify(cells).includes("<Wayan"))?.id ?? "";
    const { doc } = siti.replica.content.document.value;
    doc.transact(() => proseOf(doc, { rowId, column: "text" })?.delete(0, 3), localEdit);
    await typeAll([siti, budi], 0);
    const known = entriesOnDisk(databaseFile(), siti.replica.key).length;
    for (const { device } of [siti, budi]) device.close();
    const shown = rows(siti);
    await server.restart({ port }, () => putBack(copy));
    const komang = new Typist(await openDevice(server.url, await hall.join("Komang")), seededRandom(3));
    devices.push(komang.device);
    await komang.device.saved();
    while (entriesOnDisk(databaseFile(), siti.replica.key).length <= known) {
      komang.type();
      await komang.device.saved();
    }
    const again = await openDevice(server.url, hall.entered[0]);
    devices.push(again);
    const back = again.worksheet("swot");
    const facilitator = await Facilitator.enter(server.url, hall.facilitatorSecret);
    await expect.poll(() => facilitator.waiting.length, patience).toBe(1);
    expect(facilitator.waiting[0]).toMatchObject({ reason: "restored", document: back.key });
    const heldId = facilitator.waiting[0]?.id ?? "";
    expect(await facilitator.run({ type: "held:accept", heldId })).toEqual({ ok: true, link: null });
    await again.saved();
    const here = () => back.content.rows.value;
    await expect.poll(() => siti.differenceFrom(here()), patience).toEqual([]);
    for (const typist of [budi, komang]) expect(typist.differenceFrom(here())).toEqual([]);
    const text = (of: readonly Row[]) => of.find(({ id }) => id === rowId)?.cells["text"];
    expect(text(here())).toBe(text(shown));
    // A device that was away all the time has nothing to bring back, and nothing to complain about.
    const away = await openDevice(server.url, hall.entered[2]);
    devices.push(away);
    const caughtUp = away.worksheet("swot");
    await expect.poll(() => caughtUp.content.rows.value, patience).toEqual(here());
    await away.saved();
    expect(facilitator.waiting).toEqual([]);
    expect(rowsOnDisk(databaseFile(), siti.replica.key, swotColumns)).toEqual(here());
    facilitator.close();
  },
);

test("[RECOVER1] [STATUS2] what somebody typed behind what others bring back arrives as well", async () => {
  const hall = await openHall(server, devices, ["Siti", "Budi", "Wayan"]);
  const [siti, budi] = hall.typists;
  const port = Number(new URL(server.url).port);
  const copy = path.join(folder, "copy.sqlite");
  await maintain(server, "backup", copy);
  // One entry: it will come back byte for byte, so that nothing tells Siti's device that it was gone.
  siti.type();
  await typeAll(hall.typists, 0);
  const before = entriesOnDisk(databaseFile(), siti.replica.key);
  await server.restart({ port }, async () => {
    for (let edits = 0; edits < 5; edits += 1) siti.type();
    await expect.poll(() => siti.device.room.wouldLose.value, patience).toBe(false);
    siti.device.close();
    putBack(copy);
  });
  budi.device.wake();
  const facilitator = await Facilitator.enter(server.url, hall.facilitatorSecret);
  await expect.poll(() => facilitator.waiting.length, patience).toBe(1);
  const heldId = facilitator.waiting[0]?.id ?? "";
  expect(await facilitator.run({ type: "held:accept", heldId })).toEqual({ ok: true, link: null });
  expect(entriesOnDisk(databaseFile(), siti.replica.key)).toEqual(before);
  const again = await openDevice(server.url, hall.entered[0]);
  devices.push(again);
  again.worksheet("swot");
  await again.saved();
  const onDisk = rowsOnDisk(databaseFile(), siti.replica.key, swotColumns);
  expect(siti.differenceFrom(onDisk)).toEqual([]);
  expect(again.room.late.copies.value).toEqual([]);
  facilitator.close();
});

test("[RECOVER5] [STORE4] what stands in an entry that was damaged on disk comes back from a device", async () => {
  const hall = await openHall(server, devices, ["Siti", "Budi", "Wayan"]);
  const [siti, budi] = hall.typists;
  await typeAll(hall.typists, 6);
  const port = Number(new URL(server.url).port);
  await server.restart({ port }, () => damageEntry(siti.replica.key, 3));
  for (const { device } of hall.typists) device.wake();
  const facilitator = await Facilitator.enter(server.url, hall.facilitatorSecret);
  await expect.poll(() => facilitator.waiting.length, patience).toBe(1);
  const heldId = facilitator.waiting[0]?.id ?? "";
  expect(await facilitator.run({ type: "held:accept", heldId })).toEqual({ ok: true, link: null });
  for (const typist of hall.typists) {
    await expect.poll(() => typist.differenceFrom(rows(typist)), patience).toEqual([]);
    await typist.device.saved();
  }
  expect(rows(siti)).toEqual(rows(budi));
  facilitator.close();
});

test("[RECOVER1] [STATUS2] what a colleague's device brought back while its author's page was open is known to the author's device", async () => {
  const hall = await openHall(server, devices, ["Siti", "Budi", "Wayan"]);
  const [siti, , wayan] = hall.typists;
  const { key, content } = wayan.replica;
  const copy = path.join(folder, "copy.sqlite");
  await maintain(server, "backup", copy);
  await typeAll(hall.typists, 8);
  const { clientID } = content.document.value.doc;
  const port = Number(new URL(server.url).port);
  await server.restart({ port }, async () => {
    wayan.device.close();
    putBack(copy);
  });
  // A page that has the former document open and has not looked yet: what it wrote can only come in as new edits.
  const page = new RawSocket(server.url);
  await page.hello(hall.entered[2].token);
  await page.ask("doc:open", {
    document: key,
    epoch: null,
    lastSeq: null,
    stateVector: new Uint8Array([0]),
    clientIds: [clientID],
  });
  siti.device.wake();
  const facilitator = await Facilitator.enter(server.url, hall.facilitatorSecret);
  await expect.poll(() => facilitator.waiting.length, patience).toBe(1);
  const heldId = facilitator.waiting[0]?.id ?? "";
  expect(await facilitator.run({ type: "held:accept", heldId })).toEqual({ ok: true, link: null });
  page.close();
  const again = await openDevice(server.url, hall.entered[2]);
  devices.push(again);
  const replica = again.worksheet("swot");
  await again.saved();
  expect(again.room.late.copies.value).toEqual([]);
  expect(wayan.differenceFrom(replica.content.rows.value)).toEqual([]);
  expect(facilitator.waiting).toEqual([]);
  facilitator.close();
});

function databaseFile(): string {
  return path.join(server.dataDir, "rembuk.sqlite");
}

/** As somebody does who knows nothing of `restore`: the server takes it for what it was. */
function putBack(copy: string): void {
  for (const part of ["", "-wal", "-shm"]) rmSync(`${databaseFile()}${part}`, { force: true });
  copyFileSync(copy, databaseFile());
}

/** One byte of an entry is another one now; nothing that was folded knows better. */
function damageEntry(document: DocumentKey, seq: number): void {
  const database = new Libsql(databaseFile());
  try {
    const written = database
      .prepare('select "update" as bytes from log where document = ? and seq = ?')
      .get([document, seq]) as { readonly bytes: ArrayBuffer };
    const bytes = Buffer.from(written.bytes);
    bytes[bytes.byteLength - 1] = (bytes.at(-1) ?? 0) ^ 1;
    database
      .prepare('update log set "update" = ? where document = ? and seq = ?')
      .run([bytes, document, seq]);
    database.prepare("delete from snapshot").run([]);
  } finally {
    database.close();
  }
}
