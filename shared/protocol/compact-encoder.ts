import { compactKinds, updatesMax } from "./compact-frames";
import { documentTickMessage } from "./document-messages";
import { isCount, isRecord, joinBytes, varUint, varUintMax } from "./frame-parts";
import { Encoder } from "./one-frame-parser";
import { packetTypes, type Packet } from "./packet";
import { utf8Bytes } from "./utf8";

/** The server's: says in few bytes what has a compact form. Pages say nothing of the kind and need not know how. */
export class CompactEncoder extends Encoder {
  override encode(packet: Packet): [string | Uint8Array] {
    const compact = encodeCompact(packet);
    return compact === null ? super.encode(packet) : [compact];
  }
}

/** Null for a packet that has no compact form. */
function encodeCompact({ type, nsp, id, data }: Packet): Uint8Array | null {
  if (nsp !== "/" || !Array.isArray(data)) return null;
  const [first, second]: unknown[] = data;
  if (type === packetTypes.ack)
    return id !== undefined && data.length === 1 && fits(id) && fits(first)
      ? joinBytes([Uint8Array.of(compactKinds.numberAnswer), varUint(id), varUint(first)])
      : null;
  const isTick = type === packetTypes.event && id === undefined && first === documentTickMessage;
  return isTick && data.length === 2 && isRecord(second) ? encodeTick(second) : null;
}

function encodeTick(tick: Readonly<Record<string, unknown>>): Uint8Array | null {
  const { number, from, to, updates, labels, presence } = tick;
  if (!fits(number) || !fits(from) || !fits(to) || !isUpdates(updates) || !Array.isArray(labels)) return null;
  if (from + updates.length !== to) return null;
  const parts = [varUint(number), varUint(to)];
  const hasRest = labels.length > 0 || isRecord(presence);
  if (hasRest) parts.push(...withLength(utf8Bytes(JSON.stringify({ labels, presence }))));
  for (const update of updates) parts.push(...withLength(update));
  return joinBytes([Uint8Array.of(hasRest ? compactKinds.tickWithRest : compactKinds.tick), ...parts]);
}

function withLength(bytes: Uint8Array): readonly [Uint8Array, Uint8Array] {
  return [varUint(bytes.byteLength), bytes];
}

function fits(value: unknown): value is number {
  return isCount(value) && value <= varUintMax;
}

function isUpdates(value: unknown): value is Uint8Array[] {
  return (
    Array.isArray(value) && value.length <= updatesMax && value.every((item) => item instanceof Uint8Array)
  );
}
