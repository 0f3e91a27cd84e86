import * as encoding from "lib0/encoding";
import type { CharacterId, Place } from "./typed-history";

/** Insertions that follow each other: one struct of an update. */
interface Run {
  readonly from: number;
  text: string;
  readonly left: CharacterId;
  readonly right: CharacterId;
}

export interface Edit {
  /** The author's clock behind the edit. */
  readonly end: number;
  /** When it was typed, by `performance.now()`. */
  readonly at: number;
}

const contentString = 4;
const hasOrigin = 0x80;
const hasRightOrigin = 0x40;

/**
 * Somebody who types into texts of a document and has no copy of it: the bytes are those Yjs makes for an insertion
 * between two known characters. Hundreds of authors fit into one process.
 */
export class Author {
  readonly clientId: number;
  readonly edits: Edit[] = [];
  /** Clocks of own characters that were deleted again. */
  readonly erased: number[] = [];
  #clock = 0;
  #place: Place;
  #runs: Run[] = [];
  #unsentDeletes: number[] = [];

  constructor(clientId: number, place: Place) {
    this.clientId = clientId;
    this.#place = place;
  }

  get clock(): number {
    return this.#clock;
  }

  moveTo(place: Place): void {
    this.#place = place;
  }

  type(text: string, at: number): void {
    const { left, right } = this.#place;
    const last = this.#runs.at(-1);
    const continues = last !== undefined && left.clientId === this.clientId && left.clock === this.#clock - 1;
    if (continues) last.text += text;
    else this.#runs.push({ from: this.#clock, text, left, right });
    this.#clock += text.length;
    this.#place = { left: { clientId: this.clientId, clock: this.#clock - 1 }, right };
    this.edits.push({ end: this.#clock, at });
  }

  /** Deletes the own character before the last; false when there is none. */
  erase(): boolean {
    const clock = this.#clock - 2;
    if (clock < 0 || this.erased.includes(clock)) return false;
    this.#unsentDeletes.push(clock);
    this.erased.push(clock);
    return true;
  }

  get hasUnsent(): boolean {
    return this.#runs.length > 0 || this.#unsentDeletes.length > 0;
  }

  /** Everything typed since the last call as one Yjs v1 update. */
  takeUnsent(): Uint8Array {
    const runs = this.#runs.splice(0);
    const deletes = this.#unsentDeletes.splice(0);
    const to = encoding.createEncoder();
    const first = runs[0];
    encoding.writeVarUint(to, first === undefined ? 0 : 1);
    if (first !== undefined) {
      encoding.writeVarUint(to, runs.length);
      encoding.writeVarUint(to, this.clientId);
      encoding.writeVarUint(to, first.from);
      for (const { left, right, text } of runs) {
        encoding.writeUint8(to, contentString | hasOrigin | hasRightOrigin);
        for (const { clientId, clock } of [left, right]) {
          encoding.writeVarUint(to, clientId);
          encoding.writeVarUint(to, clock);
        }
        encoding.writeVarString(to, text);
      }
    }
    encoding.writeVarUint(to, deletes.length > 0 ? 1 : 0);
    if (deletes.length > 0) {
      encoding.writeVarUint(to, this.clientId);
      encoding.writeVarUint(to, deletes.length);
      for (const clock of deletes.sort((a, b) => a - b)) {
        encoding.writeVarUint(to, clock);
        encoding.writeVarUint(to, 1);
      }
    }
    return encoding.toUint8Array(to);
  }
}
