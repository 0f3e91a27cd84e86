import type { StorageWarning } from "../../shared/protocol/workshop-state";

/** What whoever runs the hall should see to before it costs anything; in the order it became true. */
export class StorageWarnings {
  readonly #listeners = new Set<() => void>();
  #current: readonly StorageWarning[] = [];

  get current(): readonly StorageWarning[] {
    return this.#current;
  }

  set(warning: StorageWarning, holds: boolean): void {
    if (this.#current.includes(warning) === holds) return;
    this.#current = holds ? [...this.#current, warning] : this.#current.filter((one) => one !== warning);
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
