import Libsql from "libsql";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import * as Y from "yjs";
import { closingGraceMs } from "../../server/access/push-verdict";
import type { WorkshopRules } from "../../server/access/permissions";
import type { Session } from "../../server/access/session";
import type { PushOutcome } from "../../shared/protocol/document-messages";
import { proseOf, setTrashed } from "../../shared/documents/write-rows";
import type { HeldEdit } from "../../shared/protocol/held-messages";
import { openRooms, participant, type RoomsOnDisk } from "../support/rooms-on-disk";
import { TestPage } from "../support/test-page";

let hall: RoomsOnDisk;

beforeEach(async () => {
  hall = await openRooms(inject("serverBuild"));
});

afterEach(async () => {
  await hall.dispose();
});

describe("an edit that comes after its worksheet was closed", () => {
  test("[HELD1] is saved as usual while it may have been in flight, and no longer", async () => {
    const page = await pageOf("siti");
    hall.setRules({ ...closed, closedAt: { gov: { swot: hall.clock.now } } });
    page.addRow("r1", { quadrant: "S" });
    hall.clock.now += closingGraceMs;
    expect(await page.push()).toEqual({ kind: "saved", seq: 1 });
    hall.clock.now += 1;
    page.addRow("r2", { quadrant: "S" });
    expect(await page.push()).toMatchObject({ kind: "held", reason: "view-only" });
  });

  test("[HELD2] is on disk when it is answered, and nowhere in the document", async () => {
    const [page, other] = [await pageOf("siti"), await pageOf("budi")];
    hall.setRules(closed);
    page.addRow("r1", { quadrant: "S", text: "Terlambat" });
    const heldId = heldIn(await page.push());
    expect(onDisk()).toMatchObject([
      { id: heldId, state: "waiting", session_id: "session-siti", reason: "view-only" },
    ]);
    await other.catchUp();
    expect([other.rows, other.rows.length, hall.gate.batches]).toEqual([[], 0, []]);
    expect(await listed(participant(hall.workshopId, "siti"))).toMatchObject([
      {
        id: heldId,
        own: true,
        author: { name: "siti", office: "Dinkominfo" },
        decidedAt: null,
        moreChanges: 0,
      },
    ]);
  });

  test("[HELD3] is kept once, however often it comes, and grows with what the page sends behind it", async () => {
    const page = await pageOf("siti");
    hall.setRules(closed);
    page.addRow("r1", { quadrant: "S", text: "Satu" });
    const update = Y.encodeStateAsUpdate(page.doc);
    const heldId = heldIn(await page.push(update));
    expect(heldIn(await page.push(update))).toBe(heldId);
    const beforeSecond = Y.encodeStateVector(page.doc);
    page.addRow("r2", { quadrant: "W", text: "Dua" });
    expect(heldIn(await page.push(Y.encodeStateAsUpdate(page.doc, beforeSecond)))).toBe(heldId);
    const [edit, ...others] = await listed(facilitator());
    expect(others).toEqual([]);
    expect(rowsAdded(edit)).toEqual(["r1", "r2"]);
  });

  test("[HELD3] by a push that comes again after the decision is still the same held edit", async () => {
    const room = await hall.rooms.open(hall.key("swot"));
    const page = await pageOf("siti");
    hall.setRules(closed);
    page.addRow("r1", { quadrant: "S" });
    const update = Y.encodeStateAsUpdate(page.doc);
    const again = (): Promise<PushOutcome> =>
      new Promise((answer) => {
        room.push({ id: "same", session: page.session, epoch: 1, update, answer });
      });
    const heldId = heldIn(await again());
    expect(await decide(heldId, "declined")).toEqual({ ok: true, value: null });
    expect(heldIn(await again())).toBe(heldId);
    expect(onDisk()).toHaveLength(1);
  });

  test("[HELD4] is listed with what it changes, in plain cells, against the document as it was", async () => {
    const page = await pageOf("siti");
    page.addRow("r1", { quadrant: "S", text: "Data" });
    page.addRow("r2", { quadrant: "S", text: "Jaringan" });
    await page.push();
    await page.catchUp();
    hall.setRules(closed);
    proseOf(page.doc, { rowId: "r1", column: "text" })?.insert(4, " terpadu");
    setTrashed(page.doc, ["r2"], true);
    await page.push();
    const [edit] = await listed(facilitator());
    expect(edit?.changes).toEqual([
      { rowId: "r1", code: "S1", column: "text", before: "Data", after: "Data terpadu" },
      { rowId: "r2", code: "S2", column: "row", before: null, after: "trashed" },
    ]);
  });

  test("[HELD5] of what is in the document already is saved", async () => {
    const page = await pageOf("siti");
    page.addRow("r1", { quadrant: "S" });
    const update = Y.encodeStateAsUpdate(page.doc);
    await page.push(update);
    hall.setRules(closed);
    expect(await page.push(update)).toEqual({ kind: "saved", seq: 1 });
    expect(onDisk()).toEqual([]);
  });

  test("[HELD5] is refused where it could never be let in, and counts as a strike", async () => {
    const hostile = await pageOf("andi");
    hall.setRules(closed);
    for (const id of ["a", "b", "c"]) {
      hostile.doc.getMap("rows").set(id, 1);
      expect(await hostile.push()).toEqual({ kind: "refused", reason: "invalid" });
    }
    expect(await hostile.push()).toMatchObject({ kind: "busy" });
    expect(await hostile.push(Uint8Array.from([1, 2, 3]))).toMatchObject({ kind: "busy" });
    expect([onDisk(), hall.events.some(({ kind }) => kind === "struck-out")]).toEqual([[], true]);
  });

  test("[HELD5] under a client id that is not its author's is refused", async () => {
    const room = await hall.rooms.open(hall.key("swot"));
    const page = new TestPage(room, participant(hall.workshopId, "siti"));
    await page.catchUp();
    hall.setRules(closed);
    page.addRow("r1", { quadrant: "S" });
    expect(await page.push()).toEqual({ kind: "refused", reason: "client-id-taken" });
  });

  test("[PERM2] by somebody of another group is refused as ever", async () => {
    const room = await hall.rooms.open(hall.key("swot"));
    const stranger = await TestPage.open(room, participant(hall.workshopId, "andi", "liv"));
    hall.setRules(closed);
    stranger.addRow("r1", { quadrant: "S" });
    expect(await stranger.push()).toEqual({ kind: "refused", reason: "not-allowed" });
  });

  test.each([
    ["hidden", { access: { gov: { swot: "hidden" } }, archived: false, closedAt: {} }, "not-allowed"],
    ["archived", { access: {}, archived: true, closedAt: {} }, "archived"],
  ] as const)("[HELD2] is held too where the worksheet is %s", async (_, rules, reason) => {
    const page = await pageOf("siti");
    hall.setRules(rules);
    page.addRow("r1", { quadrant: "S" });
    expect(await page.push()).toMatchObject({ kind: "held", reason });
  });

  test("[HELD8] is held while it is many, and then asked for patience", async () => {
    const page = await pageOf("siti");
    hall.setRules(closed);
    const kinds: string[] = [];
    for (let at = 0; at < 32; at += 1) {
      page.addRow(`r${at}`, { quadrant: "S" });
      kinds.push((await page.push()).kind);
    }
    expect([kinds[0], kinds.at(-1), onDisk().length]).toEqual(["held", "busy", 1]);
    hall.clock.now += 60_000;
    expect(await page.push()).toMatchObject({ kind: "held" });
  });
});

describe("a held edit that is accepted", () => {
  test("[HELD6] is in the log once, in its author's name, with codes, seen by everybody", async () => {
    const [page, other] = [await pageOf("siti"), await pageOf("budi")];
    hall.setRules(closed);
    page.addRow("r1", { quadrant: "S", text: "Terlambat" });
    const heldId = heldIn(await page.push());
    expect(await decide(heldId, "accepted")).toEqual({ ok: true, value: null });
    expect(await decide(heldId, "accepted")).toEqual({ ok: true, value: null });
    expect(await decide(heldId, "declined")).toEqual({ ok: false, problem: "invalid" });
    await other.catchUp();
    expect(other.rows).toEqual(page.rows);
    expect(logOnDisk()).toEqual([{ seq: 1, session_id: "session-siti" }]);
    expect(await hall.rooms.readWorkshop(hall.workshopId)).toMatchObject({ codes: new Map([["r1", "S1"]]) });
    expect(onDisk()).toMatchObject([{ id: heldId, state: "accepted", decided_by: "session-boss" }]);
    expect((await listed(page.session))[0]).toMatchObject({ state: "accepted", decidedAt: hall.clock.now });
  });

  test("[HELD6] after others went on merges with what they wrote", async () => {
    const [page, boss] = [await pageOf("siti"), await TestPage.open(await swot(), facilitator())];
    page.addRow("r1", { quadrant: "S", text: "Data" });
    await page.push();
    await Promise.all([page.catchUp(), boss.catchUp()]);
    hall.setRules(closed);
    proseOf(page.doc, { rowId: "r1", column: "text" })?.insert(4, " terpadu");
    const heldId = heldIn(await page.push());
    proseOf(boss.doc, { rowId: "r1", column: "text" })?.insert(0, "Satu ");
    expect(await boss.push()).toMatchObject({ kind: "saved" });
    await decide(heldId, "accepted");
    await boss.catchUp();
    expect(boss.rows[0]?.cells["text"]).toBe("Satu Data terpadu");
  });

  test("[HELD7] but was made in a document that was replaced is written anew, in its author's name", async () => {
    const page = await pageOf("siti");
    page.addRow("r1", { quadrant: "S", text: "Data" });
    await page.push();
    await page.catchUp();
    page.addRow("r2", { quadrant: "W", text: "Baru" });
    proseOf(page.doc, { rowId: "r1", column: "text" })?.insert(4, " terpadu");
    const rooms = replaceDocument();
    const room = await rooms.open(hall.key("swot"));
    const late: PushOutcome = await new Promise((answer) => {
      const update = Y.encodeStateAsUpdate(page.doc);
      room.push({ id: "late", session: page.session, epoch: 1, update, answer });
    });
    const heldId = heldIn(late);
    expect(late).toMatchObject({ reason: "wrong-epoch" });
    await rooms.held.load(hall.workshopId);
    expect(rooms.held.list(facilitator())[0]?.changes).toEqual([
      { rowId: "r1", code: "S1", column: "text", before: "Data", after: "Data terpadu" },
      { rowId: "r2", code: null, column: "row", before: null, after: "added" },
      { rowId: "r2", code: null, column: "quadrant", before: null, after: "W" },
      { rowId: "r2", code: null, column: "text", before: null, after: "Baru" },
    ]);
    const decision = {
      workshopId: hall.workshopId,
      heldId,
      state: "accepted",
      session: facilitator(),
    } as const;
    expect(await rooms.held.decide(decision)).toEqual({ ok: true, value: null });
    const reader = await TestPage.open(room, participant(hall.workshopId, "budi"));
    expect(reader.rows.map(({ id, cells }) => [id, cells["text"]])).toEqual([
      ["r1", "Data terpadu"],
      ["r2", "Baru"],
    ]);
    expect(logOnDisk()).toEqual([
      { seq: 1, session_id: "session-siti" },
      { seq: 1, session_id: "session-siti" },
    ]);
  });
});

test("[HELD5] an edit of an epoch of which nothing is left is held where it stands alone, else sent back", async () => {
  const page = await pageOf("siti");
  page.addRow("r1", { quadrant: "S", text: "Data" });
  await page.push();
  const had = Y.encodeStateVector(page.doc);
  proseOf(page.doc, { rowId: "r1", column: "text" })?.insert(4, " terpadu");
  const late = (id: string, update: Uint8Array): Promise<PushOutcome> =>
    new Promise((answer) => page.room.push({ id, session: page.session, epoch: 9, update, answer }));
  expect(await late("leaning", Y.encodeStateAsUpdate(page.doc, had))).toEqual({
    kind: "refused",
    reason: "wrong-epoch",
  });
  expect(await late("whole", Y.encodeStateAsUpdate(page.doc))).toMatchObject({ kind: "held" });
  expect(rowsAdded((await listed(facilitator()))[0])).toEqual(["r1"]);
  expect(hall.incidents).toEqual([]);
});

describe("a held edit that is declined", () => {
  test("[HELD6] stays readable to its author and can be accepted later", async () => {
    const page = await pageOf("siti");
    hall.setRules(closed);
    page.addRow("r1", { quadrant: "S", text: "Terlambat" });
    const heldId = heldIn(await page.push());
    expect(await decide(heldId, "declined")).toEqual({ ok: true, value: null });
    hall.clock.now += 8 * 24 * 60 * 60_000;
    expect(await listed(facilitator())).toEqual([]);
    expect(await listed(page.session)).toMatchObject([{ id: heldId, state: "declined" }]);
    expect(rowsAdded((await listed(page.session))[0])).toEqual(["r1"]);
    expect(logOnDisk()).toEqual([]);
    expect(await decide(heldId, "accepted")).toEqual({ ok: true, value: null });
    expect(logOnDisk()).toHaveLength(1);
  });

  test("is followed by another when its author sends more", async () => {
    const page = await pageOf("siti");
    hall.setRules(closed);
    page.addRow("r1", { quadrant: "S" });
    const first = heldIn(await page.push());
    await decide(first, "declined");
    page.addRow("r2", { quadrant: "S" });
    const second = heldIn(await page.push());
    expect(second).not.toBe(first);
    expect(onDisk().map(({ id, state }) => [id, state])).toEqual(
      expect.arrayContaining([
        [first, "declined"],
        [second, "waiting"],
      ]),
    );
  });
});

test("[HELD2] is found again after a restart, by facilitators and its author, by nobody else", async () => {
  const page = await pageOf("siti");
  hall.setRules(closed);
  page.addRow("r1", { quadrant: "S" });
  const heldId = heldIn(await page.push());
  const { held } = hall.moreRooms();
  await held.load(hall.workshopId);
  const seen = (session: Session): string[] => held.list(session).map(({ id }) => id);
  expect(seen(facilitator())).toEqual([heldId]);
  expect(seen(page.session)).toEqual([heldId]);
  expect(seen(participant(hall.workshopId, "budi"))).toEqual([]);
  expect(seen({ ...facilitator(), role: "observer" })).toEqual([]);
  expect(await held.decide({ ...decisionOf(heldId, "accepted"), heldId: "unknown" })).toEqual({
    ok: false,
    problem: "not-found",
  });
});

describe("[STORE6] a late edit that the disk took after it was given up", () => {
  // Other rooms on the same disk bring it there: nobody tells those of the hall.
  test("is shown once the disk works again, as is what was decided about it", async () => {
    const { elsewhere, page } = await lateElsewhere();
    const heldId = heldIn(await page.push());
    await hall.rooms.held.catchUp();
    expect(await listed(facilitator())).toMatchObject([{ id: heldId, state: "waiting" }]);
    await elsewhere.held.decide(decisionOf(heldId, "declined"));
    await hall.rooms.catchUp();
    expect(await listed(facilitator())).toMatchObject([{ id: heldId, state: "declined" }]);
    const told = hall.events.filter(({ kind }) => kind === "held").length;
    await hall.rooms.catchUp();
    expect(hall.events.filter(({ kind }) => kind === "held")).toHaveLength(told);
  });

  test("is shown when its page sends it again, and when it is decided again", async () => {
    const { elsewhere, page } = await lateElsewhere();
    const update = Y.encodeStateAsUpdate(page.doc);
    const heldId = heldIn(await page.push(update));
    const again = await pageOf("siti");
    expect(heldIn(await again.push(update))).toBe(heldId);
    expect(await listed(facilitator())).toMatchObject([{ id: heldId, state: "waiting" }]);
    await elsewhere.held.decide(decisionOf(heldId, "declined"));
    expect(await decide(heldId, "declined")).toMatchObject({ ok: true });
    expect(await listed(facilitator())).toMatchObject([{ id: heldId, state: "declined" }]);
  });

  async function lateElsewhere() {
    const elsewhere = hall.moreRooms();
    const page = await TestPage.open(
      await elsewhere.open(hall.key("swot")),
      participant(hall.workshopId, "siti"),
    );
    hall.setRules(closed);
    expect(await listed(facilitator())).toEqual([]);
    page.addRow("r1", { quadrant: "S" });
    return { elsewhere, page };
  }
});

const closed: WorkshopRules = { access: { gov: { swot: "view" } }, archived: false, closedAt: {} };

async function pageOf(name: string): Promise<TestPage> {
  return TestPage.open(await swot(), participant(hall.workshopId, name));
}

function swot() {
  return hall.rooms.open(hall.key("swot"));
}

function facilitator(): Session {
  const { workshopId } = hall;
  return { id: "session-boss", role: "facilitator", workshopId, person: null, personalCode: null };
}

async function listed(session: Session): Promise<readonly HeldEdit[]> {
  await hall.rooms.held.load(hall.workshopId);
  return hall.rooms.held.list(session);
}

function decisionOf(heldId: string, state: "accepted" | "declined") {
  return { workshopId: hall.workshopId, heldId, state, session: facilitator() } as const;
}

function decide(heldId: string, state: "accepted" | "declined") {
  return hall.rooms.held.decide(decisionOf(heldId, state));
}

function heldIn(outcome: PushOutcome): string {
  if (outcome.kind !== "held") throw new Error(`not held: ${JSON.stringify(outcome)}`);
  return outcome.heldId;
}

function rowsAdded(edit: HeldEdit | undefined): readonly string[] {
  return edit?.changes.filter(({ after }) => after === "added").map(({ rowId }) => rowId) ?? [];
}

function onDisk(): Record<string, unknown>[] {
  return query("select id, state, session_id, reason, decided_by from held_edit order by at, id");
}

function logOnDisk(): Record<string, unknown>[] {
  return query("select seq, session_id from log order by epoch, seq");
}

/** As a repair of a broken document leaves it: another epoch, made anew from the rows. */
function replaceDocument() {
  query("update document set epoch = 2, head_seq = 0 returning key");
  return hall.moreRooms();
}

function query(sql: string): Record<string, unknown>[] {
  const database = new Libsql(hall.file);
  try {
    return database.prepare(sql).all([]) as Record<string, unknown>[];
  } finally {
    database.close();
  }
}
