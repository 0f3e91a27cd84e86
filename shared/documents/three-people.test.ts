import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { leadersOf } from "../worksheets/grouped-items";
import { swotColumns } from "../worksheets/swot-worksheet";
import type { Row } from "../worksheets/row";
import { groupUnder, putInFront, ungroup } from "./group-rows";
import { orderKeysAtEnd } from "./order-key";
import { remoteEdit } from "./origins";
import { readRows } from "./read-rows";
import { restoreRow, restoreWorksheet } from "./restore-rows";
import { asOneStep, createUndo } from "./undo";
import { addRows, asOneEdit, moveRow, proseOf, setTrashed } from "./write-rows";

/* Three people in one worksheet, each on a page of their own, meeting now and then. */

test("[UNDO1] [TRASH1] [HIST4] [GROUP2] whatever three people do, their pages end the same and every original is there once", () => {
  fc.assert(
    fc.property(fc.array(actArbitrary, { maxLength: 60 }), (acts) => {
      const hall = new Hall();
      for (const act of acts) hall.carryOut(act);
      hall.meet();
      const [first, ...others] = hall.pages.map(({ rows }) => rows);
      for (const rows of others) expect(rows).toEqual(first);
      expect(first?.map(({ id }) => id).sort()).toEqual([...hall.originals.keys()].sort());
      for (const { id, cells } of first ?? []) {
        const written = wordsIn(cells);
        expect(written.filter((word) => word === hall.originals.get(id))).toHaveLength(1);
      }
      expectSoundGroups(first ?? []);
    }),
    { numRuns: 300 },
  );
});

test("[UNDO2] one person's undo, also of everything, leaves every word of the others", () => {
  const steady = actArbitrary.filter(({ kind }) => !kind.startsWith("restore"));
  fc.assert(
    fc.property(fc.array(steady, { maxLength: 60 }), (acts) => {
      const hall = new Hall();
      for (const act of acts) if (act.person === 0 || !travels.has(act.kind)) hall.carryOut(act);
      hall.meet();
      while (hall.pages[0]?.undo.canUndo() === true) hall.pages[0].undo.undo();
      hall.meet();
      for (const page of hall.pages) {
        const texts = new Map(page.rows.map(({ id, cells }) => [id, wordsIn(cells)]));
        for (const { person, rowId, word } of hall.typed)
          expect(texts.get(rowId)?.filter((one) => one === word)).toHaveLength(person === 0 ? 0 : 1);
        for (const [id, original] of hall.originals) expect(texts.get(id)).toContain(original);
      }
    }),
    { numRuns: 300 },
  );
});

test("[GROUP1] whoever merges, takes apart or puts in front sees exactly that", () => {
  fc.assert(
    fc.property(fc.array(actArbitrary, { maxLength: 40 }), fc.nat(1_000), fc.nat(1_000), (acts, one, two) => {
      const hall = new Hall();
      for (const act of acts) hall.carryOut(act);
      hall.meet();
      const [page] = hall.pages;
      const rows = page?.rows ?? [];
      const before = leadersOf(rows);
      const [a, b] = [presentAt(rows, one), presentAt(rows, two)];
      if (page === undefined || a === undefined || b === undefined) return;
      const groupOf = (row: Row) => before.get(row.id) ?? row.id;
      const others = (leaders: ReadonlyMap<string, string>, but: readonly string[]) =>
        new Map([...leaders].filter(([id]) => !but.includes(id)));

      asOneStep(page.undo, () => ungroup(page.doc, rows, a.id));
      const apart = leadersOf(page.rows);
      expect(apart.has(a.id)).toBe(false);
      if (before.has(a.id)) expect(others(apart, [])).toEqual(others(before, [a.id]));
      else expect(apart).toEqual(before);
      if (before.has(a.id)) page.undo.undo();
      expect(leadersOf(page.rows)).toEqual(before);

      asOneStep(page.undo, () => putInFront(page.doc, rows, a.id));
      const front = leadersOf(page.rows);
      for (const row of rows.filter((row) => !row.trashed && groupOf(row) === groupOf(a)))
        expect(front.get(row.id) ?? row.id).toBe(a.id);
      if (before.has(a.id)) page.undo.undo();

      if (a.cells["quadrant"] !== b.cells["quadrant"] || groupOf(a) === groupOf(b)) return;
      asOneStep(page.undo, () => groupUnder(page.doc, rows, { rowId: a.id, leaderId: b.id }));
      const merged = leadersOf(page.rows);
      expect(merged.get(a.id)).toBe(groupOf(b));
      expectSoundGroups(page.rows);
      page.undo.undo();
      expect(leadersOf(page.rows)).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

/** Nobody leads and is led, and all of a group are present in one quadrant. */
function expectSoundGroups(rows: readonly Row[]): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const leaders = leadersOf(rows);
  for (const [id, leader] of leaders) {
    const [led, above] = [byId.get(id), byId.get(leader)];
    expect(leaders.has(leader)).toBe(false);
    expect([led?.trashed, above?.trashed]).toEqual([false, false]);
    expect(led?.cells["quadrant"]).toBe(above?.cells["quadrant"]);
  }
}

function presentAt(rows: readonly Row[], choice: number): Row | undefined {
  const present = rows.filter(({ trashed }) => !trashed);
  return present[choice % Math.max(1, present.length)];
}

function wordsIn({ text }: Row["cells"]): readonly string[] {
  return typeof text === "string" ? text.split(" ") : [];
}

const travels: ReadonlySet<string> = new Set(["undo", "redo"]);

const actArbitrary = fc.record({
  person: fc.nat(2),
  kind: fc.constantFrom(
    "paste",
    "type",
    "type",
    "move",
    "place",
    "trash",
    "untrash",
    "group",
    "group",
    "ungroup",
    "front",
    "undo",
    "redo",
    "remember",
    "restore-row",
    "restore-worksheet",
    "meet",
    "meet-two",
  ),
  /** Chooses rows, places and moments, whatever there is of them. */
  choice: fc.nat(1_000),
});

type Act = typeof actArbitrary extends fc.Arbitrary<infer One> ? One : never;

class Page {
  readonly doc = new Y.Doc();
  readonly undo = createUndo(this.doc);

  get rows(): readonly Row[] {
    return readRows(this.doc, swotColumns);
  }
}

class Hall {
  readonly pages: readonly Page[] = [new Page(), new Page(), new Page()];
  /** The text each row was made with, by its id. */
  readonly originals = new Map<string, string>();
  readonly typed: { readonly person: number; readonly rowId: string; readonly word: string }[] = [];
  readonly #moments: (readonly Row[])[] = [];

  carryOut(act: Act): void {
    const { person, kind } = act;
    const page = this.pages[person];
    if (page === undefined) return;
    switch (kind) {
      case "undo":
      case "redo":
        page.undo[kind]();
        break;
      case "meet":
        this.meet();
        break;
      case "meet-two":
        exchange(page, this.pages[(person + 1) % 3] ?? page);
        break;
      case "remember":
        this.#moments.push(page.rows);
        break;
      case "paste":
      case "type":
      case "move":
      case "place":
      case "trash":
      case "untrash":
      case "group":
      case "ungroup":
      case "front":
      case "restore-row":
      case "restore-worksheet":
        asOneStep(page.undo, () => this.#edit(page, act));
        break;
    }
  }

  meet(): void {
    const [a, b, c] = this.pages;
    if (a === undefined || b === undefined || c === undefined) return;
    for (const [one, other] of [[a, b] as const, [b, c] as const, [a, b] as const, [a, c] as const])
      exchange(one, other);
  }

  #edit(page: Page, { person, kind, choice }: Act): void {
    const { doc, rows } = page;
    const row = rows[choice % Math.max(1, rows.length)];
    if (kind === "paste") this.#paste(page, 1 + (choice % 4));
    if (row === undefined) return;
    const moment = this.#moments[choice % Math.max(1, this.#moments.length)];
    switch (kind) {
      case "type": {
        const word = `p${person}.${this.typed.length}`;
        const text = proseOf(doc, { rowId: row.id, column: "text" });
        asOneEdit(doc, () =>
          choice % 2 === 0 ? text?.insert(text.length, ` ${word}`) : text?.insert(0, `${word} `),
        );
        this.typed.push({ person, rowId: row.id, word });
        break;
      }
      case "move":
        moveRow(doc, row.id, { order: row.order, cells: { quadrant: "SWOT".charAt(choice % 4) } });
        break;
      case "place":
        moveRow(doc, row.id, { order: `a${choice}` });
        break;
      case "trash":
      case "untrash":
        setTrashed(doc, [row.id], kind === "trash");
        break;
      case "group": {
        const leader = presentAt(rows, Math.floor(choice / 7));
        if (leader !== undefined) groupUnder(doc, rows, { rowId: row.id, leaderId: leader.id });
        break;
      }
      case "ungroup":
        ungroup(doc, rows, row.id);
        break;
      case "front":
        putInFront(doc, rows, row.id);
        break;
      case "restore-row": {
        const then = moment?.find(({ id }) => id === row.id);
        if (then !== undefined) restoreRow(doc, then, swotColumns);
        break;
      }
      case "restore-worksheet":
        if (moment !== undefined) restoreWorksheet(doc, moment, swotColumns);
        break;
      case "paste":
      case "undo":
      case "redo":
      case "meet":
      case "meet-two":
      case "remember":
        break;
    }
  }

  #paste({ doc, rows }: Page, count: number): void {
    const orders = orderKeysAtEnd(
      rows.map(({ order }) => order),
      count,
      new Uint8Array(count * 3),
    );
    const fresh = orders.map((order) => {
      const id = `r${this.originals.size}`;
      this.originals.set(id, `asli-${id}`);
      return { id, order, cells: { quadrant: "S", text: `asli-${id}` } };
    });
    addRows(doc, swotColumns, fresh);
  }
}

function exchange(one: Page, other: Page): void {
  const updates = [Y.encodeStateAsUpdate(one.doc), Y.encodeStateAsUpdate(other.doc)] as const;
  Y.applyUpdate(other.doc, updates[0], remoteEdit);
  Y.applyUpdate(one.doc, updates[1], remoteEdit);
}
