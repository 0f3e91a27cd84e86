import type { Socket } from "socket.io";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { DocumentAccess } from "../../shared/protocol/document-messages";
import type { Session } from "../access/session";
import type { Room } from "../rooms/room";
import { documentRoom } from "./socket-rooms";

export interface OpenDocument {
  readonly room: Room;
  access: DocumentAccess;
  /** Client ids that could not be claimed yet, as the disk takes nothing. */
  readonly unclaimed: readonly number[];
}

/** One socket of one tab: who it is, and which documents it has open. Ends with the socket, never with the session. */
export class Connection {
  readonly socket: Socket;
  #session: Session | null = null;
  #readAgain: () => Promise<Session | null> = () => Promise.resolve(null);
  readonly #documents = new Map<DocumentKey, OpenDocument>();
  readonly #turns = new Map<DocumentKey, number>();
  #lastTurn = 0;

  constructor(socket: Socket) {
    this.socket = socket;
  }

  /** Null before hello: nothing is answered until then. */
  get session(): Session | null {
    return this.#session;
  }

  get documents(): ReadonlyMap<DocumentKey, OpenDocument> {
    return this.#documents;
  }

  /** `readAgain` gives null once the session was withdrawn. */
  admit(session: Session, readAgain: () => Promise<Session | null>): void {
    this.#session = session;
    this.#readAgain = readAgain;
  }

  /** For when its withdrawal may have gone unnoticed. Errors: StorageError. */
  async endIfWithdrawn(): Promise<void> {
    if ((await this.#readAgain()) === null) this.socket.disconnect(true);
  }

  /** The beginning of an opening; closing the document, or opening it again, ends the turn. */
  beginOpening(key: DocumentKey): number {
    this.#lastTurn += 1;
    this.#turns.set(key, this.#lastTurn);
    return this.#lastTurn;
  }

  isStillOpening(key: DocumentKey, turn: number): boolean {
    return this.#turns.get(key) === turn && this.socket.connected;
  }

  /** From here on the socket gets the document's ticks. */
  enter(key: DocumentKey, opened: OpenDocument): void {
    this.#documents.set(key, opened);
    opened.room.use.hold(this);
    void this.socket.join(documentRoom(key, this.#session));
  }

  leave(key: DocumentKey): void {
    this.#turns.delete(key);
    const opened = this.#documents.get(key);
    if (opened === undefined) return;
    this.#documents.delete(key);
    opened.room.use.release(this);
    void this.socket.leave(documentRoom(key, this.#session));
  }

  /** Once the socket is gone. */
  end(): void {
    for (const key of [...this.#turns.keys(), ...this.#documents.keys()]) this.leave(key);
  }
}
