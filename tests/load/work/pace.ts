import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { percentile } from "./statistics";

/**
 * Calls `act` for every one of `count` people `perSecond` times a second for `ms`, each at moments of their own. What
 * is late because this process is busy is done late, not left out.
 */
export async function keepPace(
  { count, perSecond, ms }: { readonly count: number; readonly perSecond: number; readonly ms: number },
  act: (at: number) => void,
): Promise<Pace> {
  const everyMs = 1_000 / perSecond / count;
  const startedAt = performance.now();
  let done = 0;
  const lateMs: number[] = [];
  for (;;) {
    const elapsed = performance.now() - startedAt;
    const due = Math.min(Math.floor(elapsed / everyMs), Math.floor(ms / everyMs));
    if (due > done) lateMs.push(elapsed - (done + 1) * everyMs);
    for (; done < due; done += 1) act(done % count);
    if (elapsed >= ms) return { acts: done, lateMs: percentile(lateMs, 0.95) };
    await pause(Math.max(0, (done + 1) * everyMs - (performance.now() - startedAt)));
  }
}

export interface Pace {
  readonly acts: number;
  /** How long acts waited beyond their moments, 95th percentile of the waits. */
  readonly lateMs: number;
}
