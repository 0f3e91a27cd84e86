import type { Server, Socket } from "socket.io";
import { oneFrameParser } from "../../shared/protocol/one-frame-parser";
import { websocketFrame } from "./websocket-frame";

/** Frames waiting for one socket, above which it is passed over until they are gone. */
const queuedMax = 200;
/** A socket that takes this long over them is closed: its page connects again and catches up. */
const stuckMs = 60_000;

/** Socket.IO's type of an event packet. */
const eventPacket = 2;

interface Lane {
  queued: number;
  /** Since when frames are passed over; null while all go out. */
  lateSince: number | null;
  readonly onSent: () => void;
}

/**
 * Sends one message to many sockets: encoded once, framed once. Socket.IO's own adapter pre-frames text packets only,
 * and ours are binary. A slow socket is passed over and catches up when it has drained.
 */
export class FanOut {
  readonly #io: Server;
  readonly #options: { readonly now: () => number; readonly onCaughtUp: (socket: Socket) => void };
  readonly #encoder = new oneFrameParser.Encoder();
  readonly #lanes = new WeakMap<Socket, Lane>();

  constructor(
    io: Server,
    options: { readonly now: () => number; readonly onCaughtUp: (socket: Socket) => void },
  ) {
    this.#io = io;
    this.#options = options;
  }

  hasAudience(room: string): boolean {
    return this.#io.of("/").adapter.rooms.has(room);
  }

  send(room: string, message: string, payload: unknown): void {
    const { adapter, sockets } = this.#io.of("/");
    const members = adapter.rooms.get(room);
    if (members === undefined) return;
    const [packet] = this.#encoder.encode({ type: eventPacket, nsp: "/", data: [message, payload] });
    const options = { compress: false, wsPreEncodedFrame: [websocketFrame(packet)] };
    for (const id of members) {
      const socket = sockets.get(id);
      if (socket !== undefined && this.#isFluent(socket)) this.#write(socket, packet, options);
    }
  }

  #write(socket: Socket, packet: string | Uint8Array, options: { compress: boolean }): void {
    const lane = this.#laneOf(socket);
    lane.queued += 1;
    // Long-polling encodes the packet itself; WebSocket takes the finished frame from the options.
    const data =
      typeof packet === "string" ? packet : Buffer.from(packet.buffer, packet.byteOffset, packet.byteLength);
    socket.conn.write(data, options, lane.onSent);
  }

  #isFluent(socket: Socket): boolean {
    const lane = this.#laneOf(socket);
    if (lane.lateSince === null && lane.queued < queuedMax) return true;
    lane.lateSince ??= this.#options.now();
    if (this.#options.now() - lane.lateSince > stuckMs) socket.disconnect(true);
    return false;
  }

  #laneOf(socket: Socket): Lane {
    const known = this.#lanes.get(socket);
    if (known !== undefined) return known;
    const lane: Lane = {
      queued: 0,
      lateSince: null,
      onSent: () => {
        lane.queued -= 1;
        if (lane.queued > 0 || lane.lateSince === null) return;
        lane.lateSince = null;
        this.#options.onCaughtUp(socket);
      },
    };
    this.#lanes.set(socket, lane);
    return lane;
  }
}
