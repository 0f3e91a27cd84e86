/** Runs something once the browser has nothing better to do. The returned function calls it off. */
export function whenIdle(run: () => void): () => void {
  // Safari has no idle callbacks; there a timer lets go of what waits already.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const callback = requestIdleCallback(run, { timeout: longestWaitMs });
  return () => cancelIdleCallback(callback);
}

/** A page that is never idle still gets what it waits for. */
const longestWaitMs = 5_000;
