import type { Author } from "../work/author";
import type { Contestant, Joined, Known, LightClient } from "./contestant";
import { namedSeats } from "./named-seats";
import { startProgram } from "./server-process";
import { SocketIoClient } from "./socket-io-client";
import { cursorUpdate, emptyStateVector, nothing } from "./sync-messages";

export const ySocketIo = contestant("y-socket.io", false);
export const ySocketIoLevel = contestant("y-socket.io + LevelDB", true);

function contestant(name: string, keeps: boolean): Contestant {
  return {
    name,
    kind: "peer",
    keeps,
    start: ({ dataDir, nodeOptions = [] }) =>
      startProgram({
        name: "y-socket-io",
        script: "tests/load/peers/y-socket-io.mjs",
        dataDir,
        nodeOptions,
        environment: keeps ? { LEVELDB: "1" } : {},
      }),
    seats: namedSeats,
    async connect({ port }, { document }) {
      const client = new YSocketIoClient(await SocketIoClient.open(port, `/yjs|${document}`));
      await client.connect();
      return client;
    },
  };
}

class YSocketIoClient implements LightClient {
  #onUpdates: LightClient["onUpdates"] = null;
  readonly unacknowledged = null;
  readonly refusals = 0;
  readonly #io: SocketIoClient;
  #cursors = 0;
  #isJoining = true;

  constructor(io: SocketIoClient) {
    this.#io = io;
    io.onEvent = (name, bytes, answer) => {
      if (name === "sync-step-1") answer?.(nothing);
      else if (name === "sync-update") this.#onUpdates?.([bytes]);
    };
  }

  get traffic() {
    return this.#io.wire.traffic;
  }

  get onUpdates() {
    return this.#onUpdates;
  }

  set onUpdates(listener: LightClient["onUpdates"]) {
    this.#onUpdates = listener;
    this.#io.isListening = this.#isJoining || listener !== null;
  }

  set onClose(onClose: () => void) {
    this.#io.wire.onClose = onClose;
  }

  connect(): Promise<void> {
    return this.#io.connect();
  }

  async join(known: Known | null): Promise<Joined> {
    const update = await this.#io.ask("sync-step-1", known?.stateVector ?? emptyStateVector);
    this.#isJoining = false;
    this.#io.isListening = this.#onUpdates !== null;
    return { updates: [update], place: null };
  }

  typed(author: Author): void {
    this.sendUpdate(author.takeUnsent());
  }

  sendUpdate(update: Uint8Array): void {
    this.#io.emit("sync-update", update);
  }

  showCursor({ clientId }: Author): void {
    this.#cursors += 1;
    this.#io.emit("awareness-update", cursorUpdate(clientId, this.#cursors));
  }

  drained(): Promise<void> {
    return this.#io.wire.drained();
  }

  close(): void {
    this.#io.wire.close();
  }
}
