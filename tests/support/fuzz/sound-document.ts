// oxlint-disable no-underscore-dangle -- items without a place in the view of a type show in these fields only
import * as Y from "yjs";
import { fitsCell, fitsEntry } from "../../../shared/documents/cell-limits";
import { containerOf, rowKeys, rowsOf } from "../../../shared/documents/row-shape";
import { identifierSchema } from "../../../shared/domain/identifier";
import type { Column } from "../../../shared/worksheets/column";

/** Reads a whole document without trusting anything. Gives what is wrong with it; empty when it is sound. */
export function problemsOf(doc: Y.Doc, columns: readonly Column[]): readonly string[] {
  const rows = rowsOf(doc);
  const problems: string[] = [];
  if ([...doc.share.keys()].join() !== "rows") problems.push(`roots: ${[...doc.share.keys()].join()}`);
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    problems.push("something is pending");
  if (rows._start !== null) problems.push("list items among the rows");
  rows.forEach((row: unknown, id) => {
    if (!identifierSchema.safeParse(id).success) problems.push(`row id ${id}`);
    if (row instanceof Y.Map) problems.push(...rowProblems(row, columns));
    else problems.push(`row ${id} is no map`);
  });
  return [...problems, ...structProblems(doc)];
}

function rowProblems(row: Y.Map<unknown>, columns: readonly Column[]): readonly string[] {
  const problems: string[] = row._start === null ? [] : ["list items in a row"];
  for (const [key, value] of row) {
    const kind = columns.find((column) => column.key === key)?.kind;
    if (key === rowKeys.sample) problems.push("sample");
    else if (kind === undefined || containerOf(kind) === "value") {
      if (!fitsCell(key, kind, value)) problems.push(`${key} holds ${typeof value}`);
    } else if (containerOf(kind) === "text") {
      if (!(value instanceof Y.Text) || !isPlain(value)) problems.push(`${key} is no plain text`);
    } else if (!(value instanceof Y.Map) || value._start !== null) problems.push(`${key} is no map`);
    else
      for (const [entry, held] of value) if (!fitsEntry(entry, kind, held)) problems.push(`${key}.${entry}`);
  }
  return problems;
}

function isPlain(text: Y.Text): boolean {
  const delta = text.toDelta() as readonly { insert?: unknown; attributes?: unknown }[];
  return delta.every(({ insert, attributes }) => typeof insert === "string" && attributes === undefined);
}

/** Clocks without gap, lengths that are lengths, everything somewhere below the root. */
function structProblems({ store, share }: Y.Doc): readonly string[] {
  const problems: string[] = [];
  for (const [client, structs] of store.clients) {
    let clock = 0;
    for (const struct of structs) {
      if (struct.id.clock !== clock || !(struct.length > 0))
        problems.push(`clock ${client}:${struct.id.clock}`);
      clock += struct.length;
      if (struct instanceof Y.Item && rootOf(struct) !== share.get("rows"))
        problems.push(`lost ${client}:${clock}`);
    }
  }
  return problems;
}

function rootOf(item: Y.Item): unknown {
  let type: unknown = item.parent;
  while (type instanceof Y.AbstractType && type._item !== null) type = type._item.parent;
  return type;
}
