import type { Random } from "../support/seeded-random";

export interface Frame {
  readonly data: string | Uint8Array;
  /** To be called when it is delivered. */
  readonly sent?: () => void;
}

/**
 * Frames on their way. Those about one document keep their order, and so does everything around a frame about none,
 * such as a greeting or the state of the workshop; in between, documents overtake each other.
 */
export class Lanes {
  readonly #frames: { readonly document: string | null; readonly frame: Frame }[] = [];

  get size(): number {
    return this.#frames.length;
  }

  put(document: string | null, frame: Frame): void {
    this.#frames.push({ document, frame });
  }

  /** The oldest of a document picked at random. */
  take(random: Random): Frame | undefined {
    const barrier = this.#frames.findIndex(({ document }) => document === null);
    const free = barrier === -1 ? this.#frames : this.#frames.slice(0, Math.max(1, barrier));
    const documents = [...new Set(free.map(({ document }) => document))];
    const picked = documents[Math.floor(random() * documents.length)];
    const at = this.#frames.findIndex(({ document }) => document === picked);
    return at === -1 ? undefined : this.#frames.splice(at, 1)[0]?.frame;
  }

  clear(): void {
    this.#frames.length = 0;
  }
}
