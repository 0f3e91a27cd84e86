import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Author } from "../work/author";
import { WebSocketWire } from "../wire/web-socket";
import type { Contestant, Joined, Known, LightClient } from "./contestant";
import { namedSeats } from "./named-seats";
import { startProgram } from "./server-process";
import {
  awarenessMessage,
  cursorUpdate,
  emptyStateVector,
  nothing,
  readBytes,
  syncMessage,
  syncStep1,
  syncStep2,
  syncUpdate,
  writeSync,
} from "./sync-messages";

export const yWebsocket = contestant("y-websocket", false);
export const yWebsocketLevel = contestant("y-websocket + LevelDB", true);

function contestant(name: string, keeps: boolean): Contestant {
  return {
    name,
    kind: "peer",
    keeps,
    start: ({ dataDir, nodeOptions = [] }) =>
      startProgram({
        name: "y-websocket",
        script: "tests/load/node_modules/@y/websocket-server/src/server.js",
        dataDir,
        nodeOptions,
        environment: keeps ? { YPERSISTENCE: `${dataDir}/level` } : {},
      }),
    seats: namedSeats,
    connect: async ({ port }, { document }) =>
      new YWebsocketClient(await WebSocketWire.open(port, `/${document}`)),
  };
}

class YWebsocketClient implements LightClient {
  onUpdates: LightClient["onUpdates"] = null;
  readonly unacknowledged = null;
  readonly refusals = 0;
  readonly #wire: WebSocketWire;
  #cursors = 0;
  #joined: ((joined: Joined) => void) | null = null;

  constructor(wire: WebSocketWire) {
    this.#wire = wire;
    wire.onBinary = (payload) => this.#take(payload);
  }

  get traffic() {
    return this.#wire.traffic;
  }

  set onClose(onClose: () => void) {
    this.#wire.onClose = onClose;
  }

  join(known: Known | null): Promise<Joined> {
    this.#sendSync(syncStep1, known?.stateVector ?? emptyStateVector);
    return new Promise((resolve) => (this.#joined = resolve));
  }

  typed(author: Author): void {
    this.sendUpdate(author.takeUnsent());
  }

  sendUpdate(update: Uint8Array): void {
    this.#sendSync(syncUpdate, update);
  }

  showCursor({ clientId }: Author): void {
    this.#cursors += 1;
    const to = encoding.createEncoder();
    encoding.writeVarUint(to, awarenessMessage);
    encoding.writeVarUint8Array(to, cursorUpdate(clientId, this.#cursors));
    this.#wire.sendBinary(encoding.toUint8Array(to));
  }

  drained(): Promise<void> {
    return this.#wire.drained();
  }

  close(): void {
    this.#wire.close();
  }

  #sendSync(step: number, bytes: Uint8Array): void {
    this.#wire.sendBinary(writeSync(encoding.createEncoder(), step, bytes));
  }

  #take(payload: Buffer): void {
    const isHeard = this.#joined !== null || this.onUpdates !== null;
    if (payload[0] !== syncMessage || (payload[1] === syncUpdate && !isHeard)) return;
    const from = decoding.createDecoder(payload.subarray(1));
    const step = decoding.readVarUint(from);
    if (step === syncStep1) this.#sendSync(syncStep2, nothing);
    else if (step === syncUpdate || this.#joined === null) this.onUpdates?.([readBytes(from)]);
    else {
      this.#joined({ updates: [readBytes(from).slice()], place: null });
      this.#joined = null;
    }
  }
}
