import { EventEmitter } from "node:events";
import type { Clock } from "../../client/sync/clock";
import type { Socket, SocketAnswer, SocketListener } from "../../client/sync/socket";
import { oneFrameParser } from "../../shared/protocol/one-frame-parser";
import { packetTypes, type Packet } from "../../shared/protocol/packet";
import { rowCountsMessage } from "../../shared/protocol/workshop-state";
import type { Random } from "../support/seeded-random";
import { Lanes, type Frame } from "./lanes";

export type Direction = "up" | "down";

/** Something the server said: an event, or the answer to a request. */
export interface Said {
  readonly message: string;
  readonly payload: unknown;
  readonly request: unknown;
  /** The document it is about; null for none. */
  readonly document: string | null;
}

export interface WireParts {
  readonly id: string;
  readonly place: string;
  readonly listener: SocketListener;
  readonly clock: Clock;
  readonly tap: (said: Said) => void;
  readonly random: Random;
  readonly onActivity: () => void;
  readonly onEnded: () => void;
}

/** What Socket.IO's server expects of a connection of its engine. */
class ServerEnd extends EventEmitter {
  readonly protocol = 4;
  readonly request = { headers: {}, connection: {}, url: "/", _query: {} };
  readonly transport = { writable: true, name: "websocket" };
  readonly remoteAddress = "memory";
  /** What waits lies on the wire, outside the server's memory. */
  readonly writeBuffer: readonly never[] = [];
  readonly id: string;
  readyState: "open" | "closed" = "open";
  readonly #write: (frame: Frame) => void;
  readonly #finish: () => void;

  constructor(id: string, write: (frame: Frame) => void, finish: () => void) {
    super();
    this.id = id;
    this.#write = write;
    this.#finish = finish;
  }

  write(data: Frame["data"], _options: unknown, sent?: () => void): this {
    if (this.readyState === "open") this.#write({ data, ...(sent === undefined ? {} : { sent }) });
    return this;
  }

  close(): void {
    this.#finish();
  }
}

interface Asked {
  readonly message: string;
  readonly payload: unknown;
  readonly answer: SocketAnswer;
  readonly cancel: () => void;
}

/**
 * One connection. Frames about one document keep their order, frames about different documents may overtake each
 * other; a side that has closed is still heard out, as with TCP.
 */
export class Wire {
  readonly place: string;
  /** Lost something without a trace: only a new connection can heal that. */
  damaged = false;
  /** Nothing is delivered and nobody is told. */
  stalled = false;
  readonly #parts: WireParts;
  readonly #encoder = new oneFrameParser.Encoder();
  readonly #lanes: Readonly<Record<Direction, Lanes>> = { up: new Lanes(), down: new Lanes() };
  readonly #asked = new Map<number, Asked>();
  /** Documents by the numbers ticks name them with. */
  readonly #named = new Map<unknown, string>();
  readonly #server: ServerEnd;
  #clientOpen = true;
  #serverOpen = false;
  /** Sides that have said their last word, which may still be on its way. */
  readonly #finished = { up: false, down: false };
  #lastAsk = 0;

  constructor(parts: WireParts) {
    this.#parts = parts;
    this.place = parts.place;
    this.#server = new ServerEnd(
      parts.id,
      (frame) => this.#serverWrites(frame),
      () => this.#endServer("down"),
    );
  }

  readonly socket: Socket = {
    request: (message, payload, answer) => this.#request(message, payload, answer),
    send: (message, payload) =>
      this.#clientWrites(payload, { type: packetTypes.event, data: [message, payload] }),
    close: () => {
      this.#clientOpen = false;
      this.#lanes.down.clear();
      this.#forgetAsked();
      this.#finished.up = true;
      this.#endIfOver();
    },
  };

  connect(engine: EventEmitter): void {
    if (!this.#clientOpen) {
      this.#parts.onEnded();
      return;
    }
    this.#serverOpen = true;
    engine.emit("connection", this.#server);
    this.#clientWrites(null, { type: packetTypes.connect });
  }

  hasWork(direction: Direction): boolean {
    if (this.stalled) return false;
    const listens = direction === "up" ? this.#serverOpen : this.#clientOpen;
    return listens && (this.#lanes[direction].size > 0 || this.#finished[direction]);
  }

  deliver(direction: Direction): boolean {
    if (!this.hasWork(direction)) return false;
    this.#parts.onActivity();
    const frame = this.#lanes[direction].take(this.#parts.random);
    if (frame === undefined) {
      if (direction === "up") this.#endServer("up");
      else this.#closeClient();
    } else if (direction === "up") this.#server.emit("data", frame.data);
    else {
      frame.sent?.();
      this.#clientReads(frame.data);
    }
    return true;
  }

  /** Loses one frame and goes on. */
  drop(direction: Direction): void {
    if (this.#lanes[direction].take(this.#parts.random) === undefined) return;
    this.damaged = true;
  }

  /** Both sides notice at once; what was on its way is lost. */
  cut(): void {
    this.cutClient();
    this.noticeAtServer();
  }

  /** Only the client notices; to the server it looks like a slow client. */
  cutClient(): void {
    for (const lanes of Object.values(this.#lanes)) lanes.clear();
    this.#finished.up = false;
    this.#closeClient();
  }

  noticeAtServer(): void {
    this.#lanes.up.clear();
    this.#endServer("up");
  }

  get isHalfOpen(): boolean {
    return this.#serverOpen && !this.#clientOpen;
  }

  /** The process is gone: it hears nothing more, and what it has sent still arrives. */
  crashServer(): void {
    this.#server.removeAllListeners();
    this.#endServer("down");
  }

  #endServer(lastWord: Direction): void {
    if (lastWord === "down") this.#finished.down = true;
    if (!this.#serverOpen) return;
    this.#serverOpen = false;
    this.#finished.down = true;
    this.#server.readyState = "closed";
    this.#server.emit("close", "transport close");
    this.#endIfOver();
  }

  #closeClient(): void {
    if (!this.#clientOpen) return;
    this.#clientOpen = false;
    this.#lanes.down.clear();
    this.#forgetAsked();
    this.#parts.onActivity();
    this.#parts.listener.closed();
    this.#endIfOver();
  }

  #endIfOver(): void {
    if (!this.#clientOpen && !this.#serverOpen) this.#parts.onEnded();
  }

  #forgetAsked(): void {
    for (const { cancel } of this.#asked.values()) cancel();
    this.#asked.clear();
  }

  #request(message: string, payload: unknown, answer: SocketAnswer): void {
    if (!this.#clientOpen) return;
    this.#lastAsk += 1;
    const id = this.#lastAsk;
    const cancel = this.#parts.clock.after(answer.timeoutMs, () => {
      if (this.#clientOpen && this.#asked.delete(id)) answer.none();
    });
    this.#asked.set(id, { message, payload, answer, cancel });
    this.#clientWrites(payload, { type: packetTypes.event, id, data: [message, payload] });
  }

  #clientWrites(payload: unknown, packet: Omit<Packet, "nsp">): void {
    if (!this.#clientOpen || this.#finished.up) return;
    this.#parts.onActivity();
    const [data] = this.#encoder.encode({ nsp: "/", ...packet });
    this.#lanes.up.put(this.#documentIn(payload), { data: onWire(data) });
  }

  #serverWrites(frame: Frame): void {
    this.#parts.onActivity();
    const [packet] = decoded(frame.data);
    const [first, second] = argumentsOf(packet);
    const request = packet.type === packetTypes.ack ? this.#asked.get(packet.id ?? 0) : undefined;
    const document = this.#documentIn(request === undefined ? second : request.payload);
    if (packet.type === packetTypes.ack) {
      if (request !== undefined) {
        this.#learnNumber(document, first);
        this.#parts.tap({ message: request.message, payload: first, request: request.payload, document });
      }
    } else if (packet.type === packetTypes.event)
      this.#parts.tap({ message: String(first), payload: second, request: null, document });
    // Counts come by a real timer: they pass by the others, so that the rest can be played again.
    if (first === rowCountsMessage) queueMicrotask(() => this.#clientOpen && this.#clientReads(frame.data));
    else if (this.#clientOpen) this.#lanes.down.put(document, frame);
  }

  /** The answer to an opening says how ticks will name the document. */
  #learnNumber(document: string | null, answer: unknown): void {
    const names = typeof answer === "object" && answer !== null && "number" in answer;
    if (names && document !== null) this.#named.set(answer.number, document);
  }

  #documentIn(payload: unknown): string | null {
    if (typeof payload !== "object" || payload === null) return null;
    if ("number" in payload) return this.#named.get(payload.number) ?? null;
    return "document" in payload ? String(payload.document) : null;
  }

  #clientReads(data: Frame["data"]): void {
    for (const packet of decoded(data)) this.#clientTakes(packet);
  }

  #clientTakes(packet: Packet): void {
    const [first, second] = argumentsOf(packet);
    switch (packet.type) {
      case packetTypes.connect:
        this.#parts.listener.opened();
        break;
      case packetTypes.disconnect:
        this.#closeClient();
        break;
      case packetTypes.event:
        this.#parts.listener.received(String(first), second);
        break;
      case packetTypes.ack: {
        const asked = this.#asked.get(packet.id ?? 0);
        if (asked === undefined || !this.#asked.delete(packet.id ?? 0)) return;
        asked.cancel();
        asked.answer.came(first);
      }
    }
  }
}

function argumentsOf({ data }: Packet): readonly unknown[] {
  return Array.isArray(data) ? (data as unknown[]) : [];
}

/** As the other side gets it: bytes of its own. */
function onWire(data: string | Uint8Array): Frame["data"] {
  return typeof data === "string" ? data : Buffer.from(data);
}

function decoded(data: Frame["data"]): readonly [Packet, ...Packet[]] {
  const decoder = new oneFrameParser.Decoder();
  const packets: Packet[] = [];
  decoder.on("decoded", (packet) => packets.push(packet));
  decoder.add(data);
  const [first, ...others] = packets;
  if (first === undefined) throw new Error("a frame without a packet");
  return [first, ...others];
}
