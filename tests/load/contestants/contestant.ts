import type { Author } from "../work/author";
import type { Traffic } from "../wire/web-socket";
import type { ServerProcess } from "./server-process";

/** A server under measurement and the way to talk to it. */
export interface Contestant {
  readonly name: string;
  readonly kind: "ours" | "peer" | "floor";
  /** Whether documents outlive a restart. */
  readonly keeps: boolean;
  start(options: StartOptions): Promise<ServerProcess>;
  /** Makes the documents and gives every client its seat, spread evenly; seats stay valid over a restart. */
  seats(server: ServerProcess, plan: Plan): Promise<readonly Seat[]>;
  /** One connection of its own for each client, as every page has it. */
  connect(server: ServerProcess, seat: Seat, page: Page): Promise<LightClient>;
}

export interface StartOptions {
  readonly dataDir: string;
  /** More of Node's own options, for profiles. */
  readonly nodeOptions?: readonly string[];
}

export interface Plan {
  readonly documents: number;
  readonly clients: number;
  /** How many documents belong together; the first plan's value holds. */
  readonly perWorkshop?: number;
}

export interface Seat {
  readonly document: string;
  /** Which of the documents. */
  readonly index: number;
  /** Who sits there; empty where nobody asks. */
  readonly token: string;
}

export interface Page {
  /** Under which it writes. */
  readonly clientIds: readonly number[];
  /** What it has from before; nothing unless given. */
  readonly known?: Known | null;
}

/** What a page has when it joins. */
export interface Known {
  readonly stateVector: Uint8Array;
  /** What the server said with the last join. */
  readonly place: unknown;
}

export interface Joined {
  /** What brings the page up to date. */
  readonly updates: readonly Uint8Array[];
  readonly place: unknown;
}

/**
 * A page without a document: counts what arrives, answers what the protocol asks, decodes only while somebody listens.
 */
export interface LightClient {
  readonly traffic: Traffic;
  /** Called with updates that are valid during the call only; null for nobody. */
  onUpdates: ((updates: readonly Uint8Array[]) => void) | null;
  onClose: () => void;
  /** Resolves when the server's protocol says "synced". */
  join(known: Known | null): Promise<Joined>;
  /** The author has typed: sends it when the protocol's rules let it. */
  typed(author: Author): void;
  /** Sends bytes as they are. */
  sendUpdate(update: Uint8Array): void;
  /** The author's caret has moved; as this server's own pages send it. */
  showCursor(author: Author): void;
  /** Updates sent and not acknowledged; null where the server acknowledges nothing. */
  readonly unacknowledged: number | null;
  /** Answers other than an acknowledgement. */
  readonly refusals: number;
  /** Resolves when what was sent has left this process. */
  drained(): Promise<void>;
  close(): void;
}
