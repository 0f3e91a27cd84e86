import type { Random } from "../support/seeded-random";

export interface Frame {
  readonly data: string | Uint8Array;
  /** To be called when it is delivered. */
  readonly sent?: () => void;
}

/** Frames on their way: in order within a lane, in any order between lanes. */
export class Lanes {
  readonly #lanes = new Map<string, Frame[]>();

  get size(): number {
    let size = 0;
    for (const lane of this.#lanes.values()) size += lane.length;
    return size;
  }

  put(name: string, frame: Frame): void {
    const lane = this.#lanes.get(name);
    if (lane === undefined) this.#lanes.set(name, [frame]);
    else lane.push(frame);
  }

  /** The oldest of a lane picked at random. */
  take(random: Random): Frame | undefined {
    const names = [...this.#lanes.keys()];
    const name = names[Math.floor(random() * names.length)];
    if (name === undefined) return undefined;
    const lane = this.#lanes.get(name) ?? [];
    const frame = lane.shift();
    if (lane.length === 0) this.#lanes.delete(name);
    return frame;
  }

  clear(): void {
    this.#lanes.clear();
  }
}
