import { documentAddress, documentKey, type DocumentKey } from "../../shared/domain/document-key";
import type { Room } from "./room";

export interface LoadedRoomsOptions {
  readonly now: () => number;
  /**
   * Makes a room that is not started yet; that of the actions is given the room of their programs.
   * Errors: throws when there is no such document.
   */
  make(key: DocumentKey, programs: Room | null): Room;
}

/** A room nobody looks at stays loaded this long: groups come back to their worksheets. */
const idleMs = 5 * 60_000;
/** A document nobody writes stays live this long; twenty times its bytes. */
const quietMs = 60_000;
const sweepMs = 30_000;

/** The rooms in memory: each is loaded once, rests when nobody writes, and goes when nobody needs it. */
export class LoadedRooms {
  readonly #options: LoadedRoomsOptions;
  readonly #opened = new Map<DocumentKey, Promise<Room>>();
  readonly #loaded = new Map<DocumentKey, Room>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(options: LoadedRoomsOptions) {
    this.#options = options;
    this.#sweeper = setInterval(() => this.unloadIdle(), sweepMs);
    this.#sweeper.unref();
  }

  /** Errors: rejects when there is no such document or storage fails. */
  open(key: DocumentKey): Promise<Room> {
    const known = this.#opened.get(key);
    if (known !== undefined) {
      this.#loaded.get(key)?.use.touch();
      return known;
    }
    // Registered before the first await: a hall that opens a document at once loads it once.
    const opening = this.#load(key);
    this.#opened.set(key, opening);
    opening.catch(() => this.#opened.delete(key));
    return opening;
  }

  /** Undefined while it is not loaded; does not count as a use. */
  find(key: DocumentKey): Room | undefined {
    return this.#loaded.get(key);
  }

  /** Loads what was dropped again. Errors: rejects when storage does. */
  async catchUp(): Promise<void> {
    await Promise.all([...this.#loaded.values()].map((room) => room.start()));
  }

  /** Unloads what nobody has used for a while, and lets rooms rest; a later use brings it back. */
  unloadIdle(): void {
    const now = this.#options.now();
    for (const room of this.#loaded.values()) {
      if (room.isIdleSince(now - idleMs)) void this.#unload(room);
      else room.rest(now - quietMs);
    }
  }

  /** Finishes what is queued. */
  async dispose(): Promise<void> {
    clearInterval(this.#sweeper);
    await Promise.allSettled(this.#opened.values());
    await Promise.all([...this.#loaded.values()].map((room) => room.close()));
  }

  async #load(key: DocumentKey): Promise<Room> {
    // Action codes continue those of the programs, so the programs stay loaded with them.
    const isOfActions = documentAddress(key).worksheet === "action";
    const programs = isOfActions ? await this.open(programsBeside(key)) : null;
    const room = this.#options.make(key, programs);
    programs?.use.hold(room);
    try {
      await room.start();
    } catch (error) {
      programs?.use.release(room);
      throw error;
    }
    this.#loaded.set(key, room);
    if (programs !== null) room.relabelUncoded();
    return room;
  }

  async #unload(room: Room): Promise<void> {
    this.#opened.delete(room.key);
    this.#loaded.delete(room.key);
    this.#loaded.get(programsBeside(room.key))?.use.release(room);
    await room.close();
  }
}

function programsBeside(key: DocumentKey): DocumentKey {
  return documentKey({ ...documentAddress(key), worksheet: "program" });
}
