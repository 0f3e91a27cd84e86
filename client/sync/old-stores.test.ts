// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { documentKey } from "../../shared/domain/document-key";
import { swotOfGovernance, workshopId } from "../../tests/support/sync-hall";
import { openIndexedStore } from "./indexed-store";
import { dropOldStores, noteUse } from "./old-stores";

const swot = documentKey({ workshopId, ...swotOfGovernance });
const dayMs = 24 * 60 * 60 * 1000;
const today = Date.UTC(2026, 10, 22);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
});

describe("[STATUS2] databases of workshops long ago", () => {
  it("are dropped after 60 days, those with anything unsent never", async () => {
    await makeStore("rembuk/old/siti", today - 60 * dayMs);
    await makeStore("rembuk/old/budi", today - 400 * dayMs, { unsent: true });
    await makeStore("rembuk/recent/siti", today - 59 * dayMs);
    await makeStore("somebody/else", today - 400 * dayMs);
    await dropOldStores(today);
    expect(await names()).toEqual(["rembuk/old/budi", "rembuk/recent/siti", "somebody/else"]);
  });

  it("that nobody noted begin to age when they are first seen", async () => {
    (await openIndexedStore("rembuk/unknown/siti")).close();
    await dropOldStores(today);
    await dropOldStores(today + 59 * dayMs);
    expect(await names()).toEqual(["rembuk/unknown/siti"]);
    await dropOldStores(today + 60 * dayMs);
    expect(await names()).toEqual([]);
  });

  it("are found by their notes where the browser lists none", async () => {
    await makeStore("rembuk/old/siti", today - 60 * dayMs);
    const listing = indexedDB.databases.bind(indexedDB);
    Object.assign(indexedDB, { databases: () => Promise.resolve([]) });
    await dropOldStores(today);
    expect(await listing()).toEqual([]);
  });
});

async function makeStore(name: string, usedAt: number, { unsent = false } = {}): Promise<void> {
  const store = await openIndexedStore(name);
  if (unsent)
    await store.addEdit({ document: swot, epoch: 1, update: Uint8Array.of(1), cells: ["a"], at: 7 });
  store.close();
  noteUse(name, usedAt);
}

async function names(): Promise<readonly string[]> {
  return (await indexedDB.databases()).map(({ name }) => String(name)).toSorted();
}
