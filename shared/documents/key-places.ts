import * as Y from "yjs";
import type { ReadUpdate } from "./update-reader";

type Structs = Extract<ReadUpdate, { kind: "read" }>["structs"];

/**
 * Tells of items that are about to be integrated whether they will stand under a key. One that names neighbours does not
 * say it itself: it stands where the neighbour stands, which may have one itself.
 */
export class KeyPlaces {
  readonly #store: Y.Doc["store"];
  readonly #structs: Structs;
  readonly #told = new Map<Y.Item, boolean>();
  #byClient: ReadonlyMap<number, Structs> | null = null;

  /** `structs` of each client lie together, by clock, without gaps. */
  constructor(store: Y.Doc["store"], structs: Structs) {
    this.#store = store;
    this.#structs = structs;
  }

  /** Whether one of its neighbours does. What they name must be known, or be among the structs. */
  hasNeighbourUnderKey({ origin, rightOrigin }: Y.Item): boolean {
    return [origin, rightOrigin].some((id) => id !== null && this.#isUnderKey(id));
  }

  /** Each item is followed once, however many name it. */
  #isUnderKey(id: Y.ID): boolean {
    const followed: Y.Item[] = [];
    let at: Y.ID | null = id;
    let isUnder = false;
    while (at !== null) {
      const item = this.#find(at);
      if (!(item instanceof Y.Item)) break;
      const told = this.#told.get(item);
      isUnder = told ?? item.parentSub !== null;
      if (told !== undefined || item.parent !== null) break;
      // Until it is known; items that name one another in a circle are integrated never.
      this.#told.set(item, false);
      followed.push(item);
      at = item.origin ?? item.rightOrigin;
    }
    for (const item of followed) this.#told.set(item, isUnder);
    return isUnder;
  }

  #find({ client, clock }: Y.ID): Structs[number] | undefined {
    if (clock < Y.getState(this.#store, client)) return Y.getItem(this.#store, Y.createID(client, clock));
    this.#byClient ??= byClient(this.#structs);
    return atClock(this.#byClient.get(client) ?? [], clock);
  }
}

function byClient(structs: Structs): ReadonlyMap<number, Structs> {
  const all = new Map<number, Structs[number][]>();
  for (const struct of structs) {
    const known = all.get(struct.id.client);
    if (known === undefined) all.set(struct.id.client, [struct]);
    else known.push(struct);
  }
  return all;
}

function atClock(structs: Structs, clock: number): Structs[number] | undefined {
  let [from, to] = [0, structs.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const struct = structs[middle];
    if (struct === undefined || clock < struct.id.clock) to = middle;
    else if (clock >= struct.id.clock + struct.length) from = middle + 1;
    else return struct;
  }
  return undefined;
}
