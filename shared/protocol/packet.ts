/** Exactly what Socket.IO hands to an encoder and expects from a decoder. */
export interface Packet {
  readonly type: number;
  readonly nsp: string;
  readonly id?: number;
  readonly data?: unknown;
}

export const packetTypes = { connect: 0, disconnect: 1, event: 2, ack: 3, connectError: 4 } as const;
