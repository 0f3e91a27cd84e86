import { setTimeout as pause } from "node:timers/promises";
import type { DocumentKey } from "../../../shared/domain/document-key";
import type {
  SentOpenAnswer,
  DocumentPushAnswer,
  DocumentTick,
} from "../../../shared/protocol/document-messages";
import type { Hello, HelloAnswer } from "../../../shared/protocol/hello-message";
import { compactKinds } from "../../../shared/protocol/compact-frames";
import { oneFrameParser } from "../../../shared/protocol/one-frame-parser";
import type { Author } from "../work/author";
import type { WebSocketWire } from "../wire/web-socket";
import type { Joined, Known, LightClient, Page } from "./contestant";

const [connectPacket, eventPacket, ackPacket] = [0, 2, 3];
/** Frames that begin with a byte up to this one are ticks. */
const lastTickKind = compactKinds.tickWithRest;
/** Engine.IO's marks of text packets. */
const [enginePing, enginePong, engineMessage] = ["2", "3", "4"];

interface Packet {
  readonly type: number;
  readonly id?: number;
  readonly data?: unknown;
}

interface Place {
  readonly epoch: number;
  readonly seq: number;
  readonly check: number | null;
  readonly workshopTag: string | undefined;
}

/** A page of ours: hello, open, at most one push of an author under way, ticks. */
export class RembukClient implements LightClient {
  onUpdates: LightClient["onUpdates"] = null;
  refusals = 0;
  readonly #wire: WebSocketWire;
  readonly #document: DocumentKey;
  readonly #page: Page;
  readonly #encoder = new oneFrameParser.Encoder();
  readonly #decoder = new oneFrameParser.Decoder();
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  #messages = 0;
  #cursors = 0;
  #epoch = 0;
  #workshopTag: string | undefined;
  #unacknowledged = 0;
  #isPushing = false;
  #connected: () => void = () => undefined;

  constructor(wire: WebSocketWire, document: DocumentKey, page: Page) {
    this.#wire = wire;
    this.#document = document;
    this.#page = page;
    wire.onText = (payload) => this.#takeText(payload);
    wire.onBinary = (payload) => this.#takeBinary(payload);
    this.#decoder.on("decoded", (packet) => this.#takePacket(packet));
  }

  get traffic() {
    return this.#wire.traffic;
  }

  set onClose(onClose: () => void) {
    this.#wire.onClose = onClose;
  }

  get unacknowledged(): number {
    return this.#unacknowledged;
  }

  /** Errors: rejects when the server does not let this session in. */
  async greet(hello: Hello): Promise<void> {
    const connected = new Promise<void>((resolve) => (this.#connected = resolve));
    this.#send({ type: connectPacket });
    await connected;
    const { workshopTag } = (this.#page.known?.place ?? {}) as Partial<Place>;
    const answer = await this.#ask<HelloAnswer>("hello", { ...hello, workshopTag });
    if (!answer.ok) throw new Error(`hello: ${answer.refusal}`);
    this.#workshopTag = answer.workshopTag;
  }

  async join(known: Known | null): Promise<Joined> {
    const place = known?.place as Place | undefined;
    const answer = await this.#ask<SentOpenAnswer>("doc:open", {
      document: this.#document,
      epoch: place?.epoch ?? null,
      lastSeq: place?.seq ?? null,
      check: place?.check ?? null,
      stateVector: known?.stateVector ?? Uint8Array.of(0),
      clientIds: this.#page.clientIds,
    });
    if (!answer.ok) throw new Error(`doc:open: ${answer.refusal}`);
    const { epoch, seq, check, updates, access } = answer;
    if (!access.write) throw new Error(`doc:open: ${access.reason}`);
    this.#epoch = epoch;
    return { updates, place: { epoch, seq, check, workshopTag: this.#workshopTag } };
  }

  typed(author: Author): void {
    if (this.#isPushing || !author.hasUnsent) return;
    this.#isPushing = true;
    this.#push(author.takeUnsent(), () => {
      this.#isPushing = false;
      this.typed(author);
    });
  }

  sendUpdate(update: Uint8Array): void {
    this.#push(update, () => undefined);
  }

  showCursor(): void {
    // Elsewhere each time: the same place again is no news to this server.
    this.#cursors += 1;
    const focus = { rowId: `row00000${this.#cursors % 2}`, column: "text", typing: true };
    this.#emit("presence:set", { document: this.#document, focus });
  }

  drained(): Promise<void> {
    return this.#wire.drained();
  }

  close(): void {
    this.#wire.close();
  }

  #push(update: Uint8Array, answered: () => void): void {
    this.#unacknowledged += 1;
    const push = {
      document: this.#document,
      epoch: this.#epoch,
      pushId: String(this.#messages),
      update,
    };
    void this.#ask<DocumentPushAnswer>("doc:push", push).then(async (answer) => {
      this.#unacknowledged -= 1;
      if (typeof answer === "object" && answer.kind === "busy") {
        await pause(answer.retryAfterMs);
        this.#push(update, answered);
        return;
      }
      if (typeof answer === "object") this.refusals += 1;
      answered();
    });
  }

  #ask<Answer>(name: string, payload: unknown): Promise<Answer> {
    return new Promise((resolve) => {
      this.#waiting.set(this.#emit(name, payload), (answer) => resolve(answer as Answer));
    });
  }

  #emit(name: string, payload: unknown): number {
    const id = (this.#messages += 1);
    this.#send({ type: eventPacket, id, data: [name, payload] });
    return id;
  }

  #send(packet: Packet): void {
    const [frame] = this.#encoder.encode({ ...packet, nsp: "/" });
    if (typeof frame === "string") this.#wire.sendText(`${engineMessage}${frame}`);
    else this.#wire.sendBinary(frame);
  }

  #takeText(payload: Buffer): void {
    const text = payload.toString();
    if (text === enginePing) this.#wire.sendText(enginePong);
    else if (text.startsWith(engineMessage)) this.#decoder.add(text.slice(1));
  }

  /** Ticks nobody listens to are counted only. */
  #takeBinary(payload: Buffer): void {
    if (this.onUpdates !== null || (payload[0] ?? 0) > lastTickKind) this.#decoder.add(payload);
  }

  #takePacket({ type, id, data }: Packet): void {
    if (type === connectPacket) this.#connected();
    else if (type === ackPacket && id !== undefined) {
      const answered = this.#waiting.get(id);
      this.#waiting.delete(id);
      answered?.((data as readonly unknown[])[0]);
    } else if (type === eventPacket) {
      const [name, message] = data as [string, unknown];
      if (name === "doc:tick") this.onUpdates?.((message as DocumentTick).updates);
    }
  }
}
