import * as z from "zod/mini";
import { LiveValue, type Live } from "./live-value";
import type { LocalStore } from "./local-store";
import { PendingWrites } from "./pending-writes";

const stateKey = "put-away";
const idsSchema = z.array(z.string());

/** What the server keeps goes out of its lists after some weeks, long before so many were put away. */
const idsMax = 500;

/** Ids of refused or declined edits that the person has seen and put away, on this device. */
export class PutAway {
  readonly #store: LocalStore;
  readonly #writes = new PendingWrites();
  readonly #ids = new LiveValue<ReadonlySet<string>>(new Set());
  /** By this page: what is kept of them on the device no longer counts. */
  readonly #takenBack = new Set<string>();

  constructor(store: LocalStore) {
    this.#store = store;
  }

  get ids(): Live<ReadonlySet<string>> {
    return this.#ids;
  }

  /** Never rejects. */
  async load(): Promise<void> {
    const kept: unknown = await this.#store.readState(stateKey).catch(() => null);
    const parsed = z.safeParse(idsSchema, kept);
    if (!parsed.success) return;
    const ids = parsed.data.filter((id) => !this.#takenBack.has(id));
    this.#ids.set(new Set([...ids, ...this.#ids.value]));
  }

  add(id: string): void {
    this.#takenBack.delete(id);
    this.#ids.set(new Set([...this.#ids.value, id]));
    this.#writes.add(this.#write());
  }

  /** The person takes it out again. */
  remove(id: string): void {
    this.#takenBack.add(id);
    this.#ids.set(new Set([...this.#ids.value].filter((one) => one !== id)));
    this.#writes.add(this.#write());
  }

  settled(): Promise<void> {
    return this.#writes.settled();
  }

  /** Another tab may have put away others meanwhile. */
  async #write(): Promise<void> {
    await this.load();
    await this.#store.writeState(stateKey, [...this.#ids.value].slice(-idsMax));
  }
}
