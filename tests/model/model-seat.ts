import * as Y from "yjs";
import { documentAddress, documentKey, type DocumentKey } from "../../shared/domain/document-key";
import type { DimensionId } from "../../shared/domain/dimension";
import { openIndexedStore } from "../../client/sync/indexed-store";
import { storeName } from "../../client/sync/store-name";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { ItemLink, LinkedItem } from "../../shared/protocol/item-link-messages";
import type { Row } from "../../shared/worksheets/row";
import { identityOf, type Session } from "../../server/access/session";
import type { ManualClock } from "../support/manual-clock";
import type { Random } from "../support/seeded-random";
import type { DiskTruth } from "./disk-truth";
import { makeEdit, modelColumns, pick, type ModelWorksheet } from "./edits";
import type { MemoryNetwork } from "./memory-network";
import { ModelPage } from "./model-page";
import { ownedIn, OwnedBook, tokensIn, type Ownership, type OwnedCells } from "./owned-cells";

/** The group all seats belong to. */
export const modelDimension = "gov" as DimensionId;

export const modelWorksheets = ["swot", "program", "action"] as const;

/** What all seats of a schedule share. */
export interface Hall {
  readonly workshopId: WorkshopId;
  readonly network: MemoryNetwork;
  readonly clock: ManualClock;
  readonly disk: DiskTruth;
  readonly next: () => number;
  /** How likely a device has lost, of a document, what says that an edit is not sent. */
  readonly lostMarks: number;
  /** The server may lose what it had on disk. */
  readonly loses: boolean;
  /** Something that must never be was seen. */
  readonly accuse: (what: string) => void;
}

export interface Place {
  readonly number: number;
  readonly random: Random;
  readonly session: Session;
  /** Two tabs of one browser share it. */
  readonly browser: IDBFactory;
}

/** A person before one tab of one device, page after page, with a book of everything this seat has written. */
export class ModelSeat {
  readonly name: string;
  page: ModelPage | null = null;
  readonly #hall: Hall;
  readonly #place: Place;
  readonly #books = new Map<DocumentKey, OwnedBook>();
  /** What the log of each open worksheet held when this page last began to connect. */
  readonly #onDisk = new Map<DocumentKey, ReadonlyMap<number, number>>();
  readonly #recent = new Map<DocumentKey, Set<string>>();
  #wasDisaster = false;

  constructor(hall: Hall, place: Place) {
    this.#hall = hall;
    this.#place = place;
    this.name = `seat ${place.number}`;
  }

  get documents(): readonly DocumentKey[] {
    return [...this.#books.keys()];
  }

  async open(): Promise<void> {
    if (this.page !== null) return;
    const { workshopId, network, clock, next, lostMarks } = this.#hall;
    const { random, session, browser } = this.#place;
    const slow = random() < 0.15;
    const keys = modelWorksheets.map((worksheet) => this.#keyOf(worksheet));
    const page = await ModelPage.open({
      place: this.name,
      token: session.id,
      identity: identityOf(session),
      workshopId,
      browser,
      network,
      clock,
      random,
      newId: () => `id-${next()}`,
      keptDocuments: keys,
      // A device that answers late is looked through after the server has answered.
      documents: slow ? [] : keys.filter(() => random() < 0.7),
      slow,
      lostMarks,
      onConnecting: () => this.#noteDisk(),
      onHidden: (key) => this.#onDisk.delete(key),
    });
    this.page = page;
    this.#recent.clear();
    page.room.wouldLose.subscribe(() => {
      if (!page.room.wouldLose.value) this.#recent.clear();
    });
    page.store.onLeft = ({ document, rowIds }) => {
      // Of a document the server has lost devices bring everything back.
      if (!this.#hall.loses) this.#bookOf(document).forgive(rowIds);
    };
    page.room.status.subscribe(() => this.checkStatus());
  }

  /** One edit in one worksheet, written into the book. */
  edit(): void {
    const { page } = this;
    const { random } = this.#place;
    const worksheet = pick(modelWorksheets, random);
    if (page === null || worksheet === undefined) return;
    const key = this.#keyOf(worksheet);
    const { content } = page.open(key);
    if (!page.isShown(key)) return;
    const ownership = this.#ownership(worksheet);
    const before = ownedIn(content.rows.value, ownership);
    makeEdit({
      worksheet,
      content,
      ownership,
      random,
      next: this.#hall.next,
      programIds: page.open(this.#keyOf("program")).content.rows.value.map(({ id }) => id),
    });
    const after = ownedIn(content.rows.value, ownership);
    this.#bookOf(key).note(before, after);
    this.#noteRecent(key, before, after);
    this.checkStatus();
  }

  /** Ties an own SWOT item to one of another group, or takes that back; the server may refuse. */
  relate(others: readonly LinkedItem[]): string | undefined {
    const { page } = this;
    const { random } = this.#place;
    const own = pick(page?.open(this.#keyOf("swot")).content.rows.value ?? [], random);
    const other = pick(others, random);
    if (page === null || own === undefined || other === undefined) return undefined;
    const linked = random() < 0.6;
    const items: ItemLink["items"] = [{ dimensionId: modelDimension, rowId: own.id }, other];
    void page.room.command({ type: "items:link", items, linked });
    return `${own.id} ${other.rowId} ${linked}`;
  }

  /**
   * [STATUS1] "Tersimpan" is false while anything of this page is not on the server's disk, [STATUS5] and so is
   * "Menunggu fasilitator".
   */
  checkStatus(): void {
    const { page } = this;
    const kind = page?.room.status.value.kind;
    if (page === null || (kind !== "saved" && kind !== "held")) return;
    for (const { document, update } of page.store.edits) {
      const missing = this.#hall.disk.missing(document, update);
      // Of what is brought back only what can be seen counts, and the book looks at that.
      if (missing !== null && !this.#wasDisaster && !this.#hall.disk.isHeld(document, update))
        this.#hall.accuse(`[STATUS1] ${this.name} says ${kind} without ${missing}`);
    }
    page.store.edits = [];
    if (kind === "saved") this.#checkResync(page);
  }

  /** [STATUS1] "Tersimpan" is false until worksheets that were open at the last connect show what was on disk then. */
  #checkResync(page: ModelPage): void {
    for (const { key, content } of page.documents) {
      const known = this.#onDisk.get(key);
      if (known === undefined) continue;
      this.#onDisk.delete(key);
      const shown = Y.decodeStateVector(content.live.stateVector);
      for (const [client, clock] of known)
        if ((shown.get(client) ?? 0) < clock)
          this.#hall.accuse(
            `[STATUS1] ${this.name} says saved before it shows ${key} up to ${client}:${clock}`,
          );
    }
  }

  #noteDisk(): void {
    this.#onDisk.clear();
    for (const { key, state } of this.page?.documents ?? [])
      if (state.value.reason !== "not-allowed") this.#onDisk.set(key, this.#hall.disk.clocks(key));
  }

  /** The page disappears from one moment to the next. */
  async die(): Promise<void> {
    const { page } = this;
    if (page === null) return;
    const lost = page.store.edits.filter(
      ({ stored, document, update }) => !stored && this.#hall.disk.missing(document, update) !== null,
    );
    // [STATUS4] The browser asks before leaving whenever something would be lost.
    if (lost.length > 0 && !page.room.wouldLose.value)
      this.#hall.accuse(`[STATUS4] ${this.name} lost ${lost.length} edits without a warning`);
    for (const { document, rowIds } of lost) this.#bookOf(document).forgive(rowIds);
    // An edit that waits behind others has not even reached the device.
    if (page.room.wouldLose.value)
      for (const [document, rowIds] of this.#recent) this.#bookOf(document).forgive([...rowIds]);
    page.die();
    this.page = null;
    if (this.#wasDisaster) await this.#forgiveGroundless();
  }

  /**
   * What others write reaches the device a second later: "the server has it anyway". Where it had lost it, an edit on top
   * of that stands on nothing once the page is gone.
   */
  async #forgiveGroundless(): Promise<void> {
    const onDevice = await this.keptTokens();
    for (const [document, book] of this.#books)
      book.groundless(new Set([...onDevice, ...tokensIn(this.#hall.disk.textsOf(document))]));
  }

  leave(): void {
    const slow = this.page;
    this.page = null;
    slow?.store.setSlow(false);
    slow?.leave();
  }

  /** The pieces of text this device would still have if its page were gone now. */
  async keptTokens(): Promise<readonly string[]> {
    const { session, browser } = this.#place;
    globalThis.indexedDB = browser;
    const store = await openIndexedStore(storeName(this.#hall.workshopId, identityOf(session)));
    const found: string[] = [];
    for (const worksheet of modelWorksheets) {
      const doc = new Y.Doc();
      const { updates, unsent } = await store.load(this.#keyOf(worksheet));
      for (const update of [...updates, ...unsent.map((edit) => edit.update)]) Y.applyUpdate(doc, update);
      found.push(...tokensIn(JSON.stringify(doc.getMap("rows").toJSON())));
    }
    for (const { former, pending, changes } of await store.copies()) {
      const doc = new Y.Doc();
      for (const update of [...(former === undefined ? [] : [former.state]), ...(pending?.updates ?? [])])
        Y.applyUpdate(doc, update);
      found.push(...tokensIn(JSON.stringify([doc.getMap("rows").toJSON(), changes])));
    }
    store.close();
    return found;
  }

  /** The server has lost what it had; these pieces of text are still on some device. */
  disaster(kept: ReadonlySet<string>): void {
    for (const book of this.#books.values()) book.disaster(kept);
    this.#onDisk.clear();
    this.#wasDisaster = true;
  }

  /** Nothing exact can be said about these rows any more. */
  forgive(document: DocumentKey, rowIds: readonly string[]): void {
    this.#bookOf(document).forgive(rowIds);
  }

  /** What is wrong with a document in the end, as far as this seat wrote it. */
  differences(key: DocumentKey, rows: readonly Row[]): readonly string[] {
    const { worksheet } = documentAddress(key);
    const found = ownedIn(rows, this.#ownership(worksheet as ModelWorksheet));
    return this.#bookOf(key)
      .differences(found)
      .map((difference) => `${this.name} ${key}: ${difference}`);
  }

  /** Rows written on this page since everything was last known to be on the device. */
  #noteRecent(key: DocumentKey, before: OwnedCells, after: OwnedCells): void {
    const names = new Set([...before.keys(), ...after.keys()]);
    const rowIds = this.#recent.get(key) ?? new Set();
    for (const name of names)
      if (before.get(name) !== after.get(name)) rowIds.add(name.slice(0, name.indexOf("/")));
    this.#recent.set(key, rowIds);
  }

  #bookOf(key: DocumentKey): OwnedBook {
    const known = this.#books.get(key);
    if (known !== undefined) return known;
    const book = new OwnedBook();
    this.#books.set(key, book);
    return book;
  }

  #ownership(worksheet: ModelWorksheet): Ownership {
    const { number } = this.#place;
    return { seat: number, valueColumn: modelColumns[worksheet].values[number], year: String(2023 + number) };
  }

  #keyOf(worksheet: ModelWorksheet): DocumentKey {
    return documentKey({ workshopId: this.#hall.workshopId, dimensionId: modelDimension, worksheet });
  }
}
