import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { documentKey } from "../../shared/domain/document-key";
import { readRows } from "../../shared/documents/read-rows";
import { addRows, proseOf, removeEntry, putEntry, setTrashed } from "../../shared/documents/write-rows";
import { documentPushMessage, documentOpenMessage } from "../../shared/protocol/document-messages";
import { participant, SyncHall, swotOfGovernance, workshopId } from "../../tests/support/sync-hall";
import type { DocumentReplica } from "./document-replica";
import type { WorkshopRoom } from "./workshop-room";

const swot = documentKey({ workshopId, ...swotOfGovernance });
const people = ["siti", "budi", "ani"].map(participant);
const longRunMs = 120_000;

it(
  "whatever is typed, cut, lost, closed and opened again: in the end all pages and the server hold the same, with every letter that was typed, once",
  async () => {
    await fc.assert(fc.asyncProperty(fc.array(peacefulAct, { minLength: 10, maxLength: 60 }), play), {
      numRuns: 20,
    });
  },
  longRunMs,
);

it(
  "[HELD9] [STATUS1] the same while worksheets are locked, hidden and opened again and late edits are let in; no status word is false",
  async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyAct, { minLength: 10, maxLength: 60 }), play), {
      numRuns: 40,
    });
  },
  longRunMs,
);

/** One person at one device, with the page opened or closed. */
interface Place {
  /** Every word this person typed. */
  readonly typed: string[];
  readonly device: IDBFactory;
  readonly identity: (typeof people)[number];
  room: WorkshopRoom | null;
}

type Act =
  | {
      readonly kind: "add" | "trash" | "tag" | "untag" | "reload";
      readonly who: number;
      readonly row: number;
    }
  | { readonly kind: "type"; readonly who: number; readonly row: number }
  | {
      readonly kind: "cut" | "restore" | "losePush" | "loseOpen" | "undo" | "enter" | "leave";
      readonly who: number;
    }
  | { readonly kind: "lock" | "unlock" | "hide" | "show" | "accept" }
  | { readonly kind: "wait"; readonly who: number; readonly ms: number };

const who = fc.nat(people.length - 1);
const row = fc.nat(3);
const peacefulAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("type" as const), who, row }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "add" as const,
        "trash" as const,
        "tag" as const,
        "untag" as const,
        "reload" as const,
      ),
      who,
      row,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "cut" as const,
        "restore" as const,
        "losePush" as const,
        "loseOpen" as const,
        "undo" as const,
        "enter" as const,
        "leave" as const,
      ),
      who,
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("wait" as const), who, ms: fc.nat(2000) }) },
);

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 9, arbitrary: peacefulAct },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "lock" as const,
        "unlock" as const,
        "hide" as const,
        "show" as const,
        "accept" as const,
      ),
    }),
  },
);

async function play(acts: readonly Act[]): Promise<void> {
  const hall = new SyncHall();
  const typed: string[] = [];
  const added: string[] = [];
  const undone = { any: false };
  const places: Place[] = people.map((identity) => ({
    typed: [],
    device: new IDBFactory(),
    identity,
    room: null,
  }));
  for (const place of places) await openAt(hall, place);
  for (const act of acts) {
    if ("who" in act) {
      const place = places[act.who];
      if (place !== undefined) await perform({ hall, place, act, typed, added, undone });
    } else await rule(hall, act.kind);
    if (!undone.any) for (const place of places) expectTruth(hall, place);
  }
  for (const place of places) {
    const replica = replicaAt(place);
    if (replica !== undefined) writeIn(replica, null);
  }
  hall.server.detour = () => null;
  await rule(hall, "unlock");
  await rule(hall, "show");
  hall.server.restore();
  for (const { room } of places) {
    await hall.until(() => expect(room?.drained.value).toBe(true), { turning: 500 });
    await rule(hall, "accept");
  }
  for (const place of places) {
    await hall.until(() => expect(place.room?.status.value).toEqual({ kind: "saved" }), { turning: 500 });
  }
  const columns = replicaAt(places[0])?.content.document.value.columns ?? [];
  const onServer = readRows(hall.server.document(swot).doc, columns);
  for (const place of places) {
    await hall.until(() => expect(replicaAt(place)?.content.rows.value).toEqual(onServer), { turning: 500 });
  }
  const letters = onServer.flatMap((one) => JSON.stringify(one.cells["text"]).match(/<[^>]*>/gu) ?? []);
  if (!undone.any) expect(letters.toSorted()).toEqual(typed.toSorted());
  expect(new Set(letters).size).toBe(letters.length);
  for (const { room } of places) room?.dispose();
}

/** [STATUS1] Where the status word says saved, every word typed there is in the server's document. */
function expectTruth(hall: SyncHall, place: Place): void {
  if (place.room?.status.value.kind !== "saved") return;
  const { columns } = place.room.replica(swot).content.document.value;
  const onServer = JSON.stringify(readRows(hall.server.document(swot).doc, columns));
  expect(place.typed.filter((word) => !onServer.includes(word))).toEqual([]);
}

async function rule(hall: SyncHall, kind: "lock" | "unlock" | "hide" | "show" | "accept"): Promise<void> {
  const document = hall.server.document(swot);
  switch (kind) {
    case "lock":
      hall.server.setAccess(swot, { write: false, reason: "view-only" });
      break;
    case "unlock":
      hall.server.setAccess(swot, { write: true, reason: null });
      break;
    case "hide":
      document.readable = false;
      hall.server.setAccess(swot, { write: false, reason: "not-allowed" });
      break;
    case "show":
      document.readable = true;
      hall.server.cut();
      hall.server.restore();
      break;
    case "accept":
      for (const held of document.held)
        if (held.state === "waiting") hall.server.decide(swot, held, "accepted");
      break;
  }
}

interface Scene {
  readonly hall: SyncHall;
  readonly place: Place;
  readonly act: Extract<Act, { readonly who: number }>;
  readonly typed: string[];
  /** Rows are never made twice under one id. */
  readonly added: string[];
  readonly undone: { any: boolean };
}

async function perform({ hall, place, act, typed, added, undone }: Scene): Promise<void> {
  const replica = replicaAt(place);
  const worksheet = replica?.content.document.value;
  if (replica === undefined || worksheet === undefined) return;
  const { doc } = worksheet;
  switch (act.kind) {
    case "add": {
      const id = `row-${added.push(place.identity.sessionId)}`;
      addRows(doc, worksheet.columns, [{ id, order: `a${act.row}`, cells: { quadrant: "S" } }]);
      break;
    }
    case "type": {
      const target = rowAt(replica, act.row);
      const text = target === undefined ? undefined : proseOf(doc, { rowId: target, column: "text" });
      if (text === undefined) break;
      const word = `<${typed.length}>`;
      typed.push(word);
      place.typed.push(word);
      doc.transact(
        () => text.insert(act.row % (text.length + 1) === 0 ? 0 : text.length, word),
        "local-edit",
      );
      break;
    }
    case "trash":
      setTrashed(
        doc,
        replica.content.rows.value.slice(0, 1).map(({ id }) => id),
        act.row % 2 === 0,
      );
      break;
    case "tag":
    case "untag": {
      const rowId = rowAt(replica, act.row);
      if (rowId === undefined) break;
      const cell = { rowId, column: "problems" };
      if (act.kind === "tag") putEntry(doc, cell, { id: `p${act.row}`, text: null });
      else removeEntry(doc, cell, `p${act.row}`);
      break;
    }
    case "enter":
    case "leave":
      writeIn(replica, act.kind === "enter" ? "any" : null);
      break;
    case "undo":
      undone.any = true;
      worksheet.undo();
      break;
    case "reload":
      await hall.until(() => expect(place.room?.wouldLose.value).toBe(false));
      place.room?.dispose();
      await openAt(hall, place);
      break;
    case "cut":
      hall.server.cut();
      break;
    case "restore":
      hall.server.restore();
      break;
    case "losePush":
    case "loseOpen": {
      const lost = act.kind === "losePush" ? documentPushMessage : documentOpenMessage;
      hall.server.detour = (message) => {
        if (message !== lost) return null;
        hall.server.detour = () => null;
        return "answer-lost";
      };
      break;
    }
    case "wait":
      await hall.until(() => undefined, { turning: act.ms });
      break;
  }
}

async function openAt(hall: SyncHall, place: Place): Promise<void> {
  globalThis.indexedDB = place.device;
  const room = await hall.openPage(place.identity);
  place.room = room;
  room.retain(room.replica(swot));
  // Typing starts on what the device has, as it does for a person.
  await hall.until(() => expect(replicaAt(place)?.idle === true || replicaAt(place)?.sync.unsent).toBe(true));
}

function replicaAt(place: Place | undefined): DocumentReplica | undefined {
  return place?.room?.replica(swot);
}

function writeIn(replica: DocumentReplica, rowId: string | null): void {
  const column = rowId === null ? null : "text";
  replica.content.document.value.setFocus({ rowId, column, typing: false });
}

function rowAt(replica: DocumentReplica, at: number): string | undefined {
  const { value } = replica.content.rows;
  return value[at % Math.max(1, value.length)]?.id;
}
