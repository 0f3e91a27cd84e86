import type { WorkshopId } from "../../shared/domain/workshop";
import type { Waiver } from "../../shared/protocol/waiver-messages";
import type { Storage } from "../storage/storage";

type Listener = (workshopId: WorkshopId, changed: readonly Waiver[]) => void;

/** The waived findings of all workshops, as they are on disk. */
export class Waivers {
  readonly #storage: Pick<Storage, "run">;
  readonly #byWorkshop = new Map<string, Map<string, Waiver>>();
  readonly #listeners = new Set<Listener>();

  constructor(storage: Pick<Storage, "run">) {
    this.#storage = storage;
  }

  /** Takes over what is on disk and not here. Errors: StorageError. */
  async load(): Promise<void> {
    for (const { workshopId, ...waiver } of await this.#storage.run("listWaivers", null))
      this.put(workshopId as WorkshopId, waiver);
  }

  /** Those that hold. */
  list(workshopId: WorkshopId): Waiver[] {
    return [...(this.#byWorkshop.get(workshopId)?.values() ?? [])].filter(({ reason }) => reason !== null);
  }

  /** One that is on disk. */
  put(workshopId: WorkshopId, waiver: Waiver): void {
    const known = this.#byWorkshop.get(workshopId) ?? new Map<string, Waiver>();
    const before = known.get(waiver.findingId);
    if (before !== undefined && before.at >= waiver.at && before.reason === waiver.reason) return;
    known.set(waiver.findingId, waiver);
    this.#byWorkshop.set(workshopId, known);
    for (const listener of this.#listeners) listener(workshopId, [waiver]);
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
