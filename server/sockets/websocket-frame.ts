/** Opcodes with the FIN bit: a message in one frame. */
const textFrame = 0x81;
const binaryFrame = 0x82;

const shortMax = 125;
const mediumMax = 0xffff;

/**
 * The WebSocket frame Engine.IO would make of one encoded packet, unmasked and uncompressed (RFC 6455, 5.2). Made
 * once, the same bytes go to every socket.
 */
export function websocketFrame(packet: string | Uint8Array): Buffer {
  // "4" is Engine.IO's mark of a message; binary packets carry none.
  const payload = typeof packet === "string" ? Buffer.from(`4${packet}`) : packet;
  const header = frameHeader(typeof packet === "string" ? textFrame : binaryFrame, payload.byteLength);
  const frame = Buffer.allocUnsafe(header.byteLength + payload.byteLength);
  frame.set(header);
  frame.set(payload, header.byteLength);
  return frame;
}

/** The beginning of a binary frame whose last `following` bytes are sent behind it. */
export function frameBefore(beginning: Uint8Array, following: number): Buffer {
  return Buffer.concat([frameHeader(binaryFrame, beginning.byteLength + following), beginning]);
}

function frameHeader(opcode: number, length: number): Buffer {
  if (length <= shortMax) return Buffer.from([opcode, length]);
  if (length <= mediumMax) {
    const header = Buffer.from([opcode, 126, 0, 0]);
    header.writeUInt16BE(length, 2);
    return header;
  }
  const header = Buffer.alloc(10);
  header.set([opcode, 127]);
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
