import type { Socket, SocketAnswer, SocketListener, OpenSocket } from "../../client/sync/socket";
import type { DocumentKey } from "../../shared/domain/document-key";
import type { Identity } from "../../shared/protocol/identity";
import type { ManualClock } from "./manual-clock";

/** What happens to a message instead of its usual answer. */
export type Detour = "silence" | "answer-lost" | { readonly answer: unknown };

/** The connection of one page. */
export interface Line {
  readonly listener: SocketListener;
  /** What the page has open. */
  readonly documents: Set<DocumentKey>;
  identity: Identity | null;
  open: boolean;
}

/** An answer, and what is said right after it. */
export interface LineAnswer {
  readonly value: unknown;
  readonly then?: () => void;
}

interface Question {
  readonly line: Line;
  readonly message: string;
  readonly payload: unknown;
  readonly answer: SocketAnswer;
}

/**
 * The network in memory: everything is delivered in order, a moment later; tests cut lines, refuse, and keep silent.
 * What is answered is the server's.
 */
export abstract class LoopbackLines {
  readonly messages: string[] = [];
  reachable = true;
  /** Looks at every message first. */
  detour: (message: string, payload: unknown) => Detour | null = () => null;
  protected readonly clock: ManualClock;
  protected readonly lines = new Set<Line>();

  constructor(clock: ManualClock) {
    this.clock = clock;
  }

  /** What the server answers. */
  protected abstract answerTo(line: Line, message: string, payload: unknown): LineAnswer;

  /** Something that asks for no answer. */
  protected abstract told(line: Line, message: string, payload: unknown): void;

  get connections(): number {
    return this.lines.size;
  }

  readonly openSocket: OpenSocket = (listener) => {
    const line: Line = { listener, documents: new Set(), identity: null, open: true };
    queueMicrotask(() => {
      if (!line.open) return;
      if (this.reachable) {
        this.lines.add(line);
        listener.opened();
      } else {
        line.open = false;
        listener.closed();
      }
    });
    return this.#socketOf(line);
  };

  /** The network goes away: every line ends, new ones fail. */
  cut(): void {
    this.reachable = false;
    for (const line of this.lines) {
      this.lines.delete(line);
      line.open = false;
      line.listener.closed();
    }
  }

  restore(): void {
    this.reachable = true;
  }

  /** Says something to everybody. */
  say(message: string, payload: unknown): void {
    for (const line of this.lines) this.deliver(line, message, payload);
  }

  protected deliver(line: Line, message: string, payload: unknown): void {
    queueMicrotask(() => {
      if (line.open) line.listener.received(message, payload);
    });
  }

  #socketOf(line: Line): Socket {
    return {
      request: (message, payload, answer) =>
        queueMicrotask(() => this.#asked({ line, message, payload, answer })),
      send: (message, payload) =>
        queueMicrotask(() => {
          this.messages.push(message);
          this.told(line, message, payload);
        }),
      close: () => {
        line.open = false;
        this.lines.delete(line);
      },
    };
  }

  #asked({ line, message, payload, answer }: Question): void {
    this.messages.push(message);
    let answered = false;
    const cancel = this.clock.after(answer.timeoutMs, () => {
      if (!answered && line.open) answer.none();
    });
    if (!line.open) return;
    const detour = this.detour(message, payload);
    if (detour === "silence") return;
    const { value, then } =
      detour === null || detour === "answer-lost"
        ? this.answerTo(line, message, payload)
        : { value: detour.answer, then: undefined };
    if (detour !== "answer-lost") {
      queueMicrotask(() => {
        answered = true;
        cancel();
        if (line.open) answer.came(value);
      });
    }
    then?.();
  }
}
