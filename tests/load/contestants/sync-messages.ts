import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { keystrokeCursor } from "../work/cursor";

/** The sync protocol of Yjs (y-protocols), as y-websocket and Hocuspocus speak it. */
export const syncMessage = 0;
export const awarenessMessage = 1;
export const [syncStep1, syncStep2, syncUpdate] = [0, 1, 2];

/** An update without content, and a state vector of an empty document. */
export const nothing = Uint8Array.of(0, 0);
export const emptyStateVector = Uint8Array.of(0);

export function writeSync(to: encoding.Encoder, step: number, bytes: Uint8Array): Uint8Array {
  encoding.writeVarUint(to, syncMessage);
  encoding.writeVarUint(to, step);
  encoding.writeVarUint8Array(to, bytes);
  return encoding.toUint8Array(to);
}

/** Somebody's caret, as the awareness of y-protocols carries it. */
export function cursorUpdate(clientId: number, clock: number): Uint8Array {
  const to = encoding.createEncoder();
  encoding.writeVarUint(to, 1);
  encoding.writeVarUint(to, clientId);
  encoding.writeVarUint(to, clock);
  encoding.writeVarString(to, JSON.stringify(keystrokeCursor));
  return encoding.toUint8Array(to);
}

export function readBytes(from: decoding.Decoder): Uint8Array {
  return decoding.readVarUint8Array(from);
}
