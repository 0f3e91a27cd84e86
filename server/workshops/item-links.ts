import type { WorkshopId } from "../../shared/domain/workshop";
import { itemLinkId, type ItemLink } from "../../shared/protocol/item-link-messages";
import type { StoredItemLink } from "../storage/item-link-operations";
import type { Storage } from "../storage/storage";

type Listener = (workshopId: WorkshopId, changed: readonly ItemLink[]) => void;

/** Which SWOT items of two groups belong together, in all workshops, as they are on disk. */
export class ItemLinks {
  readonly #storage: Pick<Storage, "run">;
  readonly #byWorkshop = new Map<string, Map<string, ItemLink>>();
  readonly #listeners = new Set<Listener>();

  constructor(storage: Pick<Storage, "run">) {
    this.#storage = storage;
  }

  /** Takes over what is on disk and not here. Errors: StorageError. */
  async load(): Promise<void> {
    for (const link of await this.#storage.run("listItemLinks", null)) this.put(link);
  }

  /** Those that hold. */
  list(workshopId: WorkshopId): ItemLink[] {
    return [...(this.#byWorkshop.get(workshopId)?.values() ?? [])].filter(({ linked }) => linked);
  }

  /** One that is on disk. */
  put({ workshopId, items, linked }: Omit<StoredItemLink, "at">): void {
    const known = this.#byWorkshop.get(workshopId) ?? new Map<string, ItemLink>();
    const link = { items, linked };
    if ((known.get(itemLinkId(link))?.linked ?? false) === linked) return;
    known.set(itemLinkId(link), link);
    this.#byWorkshop.set(workshopId, known);
    for (const listener of this.#listeners) listener(workshopId as WorkshopId, [link]);
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
