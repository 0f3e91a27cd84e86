import type * as Y from "yjs";
import { groupUnder, putInFront, ungroup } from "../../shared/documents/group-rows";
import { orderKeyAt, orderKeyBytes } from "../../shared/documents/order-key";
import { localEdit } from "../../shared/documents/origins";
import {
  addRows,
  moveRow,
  proseOf,
  putEntry,
  removeEntry,
  setTrashed,
  setValue,
  setYear,
} from "../../shared/documents/write-rows";
import type { WorksheetKey } from "../../shared/domain/worksheet-key";
import type { Cells, Row } from "../../shared/worksheets/row";
import type { ReplicaContent } from "../../client/sync/replica-content";
import type { Random } from "../support/seeded-random";
import { tokenOf, tokensIn, type Ownership } from "./owned-cells";

/** Columns the model writes to; each seat has a value column of its own, as far as there are enough. */
export const modelColumns: Readonly<
  Record<
    "swot" | "program" | "action",
    { prose: string[]; values: string[]; sets: string[]; years: string[] }
  >
> = {
  swot: {
    prose: ["text", "evidence"],
    values: ["agency", "subDimension", "readiness"],
    sets: ["problems"],
    years: [],
  },
  program: {
    prose: ["name", "goal", "indicator"],
    values: ["unit", "partners", "lead", "finalTarget"],
    sets: ["problems", "support"],
    years: [],
  },
  action: {
    prose: ["action", "output"],
    values: ["nomenclature", "unit", "lead", "starts"],
    sets: ["funding", "locations"],
    years: ["targets", "budgets"],
  },
};

export type ModelWorksheet = keyof typeof modelColumns;

export interface EditParts {
  readonly worksheet: ModelWorksheet & WorksheetKey;
  readonly content: ReplicaContent;
  readonly ownership: Ownership;
  readonly random: Random;
  /** A number never given before. */
  readonly next: () => number;
  /** An action belongs to one of these programs. */
  readonly programIds: readonly string[];
}

type Edit = (parts: EditParts) => void;

/** Every kind of edit a page can make, the frequent ones more than once. */
const edits: readonly Edit[] = [
  type,
  type,
  type,
  type,
  add,
  add,
  erase,
  value,
  tag,
  tag,
  untag,
  year,
  move,
  trash,
  trash,
  paste,
  group,
  group,
  group,
  separate,
  lead,
  (parts) => parts.content.document.value.undo(),
  (parts) => parts.content.document.value.undo(),
  (parts) => parts.content.document.value.redo(),
];

/** Makes one edit; some do nothing where there is nothing to edit. */
export function makeEdit(parts: EditParts): void {
  const { content, random } = parts;
  content.document.value.stopCapturing();
  // A page that has lost what its edits build on shows less than it has: what it would change cannot be foretold.
  if (content.live.incomplete) type(parts);
  else (content.rows.value.length === 0 ? add : pick(edits, random))?.(parts);
}

function add(parts: EditParts): void {
  addRows(docOf(parts), parts.content.document.value.columns, [newRow(parts)]);
}

function paste(parts: EditParts): void {
  addRows(docOf(parts), parts.content.document.value.columns, [newRow(parts), newRow(parts), newRow(parts)]);
}

function newRow(parts: EditParts): { id: string; order: string; cells: Cells } {
  const { worksheet, random, programIds, ownership, next } = parts;
  const [prose = ""] = modelColumns[worksheet].prose;
  const number = next();
  const heads: Readonly<Record<ModelWorksheet, Cells>> = {
    // Mostly in one quadrant, where items can be grouped.
    swot: { quadrant: pick(["S", "S", "S", "W"], random) ?? "S" },
    program: {},
    action: { program: pick(programIds, random) ?? null },
  };
  return {
    id: `row-${ownership.seat}-${number}`,
    order: order(parts),
    cells: { ...heads[worksheet], [prose]: tokenOf(ownership.seat, number) },
  };
}

function type(parts: EditParts): void {
  const text = proseText(parts);
  if (text === undefined) return;
  const token = tokenOf(parts.ownership.seat, parts.next());
  // Between the pieces of others, so that none is torn apart.
  const places = [0, ...[...text.toJSON().matchAll(/›/gu)].map(({ index }) => index + 1)];
  docOf(parts).transact(() => text.insert(pick(places, parts.random) ?? 0, token), localEdit);
}

function erase(parts: EditParts): void {
  const text = proseText(parts);
  if (text === undefined) return;
  const own = tokensIn(text.toJSON()).filter((token) => token.startsWith(`‹${parts.ownership.seat}.`));
  const token = pick(own, parts.random);
  if (token === undefined) return;
  docOf(parts).transact(() => text.delete(text.toJSON().indexOf(token), token.length), localEdit);
}

function value(parts: EditParts): void {
  const [row, column] = [someRow(parts), parts.ownership.valueColumn];
  if (row === undefined || column === undefined) return;
  const written = parts.random() < 0.2 ? null : `v${parts.next()}`;
  setValue(docOf(parts), { rowId: row.id, column }, written);
}

function tag(parts: EditParts): void {
  const [row, column] = [someRow(parts), pick(modelColumns[parts.worksheet].sets, parts.random)];
  if (row === undefined || column === undefined) return;
  const entry = {
    id: `s${parts.ownership.seat}-${parts.next()}`,
    text: parts.random() < 0.3 ? "kampus" : null,
  };
  putEntry(docOf(parts), { rowId: row.id, column }, entry);
}

function untag(parts: EditParts): void {
  const [row, column] = [someRow(parts), pick(modelColumns[parts.worksheet].sets, parts.random)];
  if (row === undefined || column === undefined) return;
  const entries = row.cells[column] as readonly { readonly id: string }[];
  const own = pick(
    entries.filter(({ id }) => id.startsWith(`s${parts.ownership.seat}-`)),
    parts.random,
  );
  if (own !== undefined) removeEntry(docOf(parts), { rowId: row.id, column }, own.id);
}

function year(parts: EditParts): void {
  const [row, column] = [someRow(parts), pick(modelColumns[parts.worksheet].years, parts.random)];
  if (row === undefined || column === undefined) return;
  const cell = { rowId: row.id, column, year: Number(parts.ownership.year) };
  setYear(docOf(parts), cell, parts.random() < 0.2 ? null : parts.next());
}

function move(parts: EditParts): void {
  const row = someRow(parts);
  if (row === undefined) return;
  const cells: Cells =
    parts.worksheet === "swot" && parts.random() < 0.5
      ? { quadrant: pick(["S", "W", "O", "T"], parts.random) ?? "S" }
      : {};
  moveRow(docOf(parts), row.id, { order: order(parts), cells });
}

function trash(parts: EditParts): void {
  const row = someRow(parts);
  if (row !== undefined) setTrashed(docOf(parts), [row.id], !row.trashed);
}

/** Puts an item under another one of its quadrant. */
function group(parts: EditParts): void {
  const row = someItem(parts);
  const others = parts.content.rows.value.filter(
    ({ id, trashed, cells }) => !trashed && id !== row?.id && cells["quadrant"] === row?.cells["quadrant"],
  );
  const leader = pick(others, parts.random);
  if (row === undefined || leader === undefined) return;
  arrange(parts, (doc, rows) => groupUnder(doc, rows, { rowId: row.id, leaderId: leader.id }));
}

function separate(parts: EditParts): void {
  const row = someItem(parts);
  if (row !== undefined) arrange(parts, (doc, rows) => ungroup(doc, rows, row.id));
}

function lead(parts: EditParts): void {
  const row = someItem(parts);
  if (row !== undefined) arrange(parts, (doc, rows) => putInFront(doc, rows, row.id));
}

function arrange({ content }: EditParts, edit: (doc: Y.Doc, rows: readonly Row[]) => void): void {
  const document = content.document.value;
  document.asOneStep(() => edit(document.doc, content.rows.value));
}

/** One that is there, of a worksheet whose rows are grouped. */
function someItem({ worksheet, content, random }: EditParts): Row | undefined {
  if (worksheet !== "swot") return undefined;
  return pick(
    content.rows.value.filter(({ trashed }) => !trashed),
    random,
  );
}

function docOf({ content }: EditParts): Y.Doc {
  return content.document.value.doc;
}

function someRow({ content, random }: EditParts): Row | undefined {
  return pick(content.rows.value, random);
}

function proseText(parts: EditParts): Y.Text | undefined {
  const [row, column] = [someRow(parts), pick(modelColumns[parts.worksheet].prose, parts.random)];
  return row === undefined || column === undefined
    ? undefined
    : proseOf(docOf(parts), { rowId: row.id, column });
}

function order({ content, random }: EditParts): string {
  const orders = content.rows.value.map((row) => row.order);
  const bytes = Uint8Array.from({ length: orderKeyBytes }, () => Math.floor(random() * 256));
  return orderKeyAt(orders, Math.floor(random() * (orders.length + 1)), bytes);
}

export function pick<Value>(values: readonly Value[], random: Random): Value | undefined {
  return values[Math.floor(random() * values.length)];
}
