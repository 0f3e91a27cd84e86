import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/** What arrived on the wire, frame headers included. */
export interface Traffic {
  frames: number;
  bytes: number;
}

const opcodes = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
const headersEnd = "\r\n\r\n";
const handshakeMs = 60_000;

/**
 * The client's end of a WebSocket (RFC 6455) with as little of its own as possible: hundreds of them share one core
 * with nothing but counting to do. Takes whole frames only, which is all the measured servers send.
 */
export class WebSocketWire {
  readonly traffic: Traffic = { frames: 0, bytes: 0 };
  /** `payload` is valid during the call only. */
  onText: (payload: Buffer) => void = () => undefined;
  onBinary: (payload: Buffer) => void = () => undefined;
  onClose: () => void = () => undefined;
  readonly #socket: Socket;
  readonly #mask = randomBytes(4);
  #rest: Buffer = Buffer.alloc(0);
  #missing = 0;
  #parts: Buffer[] = [];

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("close", () => this.onClose());
  }

  /** Errors: rejects when the server does not answer with a WebSocket. */
  static open(port: number, path: string): Promise<WebSocketWire> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true });
      const fail = (error: Error): void => {
        socket.destroy();
        reject(error);
      };
      socket.setTimeout(handshakeMs, () => fail(new Error(`no WebSocket handshake on port ${port}`)));
      socket.once("error", fail);
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}\r\nSec-WebSocket-Version: 13${headersEnd}`,
      );
      let head = Buffer.alloc(0);
      const onHead = (chunk: Buffer): void => {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf(headersEnd);
        if (end < 0) return;
        socket.off("data", onHead);
        // A stream without listeners flows on, and what comes meanwhile would be lost.
        socket.pause();
        if (!head.toString("latin1", 0, end).startsWith("HTTP/1.1 101"))
          return fail(new Error(`no WebSocket: ${head.toString("latin1", 0, end)}`));
        socket.setTimeout(0);
        socket.off("error", fail);
        socket.on("error", () => socket.destroy());
        const wire = new WebSocketWire(socket);
        resolve(wire);
        const early = head.subarray(end + headersEnd.length);
        // Whoever awaits the wire gets to set its listeners first.
        setImmediate(() => {
          if (early.length > 0) wire.#take(early);
          socket.on("data", (data: Buffer) => wire.#take(data));
          socket.resume();
        });
      };
      socket.on("data", onHead);
    });
  }

  sendBinary(payload: Uint8Array): void {
    this.#send(opcodes.binary, payload);
  }

  sendText(text: string): void {
    this.#send(opcodes.text, Buffer.from(text));
  }

  /** Resolves when what was sent has left this process. */
  async drained(): Promise<void> {
    while (this.#socket.writableLength > 0 && !this.#socket.destroyed)
      await new Promise<void>((resolve) => setTimeout(resolve, 1));
  }

  close(): void {
    this.#socket.destroy();
  }

  #send(opcode: number, payload: Uint8Array): void {
    const { length } = payload;
    const extra = length < 126 ? 0 : length <= 0xffff ? 2 : 8;
    const frame = Buffer.allocUnsafe(6 + extra + length);
    frame[0] = 0x80 | opcode;
    frame[1] = 0x80 | (extra === 0 ? length : extra === 2 ? 126 : 127);
    if (extra === 2) frame.writeUInt16BE(length, 2);
    if (extra === 8) frame.writeBigUInt64BE(BigInt(length), 2);
    frame.set(this.#mask, 2 + extra);
    const start = 6 + extra;
    for (let at = 0; at < length; at += 1) {
      frame[start + at] = (payload[at] ?? 0) ^ (this.#mask[at & 3] ?? 0);
    }
    this.#socket.write(frame);
  }

  #take(chunk: Buffer): void {
    this.traffic.bytes += chunk.length;
    // A large frame comes in many chunks: they are joined once, when all of them are there.
    if (this.#missing > chunk.length) {
      this.#missing -= chunk.length;
      this.#parts.push(chunk);
      return;
    }
    this.#missing = 0;
    let data = chunk;
    if (this.#parts.length > 0) data = Buffer.concat([...this.#parts.splice(0), chunk]);
    else if (this.#rest.length > 0) data = Buffer.concat([this.#rest, chunk]);
    this.#rest = Buffer.alloc(0);
    let at = 0;
    while (at < data.length) {
      const frame = readFrame(data, at);
      if (frame.end > data.length) {
        if (frame.end === Number.POSITIVE_INFINITY) this.#rest = Buffer.from(data.subarray(at));
        else {
          this.#parts.push(data.subarray(at));
          this.#missing = frame.end - data.length;
        }
        return;
      }
      this.traffic.frames += 1;
      this.#deliver(frame.opcode, data.subarray(frame.start, frame.end));
      at = frame.end;
    }
  }

  #deliver(opcode: number, payload: Buffer): void {
    if (opcode === opcodes.binary) this.onBinary(payload);
    else if (opcode === opcodes.text) this.onText(payload);
    else if (opcode === opcodes.ping) this.#send(opcodes.pong, payload);
    else if (opcode === opcodes.close) this.#socket.end();
  }
}

/** `end` is infinite while not even the header is there. */
function readFrame(data: Buffer, at: number): { opcode: number; start: number; end: number } {
  const [first, second] = [data[at] ?? 0, data[at + 1] ?? 0];
  const short = second & 0x7f;
  const start = at + 2 + (short === 126 ? 2 : short === 127 ? 8 : 0);
  if (at + 2 > data.length || start > data.length) return { opcode: 0, start, end: Number.POSITIVE_INFINITY };
  const length =
    short === 126 ? data.readUInt16BE(at + 2) : short === 127 ? Number(data.readBigUInt64BE(at + 2)) : short;
  if ((first & 0x80) === 0) throw new Error("a message in several frames: the counts would be wrong");
  return { opcode: first & 0x0f, start, end: start + length };
}
