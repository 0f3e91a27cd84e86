import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { documentKey } from "../../shared/domain/document-key";
import { ManualClock } from "../../tests/support/manual-clock";
import { swotOfGovernance, workshopId } from "../../tests/support/sync-hall";
import { openIndexedStore } from "./indexed-store";
import { LateStore } from "./late-store";
import type { LocalStore } from "./local-store";

const swot = documentKey({ workshopId, ...swotOfGovernance });
const edit = { document: swot, epoch: 1, update: Uint8Array.of(1), cells: ["a"], at: 7 };

let clock: ManualClock;

beforeEach(() => {
  clock = new ManualClock();
  globalThis.indexedDB = new IDBFactory();
});

describe("the store of a browser", () => {
  it("that has none lives in memory, and says so", async () => {
    const store = new LateStore(() => Promise.reject(new DOMException("no", "SecurityError")), clock);
    await store.addEdit(edit);
    expect(store.persistent).toBe(false);
    expect((await store.load(swot)).unsent).toHaveLength(1);
  });

  it("that closes it midway is opened again", async () => {
    const opened: LocalStore[] = [];
    const store = new LateStore(async () => {
      const one = await openIndexedStore("rembuk/w1/siti");
      opened.push(one);
      return one;
    }, clock);
    await store.addEdit(edit);
    opened[0]?.close();
    await Promise.all([store.addEdit(edit), store.addEdit(edit)]);
    expect((await store.load(swot)).unsent).toHaveLength(3);
    expect(opened).toHaveLength(2);
    store.close();
    await expect(store.addEdit(edit)).rejects.toThrow();
    expect(opened).toHaveLength(2);
  });

  it("that cannot open it again keeps trying with every edit", async () => {
    let works = true;
    const opened: LocalStore[] = [];
    const store = new LateStore(async () => {
      if (!works) throw new DOMException("later", "UnknownError");
      const one = await openIndexedStore("rembuk/w1/siti");
      opened.push(one);
      return one;
    }, clock);
    await store.load(swot);
    opened[0]?.close();
    works = false;
    await expect(store.addEdit(edit)).rejects.toThrow("later");
    expect(store.persistent).toBe(true);
    works = true;
    await store.addEdit(edit);
    expect((await store.load(swot)).unsent).toHaveLength(1);
  });

  it("that hangs does not hold anybody up, and is used as soon as it answers", async () => {
    let answer: (store: LocalStore) => void = () => undefined;
    const opening = new Promise<LocalStore>((resolve) => {
      answer = resolve;
    });
    const store = new LateStore(() => opening, clock);
    const [loading, adding] = [store.load(swot), store.addEdit(edit)];
    clock.advance(10_000);
    await expect(loading).rejects.toThrow("does not answer");
    await expect(adding).rejects.toThrow("does not answer");
    answer(await openIndexedStore("rembuk/w1/siti"));
    expect((await store.load(swot)).unsent).toHaveLength(1);
  });

  it("keeps an edit at the pace of the page's work, and says so only then", async () => {
    const waiting: (() => void)[] = [];
    const work = { pace: (task: () => void) => void waiting.push(task) };
    const store = new LateStore(() => openIndexedStore("rembuk/w1/siti"), clock, work);
    const adding = store.addEdit(edit);
    expect((await store.load(swot)).unsent).toHaveLength(0);
    for (const task of waiting) task();
    await adding;
    expect((await store.load(swot)).unsent).toHaveLength(1);
  });
});
