import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import * as z from "zod/mini";
import { documentKey } from "../../shared/domain/document-key";
import { readRows } from "../../shared/documents/read-rows";
import { addRows, proseOf, setValue } from "../../shared/documents/write-rows";
import {
  documentOpenMessage,
  documentOpenSchema,
  documentPushMessage,
  documentPushSchema,
} from "../../shared/protocol/document-messages";
import { documentRecoverMessage, documentRecoverSchema } from "../../shared/protocol/recovery-messages";
import {
  governance,
  participant,
  SyncHall,
  swotOfGovernance,
  workshopId,
} from "../../tests/support/sync-hall";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { addItem, documentOf, textsOf, typeAt } from "../../tests/support/swot-replica";
import type { LoopbackDocument } from "../../tests/support/loopback-document";
import type { DocumentReplica } from "./document-replica";
import { openIndexedStore } from "./indexed-store";
import { storeName } from "./store-name";
import type { WorkshopRoom } from "./workshop-room";

const swot = documentKey({ workshopId, ...swotOfGovernance });
const strategy = documentKey({ workshopId, dimensionId: governance, worksheet: "strategy" });
const siti = participant("siti");
const closed = { write: false, reason: "view-only" } as const;
const opened = { write: true, reason: null } as const;

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

describe("an edit that comes too late", () => {
  it("[HELD9] [STATUS5] is held: the page shows what the server has, and everything else goes on", async () => {
    const { room, replica } = await page();
    addItem(replica, "a", "sebelum");
    await saved(room);
    const before = documentOf(replica);
    hall.server.setAccess(swot, closed);
    typeAt(replica, "a", " terlambat");
    addItem(replica, "b", "baru");
    await status(room, { kind: "held", edits: 1 });
    expect(textsOf(replica)).toEqual(["sebelum"]);
    expect(documentOf(replica).doc.clientID).not.toBe(before.doc.clientID);
    expect(room.server.value.held).toMatchObject([{ state: "waiting", own: true }]);
    addItem(room.replica(strategy), "s", "strategi");
    await hall.until(() => expect(hall.server.document(strategy).seq).toBe(1));
    await status(room, { kind: "held", edits: 1 });
    hall.server.setAccess(swot, opened);
    typeAt(replica, "a", " dan sesudah");
    await hall.until(() => expect(textsOnServer()).toEqual(["sebelum dan sesudah"]));
    expect(hall.server.document(swot).held).toHaveLength(1);
  });

  it("[HELD9] is held with everything typed behind it while it was on its way", async () => {
    const { room, replica } = await page();
    hall.server.setAccess(swot, closed);
    let letters = 0;
    hall.server.detour = (message) => {
      if (message === documentPushMessage && letters < 3) {
        letters += 1;
        if (letters > 1) typeAt(replica, "a", String(letters));
      }
      return null;
    };
    addItem(replica, "a", "1");
    await status(room, { kind: "held", edits: 1 });
    const { held } = hall.server.document(swot);
    expect(held).toHaveLength(1);
    accept(0);
    await saved(room);
    expect(textsOf(replica)).toEqual(["123".slice(0, letters)]);
  });

  it("[HELD9] becomes part of the page once it is accepted, and the status word is silent again", async () => {
    const { room, replica } = await page();
    hall.server.setAccess(swot, closed);
    addItem(replica, "a", "susulan");
    await status(room, { kind: "held", edits: 1 });
    accept(0);
    await saved(room);
    expect(textsOf(replica)).toEqual(["susulan"]);
  });

  it("[STATUS3] [COPY2] is shown as refused when it was declined, until its author puts it away", async () => {
    const { room, replica } = await page();
    hall.server.setAccess(swot, closed);
    addItem(replica, "a", "susulan");
    await status(room, { kind: "held", edits: 1 });
    const [held] = hall.server.document(swot).held;
    if (held === undefined) throw new Error("nothing is held");
    hall.server.decide(swot, held, "declined");
    await status(room, { kind: "refused", changes: 1, reason: "view-only" });
    room.late.putAwayOne(held.id);
    await saved(room);
    room.late.takeBack(held.id);
    await status(room, { kind: "refused", changes: 1, reason: "view-only" });
    room.late.putAwayOne(held.id);
    await saved(room);
    close(room);
    const again = await page();
    await saved(again.room);
    expect(again.room.server.value.held).toMatchObject([{ id: held.id, state: "declined" }]);
  });

  it("[HELD9] that was made offline over many pages is held as one, and the next visit has nothing left to send", async () => {
    const first = await page();
    addItem(first.replica, "a", "");
    await saved(first.room);
    hall.server.cut();
    for (let letter = 0; letter < 20; letter += 1) typeAt(first.replica, "a", "x");
    await hall.until(() => expect(first.room.wouldLose.value).toBe(false));
    close(first.room);
    const second = await page();
    await hall.until(() => expect(textsOf(second.replica)).toEqual(["x".repeat(20)]));
    typeAt(second.replica, "a", "y");
    await hall.until(() => expect(second.room.wouldLose.value).toBe(false));
    hall.server.document(swot).access = closed;
    hall.server.restore();
    await status(second.room, { kind: "held", edits: 1 });
    await hall.until(() => expect(textsOf(second.replica)).toEqual([""]));
    close(second.room);
    const third = await page();
    await status(third.room, { kind: "held", edits: 1 });
    expect(textsOf(third.replica)).toEqual([""]);
    accept(0);
    await hall.until(() => expect(textsOf(third.replica)).toEqual([`${"x".repeat(20)}y`]));
    expect(hall.server.document(swot).pushed).toHaveLength(2);
  });

  it("[HELD9] is one thought, not a letter: after the grace, typing is sent when it rests or the field is left", async () => {
    const { room, replica } = await page();
    addItem(replica, "a", "");
    await saved(room);
    hall.server.setAccess(swot, closed);
    await hall.until(() => expect(replica.state.value.write).toBe(false));
    hall.clock.advance(6000);
    const pushes = hall.server.document(swot).pushed.length;
    for (const letter of "satu kalimat penuh") {
      typeAt(replica, "a", letter);
      await hall.until(() => undefined, { turning: 500 });
    }
    expect(textsOf(replica)).toEqual(["satu kalimat penuh"]);
    expect(hall.server.document(swot).pushed).toHaveLength(pushes);
    replica.flush();
    await status(room, { kind: "held", edits: 1 });
    expect(hall.server.document(swot).pushed).toHaveLength(pushes + 1);
  });
});

describe("an edit that is refused for good", () => {
  it("[COPY1] [STATUS3] leaves only its row behind, as a copy to read; all other rows are saved", async () => {
    const { room, replica } = await page();
    refuseRow("bad");
    for (const id of ["a", "b", "bad", "c"]) addItem(replica, id, `isi ${id}`);
    await status(room, { kind: "refused", changes: 3, reason: "invalid" });
    await hall.until(() => expect(room.drained.value).toBe(true));
    expect(new Set(textsOnServer())).toEqual(new Set(["isi a", "isi b", "isi c"]));
    expect(textsOf(replica)).toEqual(textsOnServer());
    const [copy] = room.late.copies.value;
    expect(copy).toMatchObject({ document: swot, reason: "invalid", pending: null });
    expect(copy?.changes.map(({ rowId, after }) => [rowId, after])).toContainEqual(["bad", "isi bad"]);
    typeAt(replica, "a", "!");
    await hall.until(() => expect(textsOnServer()).toContain("isi a!"));
  });

  it("[COPY1] stays readable after a reload and in other tabs, until it is deleted", async () => {
    const { room, replica } = await page();
    refuseRow("bad");
    addItem(replica, "bad", "jangan hilang");
    await status(room, { kind: "refused", changes: 3, reason: "invalid" });
    const other = await page();
    await status(other.room, { kind: "refused", changes: 3, reason: "invalid" });
    close(room);
    const again = await page();
    await status(again.room, { kind: "refused", changes: 3, reason: "invalid" });
    const [copy] = again.room.late.copies.value;
    expect(copy?.changes.map(({ after }) => after)).toContain("jangan hilang");
    again.room.late.discard(copy?.id ?? "");
    await saved(again.room);
    if (copy !== undefined) again.room.late.restore(copy);
    await status(again.room, { kind: "refused", changes: 3, reason: "invalid" });
    hall.wake(other.room);
    await status(other.room, { kind: "refused", changes: 3, reason: "invalid" });
    again.room.late.discard(copy?.id ?? "");
    await saved(again.room);
    hall.wake(other.room);
    await saved(other.room);
  });

  it("[COPY1] keeps what was changed in a row of others apart from what they wrote", async () => {
    const { room, replica } = await page();
    addItem(replica, "a", "awal");
    await saved(room);
    hall.server.document(swot).check = (after) =>
      readRows(after, documentOf(replica).columns)[0]?.cells["quadrant"] === "T" ? "invalid" : null;
    setValue(documentOf(replica).doc, { rowId: "a", column: "quadrant" }, "T");
    await status(room, { kind: "refused", changes: 1, reason: "invalid" });
    expect(room.late.copies.value[0]?.changes).toMatchObject([
      { rowId: "a", column: "quadrant", before: "S", after: "T" },
    ]);
    expect(replica.content.row("a")?.cells["quadrant"]).toBe("S");
  });

  it("[COPY1] goes as a whole where nothing can be written", async () => {
    const { room, replica } = await page();
    hall.server.document(swot).holds = false;
    hall.server.setAccess(swot, { write: false, reason: "archived" });
    addItem(replica, "a", "satu");
    addItem(replica, "b", "dua");
    await hall.until(() => expect(room.status.value).toMatchObject({ kind: "refused", reason: "archived" }));
    await hall.until(() => expect(textsOf(replica)).toEqual([]));
    const texts = room.late.copies.value.flatMap(({ changes }) => changes.map(({ after }) => after));
    expect(texts).toEqual(expect.arrayContaining(["satu", "dua"]));
  });

  it("[COPY1] is tried row by row a few times only, then what is left of it stays behind together", async () => {
    const { room, replica } = await page();
    hall.server.document(swot).check = () => "invalid";
    for (let at = 0; at < 12; at += 1) addItem(replica, `r${at}`, `isi ${at}`);
    await hall.until(() => expect(room.drained.value).toBe(true));
    const texts = room.late.copies.value.flatMap(({ changes }) => changes.map(({ after }) => after));
    expect(texts).toEqual(expect.arrayContaining(Array.from({ length: 12 }, (_, at) => `isi ${at}`)));
    expect(hall.server.document(swot).pushed.length).toBeLessThanOrEqual(5);
  });
});

describe("an edit under an id that has become somebody else's", () => {
  it("[STATUS2] is saved all the same, as a new one", async () => {
    const { room, replica } = await typedUnderTakenId();
    await saved(room);
    expect(textsOnServer()).toEqual(["awal", "tanpa jaringan"]);
    expect(textsOf(replica)).toEqual(["awal", "tanpa jaringan"]);
    expect(room.late.copies.value).toEqual([]);
  });

  it("[HELD9] is held where the worksheet was closed meanwhile", async () => {
    const { room } = await typedUnderTakenId(closed);
    await status(room, { kind: "held", edits: 1 });
    accept(0);
    await saved(room);
    expect(textsOnServer()).toEqual(["awal", "tanpa jaringan"]);
  });

  async function typedUnderTakenId(access: LoopbackDocument["access"] = opened): ReturnType<typeof page> {
    const known = await page();
    addItem(known.replica, "a", "awal");
    await saved(known.room);
    const taken = documentOf(known.replica).doc.clientID;
    hall.server.cut();
    addItem(known.replica, "b", "tanpa jaringan");
    hall.server.document(swot).access = access;
    hall.server.detour = (message, payload) =>
      message === documentOpenMessage && z.parse(documentOpenSchema, payload).clientIds.includes(taken)
        ? { answer: { ok: false, refusal: "client-id-taken" } }
        : null;
    hall.server.restore();
    return known;
  }
});

describe("a document that was replaced", () => {
  it("[HELD10] gets nothing of the old one: what was unsent is held, and work goes on in the new one", async () => {
    const { room, replica } = await page();
    addItem(replica, "a", "lama");
    await saved(room);
    hall.server.cut();
    hall.server.document(swot).replace();
    typeAt(replica, "a", "!");
    await hall.until(() => expect(room.wouldLose.value).toBe(false));
    hall.server.restore();
    await status(room, { kind: "held", edits: 1 });
    expect(hall.server.document(swot).held).toMatchObject([{ reason: "restored" }]);
    addItem(replica, "b", "baru");
    await hall.until(() => expect(textsOnServer()).toEqual(["baru"]));
    await status(room, { kind: "held", edits: 1 });
    hall.clock.advance(2000);
    close(room);
    const again = await page();
    await hall.until(() => expect(textsOf(again.replica)).toEqual(["baru"]));
    await status(again.room, { kind: "held", edits: 1 });
    expect(again.room.late.copies.value).toEqual([]);
  });

  it("[HELD10] [COPY1] leaves a copy where the server does not hold it", async () => {
    const { room, replica } = await page();
    addItem(replica, "a", "lama");
    await saved(room);
    hall.server.document(swot).holds = false;
    hall.server.cut();
    hall.server.document(swot).replace();
    typeAt(replica, "a", " dan baru");
    await hall.until(() => expect(room.wouldLose.value).toBe(false));
    hall.server.restore();
    await status(room, { kind: "refused", changes: 3, reason: "wrong-epoch" });
    expect(room.late.copies.value[0]?.changes.map(({ rowId, after }) => [rowId, after])).toContainEqual([
      "a",
      "lama dan baru",
    ]);
    room.late.discard(room.late.copies.value[0]?.id ?? "");
    await saved(room);
  });
});

describe("[RECOVER1] what the server has lost", () => {
  it("is looked for in every worksheet this device has anything of, be it only an edit of its own", async () => {
    const known = await page();
    addItem(known.replica, "a", "tersimpan");
    await saved(known.room);
    const update = Y.encodeStateAsUpdate(documentOf(known.replica).doc);
    // As a page leaves it that was gone before it kept what it was shown.
    const device = await openIndexedStore(storeName(workshopId, siti));
    const sent = await device.addEdit({ document: strategy, epoch: 1, update, cells: ["a"], at: 0 });
    await device.acknowledge([sent], 1);
    device.close();
    hall.server.cut();
    for (const document of [swot, strategy]) hall.server.document(document).replace();
    hall.server.restore();
    await status(known.room, { kind: "held", edits: 2 });
    expect(hall.server.document(strategy).held).toMatchObject([{ reason: "restored" }]);
  });
});

describe("what other tabs of the device left unsent in a document that was replaced", () => {
  it("[RECOVER1] [STATUS2] goes along with the document of the tab that hears of it first", async () => {
    const { room, replica } = await page();
    addItem(replica, "a", "tersimpan");
    await saved(room);
    hall.server.cut();
    // As a tab leaves it that is closed without a network.
    const present = documentOf(replica).doc;
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(present));
    proseOf(other, { rowId: "a", column: "text" })?.insert("tersimpan".length, " dan belum terkirim");
    const update = Y.encodeStateAsUpdate(other, Y.encodeStateVector(present));
    const device = await openIndexedStore(storeName(workshopId, siti));
    await device.addEdit({ document: swot, epoch: 1, update, cells: ["a/text"], at: hall.clock.now() });
    hall.server.document(swot).replace();
    hall.server.restore();
    await status(room, { kind: "held", edits: 1 });
    accept(0);
    await hall.until(() => expect(textsOf(replica)).toEqual(["tersimpan dan belum terkirim"]));
    expect(await device.documentsWithUnsent()).toEqual([]);
    device.close();
  });

  it("[HELD10] is offered with the epoch it was made in when it is found later", async () => {
    hall.server.document(swot).replace();
    const first = await page();
    addItem(first.replica, "b", "baru");
    await saved(first.room);
    close(first.room);
    const former = new Y.Doc();
    addRows(former, swotColumns, [{ id: "a", order: "a0", cells: { quadrant: "S", text: "lama" } }]);
    const update = Y.encodeStateAsUpdate(former);
    const device = await openIndexedStore(storeName(workshopId, siti));
    await device.addEdit({ document: swot, epoch: 1, update, cells: ["a"], at: hall.clock.now() });
    device.close();
    const epochs: number[] = [];
    hall.server.detour = (message, payload) => {
      if (message === documentPushMessage) epochs.push(z.parse(documentPushSchema, payload).epoch);
      return null;
    };
    const again = await page();
    await status(again.room, { kind: "held", edits: 1 });
    expect(new Set(epochs)).toEqual(new Set([1]));
    expect(textsOf(again.replica)).toEqual(["baru"]);
  });
});

describe("[RECOVER4] what the server has lost and does not take back", () => {
  it("stays on the device, readable, and is offered again at the next visit", async () => {
    const first = await replacedPage();
    hall.server.document(swot).holds = false;
    hall.server.restore();
    await status(first, { kind: "refused", changes: 3, reason: "too-large" });
    const [copy] = first.late.copies.value;
    expect(copy?.changes.map(({ after }) => after)).toContain("tersimpan");
    close(first);
    hall.server.document(swot).holds = true;
    const { room, replica } = await page();
    await status(room, { kind: "held", edits: 1 });
    expect(room.late.copies.value).toEqual([]);
    accept(0);
    await hall.until(() => expect(textsOf(replica)).toEqual(["tersimpan"]));
  });

  it("of a worksheet this person only reads stays readable and is offered again, and is no news", async () => {
    const first = await replacedPage();
    hall.server.detour = (message) =>
      message === documentRecoverMessage ? { answer: { kind: "refused", reason: "not-allowed" } } : null;
    hall.server.restore();
    await hall.until(() => expect(first.late.copies.value).toHaveLength(1));
    await saved(first);
    const [copy] = first.late.copies.value;
    expect(copy?.changes.map(({ after }) => after)).toContain("tersimpan");
    close(first);
    hall.server.detour = () => null;
    const again = await page();
    await status(again.room, { kind: "held", edits: 1 });
    expect(again.room.late.copies.value).toEqual([]);
  });

  it("stays on the device for good where the server cannot read it", async () => {
    const first = await replacedPage();
    hall.server.detour = (message) =>
      message === documentRecoverMessage ? { answer: { kind: "refused", reason: "invalid" } } : null;
    hall.server.restore();
    await status(first, { kind: "refused", changes: 3, reason: "invalid" });
    close(first);
    const again = await page();
    await status(again.room, { kind: "refused", changes: 3, reason: "invalid" });
    const offers = hall.server.messages.filter((message) => message === documentRecoverMessage);
    expect(offers).toHaveLength(1);
    again.room.late.discard(again.room.late.copies.value[0]?.id ?? "");
    await saved(again.room);
  });

  it("goes on with the part that came too fast, not from the beginning", async () => {
    const room = await replacedPage("x".repeat(150_000));
    const sent: unknown[] = [];
    hall.server.detour = (message, payload) => {
      if (message !== documentRecoverMessage) return null;
      const { part, parts, offerId } = z.parse(documentRecoverSchema, payload);
      sent.push([part, parts, offerId]);
      if (part === 0) return { answer: { kind: "more" } };
      if (sent.length === 2) return { answer: { kind: "busy", retryAfterMs: 1_000, keeps: true } };
      return { answer: { kind: "held", heldId: "held" } };
    };
    hall.server.restore();
    await status(room, { kind: "held", edits: 1 });
    const [[, , offerId] = []] = sent as unknown[][];
    expect(sent).toEqual([
      [0, 2, offerId],
      [1, 2, offerId],
      [1, 2, offerId],
    ]);
  });

  /** Nothing unsent, offline, and meanwhile the server has got another document. */
  async function replacedPage(text = "tersimpan"): Promise<WorkshopRoom> {
    const { room, replica } = await page();
    addItem(replica, "a", text);
    await saved(room);
    hall.server.cut();
    hall.server.document(swot).replace();
    return room;
  }
});

describe("a document this person may not read any more", () => {
  it("[PERM4] leaves the page and the device, and comes back from the server", async () => {
    const { room, replica } = await page();
    addItem(replica, "a", "rahasia");
    await saved(room);
    hall.clock.advance(2000);
    hall.server.document(swot).readable = false;
    hall.server.setAccess(swot, { write: false, reason: "not-allowed" });
    await hall.until(() => expect(textsOf(replica)).toEqual([]));
    expect(replica.content.labels.value.size).toBe(0);
    await saved(room);
    close(room);
    hall.server.cut();
    const offline = await page();
    await hall.until(() => expect(offline.room.status.value.kind).toBe("offline"));
    expect(textsOf(offline.replica)).toEqual([]);
    hall.server.document(swot).readable = true;
    hall.server.restore();
    hall.wake(offline.room);
    await hall.until(() => expect(textsOf(offline.replica)).toEqual(["rahasia"]));
  });

  it("[PERM4] [HELD9] keeps what this person has not sent: it counts, and is held", async () => {
    const { room, replica } = await page();
    addItem(replica, "a", "rahasia");
    await saved(room);
    hall.server.cut();
    addItem(replica, "b", "punya saya");
    await hall.until(() => expect(room.wouldLose.value).toBe(false));
    replica.expectAccess({ read: false, write: false, reason: "not-allowed" });
    expect(textsOf(replica)).toEqual([]);
    await hall.until(() => expect(room.status.value).toEqual({ kind: "offline", changes: 1, stored: true }));
    hall.server.document(swot).readable = false;
    hall.server.restore();
    hall.wake(room);
    await status(room, { kind: "held", edits: 1 });
    expect(hall.server.document(swot).held).toMatchObject([{ reason: "not-allowed" }]);
  });

  it("[STATUS1] [TAB1] is not saved for a page that looks for unsent edits while another tab sets them apart", async () => {
    const first = await page();
    hall.server.cut();
    addItem(first.replica, "a", "punya saya");
    await hall.until(() => expect(first.room.wouldLose.value).toBe(false));
    const store = await openIndexedStore(storeName(workshopId, siti));
    const load = store.load.bind(store);
    // By now the other page knows in which worksheets there is something unsent.
    store.load = async (document) => {
      first.replica.expectAccess({ read: false, write: false, reason: "not-allowed" });
      await hall.until(() => expect(first.room.wouldLose.value).toBe(false));
      close(first.room);
      return load(document);
    };
    const second = hall.openPageOver(store, siti);
    open.push(second);
    hall.server.restore();
    hall.wake(second);
    const textsWhenSaved: (readonly unknown[])[] = [];
    second.status.subscribe(() => {
      if (second.status.value.kind === "saved") textsWhenSaved.push(textsOnServer());
    });
    await saved(second);
    expect(textsWhenSaved).toEqual([["punya saya"]]);
  });
});

describe("the facilitator", () => {
  it("[DEVICE3] is told what has stuck on a device and since when, and that it has arrived", async () => {
    const { room, replica } = await page();
    addItem(replica, "a", "sampai");
    await saved(room);
    expect(hall.server.devices).toEqual([{ unsent: 0, since: null }]);
    hall.server.cut();
    const since = hall.clock.now();
    typeAt(replica, "a", " belum");
    addItem(replica, "b", "juga belum");
    await hall.until(() => expect(room.status.value.kind).toBe("offline"));
    hall.server.restore();
    hall.wake(room);
    await saved(room);
    await hall.until(() => expect(hall.server.devices.at(-1)).toEqual({ unsent: 0, since: null }));
    expect(hall.server.devices.slice(1)).toEqual([
      { unsent: 2, since },
      { unsent: 0, since: null },
    ]);
  });
});

async function page(): Promise<{ room: WorkshopRoom; replica: DocumentReplica }> {
  const room = await hall.openPage(siti);
  open.push(room);
  const replica = room.replica(swot);
  room.retain(replica);
  if (hall.server.reachable) await hall.until(() => expect(replica.state.value.loading).toBe(false));
  return { room, replica };
}

function close(room: WorkshopRoom): void {
  open = open.filter((one) => one !== room);
  room.dispose();
}

function saved(room: WorkshopRoom): Promise<void> {
  return status(room, { kind: "saved" });
}

function status(room: WorkshopRoom, expected: WorkshopRoom["status"]["value"]): Promise<void> {
  return hall.until(() => expect(room.status.value).toEqual(expected));
}

function accept(at: number): void {
  const held = hall.server.document(swot).held[at];
  if (held === undefined) throw new Error("nothing is held");
  hall.server.decide(swot, held, "accepted");
}

/** The server takes no document with this row. */
function refuseRow(id: string): void {
  hall.server.document(swot).check = (after) =>
    readRows(after, []).some((row) => row.id === id) ? "invalid" : null;
}

function textsOnServer(): readonly unknown[] {
  const columns = open.at(-1)?.replica(swot).content.document.value.columns ?? [];
  return readRows(hall.server.document(swot).doc, columns).map((row) => row.cells["text"]);
}
