import { io, type Socket } from "socket.io-client";
import { protocolVersion } from "../../shared/protocol/limits";
import { oneFrameParser } from "../../shared/protocol/one-frame-parser";

export interface Message {
  readonly name: string;
  readonly payload: unknown;
}

/** Only against waiting for ever: a busy machine takes its time. */
const answerDeadlineMs = 60_000;

/** A socket that sends whatever a test wants, and remembers what comes. */
export class RawSocket {
  readonly socket: Socket;
  readonly received: Message[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(url: string, transports: readonly ("websocket" | "polling")[] = ["websocket"]) {
    this.socket = io(url, {
      parser: oneFrameParser,
      transports: [...transports],
      upgrade: false,
      forceNew: true,
      reconnection: false,
    });
    this.socket.onAny((name: string, payload: unknown) => {
      this.received.push({ name, payload });
      this.#look();
    });
    this.socket.on("disconnect", () => this.#look());
  }

  /** The answer to a message. Errors: rejects when none comes within `timeoutMs`. */
  async ask<Answer>(name: string, payload: unknown, timeoutMs = answerDeadlineMs): Promise<Answer> {
    return (await this.socket.timeout(timeoutMs).emitWithAck(name, payload)) as Answer;
  }

  hello<Answer = { readonly ok: boolean }>(token: string, tabId = "tab"): Promise<Answer> {
    return this.ask("hello", { protocol: protocolVersion, token, tabId });
  }

  /** The first message that fits, come already or still to come. */
  next<Payload>(name: string, fits: (payload: Payload) => boolean = () => true): Promise<Payload> {
    return this.#until(() =>
      this.received.find((one) => one.name === name && fits(one.payload as Payload)),
    ).then((message) => message.payload as Payload);
  }

  async closed(): Promise<void> {
    await this.#until(() => (this.socket.disconnected ? true : undefined));
  }

  close(): void {
    this.socket.disconnect();
  }

  #until<Value>(look: () => Value | undefined): Promise<Value> {
    return new Promise((resolve) => {
      const check = (): void => {
        const found = look();
        if (found === undefined) return;
        this.#waiting.delete(check);
        resolve(found);
      };
      this.#waiting.add(check);
      check();
    });
  }

  #look(): void {
    for (const check of this.#waiting) check();
  }
}
