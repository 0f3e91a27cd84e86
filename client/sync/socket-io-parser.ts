import { oneFrameParser } from "../../shared/protocol/one-frame-parser";

/*
 * Stands in the pages' build for the package of this name: the client of Socket.IO brings its own parser along, though
 * it is given ours. Exports what `socket.io-client` 4.8 takes from there.
 */

export const protocol: number = oneFrameParser.protocol;
export const Encoder: new () => unknown = oneFrameParser.Encoder;
export const Decoder: new () => unknown = oneFrameParser.Decoder;

/** https://github.com/socketio/socket.io-protocol; the binary kinds have the attachments in frames of their own. */
export const PacketType = {
  CONNECT: 0,
  DISCONNECT: 1,
  EVENT: 2,
  ACK: 3,
  CONNECT_ERROR: 4,
  BINARY_EVENT: 5,
  BINARY_ACK: 6,
} as const;
