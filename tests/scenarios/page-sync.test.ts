import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { deviceClock } from "../../client/sync/clock";
import type { DocumentReplica } from "../../client/sync/document-replica";
import { openIndexedStore } from "../../client/sync/indexed-store";
import { newId } from "../../client/sync/random";
import { socketsTo } from "../../client/sync/socket-io-socket";
import { WorkshopRoom } from "../../client/sync/workshop-room";
import { closingGraceMs } from "../../server/access/push-verdict";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import type { DimensionId } from "../../shared/domain/dimension";
import { addRows, proseOf } from "../../shared/documents/write-rows";
import type { CreatedWorkshop, Entered } from "../../shared/protocol/http-messages";
import { operatorSecret, startInProcess, type InProcessServer } from "../support/in-process-server";
import { workshopApi } from "../support/workshop-api";

let server: InProcessServer;
let workshop: CreatedWorkshop;
let facilitator: Entered;
let swot: DocumentKey;
let rooms: WorkshopRoom[] = [];

beforeAll(async () => {
  server = await startInProcess(inject("serverBuild"));
});

afterAll(async () => {
  await server.dispose();
});

beforeEach(async () => {
  const api = workshopApi(server.url);
  workshop = await api.create((await api.enter(operatorSecret)).token);
  facilitator = await api.enter(new URL(workshop.facilitatorLink).hash.slice(1));
  swot = documentKey({
    workshopId: workshop.workshopId,
    dimensionId: "gov" as DimensionId,
    worksheet: "swot",
  });
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  for (const room of rooms) room.dispose();
  rooms = [];
});

describe("pages and the server", () => {
  test("share what is typed, give each row its code, and show who is there", async () => {
    const siti = await page(await joined("Siti"));
    const budi = await page(await joined("Budi"));
    const leave = siti.room.enter(swot);
    addItem(siti.replica, "a", "Data belum terpadu");
    await vi.waitFor(() => expect(textsOf(budi.replica)).toEqual(["Data belum terpadu"]));
    await vi.waitFor(() => expect(siti.room.status.value).toEqual({ kind: "saved" }));
    expect(budi.replica.content.labels.value.get("a")).toMatchObject({
      code: "S1",
      author: { name: "Siti" },
    });
    await vi.waitFor(() => expect(budi.replica.people.value.map(({ name }) => name)).toEqual(["Siti"]));
    expect(siti.replica.people.value).toEqual([]);
    leave();
    await vi.waitFor(() => expect(budi.replica.people.value).toEqual([]));
    expect(budi.room.server.value.counts[swot]).toBe(1);
  });

  test("[STATUS1] a server that is restarted in between has everything that was saved, once", async () => {
    const siti = await page(await joined("Siti"));
    addItem(siti.replica, "a", "sebelum");
    await saved(siti.room);
    await server.restart({ port: Number(new URL(server.url).port) });
    typeAt(siti.replica, "a", " dan sesudah");
    addItem(siti.replica, "b", "baru");
    await saved(siti.room);
    const budi = await page(await joined("Budi"));
    expect(textsOf(budi.replica)).toEqual(["sebelum dan sesudah", "baru"]);
  });

  test("edits of a page that was closed too early are sent by the next one, also for closed worksheets", async () => {
    const entered = await joined("Siti");
    const first = await page(entered);
    addItem(first.replica, "a", "satu");
    await saved(first.room);
    await server.restart({ port: Number(new URL(server.url).port) });
    typeAt(first.replica, "a", " dua");
    await vi.waitFor(() => expect(first.room.wouldLose.value).toBe(false));
    close(first.room);

    const next = await openRoom(entered);
    await saved(next);
    const budi = await page(await joined("Budi"));
    expect(textsOf(budi.replica)).toEqual(["satu dua"]);
    const again = next.replica(swot);
    await vi.waitFor(() => expect(again.content.labels.value.get("a")?.code).toBe("S1"));
  });

  test("[STATUS3] [SYNC4] a worksheet closed in between refuses, keeps the text here, and takes it when it opens", async () => {
    const siti = await page(await joined("Siti"));
    const lead = await page(facilitator);
    await saved(siti.room);
    await setAccess(lead.room, "view");
    await vi.waitFor(() =>
      expect(siti.replica.state.value).toEqual({ loading: false, write: false, reason: "view-only" }),
    );
    server.clock.now += closingGraceMs + 1;
    addItem(siti.replica, "a", "terlambat");
    await vi.waitFor(() =>
      expect(siti.room.status.value).toEqual({ kind: "refused", changes: 1, reason: "view-only" }),
    );
    expect(textsOf(lead.replica)).toEqual([]);
    await setAccess(lead.room, "open");
    await saved(siti.room);
    await vi.waitFor(() => expect(textsOf(lead.replica)).toEqual(["terlambat"]));
  });

  test("a worksheet that was hidden comes back with what was written meanwhile", async () => {
    const siti = await page(await joined("Siti"));
    const lead = await page(facilitator);
    await setAccess(lead.room, "hidden");
    await vi.waitFor(() => expect(siti.replica.state.value.reason).toBe("not-allowed"));
    addItem(lead.replica, "a", "diam-diam");
    await saved(lead.room);
    expect(textsOf(siti.replica)).toEqual([]);
    await setAccess(lead.room, "open");
    await vi.waitFor(() => expect(textsOf(siti.replica)).toEqual(["diam-diam"]));
  });

  test("a session that was withdrawn is told so and keeps what was typed", async () => {
    const room = await openRoom({ ...(await joined("Siti")), token: "made-up" });
    addItem(room.replica(swot), "a", "masih ada");
    await vi.waitFor(() => expect(room.server.value.refusal).toBe("unknown-session"));
    expect(room.status.value).toEqual({ kind: "refused", changes: 1, reason: "unknown-session" });
  });
});

async function joined(name: string): Promise<Entered> {
  return workshopApi(server.url).join(workshop.joinCode, { name, dimensionId: "gov" });
}

async function page(entered: Entered): Promise<{ room: WorkshopRoom; replica: DocumentReplica }> {
  const room = await openRoom(entered);
  const replica = room.replica(swot);
  room.retain(replica);
  await vi.waitFor(() => expect(replica.state.value.loading).toBe(false), { timeout: 5000 });
  return { room, replica };
}

async function openRoom({ token, identity }: Entered): Promise<WorkshopRoom> {
  const room = new WorkshopRoom({
    token,
    workshopId: workshop.workshopId,
    identity,
    store: await openIndexedStore(
      `rembuk/${workshop.workshopId}/${identity.person?.id ?? identity.sessionId}`,
    ),
    openSocket: socketsTo(server.url),
    clock: deviceClock,
    random: Math.random,
    newId,
    page: { onWake: () => () => undefined, onHide: () => () => undefined },
  });
  rooms.push(room);
  return room;
}

function close(room: WorkshopRoom): void {
  rooms = rooms.filter((one) => one !== room);
  room.dispose();
}

function saved(room: WorkshopRoom): Promise<void> {
  return vi.waitFor(() => expect(room.status.value).toEqual({ kind: "saved" }), { timeout: 15_000 });
}

async function setAccess(room: WorkshopRoom, level: "open" | "view" | "hidden"): Promise<void> {
  const answer = await room.command({
    type: "access:set",
    dimensionIds: ["gov" as DimensionId],
    worksheets: ["swot"],
    level,
  });
  expect(answer).toMatchObject({ ok: true });
}

function addItem(replica: DocumentReplica, id: string, text: string): void {
  const { doc, columns } = replica.content.document.value;
  addRows(doc, columns, [{ id, order: `a${id}`, cells: { quadrant: "S", text } }]);
}

function typeAt(replica: DocumentReplica, rowId: string, letters: string): void {
  const { doc } = replica.content.document.value;
  const text = proseOf(doc, { rowId, column: "text" });
  doc.transact(() => text?.insert(text.length, letters), "local-edit");
}

function textsOf(replica: DocumentReplica): readonly unknown[] {
  return replica.content.rows.value.map((row) => row.cells["text"]);
}
