/**
 * One attempt to reach the server: opened once, never again. After `closed` nothing more is heard of it, so that
 * late events of an old connection cannot disturb a new one.
 */
export interface Socket {
  /** Asks and hands the answer over synchronously, in order with everything else that arrives. */
  request(message: string, payload: unknown, answer: SocketAnswer): void;
  send(message: string, payload: unknown): void;
  /** Silent: `closed` is not called for it. */
  close(): void;
}

export interface SocketAnswer {
  readonly timeoutMs: number;
  came(value: unknown): void;
  /** No answer in time. Not called when the socket closed first. */
  none(): void;
}

export interface SocketListener {
  opened(): void;
  received(message: string, payload: unknown): void;
  closed(): void;
}

export type OpenSocket = (listener: SocketListener) => Socket;
