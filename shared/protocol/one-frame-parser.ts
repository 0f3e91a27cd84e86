import { decodeCompact, isCompact } from "./compact-frames";
import {
  checkDepth,
  depthMax,
  isCount,
  isRecord,
  joinBytes,
  parseJson,
  readVarUint,
  varUint,
} from "./frame-parts";
import { packetTypes, type Packet } from "./packet";
import { utf8Bytes, utf8Text } from "./utf8";

/**
 * The Socket.IO parser of both ends (`parser: oneFrameParser`). Every packet is exactly one frame, so that a
 * broadcast is encoded and framed once for all sockets; the default parser sends one frame more per attachment.
 *
 *   text frame     JSON  [type, namespace, ack id | null, data?]
 *   binary frame   varuint length of the header | header | attachments back to back
 *   header         JSON  [type, namespace, ack id | null, data, [[length, ...path into data], ...]]
 *
 * Where an attachment was taken out, data holds null. Paths instead of marker objects, because no data of a
 * participant can then pass for a marker. What the server says most has a shorter form (`compact-frames.ts`).
 */

/** Bytes in a packet, and the way to them through its data. */
export interface Attachment {
  readonly path: readonly Key[];
  readonly bytes: Uint8Array;
}

type Key = string | number;

/** A value inside a packet whose JSON is made once, however often it is sent; it arrives as any other. */
export class EncodedJson {
  readonly json: string;

  constructor(value: object) {
    this.json = JSON.stringify(value);
  }
}

type DecodedListener = (packet: Packet) => void;

export class Encoder {
  /** One string, or one `Uint8Array` if any binary is in the data; binary may be any view or an `ArrayBuffer`. */
  encode(packet: Packet): [string | Uint8Array] {
    const lifted: Attachment[] = [];
    const data = liftBytes(packet.data ?? undefined, [], lifted);
    if (lifted.length > 0) return [joinBytes([...headOf(packet, data, lifted), ...lifted.map(bytesOf)])];
    const head = [packet.type, packet.nsp, packet.id ?? null];
    return [jsonOf(data === undefined ? head : [...head, data])];
  }

  /**
   * A binary frame up to the attachments that it shares with other frames: what belongs behind it is their bytes, in
   * order. The data holds null at their paths.
   */
  encodeBefore(shared: readonly Attachment[], packet: Packet): Uint8Array {
    const lifted: Attachment[] = [];
    const data = liftBytes(packet.data, [], lifted);
    return joinBytes([...headOf(packet, data, [...lifted, ...shared]), ...lifted.map(bytesOf)]);
  }
}

/** Keeps nothing between frames. Throws on a malformed frame, on which Socket.IO closes that connection. */
class Decoder {
  readonly #listeners = new Set<DecodedListener>();

  on(_event: "decoded", listener: DecodedListener): this {
    this.#listeners.add(listener);
    return this;
  }

  off(_event: "decoded", listener: DecodedListener): this {
    this.#listeners.delete(listener);
    return this;
  }

  /** The server detaches under this name, the client under `off`. */
  removeListener(event: "decoded", listener: DecodedListener): this {
    return this.off(event, listener);
  }

  /** Attachments come out as plain `Uint8Array`s that own their memory. */
  add(frame: unknown): void {
    const packets = typeof frame === "string" ? [decodeText(frame)] : decodeBinary(frame);
    for (const packet of packets) for (const listener of this.#listeners) listener(packet);
  }

  destroy(): void {
    this.#listeners.clear();
  }
}

/** The value of the `parser` option of `Server` and `io`. */
export const oneFrameParser = { protocol: 5, Encoder, Decoder } as const;

/**
 * Names that emitters of either side give a meaning of their own; a peer may not raise them. `error` is not
 * on Socket.IO's list, but there the server cannot tell a peer's from its own.
 */
const RESERVED_EVENTS: ReadonlySet<unknown> = new Set([
  "connect",
  "connect_error",
  "disconnect",
  "disconnecting",
  "error",
  "newListener",
  "removeListener",
]);

/** What stands before the attachments of a binary frame. */
function headOf({ type, nsp, id }: Packet, data: unknown, attachments: readonly Attachment[]): Uint8Array[] {
  const places = attachments.map(({ bytes, path }) => [bytes.byteLength, ...path]);
  const header = utf8Bytes(jsonOf([type, nsp, id ?? null, data, places]));
  return [varUint(header.byteLength), header];
}

function bytesOf({ bytes }: Attachment): Uint8Array {
  return bytes;
}

/** Data with null for every binary; what holds no binary is returned as it is, not copied. */
function liftBytes(value: unknown, path: Key[], lifted: Attachment[]): unknown {
  if (typeof value !== "object" || value === null || value instanceof EncodedJson) return value;
  const bytes = viewBytes(value);
  if (bytes) {
    lifted.push({ path: [...path], bytes });
    return null;
  }
  if (path.length >= depthMax) throw new Error("packet data is nested too deeply");
  const source = hasToJson(value) ? value.toJSON() : value;
  if (typeof source !== "object" || source === null) return source;
  const liftItem = (key: Key, item: unknown) => {
    path.push(key);
    const rest = liftBytes(item, path, lifted);
    path.pop();
    return rest;
  };
  const before = lifted.length;
  const copy = Array.isArray(source)
    ? source.map((item, index) => liftItem(index, item))
    : Object.fromEntries(Object.entries(source).map(([key, item]) => [key, liftItem(key, item)]));
  return lifted.length === before ? source : copy;
}

function hasToJson(value: object): value is { toJSON(): unknown } {
  return "toJSON" in value && typeof value.toJSON === "function";
}

/** As JSON.stringify, but for ready JSON, which is taken over as it stands; looked for in arrays and just below. */
function jsonOf(value: unknown): string {
  if (value instanceof EncodedJson) return value.json;
  if (Array.isArray(value) && value.some(holdsReadyJson)) return `[${value.map(jsonOf).join(",")}]`;
  if (!isRecord(value) || !Object.values(value).some(isReadyJson)) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${jsonOf(item)}`).join(",")}}`;
}

function holdsReadyJson(value: unknown): boolean {
  if (isReadyJson(value)) return true;
  return Array.isArray(value)
    ? value.some(holdsReadyJson)
    : isRecord(value) && Object.values(value).some(isReadyJson);
}

function isReadyJson(value: unknown): boolean {
  return value instanceof EncodedJson;
}

function viewBytes(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

function decodeText(frame: string): Packet {
  const parts = parseHeader(frame);
  if (parts.length > 4) throw new Error("unexpected part in a text frame");
  return readPacket(parts);
}

function decodeBinary(chunk: unknown): readonly Packet[] {
  const frame = viewBytes(chunk);
  if (!frame) throw new Error("frame is neither text nor binary");
  if (isCompact(frame)) return decodeCompact(frame);
  const { value: headerBytes, end: headerStart } = readVarUint(frame, 0);
  const headerEnd = headerStart + headerBytes;
  if (headerEnd > frame.byteLength) throw new Error("truncated header");
  const parts = parseHeader(utf8Text(frame.subarray(headerStart, headerEnd)));
  const attachments = parts[4];
  if (parts.length !== 5 || !Array.isArray(attachments) || attachments.length === 0) {
    throw new Error("binary frame without attachments");
  }
  putBytesBack(parts[3], attachments, frame.subarray(headerEnd));
  return [readPacket(parts)];
}

function parseHeader(json: string): readonly unknown[] {
  const parts = parseJson(json);
  if (!Array.isArray(parts) || parts.length < 3) throw new Error("malformed packet");
  checkDepth(parts[3], depthMax);
  return parts;
}

/** Fills data in place; the attachments must cover the body to its last byte. */
function putBytesBack(data: unknown, attachments: readonly unknown[], body: Uint8Array): void {
  let offset = 0;
  for (const attachment of attachments) {
    if (!Array.isArray(attachment)) throw new Error("malformed attachment");
    const [byteLength, ...path]: unknown[] = attachment;
    if (!isCount(byteLength) || byteLength > body.byteLength - offset) {
      throw new Error("attachment length out of range");
    }
    // A copy: a view would keep the whole frame alive and show its other bytes through `.buffer`.
    fillPlace(data, path, body.slice(offset, offset + byteLength));
    offset += byteLength;
  }
  if (offset !== body.byteLength) throw new Error("bytes left over after the attachments");
}

function fillPlace(data: unknown, path: readonly unknown[], bytes: Uint8Array): void {
  let holder = data;
  for (const key of path.slice(0, -1)) holder = itemAt(holder, key);
  const last = path.at(-1);
  if (itemAt(holder, last) !== null) throw new Error("attachment has no place in the data");
  if (Array.isArray(holder)) holder[Number(last)] = bytes;
  else if (isRecord(holder)) holder[String(last)] = bytes;
}

/** Own items only; an array takes indexes, an object strings. */
function itemAt(holder: unknown, key: unknown): unknown {
  if (Array.isArray(holder) && isCount(key)) return holder[key];
  if (isRecord(holder) && typeof key === "string" && Object.hasOwn(holder, key)) return holder[key];
  throw new Error("attachment has no place in the data");
}

function readPacket([type, nsp, id, data]: readonly unknown[]): Packet {
  if (typeof nsp !== "string" || !nsp.startsWith("/")) throw new Error("invalid namespace");
  if (id !== null && !isCount(id)) throw new Error("invalid ack id");
  if (!isValidContent(type, data)) throw new Error("invalid packet type or data");
  const mayCarryId = type === packetTypes.event || type === packetTypes.ack;
  if (id === null ? type === packetTypes.ack : !mayCarryId) throw new Error("misplaced ack id");
  return { type, nsp, ...(id === null ? {} : { id }), ...(data === undefined ? {} : { data }) };
}

function isValidContent(type: unknown, data: unknown): type is number {
  switch (type) {
    case packetTypes.connect:
      return data === undefined || isRecord(data);
    case packetTypes.disconnect:
      return data === undefined;
    case packetTypes.event:
      return Array.isArray(data) && isEventName(data[0]);
    case packetTypes.ack:
      return Array.isArray(data);
    case packetTypes.connectError:
      return typeof data === "string" || isRecord(data);
    default:
      return false;
  }
}

function isEventName(value: unknown): boolean {
  return typeof value === "string" && value !== "" && !RESERVED_EVENTS.has(value);
}
