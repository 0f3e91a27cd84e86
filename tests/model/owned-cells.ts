import type { CellValue } from "../../shared/worksheets/cell";
import type { Row, RowId } from "../../shared/worksheets/row";

/** Cells only one seat writes: what must stand in them in the end is known exactly, whatever the others do. */
export type OwnedCells = ReadonlyMap<string, string>;

/** A piece of text of one seat, such as `‹2.17›`; typed once, so that it stands somewhere once or nowhere. */
export function tokenOf(seat: number, number: number): string {
  return `‹${seat}.${number}›`;
}

const anyToken = /‹\d+\.\d+›/gu;

export function tokensIn(text: string): readonly string[] {
  return text.match(anyToken) ?? [];
}

/** Which column of single values, and which calendar year, a seat keeps to itself. */
export interface Ownership {
  readonly seat: number;
  readonly valueColumn: string | undefined;
  readonly year: string;
}

/** Everything in these rows that belongs to the seat, by names such as `row/text ‹2.17›`. */
export function ownedIn(rows: readonly Row[], ownership: Ownership): OwnedCells {
  const found = new Map<string, string>();
  for (const { id, cells } of rows)
    for (const [column, value] of Object.entries(cells))
      addOwned(found, { rowId: id, column, value, ownership });
  return found;
}

interface Looked {
  readonly rowId: RowId;
  readonly column: string;
  readonly value: CellValue;
  readonly ownership: Ownership;
}

function addOwned(found: Map<string, string>, { rowId, column, value, ownership }: Looked): void {
  const place = `${rowId}/${column}`;
  if (column === ownership.valueColumn) {
    if (value !== null && value !== "") found.set(place, JSON.stringify(value));
  } else if (typeof value === "string") {
    for (const token of tokensIn(value))
      if (token.startsWith(`‹${ownership.seat}.`)) found.set(`${place} ${token}`, "once");
  } else if (Array.isArray(value)) {
    for (const entry of value as readonly { id: string; text: string | null }[])
      if (entry.id.startsWith(`s${ownership.seat}-`))
        found.set(`${place} ${entry.id}`, JSON.stringify(entry.text));
  } else if (typeof value === "object" && value !== null) {
    const ofYear = (value as Readonly<Record<string, number | string>>)[ownership.year];
    if (ofYear !== undefined) found.set(`${place} ${ownership.year}`, JSON.stringify(ofYear));
  }
}

/** What a seat's own edits amount to, kept by noting what each edit changed on the page it was made on. */
export class OwnedBook {
  readonly #expected = new Map<string, string>();
  readonly #unsure = new Set<string>();
  readonly #erased = new Set<string>();
  readonly #lost = new Set<string>();
  #wasDisaster = false;

  note(before: OwnedCells, after: OwnedCells): void {
    for (const name of before.keys()) {
      if (after.has(name)) continue;
      this.#expected.delete(name);
      this.#erased.add(name);
    }
    for (const [name, value] of after) if (before.get(name) !== value) this.#expected.set(name, value);
  }

  /** An edit in these rows may be lost, or may arrive after all: nothing exact can be said about them any more. */
  forgive(rowIds: readonly RowId[]): void {
    for (const rowId of rowIds) this.#unsure.add(rowId);
  }

  /**
   * The server has lost something. A piece of text that some device still has comes back; of everything else, and of
   * what was erased, nothing exact can be said any more.
   */
  disaster(kept: ReadonlySet<string>): void {
    this.#wasDisaster = true;
    for (const name of [...this.#expected.keys(), ...this.#erased])
      if (!tokensIn(name).some((token) => kept.has(token) && !this.#erased.has(name))) this.#lost.add(name);
  }

  /** Pieces of text that can be read nowhere any more, neither on the device nor on the server's disk. */
  groundless(kept: ReadonlySet<string>): void {
    for (const name of this.#expected.keys())
      if (!tokensIn(name).some((token) => kept.has(token))) this.#lost.add(name);
  }

  /** What is wrong with the cells found in the end. */
  differences(found: OwnedCells): readonly string[] {
    const names = new Set([...this.#expected.keys(), ...found.keys()]);
    return [...names].flatMap((name) => {
      const [expected, actual] = [this.#expected.get(name), found.get(name)];
      if (expected === actual || this.#unsure.has(name.slice(0, name.indexOf("/")))) return [];
      const isPiece = tokensIn(name).length > 0;
      if (this.#lost.has(name) || (this.#wasDisaster && !isPiece)) return [];
      return [`${name} is ${actual ?? "missing"}, not ${expected ?? "missing"}`];
    });
  }
}
