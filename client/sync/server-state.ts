import * as z from "zod/mini";
import { deviceStatesSchema, type DeviceState } from "../../shared/protocol/device-messages";
import { heldEditsSchema, type HeldEdit } from "../../shared/protocol/held-messages";
import { itemLinkId, itemLinkStateSchema, type ItemLink } from "../../shared/protocol/item-link-messages";
import { identitySchema, type Identity } from "../../shared/protocol/identity";
import type { Refusal } from "../../shared/protocol/refusal";
import { quickWinStateSchema, type QuickWinState } from "../../shared/protocol/quick-win-messages";
import { waiversSchema, type Waiver } from "../../shared/protocol/waiver-messages";
import {
  rowCountsSchema,
  workshopStateSchema,
  type RowCounts,
  type StorageWarning,
  type WorkshopState,
} from "../../shared/protocol/workshop-state";
import type { Clock } from "./clock";
import type { Greeting } from "./connection";
import { LiveValue, type Live } from "./live-value";
import type { ServerMessage } from "./server-message";
import type { LocalStore } from "./local-store";

/** What the server owns and this page shows: as last heard, offline too. */
export interface ServerState {
  readonly identity: Identity | null;
  readonly workshop: WorkshopState | null;
  readonly counts: RowCounts;
  /** Edits kept for a facilitator to decide: everybody's for facilitators, else the own ones. */
  readonly held: readonly HeldEdit[];
  /** For facilitators. */
  readonly devices: readonly DeviceState[];
  /** Findings of the checks that were waved through; those without a reason count again. */
  readonly waivers: readonly Waiver[];
  /** SWOT items of two groups that belong together; those that are not linked do so no more. */
  readonly links: readonly ItemLink[];
  /** Scores and choices of quick wins. */
  readonly quickWin: QuickWinState;
  /** The server's disk takes writes. */
  readonly writable: boolean;
  /** For facilitators. */
  readonly warnings: readonly StorageWarning[];
  /** Why the server turned this session away. */
  readonly refusal: Refusal | null;
}

export type StateMessage = Extract<
  ServerMessage,
  { type: "workshop" | "counts" | "storage" | "held" | "devices" | "waivers" | "links" | "quickWin" }
>;

/** Counts change with every row: the state is kept on this device at most this often. */
const keepAfterMs = 2000;

const stateKey = "server";

const noQuickWin: QuickWinState = { cards: [], chosen: {} };

const keptStateSchema = z.object({
  identity: identitySchema,
  workshop: workshopStateSchema,
  counts: rowCountsSchema,
  held: z.optional(heldEditsSchema),
  devices: z.optional(deviceStatesSchema),
  waivers: z.optional(waiversSchema),
  links: z.optional(itemLinkStateSchema.shape.links),
  quickWin: z.optional(quickWinStateSchema),
});

interface MemoryParts {
  readonly store: LocalStore;
  readonly clock: Clock;
  /** As known from entering, before the server is heard. */
  readonly identity: Identity | null;
}

/** The server's state as last heard, kept on this device for reading while offline. */
export class ServerMemory {
  readonly #parts: MemoryParts;
  readonly #state: LiveValue<ServerState>;
  #cancelKeeping: (() => void) | null = null;
  /** The workshop as it came with a greeting, and what that called it. */
  #tagged: { readonly workshop: WorkshopState; readonly tag: string } | null = null;

  constructor(parts: MemoryParts) {
    this.#parts = parts;
    this.#state = new LiveValue<ServerState>({
      identity: parts.identity,
      workshop: null,
      counts: {},
      held: [],
      devices: [],
      waivers: [],
      links: [],
      quickWin: noQuickWin,
      writable: true,
      warnings: [],
      refusal: null,
    });
  }

  get state(): Live<ServerState> {
    return this.#state;
  }

  /** Names the workshop as it is here, so that it need not come again; undefined where the server has not named it. */
  get workshopTag(): string | undefined {
    return this.#tagged?.workshop === this.#state.value.workshop ? this.#tagged?.tag : undefined;
  }

  /** What the server answers to hello. */
  greeted({ identity, workshop, workshopTag, counts, storage, ...lists }: Greeting): void {
    const { held, devices, waivers, links, quickWin } = lists;
    const { writable, warnings = [] } = storage;
    const told = { identity, counts, held, devices, waivers, links, quickWin };
    this.learn({ ...told, ...(workshop !== undefined && { workshop }), writable, warnings, refusal: null });
    if (workshop && workshopTag !== undefined) this.#tagged = { workshop, tag: workshopTag };
  }

  learn(news: Partial<ServerState>): void {
    this.#state.set({ ...this.#state.value, ...news });
    this.#cancelKeeping ??= this.#parts.clock.after(keepAfterMs, () => {
      this.#cancelKeeping = null;
      void this.#keep();
    });
  }

  /** What an earlier visit kept; null for nothing, or for what an older program kept in another shape. */
  async recall(): Promise<Partial<ServerState> | null> {
    const kept: unknown = await this.#parts.store.readState(stateKey).catch(() => null);
    const parsed = z.safeParse(keptStateSchema, kept);
    if (!parsed.success) return null;
    const {
      held = [],
      devices = [],
      waivers = [],
      links = [],
      quickWin = noQuickWin,
      ...state
    } = parsed.data;
    return { ...state, held, devices, waivers, links, quickWin };
  }

  /** What the server says about the workshop on its own. */
  hear(message: StateMessage): void {
    const { counts, held, devices, waivers, links, quickWin } = this.#state.value;
    switch (message.type) {
      case "workshop":
        this.learn({ workshop: message.workshop });
        break;
      case "counts":
        this.learn({ counts: { ...counts, ...message.counts } });
        break;
      case "storage":
        this.learn({ writable: message.storage.writable, warnings: message.storage.warnings ?? [] });
        break;
      case "held":
        this.learn({ held: upserted(held, message.edits, (edit) => edit.id) });
        break;
      case "devices":
        this.learn({ devices: upserted(devices, message.devices, (device) => device.sessionId) });
        break;
      case "waivers":
        this.learn({ waivers: upserted(waivers, message.waivers, (waiver) => waiver.findingId) });
        break;
      case "links":
        this.learn({ links: upserted(links, message.links, itemLinkId) });
        break;
      case "quickWin": {
        const { cards, chosen } = message.quickWin;
        this.learn({
          quickWin: { cards: [...upserted(quickWin.cards, cards, (card) => card.programId)], chosen },
        });
        break;
      }
    }
  }

  dispose(): void {
    this.#cancelKeeping?.();
  }

  /** Without room for it there is none next time. */
  async #keep(): Promise<void> {
    const { identity, workshop, counts, held, devices, waivers, links, quickWin } = this.#state.value;
    if (identity === null || workshop === null) return;
    await this.#parts.store
      .writeState(stateKey, { identity, workshop, counts, held, devices, waivers, links, quickWin })
      .catch(() => undefined);
  }
}

/** A list with some of its entries changed, or added behind the others. */
function upserted<Entry>(
  list: readonly Entry[],
  changed: readonly Entry[],
  idOf: (entry: Entry) => string,
): readonly Entry[] {
  const entries = new Map(list.map((entry) => [idOf(entry), entry]));
  for (const entry of changed) entries.set(idOf(entry), entry);
  return [...entries.values()];
}
