import type { HeldEdit } from "../../shared/protocol/held-messages";
import { apartSync } from "./apart-sync";
import type { Clock } from "./clock";
import type { DocumentLink } from "./document-link";
import type { Live } from "./live-value";
import { LocalCopies } from "./local-copies";
import type { LeftCopies, LocalCopy } from "./local-copy";
import type { LocalStore } from "./local-store";
import { PutAway } from "./put-away";
import type { ApartSync } from "./sync-status";

interface LateWorkParts {
  readonly store: LocalStore;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly link: DocumentLink;
  /** As the server lists them. */
  readonly held: () => readonly HeldEdit[];
  readonly onChange: () => void;
}

/** What a person can see of the own late work, and do with it. */
export type OwnLateWork = Pick<
  LateWork,
  "copies" | "putAway" | "putAwayOne" | "takeBack" | "discard" | "restore"
>;

/** This person's work that is in no document: held by the server, or refused by it and kept on this device. */
export class LateWork {
  readonly #parts: LateWorkParts;
  readonly #copies: LocalCopies;
  readonly #putAway: PutAway;
  /** Held edits the server has answered with and not listed yet. */
  readonly #announced = new Set<string>();
  readonly #stop: () => void;

  constructor(parts: LateWorkParts) {
    this.#parts = parts;
    this.#copies = new LocalCopies({ ...parts, onHeld: (heldId) => this.announce(heldId) });
    this.#putAway = new PutAway(parts.store);
    this.#stop = this.#putAway.ids.subscribe(parts.onChange);
  }

  /** What the server does not take; nothing else has it. */
  get copies(): Live<readonly LocalCopy[]> {
    return this.#copies.readable;
  }

  /** Ids of copies and declined edits that the person has put away: they stay where they are. */
  get putAway(): Live<ReadonlySet<string>> {
    return this.#putAway.ids;
  }

  get surelyStored(): boolean {
    return this.#copies.surelyStored;
  }

  get sync(): ApartSync {
    return apartSync({
      held: this.#parts.held(),
      announced: this.#announced,
      pending: this.#copies.pending,
      readable: this.#copies.readable.value,
      putAway: this.#putAway.ids.value,
      stored: this.#copies.stored,
    });
  }

  /** What earlier pages and other tabs have left or put away. Never rejects. */
  async load(): Promise<void> {
    await Promise.all([this.#copies.load(), this.#putAway.load()]);
  }

  add(left: LeftCopies): void {
    this.#copies.add(left);
  }

  announce(heldId: string): void {
    this.#announced.add(heldId);
    this.#parts.onChange();
  }

  /** The person has seen it: it stays where it is, but the status word is silent about it from now on. */
  putAwayOne(id: string): void {
    this.#putAway.add(id);
  }

  takeBack(id: string): void {
    this.#putAway.remove(id);
  }

  /** Deletes a copy from this device; `restore` while this page still has it. */
  discard(id: string): void {
    this.#copies.discard(id);
  }

  restore(copy: LocalCopy): void {
    this.#copies.restore(copy);
  }

  /** The server has just listed everything it holds. */
  connected(): void {
    this.#announced.clear();
    this.#copies.connected();
  }

  disconnected(): void {
    this.#copies.disconnected();
  }

  /** Resolves when this device has written everything. */
  async dispose(): Promise<void> {
    this.#stop();
    this.#copies.disconnected();
    await Promise.all([this.#copies.settled(), this.#putAway.settled()]);
  }
}
