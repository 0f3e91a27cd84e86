import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { invalid, type Attack } from "./attack";
import { bytesOf, kinds, updateOf, writeBlock, writeNumbers, writeUnderRoot } from "./update-bytes";

/** Attacks that cost time or memory: a plain document gets them in a process of its own. */
export interface Bomb extends Attack {
  /** How plain Yjs is given the bytes. */
  readonly format: "v1" | "v2";
}

export const bombAttacks: readonly Bomb[] = [
  {
    name: "a number of structs that takes a quarter of a gigabyte",
    make: ({ page }) => bytesOf((encoder) => writeNumbers(encoder, 1, 2 ** 25, page.clientID, 0)),
    format: "v1",
    fools: null,
    answer: invalid,
  },
  {
    name: "a million structs in some bytes of v2",
    make: ({ page }) => {
      const encoder = new Y.UpdateEncoderV2();
      const count = 1_000_000;
      writeNumbers(encoder.restEncoder, 1, count);
      encoder.writeClient(page.clientID);
      encoding.writeVarUint(encoder.restEncoder, 0);
      for (let at = 0; at < count; at += 1) {
        encoder.writeInfo(kinds.gc);
        encoder.writeLen(1);
      }
      encoding.writeVarUint(encoder.restEncoder, 0);
      return encoder.toUint8Array();
    },
    format: "v2",
    fools: null,
    answer: invalid,
  },
  {
    name: "fifteen thousand sub-documents",
    make: ({ page }) =>
      updateOf((encoder) => {
        const count = 15_000;
        writeBlock(encoder, { client: page.clientID, clock: 0, count });
        for (let at = 0; at < count; at += 1) {
          writeUnderRoot(encoder, { kind: kinds.subDocument, key: "" });
          encoding.writeVarString(encoder, "");
          encoding.writeAny(encoder, "");
        }
      }),
    format: "v1",
    fools: null,
    answer: invalid,
  },
  {
    name: "twenty thousand values under one key, each put before the others",
    make: ({ page }) =>
      updateOf((encoder) => {
        const count = 20_000;
        writeBlock(encoder, { client: page.clientID, clock: 0, count });
        for (let at = 0; at < count; at += 1) {
          writeUnderRoot(encoder, { kind: kinds.any, key: "r9" });
          encoding.writeVarUint(encoder, 1);
          encoding.writeAny(encoder, null);
        }
      }),
    format: "v1",
    fools: null,
    answer: invalid,
  },
  {
    name: "twenty thousand values that say only in front of which other they stand",
    make: ({ page }) =>
      updateOf((encoder) => {
        const count = 20_000;
        writeBlock(encoder, { client: page.clientID, clock: 0, count });
        writeUnderRoot(encoder, { kind: kinds.any, key: "r9" });
        for (let at = 0; at < count; at += 1) {
          if (at > 0) {
            encoding.writeUint8(encoder, kinds.any | 0x40);
            writeNumbers(encoder, page.clientID, 0);
          }
          encoding.writeVarUint(encoder, 1);
          encoding.writeAny(encoder, null);
        }
      }),
    format: "v1",
    fools: null,
    answer: invalid,
  },
];
