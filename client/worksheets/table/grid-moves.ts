/** Where the table stands: one cell, by row and column. */
export interface GridPlace {
  readonly rowId: string;
  readonly columnId: string;
}

export type GridMove =
  | "left"
  | "right"
  | "up"
  | "down"
  | "next"
  | "previous"
  | "rowStart"
  | "rowEnd"
  | "top"
  | "bottom";

/** Rows and columns as they stand on screen. */
export interface GridShape {
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
}

/**
 * The place after a move; null when it would leave the table, which `next` and `previous` do at its ends and a
 * place that is not there any more always does. Arrows stop at the edges.
 */
export function placeAfter(
  { rowIds, columnIds }: GridShape,
  from: GridPlace,
  move: GridMove,
): GridPlace | null {
  const row = rowIds.indexOf(from.rowId);
  const column = columnIds.indexOf(from.columnId);
  if (row === -1 || column === -1) return null;
  const lastRow = rowIds.length - 1;
  const lastColumn = columnIds.length - 1;
  switch (move) {
    case "left":
      return at(row, Math.max(column - 1, 0));
    case "right":
      return at(row, Math.min(column + 1, lastColumn));
    case "up":
      return at(Math.max(row - 1, 0), column);
    case "down":
      return at(Math.min(row + 1, lastRow), column);
    case "rowStart":
      return at(row, 0);
    case "rowEnd":
      return at(row, lastColumn);
    case "top":
      return at(0, column);
    case "bottom":
      return at(lastRow, column);
    case "next":
      return column < lastColumn ? at(row, column + 1) : row < lastRow ? at(row + 1, 0) : null;
    case "previous":
      return column > 0 ? at(row, column - 1) : row > 0 ? at(row - 1, lastColumn) : null;
  }

  function at(rowAt: number, columnAt: number): GridPlace | null {
    const [rowId, columnId] = [rowIds[rowAt], columnIds[columnAt]];
    return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
  }
}

/** What a key asks of the table. */
export type GridIntent =
  | { readonly type: "move"; readonly move: GridMove }
  | { readonly type: "edit" }
  /** A letter: editing begins and the letter goes into the field. */
  | { readonly type: "typeInto" }
  | { readonly type: "stopEditing"; readonly move: GridMove | null }
  | { readonly type: "clear" }
  | { readonly type: "shiftRow"; readonly by: -1 | 1 }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  | { readonly type: "leave" }
  /** To what a paste left to look at, as to the spelling in Excel. */
  | { readonly type: "check" };

export interface GridKey {
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly ctrl: boolean;
}

/** Reads a key while a cell is only selected; null leaves it to the browser. */
export function selectedIntent({ key, shift, alt, ctrl }: GridKey): GridIntent | null {
  if (alt) {
    return key === "ArrowUp" || key === "ArrowDown"
      ? { type: "shiftRow", by: key === "ArrowUp" ? -1 : 1 }
      : null;
  }
  if (ctrl) return withControl(key, shift);
  const move = arrowMove(key, shift);
  if (move !== null) return { type: "move", move };
  switch (key) {
    case "Enter":
    case "F2":
    case " ":
      return { type: "edit" };
    case "Delete":
      return { type: "clear" };
    case "Escape":
      return { type: "leave" };
    case "F7":
      return { type: "check" };
    default:
      return isLetter(key) ? { type: "typeInto" } : null;
  }
}

/** Reads a key while a cell is edited: arrows belong to the field. Null leaves it to the field. */
export function editingIntent({ key, shift, alt, ctrl }: GridKey): GridIntent | null {
  if (alt || ctrl) return null;
  switch (key) {
    case "Enter":
      return shift ? null : { type: "stopEditing", move: "down" };
    case "Tab":
      return { type: "stopEditing", move: shift ? "previous" : "next" };
    case "Escape":
      return { type: "stopEditing", move: null };
    default:
      return null;
  }
}

function withControl(key: string, shift: boolean): GridIntent | null {
  switch (key) {
    case "z":
      return { type: shift ? "redo" : "undo" };
    case "y":
      return { type: "redo" };
    case "Home":
      return { type: "move", move: "top" };
    case "End":
      return { type: "move", move: "bottom" };
    default:
      return null;
  }
}

function arrowMove(key: string, shift: boolean): GridMove | null {
  switch (key) {
    case "ArrowLeft":
      return "left";
    case "ArrowRight":
      return "right";
    case "ArrowUp":
      return "up";
    case "ArrowDown":
      return "down";
    case "Home":
      return "rowStart";
    case "End":
      return "rowEnd";
    case "Tab":
      return shift ? "previous" : "next";
    default:
      return null;
  }
}

/** One character, a pair of code units for an emoji; `Shift` and `F5` are longer. */
function isLetter(key: string): boolean {
  return Array.from(key).length === 1;
}
