import type { Clock } from "./clock";
import { atOnce, type Pace, type PacedLive } from "./live-value";
import type { SyncStatus } from "./sync-status";

/** Whoever goes on writing types the next letter sooner. */
const pauseMs = 300;

interface TypingPlace {
  readonly field: EventTarget;
  readonly status: PacedLive<SyncStatus>;
  readonly clock: Clock;
}

/**
 * While somebody types into a field, it is told with the first pause that everything is saved, and all else at once. Told
 * between two letters the word would come and go, and the page be laid out anew for it while the next letter waits. Ends
 * with the returned function.
 */
export function calmWhileTyping({ field, status, clock }: TypingPlace): () => void {
  const listening = new AbortController();
  let due: (() => void) | null = null;
  let cancel = () => {};
  const tellNow = () => {
    cancel();
    const tell = due;
    due = null;
    tell?.();
  };
  const pace: Pace = (tell) => {
    cancel();
    due = tell;
    if (status.value.kind === "saved") cancel = clock.after(pauseMs, tellNow);
    else tellNow();
  };
  field.addEventListener("input", () => (status.pace = pace), { capture: true, signal: listening.signal });
  return () => {
    listening.abort();
    if (status.pace === pace) status.pace = atOnce;
    tellNow();
  };
}
