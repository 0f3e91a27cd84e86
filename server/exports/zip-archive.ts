import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * The parts of a file made by this program itself (an Office file is a ZIP of XML parts). Only what such a file has:
 * one disk, no encryption, below 4 GB, UTF-8 names.
 */
export function readZip(archive: Uint8Array): Map<string, Uint8Array> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.lastIndexOf(endSignature);
  if (end < 0) throw new Error("not a ZIP archive");
  const parts = new Map<string, Uint8Array>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    parts.set(name, readPart(bytes, { method: bytes.readUInt16LE(at + 10), ...sizesAt(bytes, at) }));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** The same parts always give the same bytes: no clock goes in. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name, "utf8");
    const packed = deflateRawSync(content, { level: 6 });
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(neededVersion, 0);
    shared.writeUInt16LE(utf8NameFlag, 2);
    shared.writeUInt16LE(deflated, 4);
    shared.writeUInt16LE(0, 6);
    shared.writeUInt16LE(firstDosDate, 8);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 0x01, 0x02, neededVersion, 0]), shared, central, nameBytes);
    bodies.push(Buffer.from([0x50, 0x4b, 0x03, 0x04]), shared, nameBytes, packed);
    offset += 4 + shared.length + nameBytes.length + packed.length;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  endSignature.copy(end);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]));
}

const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const neededVersion = 20;
const utf8NameFlag = 0x0800;
const deflated = 8;
/** 1 January 1980, the first date the format knows. */
const firstDosDate = 0x0021;

interface PartPlace {
  readonly method: number;
  readonly packedSize: number;
  readonly offset: number;
}

function sizesAt(bytes: Buffer, at: number): Omit<PartPlace, "method"> {
  return { packedSize: bytes.readUInt32LE(at + 20), offset: bytes.readUInt32LE(at + 42) };
}

function readPart(bytes: Buffer, { method, packedSize, offset }: PartPlace): Uint8Array {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) return new Uint8Array(packed);
  if (method === deflated) return new Uint8Array(inflateRawSync(packed));
  throw new Error(`unknown ZIP method ${method}`);
}
