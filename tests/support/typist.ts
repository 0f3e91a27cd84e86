import { orderKeyAt, orderKeyBytes } from "../../shared/documents/order-key";
import { addRows, moveRow, proseOf, setTrashed } from "../../shared/documents/write-rows";
import { localEdit } from "../../shared/documents/origins";
import { quadrants } from "../../shared/domain/quadrant";
import type { Row, RowId } from "../../shared/worksheets/row";
import type { DocumentReplica } from "../../client/sync/document-replica";
import { newId, randomBytes } from "../../client/sync/random";
import type { Device } from "./device";
import type { Random } from "./seeded-random";

/** What one of the typist's own rows must look like after some of its edits. */
interface Expected {
  /** Every piece ever typed into it; each stands in the text exactly once. */
  readonly pieces: readonly string[];
  readonly trashed: boolean;
  readonly quadrant: string;
}

/**
 * Somebody who adds, writes, moves and deletes own SWOT items without a pause and keeps book: the newest state of each
 * row, and the state that was acknowledged when the status last said "Tersimpan".
 */
export class Typist {
  readonly device: Device;
  readonly replica: DocumentReplica;
  readonly #random: Random;
  #newest = new Map<RowId, Expected>();
  #acknowledged: ReadonlyMap<RowId, Expected> = new Map();
  #pieces = 0;

  constructor(device: Device, random: Random) {
    this.device = device;
    this.replica = device.worksheet("swot");
    this.#random = random;
    device.room.status.subscribe(() => this.noteStatus());
  }

  /** Remembers what is acknowledged by now; also called by every change of the status word. */
  noteStatus(): void {
    if (this.device.room.status.value.kind === "saved") this.#acknowledged = new Map(this.#newest);
  }

  get rowCount(): number {
    return this.#newest.size;
  }

  /** Rows as of the last acknowledgement. */
  get acknowledgedCount(): number {
    return this.#acknowledged.size;
  }

  /** One edit. */
  type(): void {
    const own = [...this.#newest.keys()];
    const choice = this.#random();
    const rowId = own[Math.floor(this.#random() * own.length)];
    if (rowId === undefined || choice < 0.3) this.#add();
    else if (choice < 0.7) this.#write(rowId);
    else if (choice < 0.85) this.#move(rowId);
    else this.#toggleTrash(rowId);
    // A status word that still said "Tersimpan" now would be false, and the next look at the disk would show it.
    this.noteStatus();
  }

  /** What is wrong with `rows` if everything acknowledged so far must be in them; empty when all is well. */
  missingFrom(rows: readonly Row[]): readonly string[] {
    return this.#differences(rows, this.#acknowledged, "acknowledged");
  }

  /** What is wrong with `rows` if they must hold exactly what was typed. */
  differenceFrom(rows: readonly Row[]): readonly string[] {
    return this.#differences(rows, this.#newest, "all");
  }

  #differences(
    rows: readonly Row[],
    expected: ReadonlyMap<RowId, Expected>,
    what: "acknowledged" | "all",
  ): readonly string[] {
    return [...expected].flatMap(([rowId, wanted]) => {
      const [row, ...more] = rows.filter((one) => one.id === rowId);
      if (row === undefined) return [`${rowId} is missing`];
      if (more.length > 0) return [`${rowId} is there ${more.length + 1} times`];
      const { text: cell } = row.cells;
      const text = typeof cell === "string" ? cell : "";
      const wrong = wanted.pieces.filter((piece) => text.split(piece).length !== 2);
      const problems = wrong.map(
        (piece) => `${rowId}: "${piece}" stands ${text.split(piece).length - 1} times`,
      );
      // An edit after the last acknowledgement may be on disk already: then only the newest state can be compared.
      const settled = what === "all" || this.#newest.get(rowId) === wanted;
      if (settled && row.trashed !== wanted.trashed) problems.push(`${rowId}: trashed is ${row.trashed}`);
      if (settled && row.cells["quadrant"] !== wanted.quadrant) problems.push(`${rowId}: wrong quadrant`);
      return problems;
    });
  }

  #add(): void {
    const [id, piece] = [newId(), this.#piece()];
    const quadrant = this.#quadrant();
    const row = { id, order: this.#order(), cells: { quadrant, text: piece } };
    addRows(this.#doc, this.replica.content.document.value.columns, [row]);
    this.#newest.set(id, { pieces: [piece], trashed: false, quadrant });
  }

  #write(rowId: RowId): void {
    const text = proseOf(this.#doc, { rowId, column: "text" });
    const before = this.#newest.get(rowId);
    if (text === undefined || before === undefined) return;
    const piece = this.#piece();
    // Between earlier pieces, so that none of them is torn apart.
    const places = [0, ...[...text.toJSON().matchAll(/>/gu)].map((match) => match.index + 1)];
    const place = places[Math.floor(this.#random() * places.length)] ?? 0;
    this.#doc.transact(() => text.insert(place, piece), localEdit);
    this.#newest.set(rowId, { ...before, pieces: [...before.pieces, piece] });
  }

  #move(rowId: RowId): void {
    const before = this.#newest.get(rowId);
    if (before === undefined) return;
    const quadrant = this.#quadrant();
    moveRow(this.#doc, rowId, { order: this.#order(), cells: { quadrant } });
    this.#newest.set(rowId, { ...before, quadrant });
  }

  #toggleTrash(rowId: RowId): void {
    const before = this.#newest.get(rowId);
    if (before === undefined) return;
    setTrashed(this.#doc, [rowId], !before.trashed);
    this.#newest.set(rowId, { ...before, trashed: !before.trashed });
  }

  get #doc() {
    return this.replica.content.document.value.doc;
  }

  #order(): string {
    const orders = this.replica.content.rows.value.map((row) => row.order);
    return orderKeyAt(orders, Math.floor(this.#random() * (orders.length + 1)), randomBytes(orderKeyBytes));
  }

  #quadrant(): string {
    return quadrants[Math.floor(this.#random() * quadrants.length)] ?? "S";
  }

  #piece(): string {
    this.#pieces += 1;
    return `<${this.device.name} ${this.#pieces}>`;
  }
}
