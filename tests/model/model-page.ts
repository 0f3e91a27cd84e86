// What pages fetch when it is needed is here from the beginning: a schedule does not wait for files.
import "../../client/sync/ask-again";
import type { Clock } from "../../client/sync/clock";
import "../../client/sync/fork-edits";
import "../../client/sync/former-epoch";
import "../../client/sync/row-edits";
import type { DocumentReplica } from "../../client/sync/document-replica";
import { openIndexedStore } from "../../client/sync/indexed-store";
import { storeName } from "../../client/sync/store-name";
import { WorkshopRoom } from "../../client/sync/workshop-room";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { Identity } from "../../shared/protocol/identity";
import type { ManualClock } from "../support/manual-clock";
import type { MemoryNetwork } from "./memory-network";
import { TappedStore } from "./tapped-store";

export interface PageParts {
  readonly place: string;
  readonly token: string;
  readonly identity: Identity;
  readonly workshopId: WorkshopId;
  readonly browser: IDBFactory;
  readonly network: MemoryNetwork;
  readonly clock: ManualClock;
  readonly random: () => number;
  readonly newId: () => string;
  /** Whose edits the device may have kept from earlier pages. */
  readonly keptDocuments: readonly DocumentKey[];
  /** Open from the beginning. */
  readonly documents: readonly DocumentKey[];
  /** The device answers nothing until it is told to. */
  readonly slow: boolean;
  /** How likely the device has lost, of a document, what says that an edit is not sent. */
  readonly lostMarks: number;
  /** A connection begins: from here on the server is asked for what is on its disk now. */
  readonly onConnecting: () => void;
  /** The server does not show the worksheet to this page any more. */
  readonly onHidden: (key: DocumentKey) => void;
}

/** One page of a person: the client's whole engine, over a store and a network that can be taken away. */
export class ModelPage {
  readonly room: WorkshopRoom;
  readonly store: TappedStore;
  readonly #life: { alive: boolean };
  readonly #hiders: Set<() => void>;
  readonly #wakers: Set<() => void>;
  readonly #opened = new Map<DocumentKey, DocumentReplica>();
  readonly #loaded = new Set<DocumentKey>();
  readonly #onHidden: (key: DocumentKey) => void;

  static async open(parts: PageParts): Promise<ModelPage> {
    globalThis.indexedDB = parts.browser;
    const inner = await openIndexedStore(storeName(parts.workshopId, parts.identity));
    const store = new TappedStore(inner);
    for (const key of parts.keptDocuments) await store.load(key);
    store.loseMarks(() => parts.random() < parts.lostMarks);
    store.setSlow(parts.slow);
    return new ModelPage(parts, store);
  }

  private constructor(parts: PageParts, store: TappedStore) {
    const { clock, network, place } = parts;
    const life = { alive: true };
    const ownClock: Clock = {
      now: () => clock.now(),
      after: (delayMs, task) => clock.after(delayMs, () => void (life.alive && task())),
    };
    const hiders = new Set<() => void>();
    const wakers = new Set<() => void>();
    this.store = store;
    this.#life = life;
    this.#onHidden = parts.onHidden;
    this.#hiders = hiders;
    this.#wakers = wakers;
    const openSocket = network.socketsFrom(place, ownClock);
    this.room = new WorkshopRoom({
      ...parts,
      store,
      clock: ownClock,
      openSocket: (listener) => {
        parts.onConnecting();
        const socket = openSocket({
          opened: () => life.alive && listener.opened(),
          received: (message, payload) => life.alive && listener.received(message, payload),
          closed: () => life.alive && listener.closed(),
        });
        this.#endSocket = () => socket.close();
        return socket;
      },
      page: { onWake: addTo(wakers), onHide: addTo(hiders) },
    });
    for (const key of parts.documents) this.open(key);
  }

  #endSocket: () => void = () => undefined;

  get documents(): readonly DocumentReplica[] {
    return [...this.#opened.values()];
  }

  /** The worksheet, kept open from now on. */
  open(key: DocumentKey): DocumentReplica {
    const known = this.#opened.get(key);
    if (known !== undefined) return known;
    const replica = this.room.replica(key);
    this.#opened.set(key, replica);
    this.room.retain(replica);
    void replica.loaded.then(() => this.#loaded.add(key));
    replica.state.subscribe(() => {
      if (replica.state.value.reason === "not-allowed") this.#onHidden(key);
    });
    return replica;
  }

  /** What the device has of the worksheet is shown: before, nobody can write in it. */
  isShown(key: DocumentKey): boolean {
    return this.#loaded.has(key);
  }

  /** Looked away from, as before a phone puts it to sleep. */
  hide(): void {
    for (const hide of this.#hiders) hide();
  }

  wake(): void {
    for (const wake of this.#wakers) wake();
  }

  /** Closed in good order. */
  leave(): void {
    this.room.dispose();
    this.#life.alive = false;
  }

  /** Gone from one moment to the next; the browser closes the socket. */
  die(): void {
    this.#life.alive = false;
    this.store.die();
    this.#endSocket();
  }
}

function addTo(set: Set<() => void>): (listener: () => void) => () => void {
  return (listener) => {
    set.add(listener);
    return () => set.delete(listener);
  };
}
