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
    if (parsed.success) this.#ids.set(new Set([...parsed.data, ...this.#ids.value]));
  }

  add(id: string): void {
    this.#ids.set(new Set([...this.#ids.value, id]));
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
