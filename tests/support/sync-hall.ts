import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import { openIndexedStore } from "../../client/sync/indexed-store";
import type { LocalStore } from "../../client/sync/local-store";
import type { PageLife } from "../../client/sync/page-life";
import { storeName } from "../../client/sync/store-name";
import { WorkshopRoom } from "../../client/sync/workshop-room";
import type { DimensionId } from "../../shared/domain/dimension";
import type { PersonId } from "../../shared/domain/person";
import type { WorkshopId } from "../../shared/domain/workshop";
import type { Identity } from "../../shared/protocol/identity";
import { LoopbackServer } from "./loopback-server";
import { ManualClock } from "./manual-clock";

export const workshopId = "w1" as WorkshopId;
export const governance = "gov" as DimensionId;
export const economy = "eco" as DimensionId;
export const swotOfGovernance = { dimensionId: governance, worksheet: "swot" } as const;

/** A participant of the governance group. */
export function participant(name: string): Identity {
  return {
    sessionId: `session-${name}`,
    role: "participant",
    workshopId,
    person: {
      id: `person-${name}` as PersonId,
      name,
      office: { agencyId: null, name: "Bappeda" },
      dimensionId: governance,
    },
    personalCode: "ABCD",
  };
}

/** Pages, their devices and a server in memory, under one clock. */
export class SyncHall {
  readonly clock = new ManualClock();
  readonly server = new LoopbackServer(this.clock);
  readonly #wakers = new Map<WorkshopRoom, { wake(): void; hide(): void }>();
  #ids = 0;

  /** A browser with an empty database, made the one of this process. */
  newDevice(): void {
    globalThis.indexedDB = new IDBFactory();
  }

  /** Opens the page of a person on the present device. */
  async openPage(identity: Identity): Promise<WorkshopRoom> {
    return this.openPageOver(await openIndexedStore(storeName(workshopId, identity)), identity);
  }

  openPageOver(store: LocalStore, identity: Identity): WorkshopRoom {
    const token = `token-of-${identity.sessionId}`;
    this.server.admit(token, identity);
    const page = pageLife();
    const room = new WorkshopRoom({
      token,
      workshopId,
      identity,
      store,
      openSocket: this.server.openSocket,
      clock: this.clock,
      random: () => 0.5,
      newId: () => this.#newId(),
      page: page.life,
    });
    this.#wakers.set(room, page);
    return room;
  }

  wake(room: WorkshopRoom): void {
    this.#wakers.get(room)?.wake();
  }

  hide(room: WorkshopRoom): void {
    this.#wakers.get(room)?.hide();
  }

  /** Waits for what only needs a moment, while the clock goes on in small steps. */
  async until<Value>(
    check: () => Value,
    { turning = 100 }: { readonly turning?: number } = {},
  ): Promise<Value> {
    return vi.waitFor(
      () => {
        this.clock.advance(turning);
        return check();
      },
      { interval: 2, timeout: 15_000 },
    );
  }

  #newId(): string {
    this.#ids += 1;
    return `id-${this.#ids}`;
  }
}

function pageLife(): { life: PageLife; wake(): void; hide(): void } {
  const wakers = new Set<() => void>();
  const hiders = new Set<() => void>();
  const addTo = (set: Set<() => void>) => (listener: () => void) => {
    set.add(listener);
    return () => set.delete(listener);
  };
  return {
    life: { onWake: addTo(wakers), onHide: addTo(hiders) },
    wake: () => wakers.forEach((listener) => listener()),
    hide: () => hiders.forEach((listener) => listener()),
  };
}
