import type { CDPSession, Page } from "playwright-core";

declare global {
  /** What the page noted since it was asked last, in milliseconds. */
  var noted: { keys: number[]; longTasks: number[]; changed: number };
}

/** Runs in the page before anything else: notes how long after a key its picture stands, and every long task. */
export function noteWork(): void {
  globalThis.noted = { keys: [], longTasks: [], changed: 0 };
  const paint = new MessageChannel();
  const waiting: number[] = [];
  // The message is handled right after the frame that the animation callback belongs to.
  paint.port1.addEventListener("message", () => {
    for (const pressed of waiting.splice(0)) globalThis.noted.keys.push(performance.now() - pressed);
  });
  paint.port1.start();
  document.addEventListener(
    "keydown",
    (event) => {
      waiting.push(event.timeStamp);
      requestAnimationFrame(() => paint.port2.postMessage(null));
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.noted.longTasks.push(duration);
  }).observe({ type: "longtask" });
}

/** What the page noted since the last call. */
export function takeNotes(page: Page): Promise<typeof globalThis.noted> {
  return page.evaluate(() => {
    const taken = globalThis.noted;
    globalThis.noted = { keys: [], longTasks: [], changed: 0 };
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
