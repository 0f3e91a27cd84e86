import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { groupUnder } from "../../../shared/documents/group-rows";
import { remoteEdit } from "../../../shared/documents/origins";
import { readRows } from "../../../shared/documents/read-rows";
import { setTrashed } from "../../../shared/documents/write-rows";
import { quadrants } from "../../../shared/domain/quadrant";
import { leadersOf } from "../../../shared/worksheets/grouped-items";
import { swotColumns } from "../../../shared/worksheets/swot-worksheet";
import { addItems, moveItem } from "./item-edits";
import {
  keptLists,
  listsOf,
  placeNow,
  steadyLists,
  stepFrom,
  withItemAt,
  type ItemLists,
} from "./item-lists";

const texts = ["satu", "dua", "tiga", "empat", "lima"];

describe("adding items", () => {
  test("many at once stand in their order at the end of the quadrant", () => {
    const doc = sheet();
    add(doc, ["enam", "tujuh"], "W");
    expect(wordsOf(doc)).toEqual({ S: texts, W: ["enam", "tujuh"], O: [], T: [], none: [] });
  });
});

describe("moving items", () => {
  test("an item goes to exactly the place it was put, in its own and in another quadrant", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.nat(5)), { maxLength: 30 }), (moves) => {
        const doc = sheet();
        for (const [item, quadrant, at] of moves) {
          const before = listsOf(readRows(doc, swotColumns));
          const rowId = idAt(item);
          const list = quadrants[quadrant] ?? "S";
          const room = before[list].filter((id) => id !== rowId).length;
          const to = { list, at: Math.min(at, room) };
          moveItem(doc, readRows(doc, swotColumns), { rowId, to, random });
          expect(listsOf(readRows(doc, swotColumns))).toEqual(withItemAt(before, rowId, to));
        }
      }),
    );
  });

  test("[GROUP1] a grouped item that goes to another quadrant leaves its group for good, a leader takes its group along", () => {
    const doc = sheet();
    const move = (item: number, list: (typeof quadrants)[number], leader?: string) =>
      moveItem(doc, readRows(doc, swotColumns), { rowId: idAt(item), to: { list, at: 0 }, leader, random });
    const group = (item: number) =>
      groupUnder(doc, readRows(doc, swotColumns), { rowId: idAt(item), leaderId: idAt(0) });
    const grouped = () => [...leadersOf(readRows(doc, swotColumns)).keys()];
    group(1);
    group(2);
    move(1, "T");
    expect(grouped()).toEqual([idAt(2)]);
    move(1, "S");
    expect(grouped()).toEqual([idAt(2)]);
    move(1, "T");
    move(1, "S", idAt(0));
    expect(grouped().toSorted()).toEqual([idAt(1), idAt(2)]);
    move(1, "O");
    move(0, "W");
    expect(grouped()).toEqual([idAt(2)]);
    expect(wordsOf(doc)).toMatchObject({ S: ["empat", "lima"], W: ["satu"], O: ["dua"] });
  });

  test("[ROW2] two people moving anything anywhere agree in the end and every item exists once", () => {
    const move = fc.record({
      who: fc.nat(1),
      item: fc.nat(4),
      quadrant: fc.nat(3),
      at: fc.nat(5),
      trash: fc.boolean(),
      meet: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const people = [sheet()];
        people.push(copyOf(people));
        for (const { who, item, quadrant, at, trash, meet } of moves) {
          const doc = people[who] ?? new Y.Doc();
          const to = { list: quadrants[quadrant] ?? "S", at } as const;
          if (trash) setTrashed(doc, [idAt(item)], at % 2 === 0);
          else moveItem(doc, readRows(doc, swotColumns), { rowId: idAt(item), to, random });
          if (meet) exchange(people);
        }
        exchange(people);
        const [mine, theirs] = people.map((doc) => readRows(doc, swotColumns));
        expect(mine).toEqual(theirs);
        expect(mine?.map((row) => row.cells["text"]).toSorted()).toEqual(texts.toSorted());
      }),
      { numRuns: 60 },
    );
  });
});

describe("places in the lists", () => {
  const lists: ItemLists = { S: ["a", "b"], W: ["c"], O: ["d"], T: [], none: [] };

  test("arrow keys step inside the list and go on in the neighbouring quadrant", () => {
    expect(stepFrom(lists, "b", "up")).toEqual({ list: "S", at: 0 });
    expect(stepFrom(lists, "b", "down")).toEqual({ list: "O", at: 0 });
    expect(stepFrom(lists, "b", "right")).toEqual({ list: "W", at: 1 });
    expect(stepFrom(lists, "d", "up")).toEqual({ list: "S", at: 2 });
    expect(stepFrom(lists, "c", "down")).toEqual({ list: "T", at: 0 });
    expect(stepFrom(lists, "a", "up")).toBeUndefined();
    expect(stepFrom(lists, "c", "right")).toBeUndefined();
  });

  test("what others added or removed while an item was held does not shift where it is dropped", () => {
    const shown: ItemLists = { ...lists, S: ["a", "x", "b"] };
    const now: ItemLists = { ...lists, S: ["new", "a", "newer", "b"], O: ["x", "d"] };
    expect(placeNow(shown, now, "x")).toEqual({ list: "S", at: 2 });
    expect(placeNow(shown, { ...now, S: ["new", "b"] }, "x")).toEqual({ list: "S", at: 1 });
    expect(placeNow(shown, { ...now, S: ["new"] }, "x")).toEqual({ list: "S", at: 1 });
  });

  test("while somebody writes in an item nothing that stands there moves, and newcomers still appear", () => {
    const start: ItemLists = { ...lists, S: ["a", "x", "b"] };
    const reordered: ItemLists = { ...lists, S: ["b", "new", "a"], W: ["x", "c"] };
    expect(steadyLists(start, reordered, "x")).toEqual({ ...lists, S: ["a", "x", "b", "new"] });
    expect(steadyLists(start, { ...lists, S: ["new", "b"] }, "x")).toEqual({
      ...lists,
      S: ["new", "x", "b"],
    });
  });

  test("unchanged lists keep their identity", () => {
    expect(keptLists(lists, { ...lists, S: ["a", "b"] })).toBe(lists);
    const changed = keptLists(lists, { ...lists, S: ["b", "a"], W: ["c"] });
    expect(changed.S).toEqual(["b", "a"]);
    expect(changed.W).toBe(lists.W);
  });
});

function sheet(): Y.Doc {
  const doc = new Y.Doc();
  add(doc, texts, "S");
  return doc;
}

function add(doc: Y.Doc, words: readonly string[], quadrant: (typeof quadrants)[number]): void {
  const rows = readRows(doc, swotColumns);
  let count = rows.length;
  addItems({ doc, columns: swotColumns }, rows, {
    quadrant,
    texts: words,
    newId: () => idAt(count++),
    random,
  });
}

function idAt(at: number): string {
  return `item${at}`;
}

/** Always the same bytes: the worst case, in which two people make equal keys. */
function random(count: number): Uint8Array {
  return new Uint8Array(count).fill(7);
}

function wordsOf(doc: Y.Doc) {
  const rows = readRows(doc, swotColumns);
  const text = new Map(rows.map((row) => [row.id, row.cells["text"]]));
  const lists = listsOf(rows);
  return Object.fromEntries(Object.entries(lists).map(([key, ids]) => [key, ids.map((id) => text.get(id))]));
}

function copyOf([original]: readonly Y.Doc[]): Y.Doc {
  const copy = new Y.Doc();
  if (original !== undefined) Y.applyUpdate(copy, Y.encodeStateAsUpdate(original), remoteEdit);
  return copy;
}

function exchange(people: readonly Y.Doc[]): void {
  for (const from of people)
    for (const to of people)
      if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), remoteEdit);
}
