import { io } from "socket.io-client";
import { oneFrameParser } from "../../shared/protocol/one-frame-parser";
import { atOnce, type Paced } from "./live-value";
import type { OpenSocket, Socket, SocketListener } from "./socket";
import { TransportOrder, type Transport } from "./transport-order";
import { deviceStorage } from "./web-storage";

/**
 * An attempt that began with this transport is given up after so long: a network that swallows packets must not hold
 * up the next one, which begins with the other. WebSocket gets less, as somebody behind a proxy that swallows its
 * frames waits for exactly this.
 */
const connectTimeoutMs: Readonly<Record<Transport, number>> = { websocket: 4000, polling: 6000 };

/**
 * Sockets to the server at this address, by WebSocket or long-polling, whichever works. What arrives is handed over at
 * the pace of `work`.
 */
export function socketsTo(
  url: string,
  order = new TransportOrder(),
  work: Paced = { pace: atOnce },
): OpenSocket {
  return (listener) => openSocketIo({ url, order, work }, listener);
}

const orderKey = "rembuk.transport";

/** What this device knows about its network, in all rooms and tabs. */
export const orderOfThisDevice = new TransportOrder({
  read: () => deviceStorage.get(orderKey),
  write: (transport) => deviceStorage.set(orderKey, transport),
});

function openSocketIo(
  { url, order, work }: { readonly url: string; readonly order: TransportOrder; readonly work: Paced },
  listener: SocketListener,
): Socket {
  const [tried, other] = order.transports;
  const socket = io(url, {
    parser: oneFrameParser,
    transports: [tried, other],
    tryAllTransports: true,
    forceNew: true,
    // When and how often is decided by the connection, which also knows about wake-ups.
    reconnection: false,
    // Ends when the transport opens; the limit below ends when something gets through.
    timeout: connectTimeoutMs[tried],
  });
  let open = true;
  let answered = false;
  const end = () => {
    open = false;
    clearTimeout(limit);
    socket.offAny();
    socket.removeAllListeners();
    socket.disconnect();
  };
  const fail = () => {
    if (!open) return;
    if (!answered) order.failed(tried);
    end();
    listener.closed();
  };
  const limit = setTimeout(fail, connectTimeoutMs[tried]);
  socket.on("connect", () => {
    clearTimeout(limit);
    listener.opened();
  });
  socket.on("connect_error", fail);
  socket.on("disconnect", fail);
  socket.onAny((message: string, payload: unknown) => work.pace(() => listener.received(message, payload)));
  return {
    request: (message, payload, answer) => {
      // Socket.IO would keep what is emitted while disconnected and replay it.
      if (!socket.connected) return;
      socket.timeout(answer.timeoutMs).emit(message, payload, (error: Error | null, value: unknown) => {
        if (!open) return;
        if (error === null) {
          answered = true;
          order.answered(socket.io.engine.transport.name === "polling" ? "polling" : "websocket");
          work.pace(() => answer.came(value));
        } else {
          if (!answered) order.failed(tried);
          answer.none();
        }
      });
    },
    send: (message, payload) => {
      if (socket.connected) socket.emit(message, payload);
    },
    close: end,
  };
}
