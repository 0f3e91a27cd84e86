import v8 from "node:v8";
import vm from "node:vm";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import type * as Y from "yjs";
import { setValue } from "../../shared/documents/write-rows";
import { openRooms, participant, type RoomsOnDisk } from "../support/rooms-on-disk";
import { TestPage } from "../support/test-page";

let hall: RoomsOnDisk;

beforeEach(async () => {
  hall = await openRooms(inject("serverBuild"));
});

afterEach(async () => {
  await hall.dispose();
});

describe("[LOG1] a document nobody writes", () => {
  test("is served from its bytes, and made again for the next who writes", async () => {
    const page = await pageOf("siti");
    page.room.use.hold(page);
    await addRows(page, 30);
    const live = await liveOf(page);
    const before = await pageOf("budi");
    hall.clock.now += 2 * 60_000;
    hall.rooms.unloadIdle();
    await expectCollected(live);
    const after = await pageOf("wati");
    expect([before.rows, after.rows]).toEqual([page.rows, page.rows]);
    expect(await liveOf(page)).not.toBe(live);
    setValue(after.doc, { rowId: "r3", column: "quadrant" }, "W");
    after.addRow("r30", { quadrant: "S" });
    expect(await after.push()).toEqual({ kind: "saved", seq: 31 });
    const { codes } = await hall.rooms.readWorkshop(hall.workshopId);
    expect([codes.get("r3"), codes.get("r29"), codes.get("r30")]).toEqual(["W1", "S30", "S31"]);
    const elsewhere = await hall.moreRooms().open(page.room.key);
    const reloaded = await TestPage.open(elsewhere, participant(hall.workshopId, "joko"));
    expect(reloaded.rows).toEqual(after.rows);
  });

  test("leaves nothing of itself in memory when all have gone", async () => {
    const left = await writeEverywhere();
    hall.clock.now += 6 * 60_000;
    hall.rooms.unloadIdle();
    for (const one of left) await expectCollected(one);
  });

  test("is counted without being made, from what was stored with its last edit", async () => {
    const page = await pageOf("siti");
    await addRows(page, 3);
    const again = hall.moreRooms();
    expect(await again.counts(hall.workshopId)).toEqual({ [page.room.key]: 3 });
  });
});

async function pageOf(name: string, dimensionId = "gov"): Promise<TestPage> {
  const room = await hall.rooms.open(hall.key("swot", dimensionId));
  return TestPage.open(room, participant(hall.workshopId, name, dimensionId));
}

/** In a function of its own, so that nothing here holds what it made. */
async function writeEverywhere(): Promise<readonly WeakRef<object>[]> {
  const left: WeakRef<object>[] = [];
  for (const dimensionId of ["gov", "bra", "eco", "liv"]) {
    const page = await pageOf("siti", dimensionId);
    await addRows(page, 30);
    left.push(await liveOf(page), new WeakRef(page.room));
  }
  return left;
}

async function addRows(page: TestPage, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    page.addRow(`r${at}`, { quadrant: "S", text: "Data terpadu" }, `a${String(at).padStart(3, "0")}`);
    await page.push();
    await page.catchUp();
  }
}

function liveOf(page: TestPage): Promise<WeakRef<Y.Doc>> {
  return page.room.read((doc) => new WeakRef(doc));
}

async function expectCollected(reference: WeakRef<object>): Promise<void> {
  v8.setFlagsFromString("--expose-gc");
  const collect = vm.runInNewContext("gc") as () => void;
  await expect
    .poll(
      () => {
        collect();
        return reference.deref() === undefined;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
}
