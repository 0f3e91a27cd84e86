import * as z from "zod/mini";
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
import { LoopbackLines, type Line, type LineAnswer } from "./loopback-lines";

/**
 * The protocol of the server in memory: documents with logs, claims, checks, acknowledgements and ticks, without disk
 * and network.
 */
export class LoopbackServer extends LoopbackLines {
  readonly presence: PresenceSet[] = [];
  readonly devices: DeviceSet[] = [];
  refusal: Refusal | null = null;
  workshop: WorkshopState | null = null;
  readonly #identities = new Map<string, Identity>();
  readonly #documents = new Map<DocumentKey, LoopbackDocument>();

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
    for (const line of this.lines) this.#tellHeld(line, key, held);
  }

  protected override answerTo(line: Line, message: string, payload: unknown): LineAnswer {
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

  protected override told(line: Line, message: string, payload: unknown): void {
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
      serverTime: this.clock.now(),
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
      this.deliver(line, heldMessage, { edits: [this.#listed(key, held)] });
  }

  #listed(document: DocumentKey, { id, reason, state }: LoopbackHeld): HeldEdit {
    const now = this.clock.now();
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
    for (const line of this.lines) if (line.documents.has(key)) this.deliver(line, message, payload);
  }
}

function ownerOf({ identity }: Line): string {
  if (identity === null) throw new Error("hello comes first");
  return identity.person?.id ?? identity.sessionId;
}
