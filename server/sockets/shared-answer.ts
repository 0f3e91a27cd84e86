import type { Socket } from "socket.io";
import { CompactEncoder } from "../../shared/protocol/compact-encoder";
import { oneFrameParser, type Attachment } from "../../shared/protocol/one-frame-parser";
import type { Packet } from "../../shared/protocol/packet";
import { frameBefore } from "./websocket-frame";

/** Attachments that many answers end with, joined once for all of them. */
export class SharedAttachments {
  readonly all: readonly Attachment[];
  readonly joined: Buffer;

  /** Paths are those in the answer. */
  constructor(all: readonly Attachment[]) {
    this.all = all.map(({ path, bytes }) => ({ path: [0, ...path], bytes }));
    this.joined = Buffer.concat(all.map(({ bytes }) => bytes));
  }
}

interface SharedAnswerParts {
  readonly socket: Socket;
  /** The whole answer. */
  readonly answer: object;
  /** The same with null where the shared attachments go. */
  readonly own: object;
  readonly shared: SharedAttachments;
}

/** An answer of which only the beginning is made for the one who asked. */
export class SharedAnswer {
  readonly #parts: SharedAnswerParts;

  constructor(parts: SharedAnswerParts) {
    this.#parts = parts;
  }

  /** As any other answer, wherever it has to be put into one piece. */
  toJSON(): object {
    return this.#parts.answer;
  }

  /** Sends it as `packet`; false where the transport does not take a finished frame. */
  send(packet: Packet): boolean {
    const { socket, own, shared } = this.#parts;
    if (socket.conn.transport.name !== "websocket") return false;
    const before = encoder.encodeBefore(shared.all, { ...packet, data: [own] });
    const wsPreEncodedFrame = [frameBefore(before, shared.joined.byteLength), shared.joined];
    const options = { compress: false, wsPreEncodedFrame };
    socket.conn.write(nothing, options);
    return true;
  }
}

const encoder = new CompactEncoder();
/** The finished frame is sent in its place. */
const nothing = Buffer.alloc(0);

interface PacketEncoder {
  encode(packet: Packet): (string | Uint8Array)[];
}

/** A shared answer goes its own way, at the same moment. */
class ServerEncoder implements PacketEncoder {
  encode(packet: Packet): (string | Uint8Array)[] {
    const answer: unknown = Array.isArray(packet.data) ? packet.data[0] : undefined;
    return answer instanceof SharedAnswer && answer.send(packet) ? [] : encoder.encode(packet);
  }
}

/** The parser of the server's end. */
export const serverParser: Omit<typeof oneFrameParser, "Encoder"> & {
  readonly Encoder: new () => PacketEncoder;
} = {
  ...oneFrameParser,
  Encoder: ServerEncoder,
};
