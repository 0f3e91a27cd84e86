import type { Author } from "../work/author";
import { keystrokeCursor } from "../work/cursor";
import { WebSocketWire, type Traffic } from "../wire/web-socket";
import type { Contestant, Joined, LightClient } from "./contestant";
import { msgpackConnect, msgpackEdit, readMsgpackEdit, type FloorKind } from "./floor-frames";
import { namedSeats } from "./named-seats";
import { startProgram } from "./server-process";
import { SocketIoClient } from "./socket-io-client";

const bare = floor("ws", "floor: ws relay");
const socketIo = floor("socket.io", "floor: Socket.IO, default parser");

/** Relays without Yjs and without memory: what the transport alone costs. */
export const floors: readonly Contestant[] = [
  bare,
  floor("ws-fsync", "floor: ws + fsync before relay"),
  socketIo,
  floor("socket.io-msgpack", "floor: Socket.IO, msgpack parser"),
  floor("socket.io-framed", "floor: Socket.IO, pre-encoded frames"),
];

/** Those that tell what connecting costs: the first message that comes back is the end of it. */
export const connectingFloors: readonly Contestant[] = [bare, socketIo];

function floor(kind: FloorKind, name: string): Contestant {
  return {
    name,
    kind: "floor",
    keeps: false,
    start: ({ dataDir, nodeOptions = [] }) =>
      startProgram({
        name: kind,
        script: "tests/load/peers/relay.mjs",
        dataDir,
        nodeOptions,
        environment: { RELAY: kind },
      }),
    seats: namedSeats,
    connect: async ({ port }, { document }) => new FloorClient(await openLine(kind, port, document)),
  };
}

/** One way of carrying bytes to everybody else in the room. */
interface Line {
  readonly traffic: Traffic;
  /** One message there and one back, where connecting was not that already. */
  join(): Promise<void>;
  send(bytes: Uint8Array): void;
  listen(onBytes: (bytes: Uint8Array) => void): void;
  onClose(listener: () => void): void;
  drained(): Promise<void>;
  close(): void;
}

class FloorClient implements LightClient {
  onUpdates: LightClient["onUpdates"] = null;
  readonly unacknowledged = null;
  readonly refusals = 0;
  readonly #line: Line;

  constructor(line: Line) {
    this.#line = line;
    line.listen((bytes) => {
      // A caret is JSON and begins with a bracket; no update begins with 123 writers.
      if (this.onUpdates !== null && bytes[0] !== openingBracket) this.onUpdates([bytes]);
    });
  }

  get traffic() {
    return this.#line.traffic;
  }

  set onClose(onClose: () => void) {
    this.#line.onClose(onClose);
  }

  async join(): Promise<Joined> {
    await this.#line.join();
    return { updates: [], place: null };
  }

  typed(author: Author): void {
    this.sendUpdate(author.takeUnsent());
  }

  sendUpdate(update: Uint8Array): void {
    this.#line.send(update);
  }

  showCursor(): void {
    this.#line.send(Buffer.from(JSON.stringify(keystrokeCursor)));
  }

  drained(): Promise<void> {
    return this.#line.drained();
  }

  close(): void {
    this.#line.close();
  }
}

const openingBracket = 0x7b;

async function openLine(kind: FloorKind, port: number, document: string): Promise<Line> {
  switch (kind) {
    case "ws":
    case "ws-fsync": {
      const wire = await WebSocketWire.open(port, `/${document}`);
      const line = bareLine(
        wire,
        (bytes) => wire.sendBinary(bytes),
        (payload) => payload,
      );
      return { ...line, join: () => greet(wire) };
    }
    case "socket.io": {
      const io = await SocketIoClient.open(port, "/", `&room=${document}`);
      await io.connect();
      const listen: Line["listen"] = (onBytes) => (io.onEvent = (_name, bytes) => onBytes(bytes));
      return { ...lineOf(io.wire), send: (bytes) => io.emit("edit", bytes), listen };
    }
    case "socket.io-msgpack": {
      const wire = await WebSocketWire.open(port, socketIoPath(document));
      const connected = new Promise<void>((resolve) => (wire.onBinary = () => resolve()));
      wire.sendBinary(msgpackConnect);
      await connected;
      wire.onText = (payload) => answerPing(wire, payload);
      return bareLine(wire, (bytes) => wire.sendBinary(msgpackEdit(bytes)), readMsgpackEdit);
    }
    case "socket.io-framed": {
      const wire = await WebSocketWire.open(port, socketIoPath(document));
      const connected = new Promise<void>((resolve) => {
        wire.onText = (payload) => (payload.toString().startsWith("4") ? resolve() : undefined);
      });
      wire.sendText('4{"type":0,"nsp":"/"}');
      await connected;
      wire.onText = (payload) => answerPing(wire, payload);
      return bareLine(
        wire,
        (bytes) => wire.sendBinary(bytes),
        (payload) => payload,
      );
    }
  }
}

function greet(wire: WebSocketWire): Promise<void> {
  wire.sendText("join");
  return new Promise((resolve) => (wire.onText = () => resolve()));
}

function socketIoPath(room: string): string {
  return `/socket.io/?EIO=4&transport=websocket&room=${room}`;
}

function answerPing(wire: WebSocketWire, payload: Buffer): void {
  if (payload.toString() === "2") wire.sendText("3");
}

function bareLine(
  wire: WebSocketWire,
  send: (bytes: Uint8Array) => void,
  read: (payload: Buffer) => Uint8Array,
): Line {
  return {
    ...lineOf(wire),
    send,
    listen: (onBytes) => (wire.onBinary = (payload) => onBytes(read(payload))),
  };
}

function lineOf(wire: WebSocketWire) {
  return {
    traffic: wire.traffic,
    join: () => Promise.resolve(),
    onClose: (listener: () => void) => (wire.onClose = listener),
    drained: () => wire.drained(),
    close: () => wire.close(),
  };
}
