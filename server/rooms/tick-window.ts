/** Below this share of busy time everything is sent at once. */
const calmUtilization = 0.4;
/** A window nobody notices, that halves the frames of a full hall. */
const windowMaxMs = 40;
const sampleMs = 250;

/**
 * How long a document may gather edits before it sends them, by how busy the event loop was lately.
 * `utilization` gives the busy share (0..1) since it was last asked.
 */
export function adaptiveTickWindow(options: {
  readonly now: () => number;
  readonly utilization: () => number;
}): () => number {
  let sampledAt = options.now();
  let windowMs = 0;
  return () => {
    const now = options.now();
    if (now - sampledAt >= sampleMs) {
      sampledAt = now;
      const busy = (options.utilization() - calmUtilization) / (1 - calmUtilization);
      windowMs = Math.round(Math.min(1, Math.max(0, busy)) * windowMaxMs);
    }
    return windowMs;
  };
}
