import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { copyOf, editOf, invalid, tookIt, type Attack, type PlainPeer, type Scene } from "./attack";
import { kinds, updateOf, writeBlock, writeNumbers, writeUnderRoot } from "./update-bytes";

type Edit = (
  row: Y.Map<unknown>,
  rows: Y.Map<Y.Map<unknown>>,
  scene: Pick<Scene, "page" | "rowId">,
) => unknown;

/** Attacks by what stands in the document: foreign kinds, foreign places, what must not change. */
export const contentAttacks: readonly Attack[] = [
  edit("a sub-document", (row) => row.set("x1", new Y.Doc())),
  edit("a Y.Array", (row) => row.set("x1", new Y.Array())),
  edit("an XML element", (row) => row.set("x1", new Y.XmlElement("p"))),
  edit("an XML text, which extends Y.Text", (row) => row.set("x1", new Y.XmlText("x"))),
  edit("an object as value", (row) => row.set("x1", { a: { b: 1 } })),
  edit("bytes as value", (row) => row.set("x1", new Uint8Array(64))),
  edit("bold text", (row) => textOf(row).format(0, 2, { bold: true })),
  edit("an embedded object in a text", (row) => textOf(row).insertEmbed(0, { image: "x" })),
  edit("another root", (_row, _rows, { page }) => page.getMap("rahasia").set("a", 1), "reference"),
  edit("a shared type inside a set", (row) => mapOf(row).set("p1", new Y.Map([["a", 1]]))),
  edit("a number where a row stands", (_row, rows) => rows.set("r9", 1 as never)),
  edit("a row id of another shape", (_row, rows) => rows.set("../r9", new Y.Map())),
  edit("a column that does not exist", (row) => row.set("rahasia", "x")),
  edit("a wrong type of value", (row) => row.set("agency", 5)),
  edit("a huge string as value", (row) => row.set("agency", "x".repeat(200_000))),
  edit("a huge text", (row) => textOf(row).insert(0, "x".repeat(200_000))),
  edit("a huge key", (row) => row.set(`x${"y".repeat(100_000)}`, 1)),
  edit("the mark of demo content", (row) => row.set("sample", true)),
  {
    ...edit("removing a colleague's row", (_row, rows, { rowId }) => rows.delete(rowId)),
    fools: ({ hasVictimsText }) => !hasVictimsText,
  },
  {
    ...edit("replacing a colleague's row", (_row, rows, { rowId }) => rows.set(rowId, new Y.Map())),
    fools: ({ hasVictimsText }) => !hasVictimsText,
  },
  {
    ...edit("replacing a shared text", (row) => row.set("text", new Y.Text("diganti"))),
    fools: ({ hasVictimsText }) => !hasVictimsText,
  },
  {
    name: "list items inside the map of rows",
    make: ({ page }) => {
      const foreign = new Y.Doc();
      foreign.clientID = page.clientID;
      foreign.getArray("rows").insert(0, [1, 2]);
      return Y.encodeStateAsUpdate(foreign);
    },
    fools: isHidden,
    answer: invalid,
    isDoubtful: true,
  },
  {
    name: "list items inside a set",
    make: (scene) => {
      const set = mapOf(rowIn(scene.page.getMap("rows"), scene.rowId));
      // oxlint-disable-next-line no-underscore-dangle -- there is no other way to an item's id
      const id = set._item?.id ?? Y.createID(0, 0);
      return updateOf((encoder) => {
        writeBlock(encoder, { client: scene.page.clientID, clock: 0 });
        encoding.writeUint8(encoder, kinds.any);
        for (const number of [0, id.client, id.clock, 1]) encoding.writeVarUint(encoder, number);
        encoding.writeAny(encoder, "tak terlihat");
      });
    },
    fools: isHidden,
    answer: invalid,
  },
  {
    name: "a value in two parts, one of them deleted",
    make: ({ page, rowId }) => {
      // oxlint-disable-next-line no-underscore-dangle -- there is no other way to an item's id
      const id = rowIn(page.getMap("rows"), rowId)._item?.id ?? Y.createID(0, 0);
      return updateOf(
        (encoder) => {
          writeBlock(encoder, { client: page.clientID, clock: 0 });
          encoding.writeUint8(encoder, kinds.any | 0x20);
          writeNumbers(encoder, 0, id.client, id.clock);
          encoding.writeVarString(encoder, "agency");
          encoding.writeVarUint(encoder, 2);
          for (const part of ["satu", "dua"]) encoding.writeAny(encoder, part);
        },
        [[page.clientID, 1, 1]],
      );
    },
    fools: ({ doc }) => {
      const state = Y.encodeStateAsUpdate(doc);
      return !Buffer.from(state).equals(Y.encodeStateAsUpdate(copyOf(doc)));
    },
    answer: invalid,
  },
  {
    name: "three thousand nested arrays",
    make: ({ page }) =>
      updateOf((encoder) => {
        writeBlock(encoder, { client: page.clientID, clock: 0 });
        writeUnderRoot(encoder, { kind: kinds.any, key: "row9" });
        encoding.writeVarUint(encoder, 1);
        for (let level = 0; level < 3_000; level += 1)
          encoding.writeUint8Array(encoder, Uint8Array.of(117, 1));
        encoding.writeUint8(encoder, 126);
      }),
    fools: tookIt,
    answer: invalid,
  },
  {
    name: "roots made by naming them in what is known already",
    make: ({ victim }) =>
      updateOf((encoder) => {
        writeBlock(encoder, { client: victim, clock: 0 });
        writeUnderRoot(encoder, { kind: kinds.string, root: "pengisi", key: "x" });
        encoding.writeVarString(encoder, "x");
      }),
    fools: ({ doc }) => doc.share.has("pengisi"),
    answer: invalid,
    isDoubtful: true,
  },
];

function edit(name: string, change: Edit, rule?: "reference"): Attack {
  return {
    name,
    make: (scene) => {
      const { rowId } = scene;
      return editOf(scene, (page, rows) => change(rowIn(rows, rowId), rows, { page, rowId }));
    },
    fools: tookIt,
    answer: invalid,
    ...(rule === "reference" && { isDoubtful: true }),
  };
}

/** Taken, kept for ever, and nowhere to be seen. */
function isHidden(peer: PlainPeer, scene: Scene): boolean {
  const seen = JSON.stringify(peer.doc.getMap("rows").toJSON());
  return tookIt(peer, scene) && !seen.includes("tak terlihat");
}

function rowIn(rows: Y.Map<Y.Map<unknown>>, rowId: string): Y.Map<unknown> {
  const row: unknown = rows.get(rowId);
  if (!(row instanceof Y.Map)) throw new Error("no row");
  return row;
}

function textOf(row: Y.Map<unknown>): Y.Text {
  const text = row.get("text");
  if (!(text instanceof Y.Text)) throw new Error("no text");
  return text;
}

function mapOf(row: Y.Map<unknown>): Y.Map<unknown> {
  const map = row.get("problems");
  if (!(map instanceof Y.Map)) throw new Error("no set");
  return map;
}
