import type { Server, Socket } from "socket.io";
import { CompactEncoder } from "../../shared/protocol/compact-encoder";
import { packetTypes } from "../../shared/protocol/packet";
import { Lane, type LaneOptions } from "./lane";
import { websocketFrame } from "./websocket-frame";

/**
 * Sends one message to many sockets: encoded once, framed once. Socket.IO's own adapter pre-frames text packets only,
 * and ours are binary. A slow socket is passed over and catches up when it has drained.
 */
export class FanOut {
  readonly #io: Server;
  readonly #options: Omit<LaneOptions, "onWaiting">;
  readonly #encoder = new CompactEncoder();
  readonly #lanes = new WeakMap<Socket, Lane>();
  #waiting: Lane[] = [];

  constructor(io: Server, options: Omit<LaneOptions, "onWaiting">) {
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
    const [packet] = this.#encoder.encode({ type: packetTypes.event, nsp: "/", data: [message, payload] });
    const frame = { packet, framed: websocketFrame(packet) };
    for (const id of members) {
      const socket = sockets.get(id);
      if (socket !== undefined) this.#laneOf(socket).put(frame);
    }
  }

  #laneOf(socket: Socket): Lane {
    const known = this.#lanes.get(socket);
    if (known !== undefined) return known;
    const lane = new Lane(socket, { ...this.#options, onWaiting: (waiting) => this.#wait(waiting) });
    this.#lanes.set(socket, lane);
    return lane;
  }

  /** Until everything of this turn is said: what becomes durable together is told together, answers included. */
  #wait(lane: Lane): void {
    if (this.#waiting.push(lane) === 1) process.nextTick(() => this.#flush());
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const lane of waiting) lane.flush();
  }
}
