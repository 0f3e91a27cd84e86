import * as Y from "yjs";
import type { ColumnKind } from "../worksheets/column";

/** The only root of a worksheet document: rows keyed by client-made unique ids. */
export const rowsRoot = "rows";

/** Keys of a row map that are not columns. */
export const rowKeys = { order: "order", trashed: "trashed", sample: "sample" } as const;

export type RowMap = Y.Map<unknown>;

export function rowsOf(doc: Y.Doc): Y.Map<RowMap> {
  return doc.getMap<RowMap>(rowsRoot);
}

/** How a column kind is kept inside a row map. Containers are born with the row, never later. */
export function containerOf(kind: ColumnKind): "text" | "map" | "value" {
  switch (kind.type) {
    case "prose":
      return "text";
    case "set":
    case "references":
    case "years":
      return "map";
    case "text":
    case "measure":
    case "money":
    case "month":
    case "yesNo":
    case "choice":
    case "listChoice":
    case "reference":
      return "value";
  }
}
