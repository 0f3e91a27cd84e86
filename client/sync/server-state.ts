import * as z from "zod/mini";
import { identitySchema, type Identity } from "../../shared/protocol/identity";
import type { Refusal } from "../../shared/protocol/refusal";
import {
  rowCountsSchema,
  workshopStateSchema,
  type RowCounts,
  type StorageWarning,
  type WorkshopState,
} from "../../shared/protocol/workshop-state";
import type { LocalStore } from "./local-store";

/** What the server owns and this page shows: as last heard, offline too. */
export interface ServerState {
  readonly identity: Identity | null;
  readonly workshop: WorkshopState | null;
  readonly counts: RowCounts;
  /** The server's disk takes writes. */
  readonly writable: boolean;
  /** For facilitators. */
  readonly warnings: readonly StorageWarning[];
  /** Why the server turned this session away. */
  readonly refusal: Refusal | null;
}

export function unheardServer(identity: Identity | null): ServerState {
  return { identity, workshop: null, counts: {}, writable: true, warnings: [], refusal: null };
}

const stateKey = "server";

const keptStateSchema = z.object({
  identity: identitySchema,
  workshop: workshopStateSchema,
  counts: rowCountsSchema,
});

/** Keeps the state on this device for reading while offline; without room for it there is none next time. */
export async function keepServerState(store: LocalStore, state: ServerState): Promise<void> {
  const { identity, workshop, counts } = state;
  await store.writeState(stateKey, { identity, workshop, counts }).catch(() => undefined);
}

/** What an earlier visit kept; null for nothing, or for what an older program kept in another shape. */
export async function keptServerState(
  store: LocalStore,
): Promise<Pick<ServerState, "identity" | "workshop" | "counts"> | null> {
  const kept: unknown = await store.readState(stateKey).catch(() => null);
  const parsed = z.safeParse(keptStateSchema, kept);
  return parsed.success ? parsed.data : null;
}
