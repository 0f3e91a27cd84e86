import type { Clock } from "./clock";
import type { RoomSync } from "./sync-status";

/** A drop shorter than this is shown as connecting again, a longer one as being offline. */
const offlineAfterMs = 8000;

/** How the connection stands, in the words of the status. */
export class LinkState {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #value: RoomSync["link"] = "lost";
  #cancelOffline: (() => void) | null = null;

  constructor(clock: Clock, onChange: () => void) {
    this.#clock = clock;
    this.#onChange = onChange;
    this.lost();
  }

  get value(): RoomSync["link"] {
    return this.#value;
  }

  ready(): void {
    this.dispose();
    this.#value = "ready";
  }

  lost(): void {
    this.dispose();
    this.#value = "lost";
    this.#cancelOffline = this.#clock.after(offlineAfterMs, () => {
      this.#value = "offline";
      this.#onChange();
    });
  }

  dispose(): void {
    this.#cancelOffline?.();
    this.#cancelOffline = null;
  }
}
