import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { copyOf, editOf, textIn, invalid, tookIt, type Attack } from "./attack";
import {
  kinds,
  noStructs,
  updateOf,
  writeBlock,
  writeNaN,
  writeNumbers,
  writeUnderRoot,
} from "./update-bytes";

/** Attacks on the numbering of edits: whose they are, which come next, how many there are. */
export const clockAttacks: readonly Attack[] = [
  {
    name: "deleting what a victim will write later",
    make: ({ page, victim }) => updateOf(noStructs, [[victim, Y.getState(page.store, victim), 40]]),
    fools: ({ hasVictimsText }) => !hasVictimsText,
    answer: invalid,
    isDoubtful: true,
  },
  {
    name: "writing under a colleague's client id",
    make: (scene) =>
      editOf(scene, (_, rows) => textIn(rows, scene.rowId)?.insert(0, "xxxxxxx"), scene.victim),
    fools: ({ hasVictimsText }) => !hasVictimsText,
    answer: { kind: "refused", reason: "client-id-taken" },
    isDoubtful: true,
  },
  {
    name: "a clock gap",
    make: (scene) => {
      const copy = copyOf(scene.page);
      const rows = copy.getMap<Y.Map<unknown>>("rows");
      textIn(rows, scene.rowId)?.insert(0, "pertama ");
      const before = Y.encodeStateVector(copy);
      textIn(rows, scene.rowId)?.insert(0, "kedua ");
      return Y.encodeStateAsUpdate(copy, before);
    },
    fools: ({ doc }) => doc.store.pendingStructs !== null,
    answer: invalid,
    isDoubtful: true,
  },
  {
    name: "a gap hidden in a skip struct",
    make: ({ page }) =>
      updateOf((encoder) => {
        writeBlock(encoder, { client: page.clientID, clock: 0, count: 2 });
        writeNumbers(encoder, 10, 5);
        writeUnderRoot(encoder, { kind: kinds.any, key: "row9" });
        encoding.writeVarUint(encoder, 1);
        encoding.writeAny(encoder, 1);
      }),
    fools: ({ doc }) => doc.store.pendingStructs !== null,
    answer: invalid,
  },
  {
    name: "a GC struct that drives a clock to 2^52",
    make: ({ page }) =>
      updateOf((encoder) => {
        writeBlock(encoder, { client: page.clientID, clock: 0 });
        writeNumbers(encoder, kinds.gc, 2 ** 52);
      }),
    fools: ({ doc }, { page }) => Y.getState(doc.store, page.clientID) === 2 ** 52,
    answer: invalid,
  },
  {
    name: "a length that reads as NaN",
    make: ({ page, rowId }) => {
      const first = firstOf(page, rowId);
      return updateOf((encoder) => {
        writeBlock(encoder, { client: page.clientID, clock: 0 });
        encoding.writeUint8(encoder, kinds.deleted | 0x80);
        writeNumbers(encoder, first.client, first.clock);
        writeNaN(encoder);
      });
    },
    fools: ({ doc }, { page }) => Number.isNaN(Y.getState(doc.store, page.clientID)),
    answer: invalid,
  },
  {
    name: "a struct without length that replaces a colleague's row",
    make: ({ page, victim }) =>
      updateOf((encoder) => {
        writeBlock(encoder, { client: victim, clock: Y.getState(page.store, victim) });
        encoding.writeUint8(encoder, kinds.any | 0x80);
        writeNumbers(encoder, victim, 0, 0);
      }),
    fools: ({ doc }, { rowId }) => textIn(doc.getMap<Y.Map<unknown>>("rows"), rowId) === undefined,
    answer: invalid,
  },
  {
    name: "the same client in two blocks, the second empty",
    make: (scene) => {
      const sound = editOf(scene, (_, rows) => textIn(rows, scene.rowId)?.insert(0, "a"));
      const block = [0, ...updateOf((encoder) => encoding.writeVarUint(encoder, scene.page.clientID))];
      return Uint8Array.from([2, ...sound.subarray(1, -1), ...block, 0]);
    },
    fools: (peer, scene) => peer.error === null && !tookIt(peer, scene),
    answer: invalid,
  },
];

/** The first piece of the victim's text. */
function firstOf(page: Y.Doc, rowId: string): Y.ID {
  // oxlint-disable-next-line no-underscore-dangle -- there is no other way to an item's id
  const item = textIn(page.getMap<Y.Map<unknown>>("rows"), rowId)?._start;
  if (item === undefined || item === null) throw new Error("no text");
  return item.id;
}
