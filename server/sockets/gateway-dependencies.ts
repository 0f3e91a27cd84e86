import type { WorkshopId } from "../../shared/domain/workshop";
import type { CommandAnswer, CommandCall } from "../../shared/protocol/command-messages";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import type { Session } from "../access/session";
import type { Incident } from "../rooms/incident";
import type { Rooms, WorkshopLookup } from "../rooms/rooms";
import type { Storage } from "../storage/storage";
import type { StorageWarnings } from "../storage/storage-warnings";
import type { QuickWins } from "../workshops/quick-wins";
import type { ItemLinks } from "../workshops/item-links";
import type { Waivers } from "../workshops/waivers";
import type { DeviceStore } from "./device-store";

/** What the sockets need from the rest of the server. */
export interface GatewayDependencies {
  readonly sessions: SessionSource;
  readonly workshops: WorkshopSource;
  readonly rooms: Rooms;
  readonly storage: Pick<Storage, "writable" | "onWritableChange">;
  /** None unless given. */
  readonly warnings?: Pick<StorageWarnings, "current" | "onChange">;
  readonly deviceStore: DeviceStore;
  /** Messages a session may send in a second; the shipped limit unless given. */
  readonly sessionRate?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Ids only, never what people wrote; to the console unless given. */
  readonly report?: (incident: Incident) => void;
}

export interface SessionSource {
  /** Null for an unknown or withdrawn token. */
  authenticate(token: string): Promise<Session | null>;
  /** Another number than before: a session that was read meanwhile may have been withdrawn. */
  readonly withdrawals: number;
}

export interface WorkshopSource extends WorkshopLookup {
  state(workshopId: WorkshopId): WorkshopState | undefined;
  onChange(listener: (state: WorkshopState) => void): () => void;
  readonly waivers: Pick<Waivers, "list" | "onChange">;
  readonly itemLinks: Pick<ItemLinks, "list" | "onChange">;
  readonly quickWins: Pick<QuickWins, "state" | "onChange">;
  /** Sessions whose link was replaced: their connections have to end. */
  onSessionsWithdrawn(listener: (sessionIds: readonly string[]) => void): () => void;
  runCommand(session: Session, call: CommandCall): Promise<CommandAnswer>;
}
