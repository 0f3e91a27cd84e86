export type Transport = "websocket" | "polling";

/** What keeps the first transport over visits. */
export interface TransportMemory {
  read(): string | null;
  write(transport: Transport): void;
}

/**
 * Which way to the server is tried first: whichever was answered last, so that a proxy that blocks WebSocket costs its
 * delay only once; after a failure the other one. Long-polling changes to WebSocket by itself where that works, so
 * this never stays wrong.
 */
export class TransportOrder {
  readonly #memory: TransportMemory | null;
  #kept: Transport;
  #first: Transport;

  constructor(memory: TransportMemory | null = null) {
    this.#memory = memory;
    this.#kept = memory?.read() === "polling" ? "polling" : "websocket";
    this.#first = this.#kept;
  }

  get transports(): readonly [Transport, Transport] {
    return [this.#first, otherThan(this.#first)];
  }

  /** Only an answer proves a transport: some proxies let WebSocket open and then drop what it carries. */
  answered(transport: Transport): void {
    this.#first = transport;
    if (transport === this.#kept) return;
    this.#kept = transport;
    this.#memory?.write(transport);
  }

  /** Nothing was ever answered on a connection that began with `tried`. */
  failed(tried: Transport): void {
    this.#first = otherThan(tried);
  }
}

function otherThan(transport: Transport): Transport {
  return transport === "websocket" ? "polling" : "websocket";
}
