import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { documentKey, type DocumentKey } from "../../shared/domain/document-key";
import { economy, governance, workshopId } from "../../tests/support/sync-hall";
import { foldAfterUpdates } from "./fold-updates";
import { openIndexedStore } from "./indexed-store";
import type { LocalStore } from "./local-store";
import { MemoryStore } from "./memory-store";

const swot = documentKey({ workshopId, dimensionId: governance, worksheet: "swot" });
const other = documentKey({ workshopId, dimensionId: economy, worksheet: "swot" });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe.each<[string, () => Promise<LocalStore>]>([
  ["IndexedDB", () => openIndexedStore("rembuk/w1/person")],
  ["memory", () => Promise.resolve(new MemoryStore())],
])("the store in %s", (_name, openStore) => {
  it("has nothing about a document it never heard of", async () => {
    const store = await openStore();
    expect(await store.load(swot)).toEqual({
      epoch: null,
      lastSeq: null,
      check: null,
      updates: [],
      labels: [],
      unsent: [],
      left: [],
      setAside: [],
    });
    expect(await store.documentsWithUnsent()).toEqual([]);
  });

  it("knows which edits the server has not acknowledged, and in which documents", async () => {
    const store = await openStore();
    const first = await store.addEdit(edit("satu", { cells: ["a/text"] }));
    const second = await store.addEdit(edit("dua", { cells: ["a/text", "b"] }));
    await store.addEdit(edit("lain", { document: other }));
    expect((await store.load(swot)).unsent).toEqual([
      { id: first, epoch: 1, update: updateOf("satu"), cells: ["a/text"], at: 7 },
      { id: second, epoch: 1, update: updateOf("dua"), cells: ["a/text", "b"], at: 7 },
    ]);
    expect([...(await store.documentsWithUnsent())].sort()).toEqual([other, swot]);

    await store.acknowledge([first, second], 1);
    const stored = await store.load(swot);
    expect(stored.unsent).toEqual([]);
    expect(textsIn(stored.updates)).toEqual(["dua", "satu"]);
    expect(await store.documentsWithUnsent()).toEqual([other]);
  });

  it("keeps what the server sent with the place in its log and the labels as of there", async () => {
    const store = await openStore();
    const label = { rowId: "a", code: "S1", formerCodes: [], author: null, createdAt: 5 };
    await store.addServerEdits(server(["satu"], { lastSeq: 1 }));
    await store.addServerEdits({ ...server(["dua"], { lastSeq: 2 }), labels: [label] });
    const { epoch, lastSeq, check, updates, labels } = await store.load(swot);
    expect({ epoch, lastSeq, check, labels, texts: textsIn(updates) }).toEqual({
      epoch: 1,
      lastSeq: 2,
      check: 12,
      labels: [label],
      texts: ["dua", "satu"],
    });
  });

  it("folds many updates into one and leaves unsent edits alone", async () => {
    const store = await openStore();
    await store.addEdit(edit("belum terkirim"));
    const words = Array.from({ length: foldAfterUpdates + 5 }, (_, at) => `kata ${at}`);
    await store.addServerEdits(server(words.slice(0, 5), { lastSeq: 5 }));
    await store.addServerEdits(server(words.slice(5), { lastSeq: words.length }));
    const { updates, unsent, lastSeq } = await store.load(swot);
    expect(updates).toHaveLength(1);
    expect(textsIn(updates)).toEqual(words.toSorted());
    expect(unsent).toHaveLength(1);
    expect(lastSeq).toBe(words.length);
  });

  it("gives edits made before the server was heard to whatever epoch it has", async () => {
    const store = await openStore();
    await store.addEdit({ ...edit("luring"), epoch: null });
    await store.addServerEdits(server(["dari server"], { epoch: 4, lastSeq: 9 }));
    const { unsent, setAside } = await store.load(swot);
    expect(unsent).toHaveLength(1);
    expect(setAside).toEqual([]);
  });

  it("[RECOVER1] knows of what epoch a document is that it has nothing of but acknowledged edits", async () => {
    const store = await openStore();
    const first = await store.addEdit(edit("satu"));
    await store.addEdit(edit("dua"));
    await store.acknowledge([first], 1);
    const { epoch, lastSeq, updates, unsent } = await store.load(swot);
    expect({ epoch, lastSeq, texts: textsIn(updates) }).toEqual({ epoch: 1, lastSeq: null, texts: ["satu"] });
    expect(unsent).toHaveLength(1);
  });

  it("[RECOVER1] lists the documents it has anything of, also those of which it has nothing but edits", async () => {
    const store = await openStore();
    await store.addServerEdits(server(["dari server"], { lastSeq: 1 }));
    const sent = await store.addEdit(edit("terkirim", { document: other }));
    await store.acknowledge([sent], 1);
    expect([...(await store.documents())].sort()).toEqual([other, swot]);
    await store.forgetServerEdits(other);
    expect(await store.documents()).toEqual([swot]);
  });

  it("never merges a former epoch: its content goes, its unsent edits are set aside", async () => {
    const store = await openStore();
    await store.addServerEdits(server(["lama"], { lastSeq: 7 }));
    const stranded = await store.addEdit(edit("belum terkirim", { cells: ["a/text"] }));
    await store.addServerEdits(server(["baru"], { epoch: 2, lastSeq: 1 }));
    const { epoch, lastSeq, updates, unsent, setAside } = await store.load(swot);
    expect({ epoch, lastSeq, texts: textsIn(updates), unsent }).toEqual({
      epoch: 2,
      lastSeq: 1,
      texts: ["baru"],
      unsent: [],
    });
    expect(setAside).toEqual([
      { id: stranded, epoch: 1, update: updateOf("belum terkirim"), cells: ["a/text"], at: 7 },
    ]);
  });

  it("[COPY1] exchanges unsent edits for others and copies in one step, and keeps what others may stand on", async () => {
    const store = await openStore();
    const first = await store.addEdit(edit("satu"));
    const second = await store.addEdit(edit("dua"));
    const copy = { id: "c", document: swot, at: 1, reason: "invalid" as const, changes: [], pending: null };
    const [third] = await store.exchange({ leaving: [first], edits: [edit("tiga")], copies: [copy] });
    const { unsent, updates } = await store.load(swot);
    expect(unsent.map(({ id }) => id)).toEqual([second, third]);
    expect(updates).toEqual([]);
    expect(await store.copies()).toEqual([copy]);
    await store.deleteCopy("c");
    expect(await store.copies()).toEqual([]);
  });

  it("[PERM4] forgets what the server sent and nothing else", async () => {
    const store = await openStore();
    await store.addServerEdits(server(["rahasia"], { lastSeq: 1 }));
    const own = await store.addEdit(edit("punya sendiri"));
    await store.forgetServerEdits(swot);
    const { epoch, updates, labels, unsent } = await store.load(swot);
    expect({ epoch, updates, labels }).toEqual({ epoch: null, updates: [], labels: [] });
    expect(unsent.map(({ id }) => id)).toEqual([own]);
  });

  it("[RECOVER1] forgets a document in one step with keeping the copy of it", async () => {
    const store = await openStore();
    await store.addServerEdits(server(["hanya di sini"], { lastSeq: 1 }));
    const own = await store.addEdit(edit("punya sendiri"));
    const copy = {
      id: "c",
      document: swot,
      at: 1,
      reason: "wrong-epoch",
      changes: [],
      pending: null,
    } as const;
    await store.exchange({ leaving: [own], edits: [], copies: [copy], forgets: swot });
    const { epoch, updates, labels, unsent } = await store.load(swot);
    expect({ epoch, updates, labels, unsent }).toEqual({ epoch: null, updates: [], labels: [], unsent: [] });
    expect(await store.copies()).toEqual([copy]);
  });

  it("keeps state by name", async () => {
    const store = await openStore();
    expect(await store.readState("server")).toBeUndefined();
    await store.writeState("server", { title: "Bimtek" });
    expect(await store.readState("server")).toEqual({ title: "Bimtek" });
  });
});

describe("two tabs over one database", () => {
  it("[HELD9] find what has left the document: what the other tab writes may stand on it", async () => {
    const store = await openIndexedStore("rembuk/w1/person");
    const held = await store.addEdit(edit("ditahan"));
    await store.exchange({ leaving: [held], edits: [], copies: [] });
    await store.addEdit(edit("di atasnya"));
    const { unsent, left, updates } = await store.load(swot);
    expect(textsIn(unsent.map(({ update }) => update))).toEqual(["di atasnya"]);
    expect(left.map(({ id }) => id)).toEqual([held]);
    expect(updates).toEqual([]);
  });

  it("see each other's edits and overwrite nothing", async () => {
    const one = await openIndexedStore("rembuk/w1/person");
    const two = await openIndexedStore("rembuk/w1/person");
    await one.addEdit(edit("dari satu"));
    await two.addEdit(edit("dari dua"));
    const { unsent } = await one.load(swot);
    expect(textsIn(unsent.map(({ update }) => update))).toEqual(["dari dua", "dari satu"]);
    await two.acknowledge(
      unsent.map(({ id }) => id),
      1,
    );
    expect((await one.load(swot)).unsent).toEqual([]);
  });
});

interface EditOptions {
  readonly document?: DocumentKey;
  readonly cells?: readonly string[];
}

function edit(word: string, { document = swot, cells = [] }: EditOptions = {}) {
  return { document, epoch: 1, update: updateOf(word), cells, at: 7 };
}

function server(
  words: readonly string[],
  { epoch = 1, lastSeq }: { readonly epoch?: number; readonly lastSeq: number },
) {
  return { document: swot, epoch, lastSeq, check: lastSeq + 10, updates: words.map(updateOf), labels: [] };
}

const made = new Map<string, Uint8Array>();

/** The same word is the same update. */
function updateOf(word: string): Uint8Array {
  const known = made.get(word);
  if (known !== undefined) return known;
  const doc = new Y.Doc();
  doc.getMap("words").set(word, true);
  const update = Y.encodeStateAsUpdate(doc);
  made.set(word, update);
  return update;
}

function textsIn(updates: readonly Uint8Array[]): readonly string[] {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return [...doc.getMap("words").keys()].toSorted();
}
