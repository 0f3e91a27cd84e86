import { performance } from "node:perf_hooks";
import type * as Y from "yjs";

type Structs = (Y.Item | Y.GC)[];

/** Looking at the clock costs more than looking up a list. */
const lookupsPerGlance = 32;

export class TooSlow extends Error {}

/**
 * The struct lists of a document. Yjs asks for one at every item it integrates, which makes this the place where an
 * update can be stopped: a few thousand items put at cunning places take it minutes, in well-formed bytes.
 */
export class WatchedStructs extends Map<number, Structs> {
  #deadline = Number.POSITIVE_INFINITY;
  #lookups = 0;

  override get(client: number): Structs | undefined {
    if (this.#deadline !== Number.POSITIVE_INFINITY) this.#glance();
    return super.get(client);
  }

  /** Errors: what `run` throws, or TooSlow; the document is then half changed and must be thrown away. */
  within(budgetMs: number, run: () => void): void {
    this.#deadline = performance.now() + budgetMs;
    try {
      run();
    } finally {
      this.#deadline = Number.POSITIVE_INFINITY;
    }
  }

  #glance(): void {
    this.#lookups += 1;
    if (this.#lookups % lookupsPerGlance !== 0 || performance.now() < this.#deadline) return;
    // What Yjs does to end the transaction must run through.
    this.#deadline = Number.POSITIVE_INFINITY;
    throw new TooSlow("an update takes too long to integrate");
  }
}
