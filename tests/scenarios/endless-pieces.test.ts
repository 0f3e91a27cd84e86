import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { setValue } from "../../shared/documents/write-rows";
import type { PushOutcome } from "../../shared/protocol/document-messages";
import { openRooms, participant, type RoomsOnDisk } from "../support/rooms-on-disk";
import { TestPage } from "../support/test-page";

/** Fits into one push. */
const valuesAtOnce = 16_000;
const pushesMax = 60;

let hall: RoomsOnDisk;

beforeEach(async () => {
  hall = await openRooms(inject("serverBuild"));
});

afterEach(async () => {
  await hall.dispose();
});

test("[INGEST4] who overwrites without end, page after page, comes to an end; everybody else goes on", async () => {
  const room = await hall.rooms.open(hall.key("swot"));
  const siti = participant(hall.workshopId, "siti");
  let page = await TestPage.open(room, siti);
  page.addRow("r1", { quadrant: "S" });
  const outcomes: PushOutcome[] = [await page.push()];
  while (outcomes.at(-1)?.kind === "saved" && outcomes.length < pushesMax) {
    if (outcomes.length % 10 === 0) page = await TestPage.open(room, siti);
    overwrite(page);
    outcomes.push(await page.push());
    await page.catchUp();
  }
  expect(outcomes.at(-1)).toEqual({ kind: "refused", reason: "too-large" });
  expect(outcomes.length, "far more than a worksheet takes").toBeGreaterThan(20);

  const another = await TestPage.open(room, siti);
  another.addRow("r2", { quadrant: "W" });
  expect(await another.push(), "also under a new client id").toMatchObject({ kind: "refused" });
  const elsewhere = await TestPage.open(await hall.rooms.open(hall.key("strategy")), siti);
  elsewhere.addRow("s1", { kind: "SO" });
  expect(await elsewhere.push()).toMatchObject({ kind: "saved" });
  const budi = await TestPage.open(room, participant(hall.workshopId, "budi"));
  budi.addRow("r3", { quadrant: "T", text: "Serangan siber" });
  expect(await budi.push()).toMatchObject({ kind: "saved" });
});

/** By turns, so that what was deleted lies nowhere beside its like. */
function overwrite({ doc }: TestPage): void {
  doc.transact(() => {
    for (let at = 0; at < valuesAtOnce; at += 1)
      setValue(doc, { rowId: "r1", column: at % 2 === 0 ? "xSatu" : "xDua" }, at % 100);
  });
}
