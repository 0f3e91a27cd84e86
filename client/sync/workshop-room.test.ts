import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  economy,
  governance,
  participant,
  SyncHall,
  swotOfGovernance,
  workshopId,
} from "../../tests/support/sync-hall";
import { documentKey } from "../../shared/domain/document-key";
import { readRows } from "../../shared/documents/read-rows";
import { addRows, proseOf, setTrashed, setValue } from "../../shared/documents/write-rows";
import { documentOpenMessage, documentPushMessage } from "../../shared/protocol/document-messages";
import { pushMaxBytes } from "../../shared/protocol/limits";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { addItem, documentOf, textsOf, typeAt } from "../../tests/support/swot-replica";
import type { DocumentReplica } from "./document-replica";
import { MemoryStore } from "./memory-store";
import { sampleWorkshop } from "../facilitator/sample-workshop";
import type { WorkshopRoom } from "./workshop-room";

const swot = documentKey({ workshopId, ...swotOfGovernance });
const strategy = documentKey({ workshopId, dimensionId: governance, worksheet: "strategy" });
const siti = participant("siti");
const budi = participant("budi");

let hall: SyncHall;
let open: WorkshopRoom[];

beforeEach(() => {
  hall = new SyncHall();
  hall.newDevice();
  open = [];
});

afterEach(() => {
  for (const room of open) room.dispose();
});

describe("an edit", () => {
  it("[STATUS1] is saved once the server has acknowledged it", async () => {
    const { room, replica } = await page(siti);
    const seen: string[] = [];
    room.status.subscribe(() => seen.push(room.status.value.kind));
    addItem(replica, "a", "Data belum terpadu");
    await saved(room);
    expect(seen).toEqual(["saving", "saved"]);
    expect(textsOnServer()).toEqual(["Data belum terpadu"]);
  });

  it("reaches the others and leaves the rows it does not touch as they are", async () => {
    const one = await page(siti);
    addItem(one.replica, "a", "satu");
    addItem(one.replica, "b", "dua");
    await saved(one.room);
    hall.newDevice();
    const other = await page(budi);
    await hall.until(() => expect(textsOf(other.replica)).toEqual(["satu", "dua"]));
    const before = other.replica.content.row("b");
    typeAt(one.replica, "a", "!");
    await hall.until(() => expect(textsOf(other.replica)).toEqual(["satu!", "dua"]));
    expect(other.replica.content.row("b")).toBe(before);
    expect(other.room.status.value).toEqual({ kind: "saved" });
  });

  it("[SYNC2] goes out with what is typed meanwhile, in few pushes", async () => {
    const { room, replica } = await page(siti);
    addItem(replica, "a", "");
    await saved(room);
    const pushesBefore = hall.server.document(swot).pushed.length;
    for (const letter of "mengetik tanpa henti selama dua detik penuh") {
      typeAt(replica, "a", letter);
      await hall.until(() => undefined, { turning: 40 });
    }
    await saved(room);
    expect(textsOnServer()).toEqual(["mengetik tanpa henti selama dua detik penuh"]);
    const pushes = hall.server.document(swot).pushed.length - pushesBefore;
    expect(pushes).toBeGreaterThanOrEqual(3);
    expect(pushes).toBeLessThanOrEqual(6);
  });

  it("goes out at once when the page is hidden", async () => {
    const { room, replica } = await page(siti);
    addItem(replica, "a", "sebelum ditutup");
    hall.hide(room);
    await hall.until(() => expect(room.status.value.kind).toBe("saved"), { turning: 0 });
  });

  it("whose acknowledgement is lost is there once after the connection was made anew", async () => {
    const { room, replica } = await page(siti);
    hall.server.detour = (message) => (message === documentPushMessage ? "answer-lost" : null);
    addItem(replica, "a", "sekali saja");
    await hall.until(() => expect(room.status.value.kind).toBe("reconnecting"));
    hall.server.detour = () => null;
    await saved(room);
    expect(textsOnServer()).toEqual(["sekali saja"]);
    expect(textsOf(replica)).toEqual(["sekali saja"]);
  });

  it("waits as long as a busy server asks for", async () => {
    const { room, replica } = await page(siti);
    hall.server.detour = (message) =>
      message === documentPushMessage ? { answer: { kind: "busy", pushId: "x", retryAfterMs: 3000 } } : null;
    addItem(replica, "a", "sabar");
    await hall.until(() => expect(hall.server.messages.filter(isPush)).toHaveLength(1));
    hall.server.detour = () => null;
    hall.clock.advance(2900);
    expect(hall.server.messages.filter(isPush)).toHaveLength(1);
    await saved(room);
  });

  it("[SYNC4] is sent with what the device took for sent before it, also when a busy server puts that off", async () => {
    const device = new MemoryStore();
    const doc = new Y.Doc();
    addRows(doc, swotColumns, [{ id: "a", order: "a0", cells: { quadrant: "S", text: "satu" } }]);
    const sent = Y.encodeStateAsUpdate(doc);
    proseOf(doc, { rowId: "a", column: "text" })?.insert(4, " dua");
    const unsent = Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(sent));
    await device.addEdit({ document: swot, epoch: null, update: unsent, cells: ["a/text"], at: 0 });
    await device.addServerEdits({
      document: swot,
      epoch: 1,
      lastSeq: 0,
      check: null,
      updates: [sent],
      labels: [],
    });
    hall.server.detour = (message) =>
      message === documentPushMessage ? { answer: { kind: "busy", pushId: "x", retryAfterMs: 500 } } : null;
    const room = hall.openPageOver(device, siti);
    open.push(room);
    await hall.until(() => expect(hall.server.messages.filter(isPush)).toHaveLength(2));
    hall.server.detour = () => null;
    await saved(room);
    expect(textsOnServer()).toEqual(["satu dua"]);
  });

  it("[STATUS2] says that the server cannot store, and goes on by itself", async () => {
    const { room, replica } = await page(siti);
    hall.server.detour = (message) =>
      message === documentPushMessage
        ? { answer: { kind: "refused", pushId: "x", reason: "cannot-store" } }
        : null;
    addItem(replica, "a", "disk penuh");
    await hall.until(() =>
      expect(room.status.value).toEqual({ kind: "cannot-store", changes: 1, stored: true }),
    );
    hall.server.detour = () => null;
    await saved(room);
  });
});

describe("without a connection", () => {
  it("[STATUS2] counts changed cells, and sends them when the network is back", async () => {
    const { room, replica } = await page(siti);
    addItem(replica, "a", "sebelum");
    await saved(room);
    hall.server.cut();
    await hall.until(() => expect(room.status.value.kind).toBe("offline"));
    typeAt(replica, "a", " dan");
    typeAt(replica, "a", " sesudah");
    addItem(replica, "b", "baru");
    typeAt(replica, "b", "!");
    setValue(documentOf(replica).doc, { rowId: "a", column: "quadrant" }, "W");
    await hall.until(() => expect(room.status.value).toEqual({ kind: "offline", changes: 3, stored: true }));
    await hall.until(() => expect(room.wouldLose.value).toBe(false));
    hall.server.restore();
    hall.wake(room);
    await saved(room);
    expect(textsOnServer()).toEqual(["sebelum dan sesudah", "baru!"]);
  });

  it("keeps edits over closing the tab, also of worksheets that the next page does not open", async () => {
    const first = await page(siti);
    const second = first.room.replica(strategy);
    addItem(first.replica, "a", "tetap ada");
    await saved(first.room);
    hall.server.cut();
    setTrashed(documentOf(first.replica).doc, ["a"], true);
    addItem(second, "s", "strategi luring");
    await hall.until(() => expect(first.room.wouldLose.value).toBe(false));
    close(first.room);

    const next = await hall.openPage(siti);
    open.push(next);
    await hall.until(() => expect(next.status.value).toMatchObject({ changes: 2, stored: true }));
    hall.server.restore();
    await saved(next);
    expect(readRows(hall.server.document(swot).doc, [])[0]?.trashed).toBe(true);
    expect(hall.server.document(strategy).seq).toBe(1);
    close(next);

    const last = await page(siti);
    await saved(last.room);
    expect(last.room.status.value).toEqual({ kind: "saved" });
  });

  it("[STATUS1] never says saved at the next visit before the edits of the last one are sent", async () => {
    const first = await page(siti);
    hall.server.cut();
    addItem(first.replica, "a", "belum terkirim");
    await hall.until(() => expect(first.room.wouldLose.value).toBe(false));
    close(first.room);
    hall.server.restore();
    const next = await hall.openPage(siti);
    open.push(next);
    const seqsWhenSaved: number[] = [];
    next.status.subscribe(() => {
      if (next.status.value.kind === "saved") seqsWhenSaved.push(hall.server.document(swot).seq);
    });
    await saved(next);
    expect(seqsWhenSaved).toEqual([1]);
  });

  it("[STATUS2] counts and sends what was typed before a worksheet was ever answered", async () => {
    hall.server.cut();
    const first = await page(siti);
    addItem(first.replica, "a", "sebelum jawaban pertama");
    await hall.until(() => expect(first.room.wouldLose.value).toBe(false));
    close(first.room);

    const next = await hall.openPage(siti);
    open.push(next);
    await hall.until(() => expect(next.status.value).toMatchObject({ changes: 1, stored: true }));
    hall.server.restore();
    await saved(next);
    expect(textsOnServer()).toEqual(["sebelum jawaban pertama"]);
  });

  it("sends a long day of work in pushes the server takes, in order", async () => {
    const { room, replica } = await page(siti);
    hall.server.cut();
    for (let at = 0; at < 300; at += 1) addItem(replica, `r${at}`, "x".repeat(1900));
    await hall.until(() => expect(room.wouldLose.value).toBe(false));
    hall.server.restore();
    await saved(room);
    const { pushed } = hall.server.document(swot);
    expect(pushed.length).toBeGreaterThan(2);
    expect(Math.max(...pushed.map((update) => update.byteLength))).toBeLessThanOrEqual(pushMaxBytes);
    expect(textsOnServer()).toHaveLength(300);
  });

  it("[STATUS4] would lose edits on a browser that stores nothing", async () => {
    const room = hall.openPageOver(new MemoryStore(), siti);
    open.push(room);
    const replica = room.replica(swot);
    await saved(room);
    expect(room.keepsEdits.value).toBe(false);
    hall.server.cut();
    addItem(replica, "a", "tidak tersimpan");
    await hall.until(() => expect(room.status.value).toMatchObject({ changes: 1, stored: false }));
    expect(room.wouldLose.value).toBe(true);
    hall.server.restore();
    await saved(room);
    expect(room.wouldLose.value).toBe(false);
  });

  it("shows what the server last said about the workshop", async () => {
    const { room } = await page(siti);
    const before = room.server.value;
    hall.server.cut();
    await hall.until(() => expect(room.status.value.kind).toBe("offline"));
    expect(room.server.value).toBe(before);
  });

  it("asks again only for a workshop that has changed meanwhile", async () => {
    const workshop = sampleWorkshop();
    hall.server.workshop = workshop;
    const { room } = await page(siti);
    const first = room.server.value.workshop;
    expect(first).toEqual(workshop);
    await reconnected(room);
    expect(room.server.value.workshop).toBe(first);
    hall.server.say("state:workshop", { ...workshop, version: 2 });
    await hall.until(() => expect(room.server.value.workshop?.version).toBe(2));
    await reconnected(room);
    expect(room.server.value.workshop).toEqual(workshop);
    hall.server.workshop = { ...workshop, version: 3 };
    await reconnected(room);
    expect(room.server.value.workshop?.version).toBe(3);
  });
});

describe("one device", () => {
  it("sends in a second tab what the first one could not, without doubling it", async () => {
    const first = await page(siti);
    hall.server.cut();
    addItem(first.replica, "a", "dari tab pertama");
    await hall.until(() => expect(first.room.wouldLose.value).toBe(false));
    const second = await page(siti);
    await hall.until(() => expect(textsOf(second.replica)).toEqual(["dari tab pertama"]));
    addItem(second.replica, "b", "dari tab kedua");
    hall.server.restore();
    await saved(second.room);
    await saved(first.room);
    expect(textsOnServer()).toEqual(["dari tab pertama", "dari tab kedua"]);
    await hall.until(() => expect(textsOf(first.replica)).toEqual(["dari tab pertama", "dari tab kedua"]));
  });

  it("keeps two persons apart", async () => {
    const first = await page(siti);
    hall.server.cut();
    addItem(first.replica, "a", "punya Siti");
    await hall.until(() => expect(first.room.wouldLose.value).toBe(false));
    close(first.room);
    hall.server.restore();
    const other = await page(budi);
    await saved(other.room);
    expect(textsOf(other.replica)).toEqual([]);
    close(other.room);
    const again = await page(siti);
    await saved(again.room);
    expect(textsOnServer()).toEqual(["punya Siti"]);
  });
});

describe("a server that has no place for a page", () => {
  it("whose client id is somebody else's gets a new one for the same content", async () => {
    const first = await page(siti);
    addItem(first.replica, "a", "isi");
    await saved(first.room);
    close(first.room);
    let refusals = 1;
    hall.server.detour = (message) => {
      if (message !== documentOpenMessage || refusals === 0) return null;
      refusals -= 1;
      return { answer: { ok: false, refusal: "client-id-taken" } };
    };
    const room = await hall.openPage(siti);
    open.push(room);
    const replica = room.replica(swot);
    const before = documentOf(replica);
    await saved(room);
    await hall.until(() => expect(textsOf(replica)).toEqual(["isi"]));
    expect(documentOf(replica).doc.clientID).not.toBe(before.doc.clientID);
    typeAt(replica, "a", " baru");
    await hall.until(() => expect(textsOnServer()).toEqual(["isi baru"]));
  });

  it("turns the session away: the page says so and keeps what was typed", async () => {
    const { room, replica } = await page(siti);
    hall.server.cut();
    addItem(replica, "a", "masih ada");
    hall.server.refusal = "unknown-session";
    hall.server.restore();
    await hall.until(() => expect(room.server.value.refusal).toBe("unknown-session"));
    expect(room.status.value).toEqual({ kind: "refused", changes: 1, reason: "unknown-session" });
    expect(textsOf(replica)).toEqual(["masih ada"]);
  });
});

describe("what others do", () => {
  it("[SYNC3] is asked for again when a tick is missing", async () => {
    const { room, replica } = await page(siti);
    const document = hall.server.document(swot);
    document.log.push(editOf("a", "hilang"));
    Y.applyUpdate(document.doc, document.log[0] ?? new Uint8Array());
    document.log.push(editOf("b", "datang"));
    Y.applyUpdate(document.doc, document.log[1] ?? new Uint8Array());
    hall.server.tick(document.tickSince(1));
    await hall.until(() => expect(textsOf(replica)).toEqual(["hilang", "datang"]));
    expect(room.status.value.kind).toBe("saved");
  });

  it("is asked for as a whole when this device lost part of what it kept", async () => {
    const first = await page(siti);
    addItem(first.replica, "a", "satu");
    await saved(first.room);
    typeAt(first.replica, "a", " dua");
    await saved(first.room);
    const { doc, seq, labels } = hall.server.document(swot);
    close(first.room);
    hall.newDevice();
    const broken = new MemoryStore();
    // The middle of the text without its beginning.
    const gap = Y.diffUpdate(Y.encodeStateAsUpdate(doc), vectorAfter(hall.server.document(swot).log[0]));
    await broken.addServerEdits({
      document: swot,
      epoch: 1,
      lastSeq: seq,
      check: null,
      updates: [gap],
      labels: [...labels.values()],
    });
    const room = hall.openPageOver(broken, siti);
    open.push(room);
    const replica = room.replica(swot);
    await hall.until(() => expect(textsOf(replica)).toEqual(["satu dua"]));
  });

  it("is shown as people, without this person, and not after the connection was lost", async () => {
    const { room, replica } = await page(siti);
    const focus = { rowId: "a", column: "text", typing: true };
    const person = { name: "Budi", office: "Bappeda", role: "participant", focus };
    hall.server.say("presence:tick", {
      number: hall.server.document(swot).number,
      here: [
        { ...person, sessionId: siti.sessionId },
        { ...person, sessionId: budi.sessionId },
      ],
      moved: [],
      left: [],
    });
    await hall.until(() =>
      expect(replica.people.value.map(({ sessionId }) => sessionId)).toEqual([budi.sessionId]),
    );
    hall.server.say("presence:tick", {
      number: hall.server.document(swot).number,
      here: [],
      moved: [
        { sessionId: budi.sessionId, focus: { ...focus, rowId: "b" } },
        { sessionId: "never-came", focus },
      ],
      left: [],
    });
    await hall.until(() =>
      expect(replica.people.value).toEqual([
        { ...person, sessionId: budi.sessionId, focus: { ...focus, rowId: "b" } },
      ]),
    );
    hall.server.cut();
    expect(replica.people.value).toEqual([]);
    expect(room.status.value.kind).toBe("reconnecting");
  });
});

describe("a worksheet nobody looks at", () => {
  it("is closed after a while, but not before everything is sent", async () => {
    const { room, replica } = await page(siti);
    hall.server.cut();
    addItem(replica, "a", "tunggu");
    await hall.until(() => expect(room.status.value.kind).toBe("offline"));
    hall.clock.advance(120_000);
    expect(room.replica(swot)).toBe(replica);
    hall.server.restore();
    await saved(room);
    const retained = room.retain(room.replica(swot));
    hall.clock.advance(60_000);
    expect(room.replica(swot)).toBe(replica);
    retained();
    hall.clock.advance(60_000);
    expect(room.replica(swot)).not.toBe(replica);
  });

  it("of another group opens for reading", async () => {
    const { room } = await page(siti);
    const key = documentKey({ workshopId, dimensionId: economy, worksheet: "swot" });
    hall.server.document(key).access = { write: false, reason: "not-allowed" };
    const replica = room.replica(key);
    await hall.until(() =>
      expect(replica.state.value).toEqual({ loading: false, write: false, reason: "not-allowed" }),
    );
    expect(room.status.value.kind).toBe("saved");
  });
});

async function page(of: typeof siti): Promise<{ room: WorkshopRoom; replica: DocumentReplica }> {
  const room = await hall.openPage(of);
  open.push(room);
  const replica = room.replica(swot);
  if (hall.server.reachable) await hall.until(() => expect(replica.state.value.loading).toBe(false));
  return { room, replica };
}

function close(room: WorkshopRoom): void {
  open = open.filter((one) => one !== room);
  room.dispose();
}

function saved(room: WorkshopRoom): Promise<void> {
  return hall.until(() => expect(room.status.value).toEqual({ kind: "saved" }));
}

async function reconnected(room: WorkshopRoom): Promise<void> {
  hall.server.cut();
  await hall.until(() => expect(room.status.value.kind).toBe("offline"));
  hall.server.restore();
  await saved(room);
}

function textsOnServer(): readonly unknown[] {
  const columns = open.at(-1)?.replica(swot).content.document.value.columns ?? [];
  return readRows(hall.server.document(swot).doc, columns).map((row) => row.cells["text"]);
}

/** One row made by somebody else. */
function editOf(id: string, text: string): Uint8Array {
  const doc = new Y.Doc();
  const columns = open.at(-1)?.replica(swot).content.document.value.columns ?? [];
  addRows(doc, columns, [{ id, order: `a${id}`, cells: { quadrant: "S", text } }]);
  return Y.encodeStateAsUpdate(doc);
}

function vectorAfter(update: Uint8Array | undefined): Uint8Array {
  return Y.encodeStateVectorFromUpdate(update ?? new Uint8Array([0, 0]));
}

const isPush = (message: string): boolean => message === documentPushMessage;
