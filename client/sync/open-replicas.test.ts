import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { documentKey } from "../../shared/domain/document-key";
import { participant, SyncHall, swotOfGovernance, workshopId } from "../../tests/support/sync-hall";
import { lingerMs } from "./open-replicas";

const swot = documentKey({ workshopId, ...swotOfGovernance });

test("[SYNC5] a worksheet stays open from being asked for until it is held, however old it is", async () => {
  const hall = new SyncHall();
  hall.newDevice();
  const room = await hall.openPage(participant("siti"));
  const former = room.replica(swot);
  await former.loaded;
  const leave = room.retain(former);
  hall.clock.advance(lingerMs - 100);
  leave();
  // The next page is drawn with it, and shown only after the others were swept away.
  const asked = room.replica(swot);
  hall.clock.advance(lingerMs - 1);
  const release = room.retain(asked);
  expect(asked).toBe(former);
  hall.clock.advance(3 * lingerMs);
  expect(room.replica(swot)).toBe(asked);
  release();
  hall.clock.advance(2 * lingerMs);
  expect(room.replica(swot)).not.toBe(asked);
  room.dispose();
});
