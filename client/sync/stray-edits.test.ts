import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { documentKey } from "../../shared/domain/document-key";
import { addRows } from "../../shared/documents/write-rows";
import type { Identity } from "../../shared/protocol/identity";
import { participant, SyncHall, swotOfGovernance, workshopId } from "../../tests/support/sync-hall";
import { openIndexedStore } from "./indexed-store";
import { sendStrayEdits } from "./stray-edits";
import { storeName } from "./store-name";
import type { WorkshopRoom } from "./workshop-room";

const swot = documentKey({ workshopId, ...swotOfGovernance });

it("what the person before left unsent on a tablet goes out under that person's session", async () => {
  const hall = new SyncHall();
  hall.newDevice();
  const [siti, budi, ani] = [participant("siti"), participant("budi"), participant("ani")];
  hall.server.cut();
  for (const [identity, id] of [
    [siti, "a"],
    [budi, "b"],
  ] as const) {
    const room = await hall.openPage(identity);
    const { doc, columns } = room.replica(swot).content.document.value;
    addRows(doc, columns, [{ id, order: `a${id}`, cells: { text: id } }]);
    await hall.until(() => expect(room.wouldLose.value).toBe(false));
    room.dispose();
  }

  const forgotten: string[] = [];
  const opened: WorkshopRoom[] = [];
  const storeOfSiti = await openIndexedStore(storeName(workshopId, siti));
  const sending = sendStrayEdits({
    sessions: [ani, budi, siti, siti].map((identity) => ({ token: "", identity, enteredAt: 0, left: true })),
    own: budi,
    hasUnsent: ({ identity }) => hasUnsent(identity),
    openRoom: ({ identity }) => {
      expect(identity).toBe(siti);
      const room = hall.openPageOver(storeOfSiti, identity);
      opened.push(room);
      return room;
    },
    forget: ({ identity }) => forgotten.push(identity.sessionId),
    clock: hall.clock,
    signal: new AbortController().signal,
  });
  await hall.until(() => expect(opened[0]?.status.value).toMatchObject({ kind: "offline", changes: 1 }));
  hall.server.restore();
  for (const room of opened) hall.wake(room);
  await hall.until(() => expect(hall.server.document(swot).seq).toBe(1), { turning: 1 });
  expect(hall.server.devices[0]).toMatchObject({ unsent: 1 });
  await hall.until(() => expect(hall.server.connections).toBe(0));
  await sending;
  // [DEVICE3] It has arrived, and the server has heard so before the connection ended.
  expect(hall.server.devices.at(-1)).toEqual({ unsent: 0, since: null });
  expect(forgotten).toContain(ani.sessionId);
  expect(forgotten).not.toContain(budi.sessionId);
  await vi.waitFor(async () => expect(await hasUnsent(siti)).toBe(false));
  expect(await hasUnsent(budi)).toBe(true);
});

async function hasUnsent(identity: Identity): Promise<boolean> {
  const store = await openIndexedStore(storeName(workshopId, identity));
  const documents = await store.documentsWithUnsent();
  store.close();
  return documents.length > 0;
}
