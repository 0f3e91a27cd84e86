import * as z from "zod/mini";
import type { Socket, SocketAnswer, SocketListener, OpenSocket } from "../../client/sync/socket";
import type { DocumentKey } from "../../shared/domain/document-key";
import { commandMessage } from "../../shared/protocol/command-messages";
import {
  documentAccessMessage,
  documentCloseMessage,
  documentCloseSchema,
  documentOpenMessage,
  documentOpenSchema,
  documentPushMessage,
  documentPushSchema,
  documentResetMessage,
  documentTickMessage,
  type DocumentAccess,
  type DocumentTick,
} from "../../shared/protocol/document-messages";
import {
  helloMessage,
  helloSchema,
  probeMessage,
  type Hello,
  type HelloAnswer,
} from "../../shared/protocol/hello-message";
import type { Identity } from "../../shared/protocol/identity";
import { deviceSetMessage, deviceSetSchema, type DeviceSet } from "../../shared/protocol/device-messages";
import { heldMessage, type HeldEdit } from "../../shared/protocol/held-messages";
import {
  presenceSetMessage,
  presenceSetSchema,
  type PresenceSet,
} from "../../shared/protocol/presence-messages";
import { documentRecoverMessage, documentRecoverSchema } from "../../shared/protocol/recovery-messages";
import type { Refusal } from "../../shared/protocol/refusal";
import type { WorkshopState } from "../../shared/protocol/workshop-state";
import { LoopbackDocument, type LoopbackHeld } from "./loopback-document";
import type { ManualClock } from "./manual-clock";

/** What happens to a message instead of its usual answer. */
export type Detour = "silence" | "answer-lost" | { readonly answer: unknown };

interface Line {
  readonly listener: SocketListener;
  readonly documents: Set<DocumentKey>;
  identity: Identity | null;
  open: boolean;
}

/**
 * The protocol of the server in memory: documents with logs, claims, checks, acknowledgements and ticks, without disk
 * and network. Everything is delivered in order, a moment later; tests cut lines, refuse, and keep silent.
 */
export class LoopbackServer {
  readonly presence: PresenceSet[] = [];
  readonly devices: DeviceSet[] = [];
  readonly messages: string[] = [];
  reachable = true;
  /** Looks at every message first. */
  detour: (message: string, payload: unknown) => Detour | null = () => null;
  refusal: Refusal | null = null;
  workshop: WorkshopState | null = null;
  readonly #clock: ManualClock;
  readonly #identities = new Map<string, Identity>();
  readonly #documents = new Map<DocumentKey, LoopbackDocument>();
  readonly #lines = new Set<Line>();

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  get connections(): number {
    return this.#lines.size;
  }

  admit(token: string, identity: Identity): void {
    this.#identities.set(token, identity);
  }

  document(key: DocumentKey): LoopbackDocument {
    const known = this.#documents.get(key);
    if (known !== undefined) return known;
    const document = new LoopbackDocument(key, this.#documents.size);
    this.#documents.set(key, document);
    return document;
  }

  readonly openSocket: OpenSocket = (listener) => {
    const line: Line = { listener, documents: new Set(), identity: null, open: true };
    queueMicrotask(() => {
      if (!line.open) return;
      if (this.reachable) {
        this.#lines.add(line);
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
    for (const line of this.#lines) {
      this.#lines.delete(line);
      line.open = false;
      line.listener.closed();
    }
  }

  restore(): void {
    this.reachable = true;
  }

  tick(tick: DocumentTick): void {
    const named = [...this.#documents.values()].find(({ number }) => number === tick.number);
    if (named !== undefined) this.#broadcast(named.key, documentTickMessage, tick);
  }

  setAccess(key: DocumentKey, access: Pick<DocumentAccess, "write" | "reason">): void {
    this.document(key).access = access;
    this.#broadcast(key, documentAccessMessage, { document: key, ...access });
  }

  replaceDocument(key: DocumentKey): void {
    const document = this.document(key);
    document.replace();
    this.#broadcast(key, documentResetMessage, { document: key, epoch: document.epoch });
  }

  /** The facilitator lets a held edit in, or keeps it out. */
  decide(key: DocumentKey, held: LoopbackHeld, state: "accepted" | "declined"): void {
    if (state === "accepted") this.tick(this.document(key).accept(held));
    else held.state = state;
    for (const line of this.#lines) this.#tellHeld(line, key, held);
  }

  /** Says something to everybody. */
  say(message: string, payload: unknown): void {
    for (const line of this.#lines) this.#deliver(line, message, payload);
  }

  #socketOf(line: Line): Socket {
    return {
      request: (message, payload, answer) =>
        queueMicrotask(() => this.#asked({ line, message, payload, answer })),
      send: (message, payload) => queueMicrotask(() => this.#told(line, message, payload)),
      close: () => {
        line.open = false;
        this.#lines.delete(line);
      },
    };
  }

  #asked({
    line,
    message,
    payload,
    answer,
  }: {
    line: Line;
    message: string;
    payload: unknown;
    answer: SocketAnswer;
  }): void {
    this.messages.push(message);
    let answered = false;
    const cancel = this.#clock.after(answer.timeoutMs, () => {
      if (!answered && line.open) answer.none();
    });
    if (!line.open) return;
    const detour = this.detour(message, payload);
    if (detour === "silence") return;
    const { value, then } =
      detour === null || detour === "answer-lost"
        ? this.#answerTo(line, message, payload)
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

  #answerTo(line: Line, message: string, payload: unknown): { value: unknown; then?: () => void } {
    switch (message) {
      case helloMessage:
        return { value: this.#greet(line, z.parse(helloSchema, payload)) };
      case probeMessage:
        return { value: payload };
      case documentOpenMessage: {
        const request = z.parse(documentOpenSchema, payload);
        line.documents.add(request.document);
        return { value: this.document(request.document).open(ownerOf(line), request) };
      }
      case documentPushMessage: {
        const request = z.parse(documentPushSchema, payload);
        const [value, tick] = this.document(request.document).push(ownerOf(line), request);
        const { document } = request;
        const held =
          typeof value === "object" && value.kind === "held"
            ? this.document(document).held.at(-1)
            : undefined;
        if (held !== undefined) return { value, then: () => this.#tellHeld(line, document, held) };
        return tick === null ? { value } : { value, then: () => this.tick(tick) };
      }
      case documentRecoverMessage: {
        const request = z.parse(documentRecoverSchema, payload);
        const { document } = request;
        const value = this.document(document).recover(ownerOf(line), request);
        const held = value.kind === "held" ? this.document(document).held.at(-1) : undefined;
        return held === undefined ? { value } : { value, then: () => this.#tellHeld(line, document, held) };
      }
      case commandMessage:
        return { value: { ok: true, link: null } };
      default:
        throw new Error(`the server does not know ${message}`);
    }
  }

  #told(line: Line, message: string, payload: unknown): void {
    this.messages.push(message);
    if (message === presenceSetMessage) this.presence.push(z.parse(presenceSetSchema, payload));
    if (message === deviceSetMessage) this.devices.push(z.parse(deviceSetSchema, payload));
    if (message === documentCloseMessage)
      line.documents.delete(z.parse(documentCloseSchema, payload).document);
  }

  #greet(line: Line, { token, workshopTag }: Hello): HelloAnswer {
    const identity = this.#identities.get(token);
    if (identity === undefined) return { ok: false, refusal: "unknown-session" };
    if (this.refusal !== null) return { ok: false, refusal: this.refusal };
    line.identity = identity;
    return {
      ok: true,
      identity,
      serverTime: this.#clock.now(),
      ...this.#workshopFor(workshopTag),
      counts: {},
      storage: { writable: true },
      held: this.#heldBy(line),
      devices: [],
      waivers: [],
      links: [],
      quickWin: { cards: [], chosen: {} },
    };
  }

  #workshopFor(known: string | undefined): Pick<HelloAnswer & { ok: true }, "workshop" | "workshopTag"> {
    const { workshop } = this;
    if (workshop === null) return { workshop };
    const workshopTag = `version-${workshop.version}`;
    return known === workshopTag ? { workshopTag } : { workshop, workshopTag };
  }

  #heldBy(line: Line): HeldEdit[] {
    return [...this.#documents.values()].flatMap(({ key, held }) =>
      held.filter(({ owner }) => owner === ownerOf(line)).map((one) => this.#listed(key, one)),
    );
  }

  #tellHeld(line: Line, key: DocumentKey, held: LoopbackHeld): void {
    if (line.identity !== null && held.owner === ownerOf(line))
      this.#deliver(line, heldMessage, { edits: [this.#listed(key, held)] });
  }

  #listed(document: DocumentKey, { id, reason, state }: LoopbackHeld): HeldEdit {
    const now = this.#clock.now();
    const decidedAt = state === "waiting" ? null : now;
    const change = { rowId: "a", code: null, column: "text", before: null, after: "susulan" };
    return {
      id,
      document,
      author: null,
      own: true,
      at: now,
      reason,
      state,
      decidedAt,
      changes: [change],
      moreChanges: 0,
    };
  }

  #broadcast(key: DocumentKey, message: string, payload: unknown): void {
    for (const line of this.#lines) if (line.documents.has(key)) this.#deliver(line, message, payload);
  }

  #deliver(line: Line, message: string, payload: unknown): void {
    queueMicrotask(() => {
      if (line.open) line.listener.received(message, payload);
    });
  }
}

function ownerOf({ identity }: Line): string {
  if (identity === null) throw new Error("hello comes first");
  return identity.person?.id ?? identity.sessionId;
}
