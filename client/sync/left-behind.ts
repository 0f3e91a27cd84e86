import type { Clock } from "./clock";
import type { LocalStore, StoredId, TouchedCell } from "./local-store";
import { sendAll } from "./stray-edits";
import { countCells } from "./touched-cells";
import type { WorkshopRoom } from "./workshop-room";

/** A tab that is open sends what is typed in it well within this; whatever waits longer was left by a closed one. */
const openTabsSendWithinMs = 4000;
const lookEveryMs = 1000;

export interface LeftBehindParts {
  readonly room: WorkshopRoom;
  /** The store of the room's person, opened anew. */
  readonly openStore: () => LocalStore;
  /** Another room of the same session: it finds and sends everything that is unsent. */
  readonly openRoom: () => WorkshopRoom;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * What another tab of the same person left unsent when it was closed is sent by this one, which does not say "saved"
 * before it has looked and sent. Looks at once, after every reconnection, and whenever the returned function is called;
 * its own edits go first.
 */
export function sendWhatIsLeftBehind(parts: LeftBehindParts): () => void {
  const { room, signal } = parts;
  let isDue = false;
  let isLooking = false;
  const look = () => {
    if (!room.drained.value || !isDue || isLooking || signal.aborted) return;
    isDue = false;
    isLooking = true;
    void lookAndSend(parts)
      // A device that cannot say what is on it is asked again after the next reconnection.
      .catch(() => undefined)
      .finally(() => {
        isLooking = false;
        if (!signal.aborted) room.countElsewhere(isDue ? null : 0);
        look();
      });
  };
  const lookAgain = () => {
    isDue = true;
    look();
  };
  const onStatus = () => {
    const { kind } = room.status.value;
    if (isDue || (kind !== "reconnecting" && kind !== "offline")) return;
    isDue = true;
    room.countElsewhere(null);
  };
  signal.addEventListener("abort", room.status.subscribe(onStatus));
  signal.addEventListener("abort", room.drained.subscribe(look));
  // A tab may have been closed before this one began to look.
  lookAgain();
  return lookAgain;
}

type Unsent = ReadonlyMap<StoredId, readonly TouchedCell[]>;

async function lookAndSend({ room, openStore, openRoom, clock, signal }: LeftBehindParts): Promise<void> {
  const since = clock.now();
  let left = await unsentIn(openStore());
  while (left.size > 0 && !signal.aborted) {
    room.countElsewhere(countCells(new Set([...left.values()].flat())));
    if (clock.now() - since >= openTabsSendWithinMs) {
      await sendAll(openRoom(), { clock, signal });
      return;
    }
    await new Promise<void>((resolve) => clock.after(lookEveryMs, resolve));
    const still = await unsentIn(openStore());
    left = new Map([...left].filter(([id]) => still.has(id)));
  }
}

async function unsentIn(store: LocalStore): Promise<Unsent> {
  try {
    const documents = await store.documentsWithUnsent();
    const stored = await Promise.all(documents.map((document) => store.load(document)));
    return new Map(stored.flatMap(({ unsent }) => unsent.map(({ id, cells }) => [id, cells] as const)));
  } finally {
    store.close();
  }
}
