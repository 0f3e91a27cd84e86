import * as z from "zod/mini";
import {
  helloAnswerSchema,
  helloMessage,
  probeMessage,
  type HelloAnswer,
} from "../../shared/protocol/hello-message";
import { probe, protocolVersion } from "../../shared/protocol/limits";
import type { Refusal } from "../../shared/protocol/refusal";
import { backoffMs } from "./backoff";
import type { Clock } from "./clock";
import { parseServerMessage, type ServerMessage } from "./server-message";
import type { OpenSocket, Socket } from "./socket";
import type { PageLife } from "./page-life";

export type Greeting = Extract<HelloAnswer, { ok: true }>;

interface ConnectionListener {
  ready(greeting: Greeting): void;
  /** Was ready and is no more. */
  lost(): void;
  /** The server turned this session away; no further attempt is made. */
  refused(refusal: Refusal): void;
  received(message: ServerMessage): void;
}

export interface ConnectionParts {
  readonly token: string;
  readonly tabId: string;
  /** Of the workshop's state this page has. */
  readonly workshopTag: () => string | undefined;
  readonly openSocket: OpenSocket;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly page: PageLife;
  readonly listener: ConnectionListener;
}

export interface Question<Value> {
  readonly message: string;
  readonly payload: unknown;
  readonly schema: z.ZodMiniType<Value>;
  readonly timeoutMs: number;
  /** Called synchronously when the answer arrives. */
  came(value: Value): void;
  /** Called instead when there is no connection, or none any more, or no answer in time. */
  none(): void;
}

/** The server closes a socket that has not said hello after 10 s; this device is less patient. */
const helloAnswerMs = 6000;

/** A connection that held this long was a good one: the next pause is short again. */
const steadyAfterMs = 10_000;

/** After a wake-up the network is more likely dead than slow. */
const wakeAnswerMs = 1500;

/** An attempt older than this may hang on the network of before; a wake-up starts over. */
const staleAttemptMs = 1500;

/*
 *   connecting --hello accepted--> ready
 *      ^   |                         |
 *      |   +-- failed --> pausing <--+ lost
 *      +-- pause over, wake-up --+
 *      |
 *      +-- hello refused --> refused
 */
type State =
  | { readonly kind: "connecting"; readonly socket: Socket; readonly since: number }
  | { readonly kind: "ready"; readonly socket: Socket; readonly since: number }
  | { readonly kind: "pausing"; readonly cancel: () => void }
  | { readonly kind: "refused" }
  | { readonly kind: "closed" };

/** The one connection of this tab: connects again by itself, and notices a dead network within seconds. */
export class Connection {
  readonly #parts: ConnectionParts;
  readonly #waiting = new Set<() => void>();
  readonly #stopWaking: () => void;
  #state: State = { kind: "closed" };
  #failures = 0;
  #probes = 0;
  #nextProbe: { readonly at: number; readonly cancel: () => void } | null = null;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#stopWaking = parts.page.onWake(() => this.#wake());
    this.#connect();
  }

  get ready(): boolean {
    return this.#state.kind === "ready";
  }

  ask<Value>(question: Question<Value>): void {
    if (this.#state.kind !== "ready") {
      question.none();
      return;
    }
    this.#request(this.#state.socket, question);
    this.#probeWithin(probe.busyMs);
  }

  /** Said only while connected; nothing is kept for later. */
  tell(message: string, payload: unknown): void {
    if (this.#state.kind === "ready") this.#state.socket.send(message, payload);
  }

  /** The socket is not to be trusted any more: a new one. */
  reconnect(): void {
    if (this.#state.kind === "ready" || this.#state.kind === "connecting") this.#drop(this.#state.socket);
  }

  dispose(): void {
    this.#stopWaking();
    this.#leaveState();
    this.#giveUpWaiting();
  }

  #connect(): void {
    const { openSocket, clock } = this.#parts;
    this.#leaveState();
    this.#giveUpWaiting();
    let socket: Socket | null = null;
    const isCurrent = () => socket !== null && this.#socket === socket;
    socket = openSocket({
      opened: () => {
        if (socket !== null && isCurrent()) this.#greet(socket);
      },
      received: (name, payload) => {
        if (isCurrent() && this.#state.kind === "ready") this.#receive(name, payload);
      },
      closed: () => {
        if (socket !== null && isCurrent()) this.#drop(socket);
      },
    });
    this.#state = { kind: "connecting", socket, since: clock.now() };
  }

  get #socket(): Socket | null {
    return this.#state.kind === "connecting" || this.#state.kind === "ready" ? this.#state.socket : null;
  }

  #greet(socket: Socket): void {
    const { token, tabId, workshopTag } = this.#parts;
    this.#request(socket, {
      message: helloMessage,
      payload: { protocol: protocolVersion, token, tabId, workshopTag: workshopTag() },
      schema: helloAnswerSchema,
      timeoutMs: helloAnswerMs,
      came: (answer) => this.#onGreeting(socket, answer),
      none: () => this.#drop(socket),
    });
  }

  #onGreeting(socket: Socket, answer: HelloAnswer): void {
    const { clock, listener } = this.#parts;
    if (answer.ok) {
      this.#state = { kind: "ready", socket, since: clock.now() };
      this.#probeWithin(probe.quietMs);
      listener.ready(answer);
    } else if (answer.refusal === "busy" || answer.refusal === "cannot-store") {
      this.#drop(socket);
    } else {
      this.#leaveState();
      this.#state = { kind: "refused" };
      listener.refused(answer.refusal);
    }
  }

  #request<Value>(socket: Socket, question: Question<Value>): void {
    const none = () => {
      if (this.#waiting.delete(none)) question.none();
    };
    this.#waiting.add(none);
    socket.request(question.message, question.payload, {
      timeoutMs: question.timeoutMs,
      none,
      came: (value) => {
        if (this.#socket !== socket || !this.#waiting.delete(none)) return;
        const parsed = z.safeParse(question.schema, value);
        if (parsed.success) question.came(parsed.data);
        else this.#onNonsense(question.message, parsed.error);
      },
    });
  }

  #receive(name: string, payload: unknown): void {
    let message: ServerMessage | null;
    try {
      message = parseServerMessage(name, payload);
    } catch (error) {
      this.#onNonsense(name, error);
      return;
    }
    if (message !== null) this.#parts.listener.received(message);
  }

  /** Not what was agreed: a bug of either side. A new connection starts from what is known to be right. */
  #onNonsense(message: string, error: unknown): void {
    console.error(`"${message}" of the server does not have the agreed shape`, error);
    this.reconnect();
  }

  /** Ends this socket and plans the next attempt. */
  #drop(socket: Socket): void {
    if (this.#socket !== socket) return;
    const { clock, random, listener } = this.#parts;
    const former = this.#state;
    const wasSteady = former.kind === "ready" && clock.now() - former.since >= steadyAfterMs;
    this.#leaveState();
    const pauseMs = backoffMs(wasSteady ? 0 : this.#failures, random());
    this.#failures = wasSteady ? 1 : this.#failures + 1;
    this.#state = { kind: "pausing", cancel: clock.after(pauseMs, () => this.#connect()) };
    if (former.kind === "ready") listener.lost();
    this.#giveUpWaiting();
  }

  #leaveState(): void {
    this.#nextProbe?.cancel();
    this.#nextProbe = null;
    if (this.#state.kind === "pausing") this.#state.cancel();
    this.#socket?.close();
    this.#state = { kind: "closed" };
  }

  #giveUpWaiting(): void {
    for (const none of this.#waiting) none();
  }

  /** Somebody looks, or the network changed: earlier failures say nothing about now. */
  #wake(): void {
    this.#failures = 0;
    switch (this.#state.kind) {
      case "ready":
        this.#probeNow(this.#state.socket, wakeAnswerMs);
        break;
      case "pausing":
        this.#connect();
        break;
      case "connecting":
        if (this.#parts.clock.now() - this.#state.since >= staleAttemptMs) this.#connect();
        break;
      case "refused":
      case "closed":
        break;
    }
  }

  #probeWithin(delayMs: number): void {
    const { clock } = this.#parts;
    const at = clock.now() + delayMs;
    if (this.#state.kind !== "ready" || (this.#nextProbe !== null && this.#nextProbe.at <= at)) return;
    const { socket } = this.#state;
    this.#nextProbe?.cancel();
    this.#nextProbe = { at, cancel: clock.after(delayMs, () => this.#probeNow(socket)) };
  }

  #probeNow(socket: Socket, timeoutMs: number = probe.answerMs): void {
    this.#nextProbe?.cancel();
    this.#nextProbe = null;
    this.#probes += 1;
    this.#request(socket, {
      message: probeMessage,
      payload: this.#probes,
      schema: z.number(),
      timeoutMs,
      came: () => this.#probeWithin(this.#waiting.size > 0 ? probe.busyMs : probe.quietMs),
      none: () => this.#drop(socket),
    });
  }
}
