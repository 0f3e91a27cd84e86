import Libsql from "libsql";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import * as Y from "yjs";
import { openRooms, participant, type RoomsOnDisk } from "../support/rooms-on-disk";
import { TestPage } from "../support/test-page";
import { proseOf, putEntry, setTrashed, setValue } from "../../shared/documents/write-rows";
import type { RoomsEvent } from "../../server/rooms/room-events";

let hall: RoomsOnDisk;

beforeEach(async () => {
  hall = await openRooms(inject("serverBuild"));
});

afterEach(async () => {
  await hall.dispose();
});

describe("an edit", () => {
  test("[ACK1] is answered with its number and found on disk by whoever loads the document anew", async () => {
    const page = await pageOf("siti");
    page.addRow("r1", { quadrant: "S", text: "Data terpadu" });
    expect(await page.push()).toEqual({ kind: "saved", seq: 1 });
    const reloaded = await TestPage.open(await hall.moreRooms().open(hall.key("swot")), page.session);
    expect(reloaded.rows).toEqual(page.rows);
    expect(reloaded.rows).toMatchObject([{ id: "r1", trashed: false, cells: { text: "Data terpadu" } }]);
  });

  test("[ACK1] that is sent twice is saved once and answered twice", async () => {
    const page = await pageOf("siti");
    page.addRow("r1", { quadrant: "S" });
    const update = Y.encodeStateAsUpdate(page.doc);
    expect(await Promise.all([page.push(update), page.push(update)])).toEqual([
      { kind: "saved", seq: 1 },
      { kind: "saved", seq: 1 },
    ]);
    expect(await page.push(update)).toEqual({ kind: "saved", seq: 1 });
    expect(hall.gate.batches).toEqual([1]);
  });

  test("[ACK2] is seen by nobody, in a tick or an opening, before it is on disk", async () => {
    const [page, other] = [await pageOf("siti"), await pageOf("budi")];
    const arrived = hall.gate.close();
    page.addRow("r1", { quadrant: "S" });
    const pushed = page.push();
    await arrived;
    const reading = other.room.read((doc) => doc.getMap("rows").size);
    expect((await other.catchUp()).seq).toBe(0);
    expect([other.rows, ticks()]).toEqual([[], []]);
    expect(await Promise.race([reading, pushed, Promise.resolve("waiting")])).toBe("waiting");
    hall.gate.open();
    expect(await pushed).toEqual({ kind: "saved", seq: 1 });
    expect(await reading).toBe(1);
    expect((await other.catchUp()).seq).toBe(1);
    expect(other.rows).toEqual(page.rows);
    expect(ticks()).toMatchObject([{ from: 0, to: 1 }]);
  });

  test("that comes while others are on their way to disk goes there together with its neighbours, in one tick", async () => {
    const pages = await Promise.all(["siti", "budi", "wati", "joko"].map((name) => pageOf(name)));
    await pages[0]?.room.read(() => undefined);
    const arrived = hall.gate.close();
    for (const [at, page] of pages.entries()) page.addRow(`r${at}`, { quadrant: "S" });
    const pushed = pages.map((page) => page.push());
    await arrived;
    hall.gate.open();
    expect(await Promise.all(pushed)).toEqual([1, 2, 3, 4].map((seq) => ({ kind: "saved", seq })));
    expect(hall.gate.batches).toEqual([1, 3]);
    expect(ticks().map(({ from, to, updates }) => [from, to, updates.length])).toEqual([
      [0, 1, 1],
      [1, 4, 3],
    ]);
  });

  test("[STORE1] that cannot be stored is not acknowledged, not shown, and saved once when it comes again", async () => {
    const [page, other] = [await pageOf("siti"), await pageOf("budi")];
    page.addRow("r1", { quadrant: "S" });
    hall.gate.failNext();
    expect(await page.push()).toMatchObject({ kind: "busy" });
    await other.catchUp();
    expect([other.rows, ticks()]).toEqual([[], []]);
    expect(await page.push()).toEqual({ kind: "saved", seq: 1 });
    await other.catchUp();
    expect(other.rows).toHaveLength(1);
    expect((await hall.rooms.readWorkshop(hall.workshopId)).codes).toEqual(new Map([["r1", "S1"]]));
  });

  test("[LOG1] behind another process's edit waits, and everybody sees the gap and opens again", async () => {
    const page = await pageOf("siti");
    const elsewhere = await TestPage.open(
      await hall.moreRooms().open(hall.key("swot")),
      participant(hall.workshopId, "budi"),
    );
    elsewhere.addRow("r1", { quadrant: "W" });
    expect(await elsewhere.push()).toMatchObject({ kind: "saved", seq: 1 });
    page.addRow("r2", { quadrant: "S" });
    expect(await page.push()).toMatchObject({ kind: "busy" });
    await page.catchUp();
    expect(ticks()).toEqual([{ from: 1, to: 1, updates: [], labels: [] }]);
    expect(await page.push()).toEqual({ kind: "saved", seq: 2 });
    expect(page.rows.map(({ id }) => id)).toEqual(["r1", "r2"]);
  });

  test("[PERM1] is judged by what its author may do when it is applied", async () => {
    const page = await pageOf("siti");
    const arrived = hall.gate.close();
    page.addRow("r1", { quadrant: "S" });
    const first = page.push();
    await arrived;
    page.addRow("r2", { quadrant: "S" });
    const second = page.push();
    hall.setRules({ access: { gov: { swot: "view" } }, archived: false, closedAt: {} });
    hall.gate.open();
    expect(await first).toMatchObject({ kind: "saved" });
    expect(await second).toMatchObject({ kind: "held", reason: "view-only" });
    hall.setRules({ access: {}, archived: true, closedAt: {} });
    page.addRow("r3", { quadrant: "S" });
    expect(await page.push()).toMatchObject({ kind: "held", reason: "archived" });
    expect(await hall.rooms.counts(hall.workshopId)).toEqual({ [page.room.key]: 1 });
  });

  test("[PERM2] of somebody from another group, or of another epoch, is refused", async () => {
    const room = await hall.rooms.open(hall.key("swot"));
    const stranger = await TestPage.open(room, participant(hall.workshopId, "andi", "liv"));
    stranger.addRow("r1", { quadrant: "S" });
    expect(await stranger.push()).toEqual({ kind: "refused", reason: "not-allowed" });
    const page = new TestPage(room, participant(hall.workshopId, "siti"));
    expect(await page.push()).toEqual({ kind: "refused", reason: "wrong-epoch" });
  });
});

describe("[INGEST2] an edit that breaks a rule", () => {
  test("is refused alone: what came before and after it is saved", async () => {
    const [page, hostile, other] = [await pageOf("siti"), await pageOf("andi"), await pageOf("budi")];
    const arrived = hall.gate.close();
    page.addRow("r1", { quadrant: "S", text: "tetap" });
    const first = page.push();
    await arrived;
    page.addRow("r2", { quadrant: "S" });
    hostile.doc.getMap("rows").set("r3", 1);
    other.addRow("r4", { quadrant: "W" });
    const rest = [page.push(), hostile.push(), other.push()];
    hall.gate.open();
    expect(await first).toMatchObject({ kind: "saved" });
    expect(await Promise.all(rest)).toEqual([
      { kind: "saved", seq: 2 },
      { kind: "refused", reason: "invalid" },
      { kind: "saved", seq: 3 },
    ]);
    await page.catchUp();
    expect(page.rows.map(({ id }) => id)).toEqual(["r1", "r2", "r4"]);
    expect(ticks().map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  test("counts a strike; with the third the session is out for ten minutes, told with ids and no text", async () => {
    const hostile = await pageOf("andi");
    for (const id of ["a", "b", "c"]) {
      hostile.doc.getMap("rows").set(id, "rahasia");
      expect(await hostile.push()).toMatchObject({ kind: "refused" });
    }
    expect(await hostile.push()).toMatchObject({ kind: "busy" });
    hall.clock.now += 10 * 60_000;
    expect(await hostile.push()).toMatchObject({ kind: "refused" });
    expect(hall.events.filter(({ kind }) => kind === "struck-out")).toEqual([
      { kind: "struck-out", sessionId: "session-andi" },
    ]);
    expect(hall.incidents).toHaveLength(4);
    expect(JSON.stringify(hall.incidents)).not.toContain("rahasia");
  });

  test("that is refused for its bytes alone costs the document nothing", async () => {
    const page = await pageOf("siti");
    expect(await page.push(Uint8Array.from([1, 2, 3]))).toEqual({ kind: "refused", reason: "invalid" });
    expect(await page.push(new Uint8Array(300_000))).toEqual({ kind: "refused", reason: "too-large" });
    expect(await page.push(Uint8Array.from([0, 0]))).toEqual({ kind: "saved", seq: 0 });
    expect(hall.events).toEqual([]);
  });
});

describe("a Yjs client id", () => {
  test("belongs to one person, on all devices and after a restart", async () => {
    const page = await pageOf("siti");
    const room = await hall.rooms.open(hall.key("swot"));
    expect(await room.claim("person-siti", [page.doc.clientID, 5])).toBe(true);
    expect(await room.claim("person-andi", [5])).toBe(false);
    const later = await hall.moreRooms().open(hall.key("swot"));
    expect(await later.claim("person-andi", [5])).toBe(false);
    expect(await later.claim("person-siti", [5])).toBe(true);
  });

  test("of the server itself is nobody's", async () => {
    const key = hall.key("swot");
    let serverClient = 0;
    await hall.rooms.writeAsServer(key, (doc) => {
      serverClient = doc.clientID;
      doc.getMap("rows").set("r1", new Y.Map([["order", "a0"]]));
    });
    expect(await (await hall.rooms.open(key)).claim("person-andi", [serverClient])).toBe(false);
    expect(await (await hall.moreRooms().open(key)).claim("person-andi", [serverClient])).toBe(false);
  });

  test("that is not claimed writes nothing", async () => {
    const room = await hall.rooms.open(hall.key("swot"));
    const page = new TestPage(room, participant(hall.workshopId, "siti"));
    await page.catchUp();
    page.addRow("r1", { quadrant: "S" });
    expect(await page.push()).toEqual({ kind: "refused", reason: "client-id-taken" });
  });
});

describe("opening a document", () => {
  test("gives a page that was away the end of the log, a new one everything, encoded once for all", async () => {
    const [page, away] = [await pageOf("siti"), await pageOf("budi")];
    for (const id of ["r1", "r2", "r3"]) {
      page.addRow(id, { quadrant: "S" });
      await page.push();
      await page.catchUp();
      if (id === "r1") await away.catchUp();
    }
    const tail = await away.catchUp();
    expect([tail.updates.length, tail.labels.map(({ rowId }) => rowId)]).toEqual([2, ["r1", "r2", "r3"]]);
    const room = await hall.rooms.open(hall.key("swot"));
    const [one, two] = await Promise.all(
      ["wati", "joko"].map((name) => new TestPage(room, participant(hall.workshopId, name)).catchUp()),
    );
    expect(one?.updates[0]).toBe(two?.updates[0]);
    page.addRow("r4", { quadrant: "S" });
    await page.push();
    const late = new TestPage(room, participant(hall.workshopId, "rina"));
    const answer = await late.catchUp();
    expect(answer.updates[0]).toBe(one?.updates[0]);
    expect(late.rows.map(({ id }) => id)).toEqual(["r1", "r2", "r3", "r4"]);
  });

  test("gives a page whose place the log no longer has in memory what its own content lacks", async () => {
    const page = await pageOf("siti");
    page.addRow("r1", { quadrant: "S" });
    await page.push();
    await page.catchUp();
    const restarted = new TestPage(await hall.moreRooms().open(hall.key("swot")), page.session);
    Y.applyUpdate(restarted.doc, Y.encodeStateAsUpdate(page.doc));
    page.addRow("r2", { quadrant: "S", text: "x".repeat(500) });
    await page.push();
    const room = await hall.moreRooms().open(hall.key("swot"));
    await room.open({ epoch: 1, lastSeq: 1, stateVector: Y.encodeStateVector(restarted.doc) }, (answer) => {
      for (const update of answer.updates) Y.applyUpdate(restarted.doc, update);
    });
    expect(restarted.rows).toEqual(page.rows);
  });

  test("with a state vector that cannot be read gives everything", async () => {
    const page = await pageOf("siti");
    page.addRow("r1", { quadrant: "S" });
    await page.push();
    const room = await hall.moreRooms().open(hall.key("swot"));
    const doc = new Y.Doc();
    const broken = Uint8Array.from([200, 1, 1]);
    await room.open({ epoch: 1, lastSeq: 99, stateVector: broken }, ({ updates }) => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    expect(doc.getMap("rows").size).toBe(1);
  });

  test("loads it once, however many open it at once, and only where the workshop has the dimension", async () => {
    const opened = await Promise.all(Array.from({ length: 50 }, () => hall.rooms.open(hall.key("swot"))));
    expect(new Set(opened).size).toBe(1);
    expect(hall.rooms.exists(hall.key("swot", "unknown"))).toBe(false);
    await expect(hall.rooms.open(hall.key("swot", "unknown"))).rejects.toThrow("no document");
  });

  test("after nobody used it for a while loads it again", async () => {
    const page = await pageOf("siti");
    page.addRow("r1", { quadrant: "S" });
    await page.push();
    const room = await hall.rooms.open(hall.key("swot"));
    room.use.hold(page);
    hall.clock.now += 6 * 60_000;
    hall.rooms.unloadIdle();
    expect(await hall.rooms.open(hall.key("swot"))).toBe(room);
    room.use.release(page);
    hall.clock.now += 6 * 60_000;
    hall.rooms.unloadIdle();
    const again = await hall.rooms.open(hall.key("swot"));
    expect(again).not.toBe(room);
    expect((await TestPage.open(again, page.session)).rows).toEqual(page.rows);
  });
});

describe("[LOG1] a snapshot", () => {
  test("is taken when a room closes; damaged ones are passed over, never for an empty document", async () => {
    const first = await pageOf("siti");
    first.addRow("r1", { quadrant: "S" });
    await first.push();
    for (let round = 0; round < 2; round += 1) {
      await typeLetters(await pageOf("siti"), 30);
      hall.clock.now += 6 * 60_000;
      hall.rooms.unloadIdle();
    }
    const snapshots = await snapshotsOf(hall, 2);
    expect(snapshots.map(({ seq }) => seq)).toEqual([61, 31]);
    const expected = (await pageOf("siti")).rows;
    expect(expected[0]?.cells["text"]).toBe("a".repeat(60));
    for (const { seq } of snapshots) {
      damage(hall.file, seq);
      const reloaded = await TestPage.open(await hall.moreRooms().open(hall.key("swot")), first.session);
      expect(reloaded.rows).toEqual(expected);
    }
  });
});

describe("[CODE1] codes", () => {
  test("are numbered in shared order per quadrant, when a row is first there with one", async () => {
    const page = await pageOf("siti");
    page.addRow("r3", { quadrant: "S" }, "a3");
    page.addRow("r1", { quadrant: "S" }, "a1");
    page.addRow("r2", { quadrant: "O" }, "a2");
    page.addRow("r4", {}, "a4");
    await page.push();
    await page.catchUp();
    expect(await codes()).toEqual({ r1: "S1", r3: "S2", r2: "O1" });
    setValue(page.doc, { rowId: "r4", column: "quadrant" }, "S");
    await page.push();
    expect(await codes()).toMatchObject({ r4: "S3" });
    const { labels } = await new TestPage(page.room, page.session).catchUp();
    expect(labels.find(({ rowId }) => rowId === "r1")).toEqual({
      rowId: "r1",
      code: "S1",
      formerCodes: [],
      author: { name: "siti", office: "Dinkominfo" },
      createdAt: hall.clock.now,
    });
  });

  test("[CODE2] change with the quadrant, keep the old one, and come back with it; none is given twice", async () => {
    const page = await pageOf("siti");
    page.addRow("r1", { quadrant: "S" });
    await page.push();
    await move(page, "r1", "W");
    expect(await labelOf("r1")).toMatchObject({ code: "W1", formerCodes: ["S1"] });
    page.addRow("r2", { quadrant: "S" });
    await page.push();
    expect(await codes()).toEqual({ r1: "W1", r2: "S2" });
    await move(page, "r1", "S");
    expect(await labelOf("r1")).toMatchObject({ code: "S1", formerCodes: ["W1"] });
  });

  test("stay with rows in Sampah", async () => {
    const page = await pageOf("siti");
    page.addRow("r1", { quadrant: "S" });
    await page.push();
    setTrashed(page.doc, ["r1"], true);
    await page.push();
    page.addRow("r2", { quadrant: "S" });
    await page.push();
    expect([await labelOf("r1"), await labelOf("r2")]).toMatchObject([{ code: "S1" }, { code: "S2" }]);
    expect(await codes()).toEqual({ r2: "S2" });
  });

  test("of strategies follow the kind, of programs the dimension, of actions the program", async () => {
    const strategies = await pageOf("siti", "strategy");
    strategies.addRow("s1", { kind: "WO" });
    await strategies.push();
    const actions = await pageOf("siti", "action");
    actions.addRow("a1", { program: "p1", action: "Menyusun" });
    actions.addRow("a2", { program: "p2", action: "Melatih" });
    await actions.push();
    await actions.catchUp();
    expect(await codes()).toEqual({ s1: "WO-1" });
    const programs = await pageOf("siti", "program");
    programs.addRow("p2", { name: "Portal data" });
    programs.addRow("p1", { name: "Satu peta" });
    await programs.push();
    await actions.room.read(() => undefined);
    expect(await codes()).toEqual({ s1: "WO-1", p1: "GOV-01", p2: "GOV-02", a1: "GOV-01.1", a2: "GOV-02.1" });
    expect(ticksOf("action").at(-1)).toMatchObject({ from: 1, to: 1, updates: [] });
    const again = await actions.catchUp();
    expect([again.updates, new Set(again.labels.map(({ code }) => code))]).toEqual([
      [],
      new Set(["GOV-01.1", "GOV-02.1"]),
    ]);
  });

  test("of actions are made up for when their document is loaded later", async () => {
    const actions = await pageOf("siti", "action");
    actions.addRow("a1", { program: "p1", action: "Menyusun" });
    await actions.push();
    const elsewhere = hall.moreRooms();
    const programs = await TestPage.open(await elsewhere.open(hall.key("program")), actions.session);
    programs.addRow("p1", { name: "Satu peta" });
    await programs.push();
    const { codes: later } = await hall.moreRooms().readWorkshop(hall.workshopId);
    expect(Object.fromEntries(later)).toEqual({ p1: "GOV-01", a1: "GOV-01.1" });
  });

  test("are not built upon before they are on disk", async () => {
    const actions = await pageOf("siti", "action");
    actions.addRow("a1", { program: "p1", action: "Menyusun" });
    const programs = await pageOf("siti", "program");
    programs.addRow("p1", { name: "Satu peta" });
    hall.gate.failNext();
    expect(await programs.push()).toMatchObject({ kind: "busy" });
    expect(await actions.push()).toMatchObject({ kind: "saved" });
    expect(await labelOf("a1", "action")).toMatchObject({ code: null });
  });
});

describe("the server's own edits and readings", () => {
  test("an edit is durable when it is done, without an author; one that throws changes nothing", async () => {
    const key = hall.key("swot");
    await expect(
      hall.rooms.writeAsServer(key, (doc) => {
        doc.getMap("rows").set("half", new Y.Map());
        throw new Error("broken edit");
      }),
    ).rejects.toThrow("broken edit");
    const page = await pageOf("siti");
    page.addRow("r1", { quadrant: "S" });
    await page.push();
    await hall.rooms.writeAsServer(key, (doc) => {
      setTrashed(doc, ["r1"], true);
      doc.getMap("rows").set("r2", new Y.Map([["order", "a0"]]));
    });
    await page.catchUp();
    expect(page.rows.map(({ id, trashed }) => [id, trashed])).toEqual([
      ["r2", false],
      ["r1", true],
    ]);
    expect(await labelOf("r2")).toMatchObject({ author: null });
    expect(await labelOf("r1")).toMatchObject({ author: { name: "siti" } });
  });

  test("counts are present rows per document, told together after a moment", async () => {
    const [page, living] = [await pageOf("siti"), await pageOf("andi", "swot", "liv")];
    for (const id of ["r1", "r2"]) page.addRow(id, { quadrant: "S" });
    await page.push();
    setTrashed(page.doc, ["r2"], true);
    await page.push();
    living.addRow("r3", { quadrant: "S" });
    await living.push();
    const expected = { [hall.key("swot")]: 1, [hall.key("swot", "liv")]: 1 };
    expect(await hall.rooms.counts(hall.workshopId)).toEqual(expected);
    expect(await hall.moreRooms().counts(hall.workshopId)).toEqual(expected);
    expect(await nextCounts()).toMatchObject({ workshopId: hall.workshopId, counts: expected });
  });

  test("the workshop is read with present rows only, in shared order", async () => {
    const page = await pageOf("siti");
    page.addRow("r2", { quadrant: "S", text: "dua" }, "a2");
    page.addRow("r1", { quadrant: "W", text: "satu" }, "a1");
    page.addRow("r3", { quadrant: "W", text: "tiga" }, "a3");
    putEntry(page.doc, { rowId: "r1", column: "problems" }, { id: "p1", text: null });
    await page.push();
    setTrashed(page.doc, ["r3"], true);
    await page.push();
    const { dimensions } = await hall.rooms.readWorkshop(hall.workshopId);
    const governance = dimensions.find(({ dimension }) => dimension.id === "gov");
    expect(governance?.swot.map(({ cells }) => [cells.text, cells.problems])).toEqual([
      ["satu", [{ id: "p1", text: null }]],
      ["dua", []],
    ]);
    expect(dimensions).toHaveLength(6);
  });
});

async function pageOf(
  name: string,
  worksheet: Parameters<RoomsOnDisk["key"]>[0] = "swot",
  dimensionId = "gov",
) {
  const room = await hall.rooms.open(hall.key(worksheet, dimensionId));
  return TestPage.open(room, participant(hall.workshopId, name, dimensionId));
}

type TickEvent = Extract<RoomsEvent, { kind: "tick" }>;

function ticks() {
  return hall.events.filter((event): event is TickEvent => event.kind === "tick").map(({ tick }) => tick);
}

function ticksOf(worksheet: Parameters<RoomsOnDisk["key"]>[0]) {
  return hall.events
    .filter((event): event is TickEvent => event.kind === "tick" && event.key === hall.key(worksheet))
    .map(({ tick }) => tick);
}

async function codes(): Promise<Record<string, string>> {
  return Object.fromEntries((await hall.rooms.readWorkshop(hall.workshopId)).codes);
}

async function labelOf(rowId: string, worksheet: Parameters<RoomsOnDisk["key"]>[0] = "swot") {
  const room = await hall.rooms.open(hall.key(worksheet));
  return room.read((_, labels) => labels.get(rowId));
}

async function move(page: TestPage, rowId: string, quadrant: string): Promise<void> {
  setValue(page.doc, { rowId, column: "quadrant" }, quadrant);
  await page.push();
}

async function typeLetters(page: TestPage, count: number): Promise<void> {
  const pushes: Promise<unknown>[] = [];
  for (let at = 0; at < count; at += 1) {
    const before = Y.encodeStateVector(page.doc);
    proseOf(page.doc, { rowId: "r1", column: "text" })?.insert(0, "a");
    pushes.push(page.push(Y.encodeStateAsUpdate(page.doc, before)));
  }
  await Promise.all(pushes);
}

function nextCounts(): Promise<RoomsEvent> {
  return new Promise((resolve) => {
    hall.rooms.onEvent((event) => {
      if (event.kind === "counts") resolve(event);
    });
  });
}

async function snapshotsOf({ storage, file }: RoomsOnDisk, atLeast: number) {
  for (;;) {
    const database = new Libsql(file);
    const found = database.prepare("select seq from snapshot order by seq desc").all() as {
      readonly seq: number;
    }[];
    database.close();
    if (found.length >= atLeast) return found;
    await storage.run("canary", { at: 1 });
  }
}

function damage(file: string, seq: number): void {
  const database = new Libsql(file);
  database.prepare("update snapshot set state = substr(state, 1, 20) where seq = ?").run([seq]);
  database.close();
}
