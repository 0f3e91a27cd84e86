import { performance } from "node:perf_hooks";
import type * as Y from "yjs";

type Structs = (Y.Item | Y.GC)[];

const tooSlow = "an update takes too long to integrate";

/** Looking at the clock costs more than looking up a list. */
const lookupsPerGlance = 32;

export class TooSlow extends Error {}

/** Asking for the processor time costs more than most edits: this share of a budget goes by the wall clock. */
const unaskedShare = 0.25;

interface Watch {
  /** Processor time, from `usedBefore` on. */
  readonly budgetMs: number;
  /** Since when it is counted; null while the wall clock says enough. */
  usedBefore: NodeJS.CpuUsage | null;
  /** On the wall clock: not before then can the budget, or the share that is not asked for, be used up. */
  glanceAt: number;
  isOver: boolean;
}

/**
 * The struct lists of a document. Yjs asks for one at every item it integrates, which makes this the place where an
 * update can be stopped: a few thousand items put at cunning places take it minutes, in well-formed bytes.
 */
export class WatchedStructs extends Map<number, Structs> {
  #watch: Watch | null = null;
  #lookups = 0;

  override get(client: number): Structs | undefined {
    if (this.#watch !== null) this.#glance(this.#watch);
    return super.get(client);
  }

  /**
   * Counts processor time, not time: a busy machine, or one that was put to sleep in between, spoils no edit. Errors:
   * what `run` throws, or TooSlow; the document is then half changed and must be thrown away.
   */
  within<Value>(budgetMs: number, run: () => Value): Value {
    const unaskedMs = budgetMs * unaskedShare;
    const glanceAt = performance.now() + unaskedMs;
    this.#watch = { budgetMs: budgetMs - unaskedMs, usedBefore: null, glanceAt, isOver: false };
    try {
      return run();
    } finally {
      this.#watch = null;
    }
  }

  #glance(watch: Watch): void {
    // Yjs ends the transaction also after an error: each further lookup throws again, which keeps that short.
    if (watch.isOver) throw new TooSlow(tooSlow);
    this.#lookups += 1;
    if (this.#lookups % lookupsPerGlance !== 0) return;
    const now = performance.now();
    if (now < watch.glanceAt) return;
    watch.usedBefore ??= process.cpuUsage();
    const { user, system } = process.cpuUsage(watch.usedBefore);
    const leftMs = watch.budgetMs - (user + system) / 1_000;
    watch.glanceAt = now + leftMs;
    watch.isOver = leftMs <= 0;
    if (watch.isOver) throw new TooSlow(tooSlow);
  }
}
