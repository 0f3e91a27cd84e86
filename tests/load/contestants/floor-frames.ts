export type FloorKind = "ws" | "ws-fsync" | "socket.io" | "socket.io-msgpack" | "socket.io-framed";

const bin8 = 0xc4;

/** `{ type: 2, data: ["edit", bytes], nsp: "/" }` in MessagePack; the bytes stand between head and tail. */
const msgpackHead = Buffer.concat([
  Buffer.from([0x83, 0xa4]),
  Buffer.from("type"),
  Buffer.from([0x02, 0xa4]),
  Buffer.from("data"),
  Buffer.from([0x92, 0xa4]),
  Buffer.from("edit"),
]);
const msgpackTail = Buffer.concat([Buffer.from([0xa3]), Buffer.from("nsp"), Buffer.from([0xa1, 0x2f])]);
/** `{ type: 0, nsp: "/" }` */
export const msgpackConnect = Buffer.concat([
  Buffer.from([0x82, 0xa4]),
  Buffer.from("type"),
  Buffer.from([0x00]),
  msgpackTail,
]);

/** One edit, or anything below 256 bytes. */
export function msgpackEdit(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([msgpackHead, Buffer.from([bin8, bytes.byteLength]), bytes, msgpackTail]);
}

export function readMsgpackEdit(payload: Buffer): Uint8Array {
  const at = payload.indexOf("edit") + 4;
  return payload.subarray(at + 2, at + 2 + (payload[at + 1] ?? 0));
}
