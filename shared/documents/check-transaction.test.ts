import * as encoding from "lib0/encoding";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { shippedColumnSettings } from "../domain/column-settings";
import type { WorksheetKey } from "../domain/worksheet-key";
import { contentAttacks } from "../../tests/support/attacks/content-attacks";
import { kinds, updateOf, writeBlock, writeNumbers } from "../../tests/support/attacks/update-bytes";
import { columnsOf } from "../worksheets/worksheet-catalog";
import { rowsMax } from "./cell-limits";
import { checkTransaction } from "./check-transaction";
import { rowsOf } from "./row-shape";
import {
  addRows,
  moveRow,
  proseOf,
  putEntry,
  removeEntry,
  setTrashed,
  setValue,
  setYear,
} from "./write-rows";

const author = 101;
const colleague = 202;

type Rows = Y.Map<Y.Map<unknown>>;

/** What the check says about a colleague's edit of a document with one row "r1". */
function broken(worksheet: WorksheetKey, edit: (page: Y.Doc, rows: Rows) => void): string | null {
  const columns = columnsOf(worksheet, shippedColumnSettings);
  const doc = documentOf(author);
  addRows(doc, columns, [{ id: "r1", order: "a0", cells: {} }]);
  const page = documentOf(colleague);
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
  edit(page, page.getMap<Y.Map<unknown>>("rows"));
  return apply(doc, Y.encodeStateAsUpdate(page), worksheet);
}

function documentOf(client: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getMap("rows");
  return doc;
}

function apply(doc: Y.Doc, update: Uint8Array, worksheet: WorksheetKey): string | null {
  let transaction: Y.Transaction | undefined;
  doc.transact((running) => {
    transaction = running;
    Y.applyUpdate(doc, update);
  });
  if (transaction === undefined) throw new Error("no transaction");
  return checkTransaction(transaction, worksheet, [colleague]);
}

const swotColumns = columnsOf("swot", shippedColumnSettings);
const newRow = { id: "r2", order: "a1", cells: { quadrant: "S", text: "Baru" } };
const cell = (column: string) => ({ rowId: "r1", column });

describe("[INGEST1] what an honest page does passes", () => {
  test.each<[string, WorksheetKey, (page: Y.Doc) => void]>([
    ["a new row", "swot", (page) => addRows(page, swotColumns, [newRow])],
    ["two hundred pasted rows", "swot", (page) => addRows(page, swotColumns, manyRows(200))],
    ["moving it to Sampah", "swot", (page) => setTrashed(page, ["r1"], true)],
    [
      "moving it between quadrants",
      "swot",
      (page) => moveRow(page, "r1", { order: "Zz12", cells: { quadrant: "T" } }),
    ],
    ["typing", "swot", (page) => proseOf(page, cell("text"))?.insert(0, "Rapat \u{1F600}")],
    ["typing and deleting all of it", "swot", (page) => rewrite(page, "text", 40)],
    [
      "a text as long as the form allows",
      "swot",
      (page) => proseOf(page, cell("text"))?.insert(0, "x".repeat(2_000)),
    ],
    ["picking a problem and dropping it again", "swot", (page) => pickAndDrop(page)],
    [
      "a kept text in a set",
      "action",
      (page) => putEntry(page, cell("support"), { id: "k1", text: "seluruh OPD" }),
    ],
    ["a target in words", "action", (page) => setYear(page, { ...cell("targets"), year: 2025 }, "85 persen")],
    ["a budget, changed and cleared", "action", (page) => changeBudget(page)],
    ["clearing a value", "program", (page) => setThenClear(page, "unit")],
    ["yes", "program", (page) => setValue(page, cell("quickWin"), true)],
    ["a column the workshop added", "swot", (page) => setValue(page, cell("xCatatan"), "penting")],
    ["a number in an added column", "swot", (page) => setValue(page, cell("xBiaya"), 12.5)],
  ])("%s", (_, worksheet, edit) => {
    expect(broken(worksheet, edit)).toBeNull();
  });

  test("two people who each fill the same text to its limit while offline", () => {
    const doc = documentOf(author);
    addRows(doc, swotColumns, [{ id: "r1", order: "a0", cells: {} }]);
    const pages = [colleague, 303].map((client) => {
      const page = documentOf(client);
      Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
      proseOf(page, cell("text"))?.insert(0, "x".repeat(2_000));
      return page;
    });
    expect(pages.map((page) => apply(doc, Y.encodeStateAsUpdate(page), "swot"))).toEqual([null, null]);
  });
});

describe("[INGEST1] what no page of ours does is refused", () => {
  test("a value in two parts, one of them deleted: a page that gets it later deletes both", () => {
    const attack = contentAttacks.find(({ name }) => name.startsWith("a value in two parts"));
    const doc = documentOf(author);
    addRows(doc, swotColumns, [{ id: "r1", order: "a0", cells: {} }]);
    const page = documentOf(colleague);
    Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
    const update = attack?.make({ page, victim: author, rowId: "r1" }) ?? new Uint8Array();
    expect(apply(doc, update, "swot")).toBe("hidden-value");
  });

  test("a value put in front of another under its key", () => {
    const doc = documentOf(author);
    addRows(doc, swotColumns, [{ id: "r1", order: "a0", cells: {} }]);
    const rows: Pick<Y.AbstractType<unknown>, "_map"> = rowsOf(doc);
    // oxlint-disable-next-line no-underscore-dangle -- there is no other way to an item's id
    const born = rows._map.get("r1")?.id ?? Y.createID(0, 0);
    const update = updateOf((encoder) => {
      writeBlock(encoder, { client: colleague, clock: 0 });
      encoding.writeUint8(encoder, kinds.string | 0x40);
      writeNumbers(encoder, born.client, born.clock);
      encoding.writeVarString(encoder, "x");
    });
    expect(apply(doc, update, "swot")).toBe("before-value");
  });

  test.each<[string, WorksheetKey, (page: Y.Doc, rows: Rows) => void, string]>([
    ["removing a row", "swot", (_, rows) => rows.delete("r1"), "row-replaced"],
    ["replacing a row", "swot", (_, rows) => rows.set("r1", new Y.Map()), "row-replaced"],
    ["a text where rows stand", "swot", (_, rows) => rows.set("r2", new Y.Text("x") as never), "row-kind"],
    ["a number where rows stand", "swot", (_, rows) => rows.set("r2", 1 as never), "row-kind"],
    ["a row id of another shape", "swot", (_, rows) => rows.set("../r2", new Y.Map()), "row-id"],
    [
      "replacing a shared text",
      "swot",
      (_, rows) => rows.get("r1")?.set("text", new Y.Text("x")),
      "container-replaced",
    ],
    ["removing a shared text", "swot", (_, rows) => rows.get("r1")?.delete("text"), "container-replaced"],
    [
      "a value where a set stands",
      "swot",
      (_, rows) => rows.get("r1")?.set("problems", "p1"),
      "container-replaced",
    ],
    [
      "a row born with a value for its text",
      "swot",
      (_, rows) => born(rows, { text: "x" }),
      "container-kind",
    ],
    [
      "a row born with a set for its text",
      "swot",
      (_, rows) => born(rows, { text: new Y.Map() }),
      "container-kind",
    ],
    ["a row born as demo content", "swot", (_, rows) => born(rows, { sample: true }), "sample"],
    ["marking a row as demo content", "swot", (_, rows) => rows.get("r1")?.set("sample", true), "sample"],
    ["a column nobody knows", "swot", (_, rows) => rows.get("r1")?.set("secret", "x"), "unknown-column"],
    [
      "a column of another worksheet",
      "swot",
      (_, rows) => rows.get("r1")?.set("unit", "x"),
      "unknown-column",
    ],
    ["a map in a value column", "swot", (_, rows) => rows.get("r1")?.set("agency", new Y.Map()), "value"],
    ["a number for a choice", "swot", (page) => setValue(page, cell("quadrant"), 1), "value"],
    ["a fraction of a rupiah", "action", (page) => setValue(page, cell("xa"), Number.NaN), "value"],
    ["text for yes or no", "program", (page) => setValue(page, cell("quickWin"), "ya"), "value"],
    ["an endless value", "program", (page) => setValue(page, cell("lead"), "x".repeat(1_001)), "value"],
    [
      "a short text far beyond its length",
      "program",
      (page) => setValue(page, cell("unit"), "x".repeat(121)),
      "value",
    ],
    ["an order key that is none", "swot", (page) => moveRow(page, "r1", { order: "a 0" }), "value"],
    ["trashed, but not quite", "swot", (_, rows) => rows.get("r1")?.set("trashed", "yes"), "value"],
    [
      "a year that is none",
      "action",
      (page) => setYear(page, { ...cell("targets"), year: 20_250 }, 1),
      "entry",
    ],
    ["a map in a set", "swot", (_, rows) => setOf(rows, "problems").set("p1", new Y.Map()), "entry"],
    ["an entry under a strange id", "swot", (_, rows) => setOf(rows, "problems").set("p 1", true), "entry"],
    [
      "a text twice as long as two people can make it",
      "swot",
      (page) => proseOf(page, cell("text"))?.insert(0, "x".repeat(4_001)),
      "too-long",
    ],
    [
      "more rows than a worksheet may have",
      "swot",
      (page) => addRows(page, swotColumns, manyRows(rowsMax)),
      "too-many-rows",
    ],
    ["more keys than a row may have", "swot", (_, rows) => manyKeys(rows), "too-many-keys"],
  ])("%s", (_, worksheet, edit, rule) => {
    expect(broken(worksheet, edit)).toBe(rule);
  });

  test("a shared text that comes after its row, which loses what another added at the same time", () => {
    const late = (_: Y.Doc, rows: Rows): void => {
      rows.get("r1")?.set("late", new Y.Text("x"));
    };
    expect(broken("swot", late)).toBe("unknown-column");
    const doc = documentOf(author);
    doc.getMap("rows").set("r1", new Y.Map<unknown>([["order", "a0"]]));
    const page = documentOf(colleague);
    Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
    page.getMap<Y.Map<unknown>>("rows").get("r1")?.set("text", new Y.Text("x"));
    expect(apply(doc, Y.encodeStateAsUpdate(page), "swot")).toBe("container-replaced");
  });

  test("list items inside a set, which no reader shows", () => {
    const doc = documentOf(author);
    addRows(doc, swotColumns, [{ id: "r1", order: "a0", cells: {} }]);
    const parent = doc.getMap<Rows>("rows").get("r1")?.get("problems") as unknown as Y.Map<unknown>;
    const hidden = new Y.Item(
      Y.createID(colleague, 0),
      null,
      null,
      null,
      null,
      parent,
      null,
      new Y.ContentAny(["hidden"]),
    );
    let seen: string | null = null;
    doc.transact((transaction) => {
      hidden.integrate(transaction, 0);
      seen = checkTransaction(transaction, "swot", [colleague]);
    });
    expect(seen).toBe("list-in-map");
  });
});

function manyRows(count: number) {
  return Array.from({ length: count }, (_, at) => ({ ...newRow, id: `n${at}`, order: `a${at}` }));
}

function manyKeys(rows: Rows): void {
  for (let at = 0; at < 130; at += 1) rows.get("r1")?.set(`x${at}a`, at);
}

function born(rows: Rows, cells: Record<string, unknown>): void {
  rows.set("r2", new Y.Map<unknown>([["order", "a1"], ["trashed", true], ...Object.entries(cells)]));
}

function setOf(rows: Rows, column: string): Y.Map<unknown> {
  const set = rows.get("r1")?.get(column);
  if (!(set instanceof Y.Map)) throw new Error(`${column} is no set`);
  return set;
}

function rewrite(page: Y.Doc, column: string, length: number): void {
  proseOf(page, cell(column))?.insert(0, "x".repeat(length));
  proseOf(page, cell(column))?.delete(0, length);
}

function pickAndDrop(page: Y.Doc): void {
  putEntry(page, cell("problems"), { id: "p1", text: null });
  removeEntry(page, cell("problems"), "p1");
}

function changeBudget(page: Y.Doc): void {
  for (const amount of [1_000_000, 2_500_000, null])
    setYear(page, { ...cell("budgets"), year: 2024 }, amount);
}

function setThenClear(page: Y.Doc, column: string): void {
  setValue(page, cell(column), "dokumen");
  setValue(page, cell(column), null);
}
