import { EventEmitter } from "node:events";
import type { Clock } from "../../client/sync/clock";
import type { OpenSocket } from "../../client/sync/socket";
import type { Random } from "../support/seeded-random";
import { Wire, type Direction, type Said } from "./wire";

/** Where a Socket.IO server gets its connections from, in place of an HTTP server. */
export class MemoryEngine extends EventEmitter {
  close(): void {
    this.removeAllListeners();
  }
}

/**
 * A network in memory whose every frame is delivered, delayed or lost by hand. What runs over it is real: the
 * Socket.IO server, the one-frame parser, the client's connection.
 */
export class MemoryNetwork {
  /** Counts whatever happens, so that a test can wait for silence. */
  activity = 0;
  readonly #wires = new Set<Wire>();
  readonly #unreachable = new Set<string>();
  readonly #random: Random;
  readonly #tap: (said: Said) => void;
  #engine: MemoryEngine | null = null;
  #lastWire = 0;

  /** `tap` sees everything the server says at the moment it says it. */
  constructor(random: Random, tap: (said: Said) => void) {
    this.#random = random;
    this.#tap = tap;
  }

  get wires(): readonly Wire[] {
    return [...this.#wires];
  }

  /** Wires with something to deliver in this direction. */
  busy(direction: Direction): readonly Wire[] {
    return this.wires.filter((wire) => wire.hasWork(direction));
  }

  /** From now on this server answers; null: nobody does. What an earlier one has sent still arrives. */
  serve(engine: MemoryEngine | null): void {
    for (const wire of this.#wires) wire.crashServer();
    this.#engine = engine;
  }

  setReachable(place: string, reachable: boolean): void {
    if (reachable) this.#unreachable.delete(place);
    else {
      this.#unreachable.add(place);
      for (const wire of this.#wires) if (wire.place === place) wire.cut();
    }
  }

  /** Sockets from one place, such as a device. */
  socketsFrom(place: string, clock: Clock): OpenSocket {
    return (listener) => {
      this.#lastWire += 1;
      const wire = new Wire({
        id: `wire-${this.#lastWire}`,
        place,
        listener,
        clock,
        tap: this.#tap,
        onActivity: () => {
          this.activity += 1;
        },
        random: this.#random,
        onEnded: () => this.#wires.delete(wire),
      });
      queueMicrotask(() => {
        this.activity += 1;
        if (this.#engine === null || this.#unreachable.has(place)) wire.cut();
        else {
          this.#wires.add(wire);
          wire.connect(this.#engine);
        }
      });
      return wire.socket;
    };
  }

  /** Delivers one frame somewhere; false when there is nothing to deliver. */
  deliverOne(): boolean {
    const random = this.#random;
    const directions: readonly Direction[] = random() < 0.5 ? ["up", "down"] : ["down", "up"];
    for (const direction of directions) {
      const wires = this.busy(direction);
      const wire = wires[Math.floor(random() * wires.length)];
      if (wire !== undefined) return wire.deliver(direction);
    }
    return false;
  }
}
