import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { shippedColumnSettings } from "../../shared/domain/column-settings";
import { addRows, proseOf } from "../../shared/documents/write-rows";
import { checkOf } from "../../shared/protocol/entry-check";
import { packLabels } from "../../shared/protocol/packed-labels";
import type { RowLabel } from "../../shared/protocol/document-messages";
import { columnsOf } from "../../shared/worksheets/worksheet-catalog";
import { catchUp } from "./catch-up";
import type { LoadedDocument } from "./document-store";
import { DurableDocument } from "./durable-document";
import { LiveDocument } from "./live-document";

const columns = columnsOf("swot", shippedColumnSettings);
const nothingKnown = { epoch: null, lastSeq: null, stateVector: Uint8Array.of(0) };
const label: RowLabel = { rowId: "r1", code: "S1", formerCodes: [], author: null, createdAt: 5 };

/** Somebody's typing in one row, under a few client ids, with deletions. */
function typed(edits: number): { readonly doc: Y.Doc; readonly updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  addRows(doc, columns, [{ id: "r1", order: "a0", cells: { quadrant: "S", text: "Data" } }]);
  for (let at = 1; at < edits; at += 1) {
    doc.clientID = 100 + (at % 3);
    const text = proseOf(doc, { rowId: "r1", column: "text" });
    if (at % 4 === 3) text?.delete(0, 1);
    else text?.insert(at % 5, "x");
  }
  return { doc, updates };
}

/** As storage gives it, with a snapshot after so many entries. */
function stored(updates: readonly Uint8Array[], snapshotAt: number): LoadedDocument {
  const folded = new Y.Doc();
  for (const update of updates.slice(0, snapshotAt)) Y.applyUpdate(folded, update);
  const state = Y.encodeStateAsUpdate(folded);
  return {
    epoch: 1,
    headSeq: updates.length,
    headCheck: updates.map(checkOf).at(-1) ?? null,
    snapshot: snapshotAt === 0 ? null : { seq: snapshotAt, state, stateVector: Y.encodeStateVector(folded) },
    damagedSnapshots: [],
    tail: updates.slice(snapshotAt).map((update, at) => ({ seq: snapshotAt + 1 + at, update })),
    damagedEntries: [],
    claims: [],
    labels: packLabels([label]),
    presentRows: 1,
    counters: [["S", 2]],
  };
}

function loaded(updates: readonly Uint8Array[], snapshotAt: number): DurableDocument {
  const durable = DurableDocument.asStored(stored(updates, snapshotAt));
  if (durable === null) throw new Error("not good for reading");
  return durable;
}

describe("[LOG1] the bytes on disk", () => {
  test("are enough for everybody who reads, wherever the snapshot lies", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (edits, share) => {
          const { doc, updates } = typed(edits);
          const durable = loaded(updates, Math.floor(share * edits));
          const page = new Y.Doc();
          for (const update of catchUp(durable, nothingKnown)?.updates ?? []) Y.applyUpdate(page, update);
          expect(contentOf(page)).toEqual(contentOf(doc));
          expect(Y.decodeStateVector(durable.stateVector)).toEqual(
            Y.decodeStateVector(Y.encodeStateVector(doc)),
          );
          expect([durable.holdsClient(101), durable.holdsClient(7)]).toEqual([edits > 1, false]);
          expect(contentOf(new LiveDocument(durable.stored, () => undefined).doc)).toEqual(contentOf(doc));
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each<[string, Partial<LoadedDocument>]>([
    ["an entry is missing", { tail: stored(typed(9).updates, 4).tail.slice(1) }],
    ["an entry is damaged", { damagedEntries: [5] }],
    ["an entry cannot be read", { tail: [{ seq: 5, update: Uint8Array.of(9, 9) }], headSeq: 5 }],
    ["the count of rows is not known", { presentRows: null }],
    ["the log behind the snapshot is long", stored(typed(150).updates, 4)],
  ])("are not read as they are when %s", (_, damage) => {
    expect(DurableDocument.asStored({ ...stored(typed(9).updates, 4), ...damage })).toBeNull();
  });

  test("are not read as they are when entries do not follow on each other", () => {
    const { updates } = typed(9);
    const reversed = updates.slice(4).toReversed();
    const tail = reversed.map((update, at) => ({ seq: 5 + at, update }));
    expect(DurableDocument.asStored({ ...stored(updates, 4), tail })).toBeNull();
  });
});

test("the same state and labels go to everybody, until the log behind them is too long", () => {
  const { updates } = typed(200);
  const durable = loaded(updates.slice(0, 20), 20);
  const first = catchUp(durable, nothingKnown);
  commit(durable, updates.slice(20, 30));
  const second = catchUp(durable, nothingKnown);
  expect([second?.isWhole, second?.updates.length]).toEqual([true, 11]);
  expect(second?.updates[0]).toBe(first?.updates[0]);
  expect(second?.labels).toBe(first?.labels);
  commit(durable, updates.slice(30));
  expect(catchUp(durable, nothingKnown)).toBeNull();
  durable.fold(new LiveDocument(durable.stored, () => undefined));
  expect(catchUp(durable, nothingKnown)?.updates).toHaveLength(1);
});

test("a page that names its place gets what came since, and labels that changed since only", () => {
  const { updates } = typed(30);
  const durable = loaded(updates.slice(0, 10), 5);
  const at = (lastSeq: number) => catchUp(durable, { ...nothingKnown, epoch: 1, lastSeq });
  expect([at(10)?.updates, at(10)?.labels.labels]).toEqual([[], []]);
  // Which of them changed before the document was loaded is not known.
  expect([at(7)?.updates, at(7)?.labels.labels]).toEqual([updates.slice(7, 10), [label]]);
  const changed = { ...label, code: "W1", formerCodes: ["S1"] };
  commit(durable, updates.slice(10, 12), [changed]);
  commit(durable, updates.slice(12, 14));
  expect([at(11)?.updates.length, at(11)?.labels.labels]).toEqual([3, [changed]]);
  expect([at(13)?.updates.length, at(13)?.labels.labels]).toEqual([1, []]);
  expect(at(3)?.updates[0]).toEqual(durable.stored.snapshot?.state);
  expect(durable.labels.get("r1")).toEqual(changed);
});

test("[RECOVER5] what stands at a place of the log is known where it is kept, and at the end", () => {
  const { updates } = typed(12);
  const checks = updates.map(checkOf);
  const durable = loaded(updates.slice(0, 10), 5);
  const at = (...seqs: number[]) => seqs.map((seq) => durable.checkAt(seq));
  expect(at(0, 5, 6, 10, 11)).toEqual([null, undefined, checks[5], checks[9], undefined]);
  expect(catchUp(durable, nothingKnown)?.check).toBe(checks[9]);
  commit(durable, updates.slice(10));
  expect(at(10, 12)).toEqual([checks[9], checks[11]]);
  // As after a restart: everything is in the snapshot.
  const end = updates.length;
  expect(loaded(updates, end).checkAt(end)).toBe(checks[end - 1]);
});

test("so much of the log is kept for pages that were away, and always what the last state lacks", () => {
  const durable = loaded([], 0);
  const update = typed(1).updates[0] ?? Uint8Array.of();
  commit(
    durable,
    Array.from({ length: 2_500 }, () => update),
  );
  expect([durable.since(0)?.length, durable.stored.tail.length]).toEqual([2_500, 2_500]);
  durable.fold(new LiveDocument(durable.stored, () => undefined));
  commit(durable, [update]);
  expect([durable.since(0), durable.since(1_251)?.length, durable.stored.tail.length]).toEqual([
    null,
    1_250,
    1,
  ]);
});

function contentOf(doc: Y.Doc): unknown {
  return doc.getMap("rows").toJSON();
}

function commit(
  durable: DurableDocument,
  updates: readonly Uint8Array[],
  labels: readonly RowLabel[] = [],
): void {
  const entries = updates.map((update) => ({ at: 1, sessionId: "s", update, rowIds: ["r1"] }));
  durable.commit({ entries, labels, counters: [], presentRows: 1 });
}
