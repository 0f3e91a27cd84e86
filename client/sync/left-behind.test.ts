import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentKey } from "../../shared/domain/document-key";
import { readRows } from "../../shared/documents/read-rows";
import { addRows } from "../../shared/documents/write-rows";
import { participant, SyncHall, swotOfGovernance, workshopId } from "../../tests/support/sync-hall";
import { openIndexedStore } from "./indexed-store";
import { LateStore } from "./late-store";
import { sendWhatIsLeftBehind } from "./left-behind";
import { storeName } from "./store-name";
import type { WorkshopRoom } from "./workshop-room";

const swot = documentKey({ workshopId, ...swotOfGovernance });
const siti = participant("siti");
const name = storeName(workshopId, siti);

let hall: SyncHall;
let first: WorkshopRoom;
let second: WorkshopRoom;
let closing: AbortController;
let helpers: number;
let looks: number;
let look: () => void;

beforeEach(async () => {
  hall = new SyncHall();
  hall.newDevice();
  closing = new AbortController();
  helpers = 0;
  looks = 0;
  first = await hall.openPage(siti);
  second = await hall.openPage(siti);
  second.replica(swot);
  await saved(second);
  look = sendWhatIsLeftBehind({
    room: second,
    openStore: () => new LookedInto(() => openIndexedStore(name), hall.clock),
    openRoom: () => {
      helpers += 1;
      return hall.openPageOver(newStore(), siti);
    },
    clock: hall.clock,
    signal: closing.signal,
  });
  await hall.until(() => expect(looks).toBe(1));
});

afterEach(() => {
  closing.abort();
  first.dispose();
  second.dispose();
});

describe("[TAB1] two tabs of one person", () => {
  it("lose nothing when one is closed without a network: the other sends it, and says saved only then", async () => {
    hall.server.cut();
    addItem(first, "a");
    addItem(second, "b");
    await hall.until(() => expect(first.wouldLose.value || second.wouldLose.value).toBe(false));
    first.dispose();
    const rowsWhenSaved: number[] = [];
    second.status.subscribe(() => {
      if (second.status.value.kind === "saved") rowsWhenSaved.push(textsOnServer().length);
    });
    hall.server.restore();
    await hall.until(() => expect(textsOnServer()).toEqual(["a", "b"]));
    await saved(second);
    expect(new Set(rowsWhenSaved)).toEqual(new Set([2]));
    expect(await unsentDocuments()).toEqual([]);
    expect(helpers).toBe(1);
    // The rows of the closed tab are in this one too.
    await hall.until(() =>
      expect(readRows(second.replica(swot).content.document.value.doc, [])).toHaveLength(2),
    );
  });

  it("take over at once when one tells that it goes", async () => {
    hall.server.detour = (message) => (message === "doc:push" ? "silence" : null);
    addItem(first, "a");
    await hall.until(() => expect(first.wouldLose.value).toBe(false));
    first.dispose();
    hall.server.detour = () => null;
    look();
    await hall.until(() => expect(second.status.value).toEqual({ kind: "saving" }), { turning: 10 });
    await hall.until(() => expect(textsOnServer()).toEqual(["a"]));
    await saved(second);
  });

  it("each send their own while both are open", async () => {
    hall.server.cut();
    addItem(first, "a");
    addItem(second, "b");
    await hall.until(() => expect(first.wouldLose.value || second.wouldLose.value).toBe(false));
    hall.server.restore();
    await saved(first);
    await saved(second);
    await hall.until(async () => expect(await unsentDocuments()).toEqual([]));
    expect(textsOnServer()).toEqual(["a", "b"]);
    expect(helpers).toBe(0);
  });
});

class LookedInto extends LateStore {
  override close(): void {
    super.close();
    looks += 1;
  }
}

function newStore(): LateStore {
  return new LateStore(() => openIndexedStore(name), hall.clock);
}

async function unsentDocuments(): Promise<readonly string[]> {
  const store = await openIndexedStore(name);
  const documents = await store.documentsWithUnsent();
  store.close();
  return documents;
}

function saved(room: WorkshopRoom): Promise<void> {
  return hall.until(() => expect(room.status.value).toEqual({ kind: "saved" }));
}

function addItem(room: WorkshopRoom, id: string): void {
  const { doc, columns } = room.replica(swot).content.document.value;
  addRows(doc, columns, [{ id, order: `a${id}`, cells: { text: id } }]);
}

function textsOnServer(): readonly unknown[] {
  const { columns } = second.replica(swot).content.document.value;
  return readRows(hall.server.document(swot).doc, columns).map((row) => row.cells["text"]);
}
