// oxlint-disable no-underscore-dangle -- Engine.IO writes finished frames through this field of ws too
import type { Socket } from "socket.io";

/** One packet as it goes out: encoded, and framed for WebSocket. */
export interface Frame {
  readonly packet: string | Uint8Array;
  readonly framed: Buffer;
}

export interface LaneOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Frames wait for `flush`; called once until then. */
  readonly onWaiting: (lane: Lane) => void;
  /** Frames were passed over, and those before them are gone now. */
  readonly onCaughtUp: (socket: Socket) => void;
}

/** What may wait for one socket before it is passed over: by WebSocket, and by long-polling. */
const waitingMaxBytes = 256 * 1024;
const waitingMaxPackets = 200;
/** A socket that takes this long over them is closed: its page connects again and catches up. */
const stuckMs = 60_000;

/** State of a WebSocket that takes messages. */
const open = 1;

/**
 * The way of finished frames to one socket, past the layers of Socket.IO. All frames of one turn of the event loop go
 * out in one write, in order with what Socket.IO itself sends meanwhile. A slow socket is passed over.
 */
export class Lane {
  readonly #socket: Socket;
  readonly #options: LaneOptions;
  #frames: Buffer[] = [];
  #bytes = 0;
  #corked: WebSocketEnd | null = null;
  #isWaiting = false;
  /** Since when frames are passed over; null while all go out. */
  #lateSince: number | null = null;

  constructor(socket: Socket, options: LaneOptions) {
    this.#socket = socket;
    this.#options = options;
    // Something of Socket.IO's own is about to go out: it comes behind, in the same write.
    socket.conn.on("packetCreate", () => this.#giveWay());
  }

  put(frame: Frame): void {
    if (this.#lateSince !== null) {
      if (this.#options.now() - this.#lateSince > stuckMs) this.#socket.disconnect(true);
      return;
    }
    const pipe = this.#socket.conn as unknown as Pipe;
    const direct = directEnd(pipe);
    const isFull =
      direct === null
        ? pipe.writeBuffer.length >= waitingMaxPackets
        : this.#bytes + direct.bufferedAmount > waitingMaxBytes;
    if (isFull) this.#beLate();
    if (direct === null || isFull) this.#write(frame, isFull ? () => this.#caughtUp() : undefined);
    else {
      this.#frames.push(frame.framed);
      this.#bytes += frame.framed.byteLength;
      this.#wait();
    }
  }

  /** Writes what has come since the last time. */
  flush(): void {
    this.#isWaiting = false;
    this.#writeFrames();
    this.#corked?._socket.uncork();
    this.#corked = null;
  }

  #giveWay(): void {
    if (this.#frames.length === 0) return;
    const direct = directEnd(this.#socket.conn as unknown as Pipe);
    if (direct !== null && this.#corked === null) {
      direct._socket.cork();
      this.#corked = direct;
    }
    this.#writeFrames();
  }

  #wait(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#options.onWaiting(this);
  }

  #writeFrames(): void {
    const frames = this.#frames;
    if (frames.length === 0) return;
    this.#frames = [];
    this.#bytes = 0;
    const [first] = frames;
    const joined = frames.length === 1 && first !== undefined ? first : Buffer.concat(frames);
    directEnd(this.#socket.conn as unknown as Pipe)?._sender?.sendFrame([joined]);
  }

  /** The long way, which also knows long-polling. */
  #write({ packet, framed }: Frame, onSent?: () => void): void {
    const data =
      typeof packet === "string" ? packet : Buffer.from(packet.buffer, packet.byteOffset, packet.byteLength);
    const options = { compress: false, wsPreEncodedFrame: [framed] };
    this.#socket.conn.write(data, options, onSent);
  }

  #beLate(): void {
    this.#lateSince = this.#options.now();
  }

  #caughtUp(): void {
    this.#lateSince = null;
    this.#options.onCaughtUp(this.#socket);
  }
}

/** The WebSocket, where it takes a frame now and nothing of Engine.IO's waits before it. */
function directEnd({ readyState, writeBuffer, transport }: Pipe): WebSocketEnd | null {
  const end = transport.socket;
  const isFree = end?._sender !== undefined && end.readyState === open && writeBuffer.length === 0;
  return isFree && readyState === "open" ? end : null;
}

/** Of Engine.IO's connection; not all of it is in its types. */
interface Pipe {
  readonly readyState: string;
  readonly writeBuffer: readonly unknown[];
  readonly transport: { readonly socket?: WebSocketEnd };
}

interface WebSocketEnd {
  readonly readyState: number;
  readonly bufferedAmount: number;
  readonly _sender?: { sendFrame(parts: readonly Buffer[]): void };
  readonly _socket: { cork(): void; uncork(): void };
}
