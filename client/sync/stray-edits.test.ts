import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { documentKey } from "../../shared/domain/document-key";
import { addRows } from "../../shared/documents/write-rows";
import type { Identity } from "../../shared/protocol/identity";
import { participant, SyncHall, swotOfGovernance, workshopId } from "../../tests/support/sync-hall";
import { openIndexedStore } from "./indexed-store";
import { sendStrayEdits } from "./stray-edits";
import { storeName } from "./store-name";

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
  hall.server.restore();

  const forgotten: string[] = [];
  const storeOfSiti = await openIndexedStore(storeName(workshopId, siti));
  const sending = sendStrayEdits({
    sessions: [ani, budi, siti, siti].map((identity) => ({ token: "", identity, enteredAt: 0, left: true })),
    own: budi,
    hasUnsent: ({ identity }) => hasUnsent(identity),
    openRoom: ({ identity }) => {
      expect(identity).toBe(siti);
      return hall.openPageOver(storeOfSiti, identity);
    },
    forget: ({ identity }) => forgotten.push(identity.sessionId),
    signal: new AbortController().signal,
  });
  await hall.until(() => expect(hall.server.document(swot).seq).toBe(1));
  await sending;
  expect(hall.server.connections).toBe(0);
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
