import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import * as Y from "yjs";
import { ownShownMs } from "../../server/rooms/held-view";
import type { RecoveryOutcome } from "../../server/rooms/recovery-desk";
import type { Room } from "../../server/rooms/room";
import type { Rooms } from "../../server/rooms/rooms";
import type { Session } from "../../server/access/session";
import { rowsOf } from "../../shared/documents/row-shape";
import { addRows, proseOf, setValue } from "../../shared/documents/write-rows";
import { remoteEdit } from "../../shared/documents/origins";
import { swotColumns } from "../../shared/worksheets/swot-worksheet";
import { openRooms, participant, type RoomsOnDisk } from "../support/rooms-on-disk";
import { TestPage } from "../support/test-page";

let hall: RoomsOnDisk;
let rooms: Rooms;
let room: Room;
let siti: TestPage;
let budi: Session;
let tini: Session;

beforeEach(async () => {
  hall = await openRooms(inject("serverBuild"));
  rooms = hall.rooms;
  room = await rooms.open(hall.key("swot"));
  siti = await TestPage.open(room, participant(hall.workshopId, "siti"));
  budi = participant(hall.workshopId, "budi");
  tini = participant(hall.workshopId, "tini");
  siti.addRow("r1", { quadrant: "S", text: "Data terpadu" });
  await siti.push();
});

afterEach(async () => {
  await hall.dispose();
});

describe("[RECOVER6] what waits already, or was decided about", () => {
  test("is of everybody who has brought it, also after a restart, and each is told once", async () => {
    await rooms.held.load(hall.workshopId);
    const lost = madeIn(siti.doc, (doc) => add(doc, "r2", "Hilang"));
    const first = await offer(budi, lost);
    expect(rooms.held.list(tini)).toEqual([]);
    for (let again = 0; again < 2; again += 1) {
      expect(await offer(tini, lost)).toEqual(first);
      expect(hall.events.at(-1)).toMatchObject({ kind: "held", onlyFor: "person-tini" });
    }
    const id = idOf(first);
    expect((await stateOf(first))?.bringers).toEqual(["person-tini"]);
    expect(rooms.held.list(tini)).toMatchObject([{ id, own: true, state: "waiting" }]);
    expect(rooms.held.list(participant(hall.workshopId, "siti"))).toEqual([]);
    await decide(first, "declined");
    expect(hall.events.at(-1)).toMatchObject({ kind: "held", onlyFor: null });
    const wati = participant(hall.workshopId, "wati");
    expect(await offer(wati, lost)).toEqual(first);
    rooms = hall.moreRooms();
    await rooms.held.load(hall.workshopId);
    for (const person of [budi, tini, wati]) {
      const [own] = rooms.held.list(person);
      expect(own).toMatchObject({ id, own: true, state: "declined" });
      expect(own?.changes.map(({ after }) => after)).toContain("Hilang");
    }
    await accept(first);
    for (const person of [budi, tini, wati])
      expect(rooms.held.list(person)).toMatchObject([{ id, own: true, state: "accepted" }]);
  });

  test("and was declined so long ago that nobody is shown it any more, waits anew", async () => {
    await rooms.held.load(hall.workshopId);
    const lost = madeIn(siti.doc, (doc) => add(doc, "r2", "Hilang"));
    const first = await offer(budi, lost);
    await decide(first, "declined");
    hall.clock.now += ownShownMs + 1;
    const second = await offer(tini, lost);
    expect(idOf(second)).not.toBe(idOf(first));
    expect(rooms.held.list(tini)).toMatchObject([{ id: idOf(second), own: true, state: "waiting" }]);
    expect(rooms.held.list(budi)).toEqual([]);
  });

  test("and is let in at that very moment is told as such to whoever comes meanwhile", async () => {
    await rooms.held.load(hall.workshopId);
    const lost = madeIn(siti.doc, (doc) => add(doc, "r2", "Hilang"));
    const first = await offer(budi, lost);
    const isBeingStored = hall.gate.close();
    const accepted = accept(first);
    await isBeingStored;
    expect(await offer(tini, lost)).toEqual(first);
    hall.gate.open();
    await accepted;
    expect(rooms.held.list(tini)).toMatchObject([{ own: true, state: "accepted" }]);
  });
});

describe("[RECOVER1] what a device says the server has lost", () => {
  test("is held however often it comes, changes nothing, and comes in once, with its author", async () => {
    const lost = madeIn(siti.doc, (doc) => add(doc, "r2", "Hilang"));
    const labels = [label("r2", "Wati")];
    const first = await offer(budi, lost, { labels });
    expect(first).toMatchObject({ kind: "held" });
    expect(await offer(tini, lost, { labels })).toEqual(first);
    expect(await rowIds()).toEqual(["r1"]);
    await accept(first);
    expect(await rowIds()).toEqual(["r1", "r2"]);
    const author = await room.read((_, given) => given.get("r2")?.author);
    expect(author).toEqual({ name: "Wati", office: "Bappeda" });
    expect(await offer(budi, lost, { labels })).toEqual({ kind: "known" });
  });

  test("of several devices drops out as far as another was let in", async () => {
    const known = copyOf(siti.doc);
    const part = madeIn(known, (doc) => add(doc, "r2", "Hilang"));
    Y.applyUpdate(known, part, remoteEdit);
    const all = Y.mergeUpdates([part, madeIn(known, (doc) => add(doc, "r3", "Juga hilang"))]);
    const first = await offer(budi, part);
    const second = await offer(tini, all);
    await accept(first);
    const shown = () => stateOf(second);
    await expect
      .poll(async () => (await shown())?.changes.map(({ rowId }) => rowId))
      .toEqual(["r3", "r3", "r3"]);
    await accept(second);
    expect(await rowIds()).toEqual(["r1", "r2", "r3"]);
  });

  test("and was declined while another was let in stays declined for everybody", async () => {
    await rooms.held.load(hall.workshopId);
    const known = copyOf(siti.doc);
    const part = madeIn(known, (doc) => add(doc, "r2", "Hilang"));
    Y.applyUpdate(known, part, remoteEdit);
    const all = Y.mergeUpdates([part, madeIn(known, (doc) => add(doc, "r3", "Juga hilang"))]);
    const first = await offer(budi, part);
    const second = await offer(tini, all);
    await accept(first);
    await decide(second, "declined");
    // Behind the one that letting the first in has begun.
    await rooms.recovery.refresh(room.key, boss());
    expect(await stateOf(second)).toMatchObject({ state: "declined" });
    const listed = rooms.held.list(boss()).find(({ id }) => id === idOf(second));
    expect(listed).toMatchObject({ state: "declined" });
  });

  test("cannot come in under the id of a page that writes, and nothing that person types is lost", async () => {
    const forged = copyOf(siti.doc);
    forged.clientID = siti.doc.clientID;
    const update = madeIn(forged, (doc) => add(doc, "forged", "Palsu"));
    const held = await offer(budi, update);
    await accept(held);
    siti.addRow("typed", { quadrant: "W", text: "Yang benar" });
    expect(await siti.push()).toMatchObject({ kind: "saved" });
    expect(await rowIds()).toEqual(["forged", "r1", "typed"]);
  });

  test("comes in as it was under the id of a page that was not seen since, and nobody writes under that id again", async () => {
    const begin = async () => {
      rooms = hall.moreRooms();
      room = await rooms.open(room.key);
    };
    await begin();
    const lost = copyOf(siti.doc);
    const id = (lost.clientID = siti.doc.clientID);
    const update = madeIn(lost, (doc) => add(doc, "lost", "Hilang"));
    Y.applyUpdate(lost, update, remoteEdit);
    await accept(await offer(budi, update));
    expect(await rowIds()).toEqual(["lost", "r1"]);
    const clock = await room.read((doc) => Y.getState(doc.store, id));
    expect(clock).toBe(Y.getState(lost.store, id));
    for (const again of [() => undefined, begin]) {
      await again();
      expect(await room.claim("person-siti", [id])).toBe(false);
    }
  });

  test("and was let in from its difference meanwhile is looked at anew, and no strike for whoever has it", async () => {
    const lost = copyOf(siti.doc);
    lost.clientID = siti.doc.clientID;
    const update = madeIn(lost, (doc) => add(doc, "r2", "Hilang"));
    const first = await offer(budi, update);
    await accept(first);
    for (let again = 0; again < 5; again += 1)
      expect(await offer(tini, update)).toMatchObject({ kind: "busy" });
    expect(rooms.isStruckOut(tini.id)).toBe(false);
    expect(await rowIds()).toEqual(["r1", "r2"]);
  });

  test("that says something else under the same Yjs names does not stand in the way of the true one", async () => {
    const [lying, honest] = [copyOf(siti.doc), copyOf(siti.doc)];
    lying.clientID = honest.clientID = 4_711;
    const lie = await offer(
      budi,
      madeIn(lying, (doc) => add(doc, "lie", "Palsu")),
    );
    const truth = await offer(
      tini,
      madeIn(honest, (doc) => add(doc, "truth", "Benar")),
    );
    await accept(lie);
    await expect.poll(async () => (await stateOf(truth))?.state).toBe("waiting");
    await accept(truth);
    expect(await rowIds()).toEqual(["lie", "r1", "truth"]);
  });

  test("is held, whatever the columns are, and never answered as known where it is not there", async () => {
    const added = "xAnggaran";
    const hidden = await offer(
      budi,
      madeIn(siti.doc, (doc) => setValue(doc, { rowId: "r1", column: added }, "12")),
    );
    expect(await stateOf(hidden)).toMatchObject({ changes: [], moreChanges: 1 });
    const [one, other] = [copyOf(siti.doc), copyOf(siti.doc)];
    one.clientID = other.clientID = 4_712;
    const first = madeIn(one, (doc) => add(doc, "one", "Satu"));
    const second = madeIn(other, (doc) => add(doc, "two", "Dua"));
    await accept(await offer(budi, first));
    expect(await offer(budi, second)).toEqual({ kind: "refused", reason: "invalid" });
    expect(await offer(budi, first)).toEqual({ kind: "known" });
    expect(await stateOf(hidden)).toMatchObject({ state: "waiting" });
    await accept(hidden);
    expect(await room.read((doc) => rowsOf(doc).get("r1")?.get(added))).toBe("12");
  });

  test("is refused where no page could have made it, and whoever keeps trying is out", async () => {
    const foreignRoot = madeIn(siti.doc, (doc) => doc.getMap("other").set("a", 1));
    const tooLong = madeIn(siti.doc, (doc) =>
      proseOf(doc, { rowId: "r1", column: "text" })?.insert(0, "x".repeat(100_000)),
    );
    const replaced = madeIn(siti.doc, (doc) => doc.getMap("rows").set("r1", new Y.Map()));
    for (const update of [foreignRoot, tooLong, replaced, tooLong])
      expect(await offer(budi, update)).toEqual({ kind: "refused", reason: "invalid" });
    expect(rooms.isStruckOut(budi.id)).toBe(true);
    expect(await rowIds()).toEqual(["r1"]);
    expect(await offer(tini, foreignRoot, { epoch: 9 })).toEqual({
      kind: "refused",
      reason: "wrong-epoch",
    });
  });
});

function offer(
  session: Session,
  update: Uint8Array,
  { labels = [], epoch = 1 }: { labels?: readonly ReturnType<typeof label>[]; epoch?: number } = {},
): Promise<RecoveryOutcome> {
  return rooms.recovery.offer(session, { id: randomUUID(), key: room.key, epoch, update, labels });
}

function accept(outcome: RecoveryOutcome): Promise<void> {
  return decide(outcome, "accepted");
}

async function decide(outcome: RecoveryOutcome, state: "accepted" | "declined"): Promise<void> {
  const { workshopId } = hall;
  const decision = { workshopId, heldId: idOf(outcome), state, session: boss() };
  expect(await rooms.held.decide(decision)).toMatchObject({ ok: true });
}

function boss(): Session {
  return { ...budi, id: "boss", role: "facilitator", person: null };
}

function stateOf(outcome: RecoveryOutcome) {
  return hall.storage.run("readHeld", { workshopId: hall.workshopId, id: idOf(outcome) });
}

function idOf(outcome: RecoveryOutcome): string {
  if (outcome.kind !== "held") throw new Error(`not held: ${JSON.stringify(outcome)}`);
  return outcome.heldId;
}

async function rowIds(): Promise<readonly string[]> {
  return room.read((doc) => [...doc.getMap("rows").keys()].toSorted());
}

/** What an edit brings to whoever has the document. */
function madeIn(doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array {
  const copy = copyOf(doc);
  // Under an id of its own, unless the test has chosen one.
  if (doc !== siti.doc) copy.clientID = doc.clientID;
  const updates: Uint8Array[] = [];
  copy.on("update", (update: Uint8Array) => updates.push(update));
  edit(copy);
  return Y.mergeUpdates(updates);
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  copy.getMap("rows");
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), remoteEdit);
  return copy;
}

function add(doc: Y.Doc, id: string, text: string): void {
  addRows(doc, swotColumns, [{ id, order: `a${id}`, cells: { quadrant: "S", text } }]);
}

function label(rowId: string, name: string) {
  return { rowId, code: null, formerCodes: [], author: { name, office: "Bappeda" }, createdAt: 0 };
}
