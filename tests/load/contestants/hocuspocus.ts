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

const [authMessage, syncReplyMessage, syncStatusMessage] = [2, 4, 8];
const [authToken, authenticated] = [0, 2];

export const hocuspocus: Contestant = {
  name: "Hocuspocus + SQLite",
  kind: "peer",
  keeps: true,
  start: ({ dataDir, nodeOptions = [] }) =>
    startProgram({ name: "hocuspocus", script: "tests/load/peers/hocuspocus.mjs", dataDir, nodeOptions }),
  seats: namedSeats,
  async connect({ port }, { document }) {
    const client = new HocuspocusClient(await WebSocketWire.open(port, "/"), document);
    await client.authenticate();
    return client;
  },
};

class HocuspocusClient implements LightClient {
  onUpdates: LightClient["onUpdates"] = null;
  refusals = 0;
  readonly #wire: WebSocketWire;
  readonly #document: string;
  #unacknowledged = 0;
  #cursors = 0;
  #authenticated: () => void = () => undefined;
  #joined: ((joined: Joined) => void) | null = null;

  constructor(wire: WebSocketWire, document: string) {
    this.#wire = wire;
    this.#document = document;
    wire.onBinary = (payload) => this.#take(payload);
  }

  get traffic() {
    return this.#wire.traffic;
  }

  set onClose(onClose: () => void) {
    this.#wire.onClose = onClose;
  }

  get unacknowledged(): number {
    return this.#unacknowledged;
  }

  authenticate(): Promise<void> {
    const to = this.#message();
    encoding.writeVarUint(to, authMessage);
    encoding.writeVarUint(to, authToken);
    encoding.writeVarString(to, "");
    this.#wire.sendBinary(encoding.toUint8Array(to));
    return new Promise((resolve) => (this.#authenticated = resolve));
  }

  join(known: Known | null): Promise<Joined> {
    this.#sendSync(syncStep1, known?.stateVector ?? emptyStateVector);
    return new Promise((resolve) => (this.#joined = resolve));
  }

  typed(author: Author): void {
    this.sendUpdate(author.takeUnsent());
  }

  sendUpdate(update: Uint8Array): void {
    this.#unacknowledged += 1;
    this.#sendSync(syncUpdate, update);
  }

  showCursor({ clientId }: Author): void {
    this.#cursors += 1;
    const to = this.#message();
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

  #message(): encoding.Encoder {
    const to = encoding.createEncoder();
    encoding.writeVarString(to, this.#document);
    return to;
  }

  #sendSync(step: number, bytes: Uint8Array): void {
    this.#wire.sendBinary(writeSync(this.#message(), step, bytes));
  }

  #take(payload: Buffer): void {
    const from = decoding.createDecoder(payload);
    decoding.readVarString(from);
    const type = decoding.readVarUint(from);
    if (type === syncStatusMessage) this.#takeStatus(decoding.readVarUint(from) === 1);
    else if (type === authMessage && decoding.readVarUint(from) === authenticated) this.#authenticated();
    else if (type === syncMessage || type === syncReplyMessage) this.#takeSync(from);
  }

  #takeStatus(applied: boolean): void {
    this.#unacknowledged -= 1;
    if (!applied) this.refusals += 1;
  }

  #takeSync(from: decoding.Decoder): void {
    const step = decoding.readVarUint(from);
    if (step === syncStep1) {
      // The answer to this one is acknowledged too.
      this.#unacknowledged += 1;
      this.#sendSync(syncStep2, nothing);
    } else if (step === syncUpdate || this.#joined === null) this.onUpdates?.([readBytes(from)]);
    else {
      this.#joined({ updates: [readBytes(from).slice()], place: null });
      this.#joined = null;
    }
  }
}
