import { documentTickMessage } from "./document-messages";
import { checkDepth, depthMax, isRecord, parseJson, readVarUint } from "./frame-parts";
import { packetTypes, type Packet } from "./packet";
import { utf8Text } from "./utf8";
import { presenceTickMessage } from "./presence-messages";

/**
 * The two packets a hall is made of, in a few bytes. Their first byte is smaller than the length of any header, which
 * tells them from other binary frames. All numbers are varuints.
 *
 *   1 | document's number | to | (length | update)...
 *   2 | document's number | to | length of the rest | rest as JSON | (length | update)...
 *   3 | ack id | number
 *
 * The first two are a `doc:tick`; `from` lies as many before `to` as there are updates. The rest are labels, and the
 * `presence:tick` of the same document that goes with it and comes out as a packet of its own. The third is an answer
 * that is nothing but a number.
 */
export const compactKinds = { tick: 1, tickWithRest: 2, numberAnswer: 3 } as const;

/** Less than any length of a header. */
const kindsEnd = 8;
/** Far more than are ever sent together; what a frame claims must not make millions of arrays. */
export const updatesMax = 10_000;

export function isCompact(frame: Uint8Array): boolean {
  return frame[0] !== undefined && frame[0] < kindsEnd;
}

/** Errors: throws over anything malformed. */
export function decodeCompact(frame: Uint8Array): readonly Packet[] {
  const kind = frame[0];
  const first = readVarUint(frame, 1);
  const second = readVarUint(frame, first.end);
  const body = frame.subarray(second.end);
  if (kind === compactKinds.numberAnswer && body.byteLength === 0)
    return [{ type: packetTypes.ack, nsp: "/", id: first.value, data: [second.value] }];
  if (kind !== compactKinds.tick && kind !== compactKinds.tickWithRest) throw new Error("unknown frame");
  const updates = readParts(body);
  const rest = kind === compactKinds.tick ? { labels: [] } : readRest(updates.shift());
  return ticksOf({ number: first.value, to: second.value, updates, rest });
}

/** Everything to the end of the body. Copies: a view would keep the whole frame alive and show its other bytes. */
function readParts(body: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.byteLength;) {
    const { value, end } = readVarUint(body, at);
    at = end + value;
    if (at > body.byteLength || parts.length > updatesMax) throw new Error("malformed tick");
    parts.push(Uint8Array.from(body.subarray(end, at)));
  }
  return parts;
}

function readRest(bytes: Uint8Array = new Uint8Array()): Readonly<Record<string, unknown>> {
  const rest = parseJson(utf8Text(bytes));
  checkDepth(rest, depthMax);
  if (!isRecord(rest)) throw new Error("malformed tick");
  return rest;
}

function ticksOf(tick: {
  readonly number: number;
  readonly to: number;
  readonly updates: readonly Uint8Array[];
  readonly rest: Readonly<Record<string, unknown>>;
}): readonly Packet[] {
  const { number, to, updates, rest } = tick;
  const { labels, presence } = rest;
  const from = to - updates.length;
  const packets = [eventOf(documentTickMessage, { number, from, to, updates, labels })];
  if (isRecord(presence)) packets.push(eventOf(presenceTickMessage, { ...presence, number }));
  return packets;
}

function eventOf(name: string, payload: unknown): Packet {
  return { type: packetTypes.event, nsp: "/", data: [name, payload] };
}
