import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { shippedColumnSettings } from "../domain/column-settings";
import { columnsOf } from "../worksheets/worksheet-catalog";
import { remoteEdit } from "./origins";
import { readRows } from "./read-rows";
import { placeKey, watchReplacedValues, type SingleValue } from "./replaced-values";
import { addRows, setValue, setYear } from "./write-rows";

const columns = columnsOf("action", shippedColumnSettings);
const priority = { rowId: "r1", column: "priority" };
const budget2023 = { rowId: "r1", column: "budgets", year: 2023 };

/** A page with what it was told about its own values. */
class Page {
  readonly doc = new Y.Doc();
  readonly told = new Map<string, SingleValue>();

  constructor(start?: Page) {
    if (start !== undefined) this.receive(start);
    watchReplacedValues(this.doc, columns, {
      replaced: (place, own) => this.told.set(placeKey(place), own),
      settled: (place) => this.told.delete(placeKey(place)),
    });
  }

  receive(other: Page): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)), remoteEdit);
  }

  get cells() {
    return readRows(this.doc, columns)[0]?.cells;
  }
}

function hall(): readonly [Page, Page] {
  const siti = new Page();
  addRows(siti.doc, columns, [{ id: "r1", order: "a1", cells: {} }]);
  return [siti, new Page(siti)];
}

function exchange(a: Page, b: Page): void {
  a.receive(b);
  b.receive(a);
}

describe("[SAME1] of two values written at once", () => {
  test.each([
    [
      "a choice",
      (page: Page, at: number) => setValue(page.doc, priority, at === 0 ? "high" : "low"),
      "priority",
    ],
    ["an amount", (page: Page, at: number) => setYear(page.doc, budget2023, at === 0 ? 75 : 80), "budgets"],
  ])("exactly the one who lost %s is told what it was", (_, write, column) => {
    const pages = hall();
    for (const [at, page] of pages.entries()) write(page, at);
    const before = pages.map((page) => JSON.stringify(page.cells?.[column]));
    exchange(...pages);
    const losers = pages.filter((page, at) => JSON.stringify(page.cells?.[column]) !== before[at]);
    expect(losers).toHaveLength(1);
    expect(pages.filter(({ told }) => told.size > 0)).toEqual(losers);
    expect(JSON.stringify([...(losers[0]?.told.values() ?? [])])).toMatch(/^\[(?:75|80|"high"|"low")\]$/u);
  });

  test("the loser puts the own one back: a later edit, of which nobody is told", () => {
    const pages = hall();
    for (const [at, page] of pages.entries()) setYear(page.doc, budget2023, at === 0 ? 75 : 80);
    exchange(...pages);
    const loser = pages.find(({ told }) => told.size > 0);
    const mine = loser?.told.values().next().value;
    if (loser === undefined || typeof mine !== "number") throw new Error("one of them lost");
    setYear(loser.doc, budget2023, mine);
    exchange(...pages);
    expect(pages.map(({ cells, told }) => [cells?.["budgets"], told.size])).toEqual([
      [{ 2023: mine }, 0],
      [{ 2023: mine }, 0],
    ]);
  });

  test("nobody is told of what was changed later, emptied later, or written alike", () => {
    const [siti, budi] = hall();
    setYear(siti.doc, budget2023, 75);
    setValue(siti.doc, priority, "high");
    exchange(siti, budi);
    setYear(budi.doc, budget2023, 80);
    setYear(budi.doc, budget2023, null);
    setValue(budi.doc, priority, "low");
    exchange(siti, budi);
    setValue(siti.doc, { rowId: "r1", column: "lead" }, "bappeda");
    setValue(budi.doc, { rowId: "r1", column: "lead" }, "bappeda");
    exchange(siti, budi);
    expect([siti.told.size, budi.told.size]).toEqual([0, 0]);
  });
});
