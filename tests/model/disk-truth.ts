import Libsql from "libsql";
import * as Y from "yjs";
import type { DocumentKey } from "../../shared/domain/document-key";

/** A Yjs v1 update that holds nothing. */
export const emptyUpdateBytes = 2;

interface Entry {
  readonly seq: number;
  readonly bytes: ArrayBuffer;
}

/** What a document's log holds, as numbers: up to which clock of each page, and what was deleted. */
interface Held {
  seq: number;
  readonly clocks: Map<number, number>;
  readonly deleted: Map<number, Set<number>>;
}

/** Looks at the SQLite file by a connection of its own, as somebody would after the server was killed this moment. */
export class DiskTruth {
  /** What must never be in a log: the same edit twice, or one before its predecessor. */
  readonly problems: string[] = [];
  readonly #file: string;
  #database: Libsql.Database;
  readonly #held = new Map<DocumentKey, Held>();

  constructor(file: string) {
    this.#file = file;
    this.#database = new Libsql(file);
  }

  /** Another file lies in the same place. */
  reopen(): void {
    this.#database.close();
    this.#database = new Libsql(this.#file);
    this.#held.clear();
  }

  /** What of an update the log does not hold; null for nothing. */
  missing(document: DocumentKey, update: Uint8Array): string | null {
    const lack = lacking(this.#read(document), update);
    return lack === null ? null : `${document}: ${lack}`;
  }

  /** Whether what the log lacks of an update is kept among the late edits. */
  isHeld(document: DocumentKey, update: Uint8Array): boolean {
    const rows = this.#database
      .prepare('select "update" as bytes from held_edit where document = ?')
      .all([document]) as { readonly bytes: ArrayBuffer }[];
    const kept = { seq: 0, clocks: new Map(), deleted: new Map() };
    const { clocks, deleted } = this.#read(document);
    for (const [client, clock] of clocks) kept.clocks.set(client, clock);
    for (const [client, numbers] of deleted) kept.deleted.set(client, new Set(numbers));
    // Of what a device brings back the difference may be all that is kept.
    if (rows.some(({ bytes }) => bytes.byteLength === emptyUpdateBytes)) return true;
    for (const { bytes } of rows) fill(kept, Y.decodeUpdate(new Uint8Array(bytes)));
    return lacking(kept, update) === null;
  }

  /** Up to which clock of each page the log goes. */
  clocks(document: DocumentKey): ReadonlyMap<number, number> {
    return new Map(this.#read(document).clocks);
  }

  /** A late edit as it is stored; null for none of this id. */
  heldEdit(id: string): {
    readonly state: string;
    readonly reason: string;
    readonly document: DocumentKey;
    readonly update: Uint8Array;
    /** In its difference. */
    readonly rowIds: readonly string[];
  } | null {
    const [row] = this.#database
      .prepare('select state, reason, document, "update" as bytes, changes from held_edit where id = ?')
      .all([id]) as {
      readonly state: string;
      readonly reason: string;
      readonly document: DocumentKey;
      readonly bytes: ArrayBuffer;
      readonly changes: string;
    }[];
    if (row === undefined) return null;
    const changes = JSON.parse(row.changes) as { readonly rowId: string }[];
    return { ...row, update: new Uint8Array(row.bytes), rowIds: changes.map(({ rowId }) => rowId) };
  }

  /** Links between SWOT items by their id, those that were taken back included. */
  links(): ReadonlyMap<string, { readonly linked: boolean }> {
    const rows = this.#database.prepare("select first_id, second_id, linked from item_link").all([]) as {
      readonly first_id: string;
      readonly second_id: string;
      readonly linked: number;
    }[];
    return new Map(
      rows.map(({ first_id, second_id, linked }) => [`${first_id}/${second_id}`, { linked: linked === 1 }]),
    );
  }

  headSeq(document: DocumentKey): number {
    return this.#read(document).seq;
  }

  /** The whole document, made from the log alone. */
  document(document: DocumentKey): Y.Doc {
    const doc = new Y.Doc();
    for (const { bytes } of this.#entries(document, 0)) Y.applyUpdate(doc, new Uint8Array(bytes));
    return doc;
  }

  /** All text of a document: in its log, and beside it for a facilitator. */
  textsOf(document: DocumentKey): string {
    const held = this.#database
      .prepare('select "update" as bytes, changes from held_edit where document = ?')
      .all([document]) as { readonly bytes: ArrayBuffer; readonly changes: string }[];
    return [
      JSON.stringify(this.document(document).getMap("rows").toJSON()),
      ...held.flatMap(({ bytes, changes }) => [Buffer.from(bytes).toString(), changes]),
    ].join();
  }

  codes(document: DocumentKey): readonly { readonly rowId: string; readonly codes: readonly string[] }[] {
    const rows = this.#database
      .prepare("select row_id, code, former_codes from row_label where document = ?")
      .all([document]) as { row_id: string; code: string | null; former_codes: string }[];
    return rows.map(({ row_id, code, former_codes }) => ({
      rowId: row_id,
      codes: [...(code === null ? [] : [code]), ...(JSON.parse(former_codes) as string[])],
    }));
  }

  snapshotCount(): number {
    const [row] = this.#database.prepare("select count(*) as count from snapshot").all([]) as {
      count: number;
    }[];
    return row?.count ?? 0;
  }

  close(): void {
    this.#database.close();
  }

  #read(document: DocumentKey): Held {
    let held = this.#held.get(document);
    if (held === undefined)
      this.#held.set(document, (held = { seq: 0, clocks: new Map(), deleted: new Map() }));
    for (const entry of this.#entries(document, held.seq)) this.#add(document, held, entry);
    return held;
  }

  #entries(document: DocumentKey, after: number): readonly Entry[] {
    return this.#database
      .prepare(
        'select seq, "update" as bytes from log where document = ? and seq > ? and epoch = (select epoch from document where key = ?) order by seq',
      )
      .all([document, after, document]) as Entry[];
  }

  #add(document: DocumentKey, held: Held, { seq, bytes }: Entry): void {
    if (seq !== held.seq + 1) this.problems.push(`${document}: after ${held.seq} comes ${seq}`);
    held.seq = seq;
    const { structs, ds } = Y.decodeUpdate(new Uint8Array(bytes));
    const next = new Map(held.clocks);
    for (const { id, length } of structs) {
      const expected = next.get(id.client) ?? 0;
      if (id.clock !== expected)
        this.problems.push(`${document} ${seq}: page ${id.client} goes on at ${id.clock}, not ${expected}`);
      next.set(id.client, id.clock + length);
    }
    fill(held, { structs, ds });
  }
}

type Decoded = Pick<ReturnType<typeof Y.decodeUpdate>, "structs" | "ds">;

function fill({ clocks, deleted }: Held, { structs, ds }: Decoded): void {
  for (const { id, length } of structs)
    clocks.set(id.client, Math.max(clocks.get(id.client) ?? 0, id.clock + length));
  for (const [client, ranges] of ds.clients) {
    const numbers = deleted.get(client) ?? new Set();
    deleted.set(client, numbers);
    for (const { clock, len } of ranges) for (let at = clock; at < clock + len; at += 1) numbers.add(at);
  }
}

/** What of an update is not in there; null for nothing. */
function lacking({ clocks, deleted }: Held, update: Uint8Array): string | null {
  const { structs, ds } = Y.decodeUpdate(update);
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip) continue;
    if ((clocks.get(client) ?? 0) < clock + struct.length)
      return `letters ${clock}..${clock + struct.length} of page ${client}`;
  }
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges)
      for (let at = clock; at < clock + len; at += 1)
        if (deleted.get(client)?.has(at) !== true) return `deletion of ${at} of page ${client}`;
  return null;
}
