import { WebSocketWire } from "../wire/web-socket";

const [enginePing, enginePong] = ["2", "3"];
/** Engine.IO's mark of a message and Socket.IO's types behind it, as the default parser writes them. */
const [connectPacket, connectedPacket, eventPacket, binaryEventPacket, binaryAckPacket] = [
  "40",
  "40",
  "42",
  "451-",
  "461-",
];

/** Some servers never answer what reaches them before they listen. */
const answerDeadlineMs = 60_000;

/**
 * Socket.IO's default parser from the client's end, for events with one binary: a text frame with a placeholder and
 * the binary behind it.
 */
export class SocketIoClient {
  readonly wire: WebSocketWire;
  /** An event with a binary; `answer` where the server wants one. */
  onEvent: (name: string, bytes: Buffer, answer: ((bytes: Uint8Array) => void) | null) => void = () =>
    undefined;
  /** While false, binaries are counted only. */
  isListening = true;
  readonly #namespace: string;
  readonly #waiting = new Map<string, (bytes: Buffer) => void>();
  #asked = 0;
  #header: string | null = null;
  #connected: () => void = () => undefined;

  private constructor(wire: WebSocketWire, namespace: string) {
    this.wire = wire;
    this.#namespace = namespace === "/" ? "" : `${namespace},`;
    wire.onText = (payload) => this.#takeText(payload);
    wire.onBinary = (payload) => this.#takeBinary(payload);
  }

  static async open(port: number, namespace: string, query = ""): Promise<SocketIoClient> {
    const wire = await WebSocketWire.open(port, `/socket.io/?EIO=4&transport=websocket${query}`);
    return new SocketIoClient(wire, namespace);
  }

  connect(): Promise<void> {
    this.wire.sendText(connectPacket + this.#namespace);
    return new Promise((resolve) => (this.#connected = resolve));
  }

  emit(name: string, bytes: Uint8Array): void {
    this.wire.sendText(`${binaryEventPacket}${this.#namespace}["${name}",{"_placeholder":true,"num":0}]`);
    this.wire.sendBinary(bytes);
  }

  ask(name: string, bytes: Uint8Array): Promise<Uint8Array> {
    this.#asked += 1;
    const id = String(this.#asked);
    this.wire.sendText(
      `${binaryEventPacket}${this.#namespace}${id}["${name}",{"_placeholder":true,"num":0}]`,
    );
    this.wire.sendBinary(bytes);
    return new Promise((resolve, reject) => {
      const silence = setTimeout(() => reject(new Error(`no answer to ${name}`)), answerDeadlineMs);
      this.#waiting.set(id, (answer) => {
        clearTimeout(silence);
        resolve(Uint8Array.from(answer));
      });
    });
  }

  #takeText(payload: Buffer): void {
    const text = payload.toString("latin1");
    if (text === enginePing) this.wire.sendText(enginePong);
    else if (text.startsWith("45") || text.startsWith("46")) this.#header = text;
    else if (text.startsWith(connectedPacket)) this.#connected();
    else if (text.startsWith(eventPacket)) this.#header = null;
  }

  #takeBinary(payload: Buffer): void {
    const header = this.#header;
    this.#header = null;
    if (header === null) return;
    if (header.startsWith("46")) {
      const id = this.#idOf(header, binaryAckPacket);
      this.#waiting.get(id)?.(payload);
      this.#waiting.delete(id);
    } else if (this.isListening) this.#takeEvent(header, payload);
  }

  #takeEvent(header: string, payload: Buffer): void {
    const id = this.#idOf(header, binaryEventPacket);
    const name = header.slice(header.indexOf('["') + 2, header.indexOf('",'));
    const answer = (bytes: Uint8Array): void => {
      this.wire.sendText(`${binaryAckPacket}${this.#namespace}${id}[{"_placeholder":true,"num":0}]`);
      this.wire.sendBinary(bytes);
    };
    this.onEvent(name, payload, id === "" ? null : answer);
  }

  #idOf(header: string, packet: string): string {
    return header.slice(packet.length + this.#namespace.length, header.indexOf("["));
  }
}
