import type { CDPSession, Page } from "playwright-core";

/** All in milliseconds. */
export interface WorkNotes {
  /** From a key until the page has handed its picture over. */
  readonly keys: number[];
  /** From a key until its picture stands on the screen, as the browser reports it: in steps of 8, none below 16. */
  readonly presented: number[];
  readonly longTasks: number[];
}

declare global {
  /** What the page noted since it was asked last. */
  var noted: WorkNotes;
}

/** Runs in the page before anything else: notes how long after a key its picture stands, and every long task. */
export function noteWork(): void {
  globalThis.noted = { keys: [], presented: [], longTasks: [] };
  const waiting: number[] = [];
  const noteKeys = () => {
    for (const pressed of waiting.splice(0)) globalThis.noted.keys.push(performance.now() - pressed);
  };
  document.addEventListener(
    "keydown",
    (event) => {
      waiting.push(event.timeStamp);
      // First of all after the frame the callback belongs to: what else waited for its end, such as a message of a
      // neighbour, delays nothing that is seen.
      requestAnimationFrame(() => void scheduler.postTask(noteKeys, { priority: "user-blocking" }));
    },
    { capture: true },
  );
  const everyEvent: PerformanceObserverInit & { readonly durationThreshold: number } = {
    type: "event",
    durationThreshold: 16,
  };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === "keydown") globalThis.noted.presented.push(duration);
  }).observe(everyEvent);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.noted.longTasks.push(duration);
  }).observe({ type: "longtask" });
}

/** What the page noted since the last call. */
export function takeNotes(page: Page): Promise<WorkNotes> {
  return page.evaluate(() => {
    const taken = globalThis.noted;
    globalThis.noted = { keys: [], presented: [], longTasks: [] };
    return taken;
  });
}

/** A processor this many times slower. */
export async function slowDown(page: Page, times: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
  return session;
}

/** Bytes of the page's heap after a forced collection. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = (await session.send("Runtime.getHeapUsage")) as { readonly usedSize: number };
  return usedSize;
}
