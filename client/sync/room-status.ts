import { LiveValue, type Live, type PacedLive } from "./live-value";
import { isDrained, sameStatus, syncStatus, type RoomSync, type SyncStatus } from "./sync-status";

/** What a room shows of its sync, as live values. */
export class RoomStatus {
  readonly #word = new LiveValue<SyncStatus>({ kind: "reconnecting", changes: 0, stored: true });
  readonly #drained = new LiveValue(false);
  readonly #wouldLose = new LiveValue(false);
  readonly #keepsEdits = new LiveValue(true);

  get word(): PacedLive<SyncStatus> {
    return this.#word;
  }

  get drained(): Live<boolean> {
    return this.#drained;
  }

  get wouldLose(): Live<boolean> {
    return this.#wouldLose;
  }

  /** False from the first edit on that this device could not keep, or at once where it keeps nothing. */
  get keepsEdits(): Live<boolean> {
    return this.#keepsEdits;
  }

  /** `surelyStored`: every single edit is kept on this device by now; `persistent`: it keeps anything at all. */
  show(
    sync: RoomSync,
    { surelyStored, persistent }: { readonly surelyStored: boolean; readonly persistent: boolean },
  ): void {
    const word = syncStatus(sync);
    const stored = sync.apart.stored && sync.documents.every((document) => document.stored);
    this.#drained.set(isDrained(sync));
    if (!sameStatus(word, this.#word.value)) this.#word.set(word);
    if (!persistent || !stored) this.#keepsEdits.set(false);
    this.#wouldLose.set(!surelyStored);
  }
}
