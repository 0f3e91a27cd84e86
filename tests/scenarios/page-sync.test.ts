import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { deviceClock } from "../../client/sync/clock";
import type { DocumentReplica } from "../../client/sync/document-replica";
import { openIndexedStore } from "../../client/sync/indexed-store";
import { newId } from "../../client/sync/random";
import { closingGraceMs } from "../../server/access/push-verdict";
import { socketsTo } from "../../client/sync/socket-io-socket";
import { WorkshopRoom } from "../../client/sync/workshop-room";
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
    await vi.waitFor(() => expect(budi.room.server.value.counts[swot]).toBe(1));
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

  test("[HELD9] [STATUS5] what is typed after the lock is held, shown as waiting, and lands once when it is accepted", async () => {
    const siti = await page(await joined("Siti"));
    const lead = await page(facilitator);
    addItem(siti.replica, "a", "sebelum");
    await saved(siti.room);
    await closeWorksheet(lead.room, "view");
    await vi.waitFor(() =>
      expect(siti.replica.state.value).toEqual({ loading: false, write: false, reason: "view-only" }),
    );
    typeAt(siti.replica, "a", " terlambat");
    addItem(siti.replica, "b", "susulan");
    siti.replica.flush();
    await waiting(siti.room, 1);
    expect(textsOf(siti.replica)).toEqual(["sebelum"]);
    expect(textsOf(lead.replica)).toEqual(["sebelum"]);
    const [held] = lead.room.server.value.held;
    expect(held).toMatchObject({
      author: { name: "Siti" },
      own: false,
      state: "waiting",
      reason: "view-only",
    });
    typeAt(siti.replica, "a", " sekali lagi");
    siti.replica.flush();
    await vi.waitFor(() => expect(JSON.stringify(lead.room.server.value.held)).toContain("sekali lagi"));
    await waiting(siti.room, 1);
    await decide(lead.room, "held:accept");
    await saved(siti.room);
    for (const { replica } of [siti, lead]) {
      await vi.waitFor(() => expect(textsOf(replica)).toHaveLength(2));
      expect(textsOf(replica).join()).toMatch(/^sebelum/u);
      expect(textsOf(replica).join()).toContain(" terlambat");
      expect(textsOf(replica).join()).toContain(" sekali lagi");
    }
  });

  test("[COPY2] [STATUS3] a declined edit stays with its author until it is put away", async () => {
    const entered = await joined("Siti");
    const siti = await page(entered);
    const lead = await page(facilitator);
    await closeWorksheet(lead.room, "view");
    await vi.waitFor(() => expect(siti.replica.state.value.write).toBe(false));
    addItem(siti.replica, "a", "susulan");
    siti.replica.flush();
    await waiting(siti.room, 1);
    await decide(lead.room, "held:decline");
    await vi.waitFor(() =>
      expect(siti.room.status.value).toMatchObject({ kind: "refused", reason: "view-only" }),
    );
    const [declined] = siti.room.server.value.held;
    expect(declined?.changes.map(({ after }) => after)).toContain("susulan");
    siti.room.late.putAwayOne(declined?.id ?? "");
    await saved(siti.room);
  });

  test("[HELD9] edits made offline over several pages are held together when the worksheet was closed meanwhile", async () => {
    const entered = await joined("Siti");
    const first = await page(entered);
    addItem(first.replica, "a", "satu");
    await saved(first.room);
    close(first.room);
    const lead = await page(facilitator);
    for (const word of [" dua", " tiga"]) {
      const offline = await openRoom(entered, "http://127.0.0.1:9");
      const replica = offline.replica(swot);
      await vi.waitFor(() => expect(textsOf(replica)).toHaveLength(1));
      typeAt(replica, "a", word);
      await vi.waitFor(() => expect(offline.wouldLose.value).toBe(false));
      close(offline);
    }
    await closeWorksheet(lead.room, "view");
    const back = await openRoom(entered);
    await waiting(back, 1);
    expect(lead.room.server.value.held).toHaveLength(1);
    await decide(lead.room, "held:accept");
    await saved(back);
    await vi.waitFor(() => expect(textsOf(lead.replica)).toEqual(["satu dua tiga"]));
  });

  test("[PERM4] a worksheet that was hidden leaves page and device, and comes back with what was written meanwhile", async () => {
    const entered = await joined("Siti");
    const siti = await page(entered);
    addItem(siti.replica, "a", "rahasia");
    await saved(siti.room);
    const lead = await page(facilitator);
    await setAccess(lead.room, "hidden");
    await vi.waitFor(() => expect(siti.replica.state.value.reason).toBe("not-allowed"));
    expect(textsOf(siti.replica)).toEqual([]);
    close(siti.room);
    const offline = await openRoom(entered, "http://127.0.0.1:9");
    await offline.replica(swot).loaded;
    expect(textsOf(offline.replica(swot))).toEqual([]);
    close(offline);
    const again = await openRoom(entered);
    await saved(again);
    addItem(lead.replica, "b", "diam-diam");
    await saved(lead.room);
    expect(textsOf(again.replica(swot))).toEqual([]);
    await setAccess(lead.room, "open");
    await vi.waitFor(() => expect(textsOf(again.replica(swot))).toEqual(["rahasia", "diam-diam"]));
  });

  test("[PERM4] [HELD9] what was typed into a worksheet before it was hidden is held", async () => {
    const entered = await joined("Siti");
    const siti = await page(entered);
    await saved(siti.room);
    close(siti.room);
    const offline = await openRoom(entered, "http://127.0.0.1:9");
    const replica = offline.replica(swot);
    await replica.loaded;
    addItem(replica, "a", "belum terkirim");
    await vi.waitFor(() => expect(offline.wouldLose.value).toBe(false));
    close(offline);
    const lead = await page(facilitator);
    await closeWorksheet(lead.room, "hidden");
    const back = await openRoom(entered);
    await waiting(back, 1);
    expect(lead.room.server.value.held[0]?.changes.map(({ after }) => after)).toContain("belum terkirim");
  });

  test("[SYNC4] a phone that comes back after weeks sends hundreds of edits of many pages, all of them once", async () => {
    const entered = await joined("Siti");
    const first = await page(entered);
    addItem(first.replica, "a", "");
    await saved(first.room);
    close(first.room);
    const pages = 55;
    for (let at = 0; at < pages; at += 1) {
      const offline = await openRoom(entered, "http://127.0.0.1:9");
      const replica = offline.replica(swot);
      await vi.waitFor(() => expect(textsOf(replica)).toHaveLength(1 + at));
      addItem(replica, `row${String(at).padStart(3, "0")}`, "isi ".repeat(900));
      for (const letter of "abcd") typeAt(replica, "a", letter);
      await vi.waitFor(() => expect(offline.wouldLose.value).toBe(false));
      close(offline);
    }
    const back = await openRoom(entered);
    await saved(back);
    const budi = await page(await joined("Budi"));
    expect(textsOf(budi.replica)).toHaveLength(1 + pages);
    expect(textsOf(budi.replica)[0]).toHaveLength(4 * pages);
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

/** Over the server, or over an address where nobody answers. */
async function openRoom({ token, identity }: Entered, url = server.url): Promise<WorkshopRoom> {
  const room = new WorkshopRoom({
    token,
    workshopId: workshop.workshopId,
    identity,
    store: await openIndexedStore(
      `rembuk/${workshop.workshopId}/${identity.person?.id ?? identity.sessionId}`,
    ),
    openSocket: socketsTo(url),
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

function waiting(room: WorkshopRoom, edits: number): Promise<void> {
  return vi.waitFor(() => expect(room.status.value).toEqual({ kind: "held", edits }), { timeout: 15_000 });
}

/** The first late edit that waits. */
async function decide(room: WorkshopRoom, type: "held:accept" | "held:decline"): Promise<void> {
  await vi.waitFor(() => expect(room.server.value.held.some(({ state }) => state === "waiting")).toBe(true));
  const heldId = room.server.value.held.find(({ state }) => state === "waiting")?.id ?? "";
  expect(await room.command({ type, heldId })).toEqual({ ok: true, link: null });
}

/** Closes the worksheet and lets the grace for text in flight pass. */
async function closeWorksheet(room: WorkshopRoom, level: "view" | "hidden"): Promise<void> {
  await setAccess(room, level);
  server.clock.now += closingGraceMs + 1;
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
