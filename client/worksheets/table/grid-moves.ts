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
  | "first"
  | "last"
  | "pageUp"
  | "pageDown"
  | "edgeLeft"
  | "edgeRight"
  | "edgeUp"
  | "edgeDown";

/** Rows a page key goes over. */
const pageRows = 10;

/** Rows and columns as they stand on screen. */
export interface GridShape {
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
}

/**
 * The place after a move; null when it would leave the table, which `next` and `previous` do at its ends and a
 * place that is not there any more always does. Arrows stop at the edges; moves to an edge stop where filled cells
 * begin or end, as in a spreadsheet.
 */
export function placeAfter(
  { rowIds, columnIds }: GridShape,
  from: GridPlace,
  {
    move,
    isFilled = () => false,
  }: { readonly move: GridMove; readonly isFilled?: (place: GridPlace) => boolean },
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
    case "first":
      return at(0, 0);
    case "last":
      return at(lastRow, lastColumn);
    case "pageUp":
      return at(Math.max(row - pageRows, 0), column);
    case "pageDown":
      return at(Math.min(row + pageRows, lastRow), column);
    case "edgeLeft":
      return toEdge(0, -1);
    case "edgeRight":
      return toEdge(0, 1);
    case "edgeUp":
      return toEdge(-1, 0);
    case "edgeDown":
      return toEdge(1, 0);
    case "next":
      return column < lastColumn ? at(row, column + 1) : row < lastRow ? at(row + 1, 0) : null;
    case "previous":
      return column > 0 ? at(row, column - 1) : row > 0 ? at(row - 1, lastColumn) : null;
  }

  /** On to the last of the filled cells ahead, or over a gap to the next filled one, or to the end. */
  function toEdge(down: number, right: number): GridPlace | null {
    const ahead = (steps: number) => at(row + down * steps, column + right * steps);
    const filled = (steps: number) => {
      const place = ahead(steps);
      return place !== null && isFilled(place);
    };
    let steps = 1;
    if (filled(0) && filled(1)) while (filled(steps + 1)) steps += 1;
    else while (!filled(steps) && ahead(steps + 1) !== null) steps += 1;
    return ahead(steps) ?? from;
  }

  function at(rowAt: number, columnAt: number): GridPlace | null {
    const [rowId, columnId] = [rowIds[rowAt], columnIds[columnAt]];
    return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
  }
}

/** What a key asks of the table. */
export type GridIntent =
  /** `extend`: the range goes there, the selected cell stays. */
  | { readonly type: "move"; readonly move: GridMove; readonly extend: boolean }
  /** Enter: down, and back to where Tab began. */
  | { readonly type: "goOn"; readonly by: "up" | "down" }
  /** A new row from the same origin, to be written at once. */
  | { readonly type: "addRow" }
  /** All cells, or all of the rows or columns of the selected ones. */
  | { readonly type: "select"; readonly what: "all" | "rows" | "columns" }
  | { readonly type: "fillDown" }
  | { readonly type: "fillRight" }
  | { readonly type: "edit" }
  /** A letter: editing begins and the letter goes into the field. */
  | { readonly type: "typeInto" }
  | { readonly type: "stopEditing" }
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
  if (key === "Tab") return { type: "move", move: shift ? "previous" : "next", extend: false };
  const move = plainMoves[key];
  if (move !== undefined) return { type: "move", move, extend: shift };
  switch (key) {
    case "Enter":
      return { type: "goOn", by: shift ? "up" : "down" };
    case " ":
      return shift ? { type: "select", what: "rows" } : { type: "edit" };
    case "F2":
      return { type: "edit" };
    case "Delete":
    case "Backspace":
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
  if (ctrl && key === "Enter") return { type: "addRow" };
  if (alt || ctrl) return null;
  switch (key) {
    case "Enter":
      return shift ? null : { type: "goOn", by: "down" };
    case "Tab":
      return { type: "move", move: shift ? "previous" : "next", extend: false };
    case "Escape":
      return { type: "stopEditing" };
    default:
      return null;
  }
}

function withControl(key: string, shift: boolean): GridIntent | null {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case "z":
      return { type: shift ? "redo" : "undo" };
    case "y":
      return { type: "redo" };
    case "a":
      return { type: "select", what: "all" };
    case " ":
      return { type: "select", what: "columns" };
    case "d":
      return { type: "fillDown" };
    case "r":
      return shift ? null : { type: "fillRight" };
    case "Enter":
      return { type: "addRow" };
    default: {
      const move = controlMoves[key];
      return move === undefined ? null : { type: "move", move, extend: shift };
    }
  }
}

const plainMoves: Readonly<Record<string, GridMove>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "rowStart",
  End: "rowEnd",
  PageUp: "pageUp",
  PageDown: "pageDown",
};

const controlMoves: Readonly<Record<string, GridMove>> = {
  ArrowLeft: "edgeLeft",
  ArrowRight: "edgeRight",
  ArrowUp: "edgeUp",
  ArrowDown: "edgeDown",
  Home: "first",
  End: "last",
};

/** One character, a pair of code units for an emoji; `Shift` and `F5` are longer. */
function isLetter(key: string): boolean {
  return Array.from(key).length === 1;
}
