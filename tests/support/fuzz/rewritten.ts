import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { Random } from "../seeded-random";
import { pick } from "./damage";

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Decoded["structs"][number];

/** What an item may claim to be or to stand under: of everything that is checked, the right, the wrong and the odd. */
const keys =
  "order trashed sample action support targets budgets program unit xTambahan 2025 o1 __proto__ constructor ../r 77-0"
    .split(" ")
    .concat("");
const values: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 60,
  "",
  "a0",
  "x".repeat(3_000),
  "\u{1F600}",
];
const mostChanges = 3;

/** The update with some of its items and deletions changed, written as well-formed bytes again. */
export function rewritten(update: Uint8Array, random: Random, state: Uint8Array): Uint8Array {
  const { structs, ds } = Y.decodeUpdate(update);
  const known = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state));
  for (let left = 1 + pick(random, mostChanges); left > 0; left -= 1) {
    const struct = structs[pick(random, structs.length)];
    if (struct instanceof Y.Item) change(struct, random, known);
    if (random() < 0.3) addDeletion(ds, random, known);
  }
  return write(structs, ds);
}

function change(item: Y.Item, random: Random, known: ReadonlyMap<number, number>): void {
  switch (pick(random, 6)) {
    case 0:
      item.origin = idIn(random, known);
      return;
    case 1:
      item.rightOrigin = random() < 0.5 ? null : idIn(random, known);
      return;
    case 2:
      // A name stands for the root here, as it does in bytes.
      item.parent = random() < 0.3 ? ("rows" as never) : idIn(random, known);
      item.origin = null;
      item.rightOrigin = null;
      return;
    case 3:
      item.parentSub = random() < 0.1 ? null : (keys[pick(random, keys.length)] ?? null);
      return;
    default:
      item.content = content(random, item.length);
      item.length = item.content.getLength();
  }
}

function content(random: Random, length: number): Y.Item["content"] {
  switch (pick(random, 6)) {
    case 0:
      return new Y.ContentString("kata ".slice(0, 1 + pick(random, 5)));
    case 1:
      return new Y.ContentDeleted(random() < 0.5 ? length : 1 + pick(random, 50));
    case 2:
      return new Y.ContentType(random() < 0.5 ? new Y.Map() : new Y.Text());
    case 3:
      return new Y.ContentAny([...Array(1 + pick(random, 3))].map(() => values[pick(random, values.length)]));
    default:
      return new Y.ContentAny([values[pick(random, values.length)]]);
  }
}

function addDeletion(ds: Decoded["ds"], random: Random, known: ReadonlyMap<number, number>): void {
  const { client, clock } = idIn(random, known);
  const ranges = ds.clients.get(client) ?? [];
  const end = ranges.at(-1);
  const from = end === undefined || random() < 0.1 ? clock : Math.max(clock, end.clock + end.len);
  ds.clients.set(client, [...ranges, { clock: from, len: 1 + pick(random, 5) }]);
}

function idIn(random: Random, known: ReadonlyMap<number, number>): Y.ID {
  const [client, end] = [...known][pick(random, known.size)] ?? [1, 1];
  return Y.createID(client, pick(random, end));
}

function write(structs: readonly Struct[], ds: Decoded["ds"]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const blocks = new Map<number, Struct[]>();
  for (const struct of structs) {
    const block = blocks.get(struct.id.client);
    if (block === undefined) blocks.set(struct.id.client, [struct]);
    else block.push(struct);
  }
  encoding.writeVarUint(encoder.restEncoder, blocks.size);
  for (const [client, block] of blocks) {
    encoding.writeVarUint(encoder.restEncoder, block.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, block[0]?.id.clock ?? 0);
    for (const struct of block) {
      // An item that lost both neighbours has no place of its own: the root is the nearest.
      if (struct instanceof Y.Item && struct.origin === null && struct.rightOrigin === null)
        struct.parent ??= "rows" as never;
      struct.write(encoder, 0);
    }
  }
  encoding.writeVarUint(encoder.restEncoder, ds.clients.size);
  for (const [client, ranges] of ds.clients) {
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, ranges.length);
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder.restEncoder, clock);
      encoding.writeVarUint(encoder.restEncoder, len);
    }
  }
  return encoder.toUint8Array();
}
