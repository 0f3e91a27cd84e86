import type { Socket } from "socket.io";
import type { Connection } from "./connection";
import type { GatewayContext } from "./gateway-context";

/** Messages of a socket that has not said who it is: hello, and some that were on their way from before. */
const strangerMessagesMax = 20;
/** Several worksheets of the largest kind, unread by a slow phone. */
const unreadMaxBytes = 16 * 1024 * 1024;

/**
 * Sees every message before its family does. Whoever sends on although told to wait, or asks on without reading the
 * answers, is cut off: both would make the server's memory grow.
 */
export function guardAgainstFloods({ budget, report }: GatewayContext, connection: Connection): void {
  const { socket } = connection;
  let asStranger = 0;
  const isWelcome = (): boolean => {
    const { session } = connection;
    if (session !== null) return budget.takeArrival(session.id);
    asStranger += 1;
    return asStranger <= strangerMessagesMax;
  };
  socket.use((_message, next) => {
    if (isWelcome() && unreadBytes(socket) <= unreadMaxBytes) {
      next();
      return;
    }
    report({ event: "flood", ...(connection.session && { sessionId: connection.session.id }) });
    socket.disconnect(true);
  });
}

/** What waits for the socket: in Engine.IO, and, by WebSocket, in the connection. */
function unreadBytes({ conn }: Socket): number {
  const { writeBuffer, transport } = conn as unknown as Pipe;
  let bytes = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) bytes += data?.length ?? 0;
  return bytes;
}

/** Neither is in Engine.IO's types. */
interface Pipe {
  readonly writeBuffer: readonly { readonly data?: string | Buffer }[];
  readonly transport: { readonly socket?: { readonly bufferedAmount: number } };
}
