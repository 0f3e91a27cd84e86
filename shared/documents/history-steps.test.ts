import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { swotColumns } from "../worksheets/swot-worksheet";
import { foldWithinMs, HistorySteps, stepMaxMs, togetherMs, type HistoryStep } from "./history-steps";
import { LogReplay, rowsAfter } from "./log-replay";
import { remoteEdit } from "./origins";
import { readRows } from "./read-rows";
import { restoreRow, restoreWorksheet } from "./restore-rows";
import { addRows, moveRow, proseOf, setTrashed, setValue } from "./write-rows";

const minuteMs = 60_000;

describe("[HIST1] what people do in a worksheet", () => {
  test("is one step as long as somebody goes on within two minutes, and tells what became of rows and cells", () => {
    const log = new Log();
    log.edit("siti", 0, (doc) => add(doc, "r1", "S", ""));
    for (const [at, letter] of ["D", "a", "t", "a"].entries())
      log.edit("siti", at * minuteMs, (doc) => type(doc, "r1", letter));
    log.edit("siti", 3 * minuteMs + foldWithinMs + 1, (doc) => setTrashed(doc, ["r1"], true));
    expect(log.steps()).toMatchObject([
      { authors: ["siti"], changes: [{ rowId: "r1", column: "row", after: "trashed" }] },
      {
        authors: ["siti"],
        startedAt: 0,
        endedAt: 3 * minuteMs,
        changes: [
          { rowId: "r1", column: "row", after: "added" },
          { column: "quadrant", before: null, after: "S" },
          { column: "text", before: null, after: "Data" },
        ],
      },
    ]);
  });

  test("is cut where somebody never pauses, and left out where nothing of it is left", () => {
    const log = new Log();
    log.edit("siti", 0, (doc) => add(doc, "r1", "S", ""));
    for (let at = 0; at <= stepMaxMs + minuteMs; at += minuteMs)
      log.edit("siti", at, (doc) => type(doc, "r1", "x"));
    expect(log.steps()).toHaveLength(2);
    log.edit("budi", 0, (doc) => type(doc, "r1", "y"));
    log.edit("budi", 1, (doc) => proseOf(doc, cell("r1"))?.delete(12, 1));
    expect(log.steps()).toHaveLength(2);
  });

  test("can be asked for row by row and page by page", () => {
    const log = new Log();
    for (const [at, id] of ["r1", "r2", "r3"].entries())
      log.edit("siti", at * 10 * minuteMs, (doc) => add(doc, id, "S", id));
    log.edit("budi", 40 * minuteMs, (doc) => setValue(doc, { rowId: "r2", column: "quadrant" }, "W"));
    const [newest, second] = log.steps({ count: 2 });
    expect([newest?.authors, second?.authors]).toEqual([["budi"], ["siti"]]);
    expect(log.steps({ before: second?.to ?? 0 }).map(({ changes }) => changes[0]?.rowId)).toEqual([
      "r2",
      "r1",
    ]);
    expect(log.steps({ rowId: "r2" }).map(({ authors }) => authors)).toEqual([["budi"], ["siti"]]);
  });
});

describe("[HIST2] two people at once", () => {
  test("have a step each where they write in different cells", () => {
    const log = new Log();
    log.edit("siti", 0, (doc) => add(doc, "r1", "S", ""));
    for (let turn = 0; turn < 4; turn += 1) {
      log.edit("budi", turn, (doc) =>
        setValue(doc, { rowId: "r1", column: "quadrant" }, "SWOT".charAt(turn)),
      );
      log.edit("siti", turn, (doc) => type(doc, "r1", "a"));
    }
    const steps = log.steps();
    expect(steps.map(({ authors }) => authors)).toEqual([["siti"], ["budi"]]);
    expect(steps[1]?.changes).toEqual([{ rowId: "r1", column: "quadrant", before: "S", after: "T" }]);
  });

  test("share a step where they add to one text at the same moment, until somebody takes something away", () => {
    const log = new Log();
    log.edit("siti", 0, (doc) => add(doc, "r1", "S", ""));
    log.edit("siti", 1, (doc) => type(doc, "r1", "satu "));
    log.edit("budi", 2, (doc) => type(doc, "r1", "dua "));
    expect(log.steps()).toHaveLength(2);
    log.edit("siti", 3, (doc) => type(doc, "r1", "tiga"));
    expect(log.steps()).toMatchObject([{ authors: ["siti", "budi"], from: 1, to: 4 }]);
    log.edit("budi", 3 + togetherMs, (doc) => proseOf(doc, cell("r1"))?.delete(0, 5));
    log.edit("siti", 4 + 2 * togetherMs, (doc) => type(doc, "r1", "."));
    expect(log.steps().map(({ authors, to }) => [authors, to])).toEqual([
      [["siti"], 6],
      [["budi"], 5],
      [["siti", "budi"], 4],
    ]);
  });

  test("are told apart so that the steps of every cell lead from nothing to what stands there", () => {
    fc.assert(
      fc.property(fc.array(actArbitrary, { maxLength: 40 }), (acts) => {
        const log = new Log();
        let now = 0;
        for (const { author, afterMs, rowId, act } of acts) {
          now += afterMs;
          log.edit(author, now, (doc) => carryOut(doc, rowId, act));
        }
        const changes = log.steps().flatMap((step) => step.changes);
        for (const { id, cells } of log.rows)
          for (const column of ["quadrant", "text"]) {
            const ofCell = changes.filter((change) => change.rowId === id && change.column === column);
            const left = [...ofCell.map(({ before }) => before ?? empty(column)), cells[column]];
            const reached = [empty(column), ...ofCell.map(({ after }) => after)];
            expect(left.map(String).sort()).toEqual(reached.map(String).sort());
          }
      }),
      { numRuns: 300 },
    );
  });
});

describe("[HIST3] an earlier moment", () => {
  test("is what the log led to then, whatever was done since", () => {
    const log = new Log();
    log.edit("siti", 0, (doc) => add(doc, "r1", "S", "Data"));
    const then = log.rows;
    log.edit("budi", 1, (doc) => proseOf(doc, cell("r1"))?.delete(0, 4));
    log.edit("budi", 2, (doc) => setTrashed(doc, ["r1"], true));
    expect(log.rowsAt(1)).toEqual(then);
  });
});

describe("[HIST4] restoring", () => {
  test("makes a worksheet as it was by new edits: what came since goes to Sampah and keeps its text", () => {
    const log = new Log();
    log.edit("siti", 0, (doc) => add(doc, "r1", "S", "Data"));
    log.edit("siti", 0, (doc) => add(doc, "r2", "S", "SDM"));
    const then = log.rows;
    log.edit("budi", 1, (doc) => type(doc, "r1", " lain"));
    log.edit("budi", 1, (doc) => moveRow(doc, "r1", { order: "z1", cells: { quadrant: "W" } }));
    log.edit("budi", 1, (doc) => setTrashed(doc, ["r2"], true));
    log.edit("budi", 1, (doc) => add(doc, "r3", "O", "Baru"));
    log.edit("siti", foldWithinMs, (doc) => restoreWorksheet(doc, then, swotColumns));
    expect(log.rows.filter(({ trashed }) => !trashed)).toEqual(then);
    expect(log.rows.find(({ id }) => id === "r3")).toMatchObject({ trashed: true, cells: { text: "Baru" } });
    expect(log.steps()[0]).toMatchObject({ authors: ["siti"] });
    const again = log.length;
    log.edit("siti", 3, (doc) => restoreWorksheet(doc, then, swotColumns));
    expect(log.length).toBe(again);
  });

  test("makes one row as it was, out of Sampah, and leaves the others", () => {
    const log = new Log();
    log.edit("siti", 0, (doc) => add(doc, "r1", "S", "Data"));
    const [then] = log.rows;
    log.edit("budi", 1, (doc) => type(doc, "r1", " lain"));
    log.edit("budi", 1, (doc) => setTrashed(doc, ["r1"], true));
    log.edit("budi", 1, (doc) => add(doc, "r2", "S", "SDM"));
    if (then !== undefined) log.edit("siti", 2, (doc) => restoreRow(doc, then, swotColumns));
    expect(log.rows.map(({ id, trashed, cells }) => [id, trashed, cells["text"]])).toEqual([
      ["r1", false, "Data"],
      ["r2", false, "SDM"],
    ]);
  });
});

test("[HIST4] any moment can be restored, and then the worksheet shows it", () => {
  fc.assert(
    fc.property(fc.array(actArbitrary, { minLength: 1, maxLength: 30 }), fc.nat(), (acts, at) => {
      const log = new Log();
      for (const { author, rowId, act } of acts) log.edit(author, 0, (doc) => carryOut(doc, rowId, act));
      fc.pre(log.length > 0);
      const then = log.rowsAt((at % log.length) + 1);
      log.edit("wati", 1, (doc) => restoreWorksheet(doc, then, swotColumns));
      expect(log.rows.filter(({ trashed }) => !trashed)).toEqual(then.filter(({ trashed }) => !trashed));
    }),
    { numRuns: 200 },
  );
});

/** A server's log: edits come one after the other, each from a page that has everything so far. */
class Log {
  readonly #doc = new Y.Doc();
  readonly #entries: { readonly author: string; readonly at: number; readonly update: Uint8Array }[] = [];

  get length(): number {
    return this.#entries.length;
  }

  get rows() {
    return readRows(this.#doc, swotColumns);
  }

  /** As one entry, if it changes anything. */
  edit(author: string, at: number, edit: (doc: Y.Doc) => void): void {
    const page = new Y.Doc();
    Y.applyUpdate(page, Y.encodeStateAsUpdate(this.#doc), remoteEdit);
    const updates: Uint8Array[] = [];
    page.on("update", (update: Uint8Array) => updates.push(update));
    edit(page);
    if (updates.length === 0) return;
    const update = Y.mergeUpdates(updates);
    Y.applyUpdate(this.#doc, update, remoteEdit);
    this.#entries.push({ author, at, update });
  }

  rowsAt(seq: number) {
    return rowsAfter(
      this.#entries.slice(0, seq).map(({ update }) => update),
      swotColumns,
    );
  }

  steps({ rowId = null, before = Infinity, count = 100 }: Partial<Sought> = {}): readonly HistoryStep[] {
    const [replay, steps] = [new LogReplay(swotColumns), new HistorySteps(swotColumns)];
    for (const [at, entry] of this.#entries.entries())
      steps.add({ ...entry, seq: at + 1, rows: replay.apply(entry.update) });
    replay.dispose();
    return steps.read({ rowId, before, count });
  }
}

interface Sought {
  readonly rowId: string | null;
  readonly before: number;
  readonly count: number;
}

const actArbitrary = fc.record({
  author: fc.constantFrom("siti", "budi", "wati"),
  afterMs: fc.constantFrom(0, 1_000, minuteMs, foldWithinMs + 1),
  rowId: fc.constantFrom("r1", "r2"),
  act: fc.constantFrom("type", "delete", "quadrant", "trash", "restore", "move"),
});

/** A row is made by whoever does something with it first. */
function carryOut(doc: Y.Doc, rowId: string, act: string): void {
  const text = proseOf(doc, cell(rowId));
  if (text === undefined) add(doc, rowId, "S", "a");
  else if (act === "type") text.insert(text.length, String.fromCodePoint(97 + (text.length % 26)));
  else if (act === "delete") text.delete(0, Math.min(2, text.length));
  else if (act === "quadrant")
    setValue(doc, { rowId, column: "quadrant" }, "SWOT".charAt((text.length + 1) % 4));
  else if (act === "move") moveRow(doc, rowId, { order: `b${text.length}` });
  else setTrashed(doc, [rowId], act === "trash");
}

function empty(column: string): string | null {
  return column === "text" ? "" : null;
}

function add(doc: Y.Doc, id: string, quadrant: string, text: string): void {
  addRows(doc, swotColumns, [{ id, order: `a${id}`, cells: { quadrant, text } }]);
}

function type(doc: Y.Doc, rowId: string, letters: string): void {
  const text = proseOf(doc, cell(rowId));
  text?.insert(text.length, letters);
}

function cell(rowId: string) {
  return { rowId, column: "text" };
}
