import { performance } from "node:perf_hooks";

/** Edits times people who see them, in a second: up to here everything is stored and sent at once. */
const calmDeliveries = 2_500;
/** A hall of three hundred that all type. */
const fullDeliveries = 25_000;
/** The same by the busy share of the event loop, for slow machines. */
const calmUtilization = 0.5;
const fullUtilization = 0.9;
/** Nobody notices it; it makes one commit and one frame a person of what would be five. */
const windowMaxMs = 45;
const sampleMs = 250;

/**
 * How long edits gather before they are stored and sent together: not at all while few people type, longer as the hall
 * gets busy, so that three hundred people cost frames and commits per window and not per keystroke. All documents end
 * their windows at the same moments: their edits share a commit.
 */
export class GatheringWindow {
  readonly #options: { readonly now: () => number; readonly utilization: () => number };
  #deliveries = 0;
  #sampledAt: number;
  #windowMs = 0;

  /** `utilization` gives the busy share (0..1) of the event loop since it was last asked. */
  constructor(options: { readonly now: () => number; readonly utilization: () => number }) {
    this.#options = options;
    this.#sampledAt = options.now();
  }

  /** That many edits were sent, each counted once for everybody who got it. */
  note(deliveries: number): void {
    this.#deliveries += deliveries;
  }

  /** Until the running window ends; 0 while there is none. */
  remainingMs(): number {
    const now = this.#options.now();
    this.#sample(now);
    return this.#windowMs === 0 ? 0 : this.#windowMs - (now % this.#windowMs);
  }

  #sample(now: number): void {
    const elapsedMs = now - this.#sampledAt;
    if (elapsedMs < sampleMs) return;
    const perSecond = (this.#deliveries * 1_000) / elapsedMs;
    const share = Math.max(
      shareBetween(perSecond, calmDeliveries, fullDeliveries),
      shareBetween(this.#options.utilization(), calmUtilization, fullUtilization),
    );
    this.#windowMs = Math.round(share * windowMaxMs);
    this.#deliveries = 0;
    this.#sampledAt = now;
  }
}

/** The busy share of the event loop since it was last asked. */
export function loopUtilization(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const current = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(current, last);
    last = current;
    return utilization;
  };
}

function shareBetween(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}
