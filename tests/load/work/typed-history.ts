// oxlint-disable no-underscore-dangle -- the fields of a Yjs type that tell its characters are named this way
import * as Y from "yjs";
import { shippedColumnSettings } from "../../../shared/domain/column-settings";
import { quadrants } from "../../../shared/domain/quadrant";
import { localEdit } from "../../../shared/documents/origins";
import { orderKeysAtEnd } from "../../../shared/documents/order-key";
import { addRows, proseOf } from "../../../shared/documents/write-rows";
import { columnsOf } from "../../../shared/worksheets/worksheet-catalog";
import { seededRandom, type Random } from "../../support/seeded-random";

export interface CharacterId {
  readonly clientId: number;
  readonly clock: number;
}

/** Between two characters of some row's text. */
export interface Place {
  readonly left: CharacterId;
  readonly right: CharacterId;
}

/** A worksheet that a group has been writing for a while. */
export interface TypedHistory {
  /** One per edit, Yjs v1. */
  readonly updates: readonly Uint8Array[];
  readonly state: Uint8Array;
  readonly stateVector: Uint8Array;
  readonly writers: readonly number[];
  readonly places: readonly Place[];
}

const writers = 8;
/** What somebody writes into one row before going to another. */
const sessionEdits = 15;
const firstWords = 8;

/** The same for the same seed: `rows` SWOT items and `edits` edits, a fifth of them deletions. */
export function typedHistory(options: {
  readonly rows: number;
  readonly edits: number;
  readonly seed: number;
}): TypedHistory {
  const random = seededRandom(options.seed);
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const ids = Array.from({ length: writers }, () => Math.floor(random() * 0xffffffff));
  const columns = columnsOf("swot", shippedColumnSettings);
  const bytes = Uint8Array.from({ length: options.rows * 3 }, () => Math.floor(random() * 256));
  orderKeysAtEnd([], options.rows, bytes).forEach((order, at) => {
    doc.clientID = pick(ids, random);
    const cells = { quadrant: pick(quadrants, random), text: sentence(random, firstWords) };
    addRows(doc, columns, [{ id: rowIdAt(at), order, cells }]);
  });
  while (updates.length < options.edits) {
    doc.clientID = pick(ids, random);
    writeInto(rowText(doc, Math.floor(random() * options.rows)), doc, random);
  }
  const places = Array.from({ length: options.rows }, (_, at) => placesOf(rowText(doc, at))).flat();
  return {
    updates,
    state: Y.encodeStateAsUpdate(doc),
    stateVector: Y.encodeStateVector(doc),
    writers: ids,
    places,
  };
}

export function rowIdAt(at: number): string {
  return `row${String(at).padStart(6, "0")}`;
}

export function sentence(random: Random, count: number): string {
  return Array.from({ length: count }, () => pick(vocabulary, random)).join(" ");
}

/** A keystroke, or now and then a word that a phone completes. */
export function keystrokes(random: Random): string {
  return random() < 0.25 ? ` ${pick(vocabulary, random)}` : pick(letters, random);
}

export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

function writeInto(text: Y.Text, doc: Y.Doc, random: Random): void {
  let at = Math.floor(random() * (text.length + 1));
  for (let edit = 0; edit < sessionEdits; edit += 1) {
    doc.transact(() => {
      if (random() < 0.2 && at > 1) {
        at -= 1;
        text.delete(at, 1);
      } else {
        const typed = keystrokes(random);
        text.insert(at, typed);
        at += typed.length;
      }
    }, localEdit);
  }
}

function rowText(doc: Y.Doc, at: number): Y.Text {
  const text = proseOf(doc, { rowId: rowIdAt(at), column: "text" });
  if (text === undefined) throw new Error("a row without text");
  return text;
}

/** A few places in the middle of a text, both neighbours being characters of it. */
function placesOf(text: Y.Text): readonly Place[] {
  const characters: CharacterId[] = [];
  for (let item = text._start; item !== null; item = item.right)
    if (!item.deleted)
      for (let at = 0; at < item.length; at += 1)
        characters.push({ clientId: item.id.client, clock: item.id.clock + at });
  return [0.3, 0.6, 0.9].flatMap((share) => {
    const at = Math.floor(share * (characters.length - 1));
    const [left, right] = [characters[at], characters[at + 1]];
    return left === undefined || right === undefined ? [] : [{ left, right }];
  });
}

const vocabulary = (
  "layanan publik daerah pusat data warga desa digital pelabuhan nelayan garam batik wisata pesisir " +
  "jaringan internet anggaran aplikasi terpadu sekolah puskesmas pasar sampah banjir pangan usaha kecil " +
  "pelatihan aparatur regulasi kerja sama kecamatan perizinan pengaduan kota pusaka pendidikan lingkungan"
).split(" ");

const letters = "a e i n k r s t u l m d g p b".split(" ");
