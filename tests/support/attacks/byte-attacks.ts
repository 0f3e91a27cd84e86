import * as Y from "yjs";
import { editOf, textIn, invalid, tookIt, type Attack } from "./attack";
import { bytesOf, writeNumbers } from "./update-bytes";

/** Attacks by bytes that are not quite an update. */
export const byteAttacks: readonly Attack[] = [
  {
    name: "a delete set that breaks off behind sound structs",
    make: (scene) => {
      const sound = editOf(scene, (_, rows) => textIn(rows, scene.rowId)?.insert(0, "separuh "));
      return Uint8Array.from([...sound.subarray(0, -1), 5]);
    },
    fools: (peer, scene) => peer.error !== null && tookIt(peer, scene),
    answer: invalid,
  },
  {
    name: "v2 bytes given as v1",
    make: (scene) => {
      const sound = editOf(scene, (_, rows) => textIn(rows, scene.rowId)?.insert(0, "hilang "));
      return Y.convertUpdateFormatV1ToV2(sound);
    },
    fools: (peer, scene) => peer.error === null && !tookIt(peer, scene),
    answer: invalid,
  },
  {
    name: "a message of the awareness protocol",
    make: ({ victim }) => bytesOf((encoder) => writeNumbers(encoder, 1, 1, victim, 4_000_000, 2, 123, 125)),
    fools: null,
    answer: invalid,
  },
];
